import { groupRows } from '../base/group-rows'
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
 * Visits every pair of points of a crystal that lie within `cutoff` of one another, each pair once,
 * `first` never above `second`, and in a fixed order; a point and its own lattice images count as pairs.
 *
 * Points are sorted into bins at least `cutoff` wide where the cell allows it; a bin's neighbours are
 * reached through the cell faces, several cells far when the cell is shorter than the cutoff. Of two
 * neighbouring bins one looks into the other. Cost grows linearly with the number of points at a
 * given density.
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
  const { bins, reach, start, points, x, y, z } = buildGrid(fract, cell, cutoff)
  const [m00, m01, m02] = cell.fractToCartn[0]
  const [, m11, m12] = cell.fractToCartn[1]
  const m22 = cell.fractToCartn[2][2]
  const square = cutoff * cutoff
  const [na, nb, nc] = bins
  const [ra, rb, rc] = reach

  for (let home = 0; home < na * nb * nc; home++) {
    const homeStart = start[home]!
    const homeEnd = start[home + 1]!
    if (homeStart === homeEnd) continue
    const homeC = home % nc
    const homeB = Math.floor(home / nc) % nb
    const homeA = Math.floor(home / (nc * nb))
    for (let da = 0; da <= ra; da++) {
      const a = Math.floor((homeA + da) / na)
      for (let db = da === 0 ? 0 : -rb; db <= rb; db++) {
        const b = Math.floor((homeB + db) / nb)
        for (let dc = da === 0 && db === 0 ? 0 : -rc; dc <= rc; dc++) {
          const c = Math.floor((homeC + dc) / nc)
          const bin =
            ((homeA + da - a * na) * nb + (homeB + db - b * nb)) * nc + homeC + dc - c * nc
          const binEnd = start[bin + 1]!
          const isHome = da === 0 && db === 0 && dc === 0
          const tx = m00 * a + m01 * b + m02 * c
          const ty = m11 * b + m12 * c
          const tz = m22 * c
          for (let p = homeStart; p < homeEnd; p++) {
            const px = x[p]! - tx
            const py = y[p]! - ty
            const pz = z[p]! - tz
            for (let q = isHome ? p + 1 : start[bin]!; q < binEnd; q++) {
              const dx = x[q]! - px
              const dy = y[q]! - py
              const dz = z[q]! - pz
              const d2 = dx * dx + dy * dy + dz * dz
              if (d2 > square) continue
              const first = points[p]!
              const second = points[q]!
              if (first <= second) visit(first, second, a, b, c, Math.sqrt(d2))
              else visit(second, first, -a + 0, -b + 0, -c + 0, Math.sqrt(d2))
            }
          }
        }
      }
    }
  }
}

interface Grid {
  readonly bins: readonly [number, number, number]
  /** How many bins to look on either side. */
  readonly reach: readonly [number, number, number]
  /** Points of bin i: rows `start[i] … start[i + 1] - 1` of `points`, ascending, and of x, y, z. */
  readonly start: Int32Array
  readonly points: Int32Array
  /** Cartesian coordinates, Å, bin by bin: what is read together lies together. */
  readonly x: Float64Array
  readonly y: Float64Array
  readonly z: Float64Array
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
  const place = (x: number, n: number) => Math.min(n - 1, Math.max(0, Math.floor(x * n)))
  for (let i = 0; i < count; i++) {
    const ia = place(fract[3 * i]!, na)
    const ib = place(fract[3 * i + 1]!, nb)
    binOfPoint[i] = (ia * nb + ib) * nc + place(fract[3 * i + 2]!, nc)
  }
  const { start, row: points } = groupRows(binOfPoint, na * nb * nc)
  return {
    bins: [na, nb, nc],
    reach: [reach[0]!, reach[1]!, reach[2]!],
    start,
    points,
    ...cartesianColumns(fract, cell, points),
  }
}

function cartesianColumns(
  fract: Float64Array,
  { fractToCartn }: UnitCell,
  points: Int32Array,
): Pick<Grid, 'x' | 'y' | 'z'> {
  const [m00, m01, m02] = fractToCartn[0]
  const [, m11, m12] = fractToCartn[1]
  const m22 = fractToCartn[2][2]
  const [x, y, z] = [0, 1, 2].map(() => new Float64Array(points.length))
  for (let row = 0; row < points.length; row++) {
    const point = points[row]!
    const u = fract[3 * point]!
    const v = fract[3 * point + 1]!
    const w = fract[3 * point + 2]!
    x![row] = m00 * u + m01 * v + m02 * w
    y![row] = m11 * v + m12 * w
    z![row] = m22 * w
  }
  return { x: x!, y: y!, z: z! }
}
