import { groupRows } from '../base/group-rows'
import type { UnitCell } from './cell'
import type { Vec3 } from './vec3'

/** Called with a point, the lattice vector that brings it near, and its distance in Å. */
export type NearbyVisitor = (point: number, shift: Vec3, distance: number) => void

/** Visits the points of the crystal within the cutoff of a place, in a fixed order. */
export type NearbyPoints = (fract: Vec3, visit: NearbyVisitor) => void

/** More bins than points cost time to make and win nothing. */
const BINS_PER_POINT = 1

/**
 * Prepares looking around single places of a crystal, for when few of its points are asked for (of all
 * of them `forEachPair` is faster).
 *
 * @param fract 3 per point, in [0, 1)
 * @param cutoff Å
 * Cost: points to prepare; per place as many points as a few bins of the size of the cutoff hold.
 * Source: as `forEachPair`.
 */
export function nearbyPoints(fract: Float64Array, cell: UnitCell, cutoff: number): NearbyPoints {
  const count = fract.length / 3
  const { cartnToFract, fractToCartn } = cell
  const [m00, m01, m02] = fractToCartn[0]
  const [, m11, m12] = fractToCartn[1]
  const m22 = fractToCartn[2][2]
  // Planes of the lattice are 1/|a*| apart: so far, in fractions of an axis, does the cutoff reach.
  const reach = cartnToFract.map((row) => cutoff * Math.hypot(...row))
  const most = Math.max(1, Math.cbrt(BINS_PER_POINT * count))
  const bins = reach.map((part) => Math.max(1, Math.floor(Math.min(1 / part, most))))
  const [na, nb, nc] = [bins[0]!, bins[1]!, bins[2]!]
  const binOf = (x: number, n: number) => Math.min(n - 1, Math.max(0, Math.floor(x * n)))
  const binOfPoint = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    const [a, b, c] = [fract[3 * i]!, fract[3 * i + 1]!, fract[3 * i + 2]!]
    binOfPoint[i] = (binOf(a, na) * nb + binOf(b, nb)) * nc + binOf(c, nc)
  }
  const { start, row: points } = groupRows(binOfPoint, na * nb * nc)

  const from = (x: number, axis: number) => Math.floor((x - reach[axis]!) * bins[axis]!)
  const to = (x: number, axis: number) => Math.floor((x + reach[axis]!) * bins[axis]!)
  return ([x, y, z], visit) => {
    for (let ia = from(x, 0); ia <= to(x, 0); ia++) {
      const a = Math.floor(ia / na)
      for (let ib = from(y, 1); ib <= to(y, 1); ib++) {
        const b = Math.floor(ib / nb)
        for (let ic = from(z, 2); ic <= to(z, 2); ic++) {
          const c = Math.floor(ic / nc)
          const bin = ((ia - a * na) * nb + (ib - b * nb)) * nc + (ic - c * nc)
          for (let k = start[bin]!; k < start[bin + 1]!; k++) {
            const point = points[k]!
            const da = fract[3 * point]! + a - x
            const db = fract[3 * point + 1]! + b - y
            const dc = fract[3 * point + 2]! + c - z
            const dx = m00 * da + m01 * db + m02 * dc
            const dy = m11 * db + m12 * dc
            const dz = m22 * dc
            const square = dx * dx + dy * dy + dz * dz
            if (square <= cutoff * cutoff) visit(point, [a, b, c], Math.sqrt(square))
          }
        }
      }
    }
  }
}
