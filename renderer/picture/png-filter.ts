/**
 * The filter that makes a row of a PNG easiest to compress, by the rule of thumb of the specification:
 * the least sum of absolute differences.
 * Source: PNG Specification, third edition (W3C, 2025), sections 9.2 to 9.4 and 12.7.
 */

const FILTERS = { sub: 1, up: 2, paeth: 4 } as const

/** The filtered row, its filter's number first. `previous`: the row above as it is, zeros for the first. */
export function filterRow(
  row: Uint8Array,
  previous: Uint8Array,
  channels: number,
): Uint8Array<ArrayBuffer> {
  let best = new Uint8Array(row.length + 1)
  let least = Infinity
  for (const filter of [FILTERS.up, FILTERS.sub, FILTERS.paeth]) {
    const filtered = new Uint8Array(row.length + 1)
    filtered[0] = filter
    let sum = 0
    for (let i = 0; i < row.length; i++) {
      const left = i < channels ? 0 : row[i - channels]!
      const above = previous[i]!
      const corner = i < channels ? 0 : previous[i - channels]!
      const guess =
        filter === FILTERS.sub ? left : filter === FILTERS.up ? above : paeth(left, above, corner)
      const difference = (row[i]! - guess) & 255
      filtered[i + 1] = difference
      sum += difference < 128 ? difference : 256 - difference
    }
    if (sum < least) {
      least = sum
      best = filtered
    }
    if (sum === 0) break
  }
  return best
}

/** Whichever of left, above and corner is nearest to left + above − corner. */
function paeth(left: number, above: number, corner: number): number {
  const toLeft = Math.abs(above - corner)
  const toAbove = Math.abs(left - corner)
  const toCorner = Math.abs(left + above - 2 * corner)
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}
