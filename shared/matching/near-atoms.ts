import { rowsByElement, type Piece } from './piece'
import { spend, type WorkLimit } from './work-limit'

/** The nearest atom of an element that is not taken, within the reach of the grid; −1: none. */
export type NearestFree = (
  element: number,
  x: number,
  y: number,
  z: number,
  isTaken: Uint8Array,
) => number

/** Bins along the longest side at most: a far atom must not make them too many. */
const MOST_BINS = 64

/** What looking into the bins about a point costs, in comparisons. */
const BINS_ABOUT = 8

/**
 * Prepares to look for atoms near a point, by element, in bins as wide as the reach.
 *
 * @param reach Å
 */
export function nearAtoms(piece: Piece, reach: number, limit: WorkLimit): NearestFree {
  const gridOf = new Map(
    [...rowsByElement(piece)].map(([element, rows]) => [element, binned(piece, rows, reach)]),
  )
  return (element, x, y, z, isTaken) => {
    const grid = gridOf.get(element)
    if (grid === undefined) return -1
    const { low, width, size, bins } = grid
    const [na, nb, nc] = [size[0]!, size[1]!, size[2]!]
    const ia = Math.floor((x - low[0]!) / width)
    const ib = Math.floor((y - low[1]!) / width)
    const ic = Math.floor((z - low[2]!) / width)
    let best = -1
    let least = reach * reach
    let seen = BINS_ABOUT
    for (let a = Math.max(0, ia - 1); a <= ia + 1 && a < na; a++) {
      for (let b = Math.max(0, ib - 1); b <= ib + 1 && b < nb; b++) {
        for (let c = Math.max(0, ic - 1); c <= ic + 1 && c < nc; c++) {
          const rows = bins.get((a * nb + b) * nc + c)
          if (rows === undefined) continue
          for (const row of rows) {
            seen++
            if (isTaken[row] === 1) continue
            const square =
              (piece.cartn[3 * row]! - x) ** 2 +
              (piece.cartn[3 * row + 1]! - y) ** 2 +
              (piece.cartn[3 * row + 2]! - z) ** 2
            if (square > least) continue
            if (square === least && best >= 0) continue
            least = square
            best = row
          }
        }
      }
    }
    spend(limit, seen)
    return best
  }
}

function binned({ cartn }: Piece, rows: readonly number[], reach: number) {
  const low = [0, 1, 2].map((axis) => Math.min(...rows.map((row) => cartn[3 * row + axis]!)))
  const high = [0, 1, 2].map((axis) => Math.max(...rows.map((row) => cartn[3 * row + axis]!)))
  const extent = Math.max(...high.map((x, axis) => x - low[axis]!))
  const width = Math.max(reach, extent / MOST_BINS)
  const size = high.map((x, axis) => 1 + Math.floor((x - low[axis]!) / width))
  const bins = new Map<number, number[]>()
  for (const row of rows) {
    const [a, b, c] = low.map((x, axis) => Math.floor((cartn[3 * row + axis]! - x) / width))
    const bin = (a! * size[1]! + b!) * size[2]! + c!
    const known = bins.get(bin)
    if (known === undefined) bins.set(bin, [row])
    else known.push(row)
  }
  return { low, width, size, bins }
}
