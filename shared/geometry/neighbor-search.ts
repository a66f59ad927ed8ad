import type { UnitCell } from './cell'

/** A pair found by the search: point `first`, and point `second` moved by the lattice vector (a, b, c). */
export type PairVisitor = (
  first: number,
  second: number,
  a: number,
  b: number,
  c: number,
  distance: number,
) => void

/**
 * Visits every pair of points of a crystal that lie within `cutoff` of one another, each pair once
 * and in a fixed order; a point and its own lattice images count as pairs.
 *
 * Points are sorted into bins at least `cutoff` wide where the cell allows it; a bin's neighbours are
 * reached through the cell faces, several cells far when the cell is shorter than the cutoff. Cost
 * grows linearly with the number of points at a given density.
 *
 * @param fract 3 per point, each in [0, 1)
 * @param cutoff Å
 * @param visit called with lattice shifts and the distance in Å; pairs at zero distance of a point
 *   with itself are left out
 *
 * Source: Allen & Tildesley, Computer Simulation of Liquids (1987), section 5.3.2 (cell lists); the
 * spacing of lattice planes is 1/|a*|, International Tables B (2008), section 1.1.2.
 */
export function forEachPair(
  fract: Float64Array,
  cell: UnitCell,
  cutoff: number,
  visit: PairVisitor,
): void {
  const count = fract.length / 3
  const grid = buildGrid(fract, cell, cutoff)
  const [m00, m01, m02] = cell.fractToCartn[0]
  const [, m11, m12] = cell.fractToCartn[1]
  const m22 = cell.fractToCartn[2][2]
  const square = cutoff * cutoff
  const [na, nb, nc] = grid.bins
  const [ra, rb, rc] = grid.reach

  for (let first = 0; first < count; first++) {
    const x = fract[3 * first]!
    const y = fract[3 * first + 1]!
    const z = fract[3 * first + 2]!
    const home = grid.binOfPoint[first]!
    const homeC = home % nc
    const homeB = Math.floor(home / nc) % nb
    const homeA = Math.floor(home / (nc * nb))
    for (let ia = homeA - ra; ia <= homeA + ra; ia++) {
      const a = Math.floor(ia / na)
      for (let ib = homeB - rb; ib <= homeB + rb; ib++) {
        const b = Math.floor(ib / nb)
        for (let ic = homeC - rc; ic <= homeC + rc; ic++) {
          const c = Math.floor(ic / nc)
          const bin = ((ia - a * na) * nb + (ib - b * nb)) * nc + (ic - c * nc)
          for (let k = grid.start[bin]!; k < grid.start[bin + 1]!; k++) {
            const second = grid.points[k]!
            if (second < first) continue
            if (second === first && !isPositive(a, b, c)) continue
            const da = fract[3 * second]! + a - x
            const db = fract[3 * second + 1]! + b - y
            const dc = fract[3 * second + 2]! + c - z
            const dx = m00 * da + m01 * db + m02 * dc
            const dy = m11 * db + m12 * dc
            const dz = m22 * dc
            const d2 = dx * dx + dy * dy + dz * dz
            if (d2 <= square) visit(first, second, a, b, c, Math.sqrt(d2))
          }
        }
      }
    }
  }
}

/** Of a lattice vector and its negative exactly one is positive; zero is not. */
function isPositive(a: number, b: number, c: number): boolean {
  return a > 0 || (a === 0 && (b > 0 || (b === 0 && c > 0)))
}

interface Grid {
  readonly bins: readonly [number, number, number]
  /** How many bins to look on either side. */
  readonly reach: readonly [number, number, number]
  readonly binOfPoint: Int32Array
  /** Points of bin i: `points[start[i]] … points[start[i + 1] - 1]`, ascending. */
  readonly start: Int32Array
  readonly points: Int32Array
}

/** More bins than points cost time to walk and win nothing. */
const BINS_PER_POINT = 2

/** No more bins in all than `most`; an axis that wants few leaves its share to the longer ones. */
function shareBins(wanted: readonly number[], most: number): number[] {
  const bins = wanted.map(() => 1)
  const axes = wanted.map((_, axis) => axis).toSorted((p, q) => wanted[p]! - wanted[q]!)
  let room = most
  for (const [i, axis] of axes.entries()) {
    bins[axis] = Math.max(1, Math.floor(Math.min(wanted[axis]!, room ** (1 / (3 - i)))))
    room /= bins[axis]!
  }
  return bins
}

function buildGrid(fract: Float64Array, cell: UnitCell, cutoff: number): Grid {
  const count = fract.length / 3
  const spacing = cell.cartnToFract.map((row) => 1 / Math.hypot(...row))
  const wanted = spacing.map((d) => Math.max(1, Math.floor(d / cutoff)))
  const bins = shareBins(wanted, BINS_PER_POINT * count + 27)
  const [na, nb, nc] = [bins[0]!, bins[1]!, bins[2]!]
  const reach = bins.map((n, axis) => Math.ceil((cutoff * n) / spacing[axis]! - 1e-9))

  const binOfPoint = new Int32Array(count)
  const start = new Int32Array(na * nb * nc + 1)
  const place = (x: number, n: number) => Math.min(n - 1, Math.max(0, Math.floor(x * n)))
  for (let i = 0; i < count; i++) {
    const ia = place(fract[3 * i]!, na)
    const ib = place(fract[3 * i + 1]!, nb)
    const bin = (ia * nb + ib) * nc + place(fract[3 * i + 2]!, nc)
    binOfPoint[i] = bin
    start[bin + 1]!++
  }
  for (let bin = 0; bin < na * nb * nc; bin++) start[bin + 1]! += start[bin]!
  const next = start.slice()
  const points = new Int32Array(count)
  for (let i = 0; i < count; i++) points[next[binOfPoint[i]!]!++] = i
  return {
    bins: [na, nb, nc],
    reach: [reach[0]!, reach[1]!, reach[2]!],
    binOfPoint,
    start,
    points,
  }
}
