/** A Schoenflies symbol as it is printed: an italic letter, the rest low: `D3d`, `Oh`, `D∞h`. */
export function PointGroup({ symbol }: { readonly symbol: string }) {
  const [letter = '', ...rest] = symbol
  const pieces = rest.join('').match(/[a-z]+|[^a-z]+/g) ?? []
  return (
    <span className="point-group">
      <i>{letter}</i>
      {pieces.length > 0 && (
        <sub>
          {pieces.map((piece, i) => (/[a-z]/.test(piece) ? <i key={i}>{piece}</i> : piece))}
        </sub>
      )}
    </span>
  )
}
