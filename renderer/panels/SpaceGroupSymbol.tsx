import { spaceGroupPieces } from './space-group-symbol'

/** A Hermann–Mauguin symbol as it is printed: F 4̄ 3 c with a real overbar, P 2₁/c. */
export function SpaceGroupSymbol({ symbol }: { readonly symbol: string }) {
  return (
    <span title={symbol}>
      {spaceGroupPieces(symbol).map(({ text, style }, i) => {
        if (style === 'bar') {
          return (
            <span key={i} className="overbar">
              {text}
            </span>
          )
        }
        if (style === 'italic') return <i key={i}>{text}</i>
        if (style === 'sub') return <sub key={i}>{text}</sub>
        return <span key={i}>{text}</span>
      })}
    </span>
  )
}
