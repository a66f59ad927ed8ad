import { toCartesian, type UnitCell } from '../geometry/cell'
import { add, length, subtract, type Vec3 } from '../geometry/vec3'
import { applySymop, type Symop } from './symop'

/** One image of a site in the unit cell. */
export interface OrbitPoint {
  /** In [0, 1). */
  readonly fract: Vec3
  /** Index of the first operation that makes it. */
  readonly symop: number
  /** Lattice vector that moves the image made by `symop` into the cell. */
  readonly translation: Vec3
}

/** An operation by its index, and the point of the orbit it makes with the lattice vector it needs. */
export interface OrbitImage {
  readonly point: number
  readonly translation: Vec3
}

export interface Orbit {
  /** The site itself, moved onto its special position exactly (at most by `tolerance`). */
  readonly fract: Vec3
  /** As many as the multiplicity of the site, in the order of the operations. */
  readonly points: readonly OrbitPoint[]
  /** One per operation. */
  readonly images: readonly OrbitImage[]
}

/**
 * Expands a site into its orbit: its distinct images within one unit cell.
 *
 * Images nearer than the tolerance are one point: the site lies on a special position, and is moved
 * to the mean of the images of itself, which is exactly there.
 *
 * @param fract fractional coordinates of the site, in any cell
 * @param symops every operation of the space group
 * @param tolerance Å; must be below half the smallest distance of two true neighbours
 *
 * Cost: operations × multiplicity.
 * Source: International Tables A (2016), section 1.4.4, general and special Wyckoff positions.
 */
export function expandOrbit(
  fract: Vec3,
  symops: readonly Symop[],
  cell: UnitCell,
  tolerance: number,
): Orbit {
  const site = moveToSpecialPosition(fract, symops, cell, tolerance)
  const points: OrbitPoint[] = []
  const images: OrbitImage[] = []
  for (const [symop, operation] of symops.entries()) {
    const image = applySymop(operation, site)
    const known = points.findIndex((point) => latticeDistance(cell, point.fract, image) < tolerance)
    if (known >= 0) {
      const translation = roundVec3(subtract(points[known]!.fract, image))
      images.push({ point: known, translation })
    } else {
      const translation = wrapTranslation(image)
      images.push({ point: points.length, translation })
      points.push({ fract: add(image, translation), symop, translation })
    }
  }
  return { fract: site, points, images }
}

/** Distance in Å between two points taken modulo lattice translations; exact when short. */
export function latticeDistance({ fractToCartn }: UnitCell, from: Vec3, to: Vec3): number {
  // Written out: this runs for every pair of images of every site, and arrays would be most of its cost.
  const [[m00, m01, m02], [, m11, m12], [, , m22]] = fractToCartn
  const u = to[0] - from[0]
  const v = to[1] - from[1]
  const w = to[2] - from[2]
  const a = u - Math.round(u)
  const b = v - Math.round(v)
  const c = w - Math.round(w)
  const x = m00 * a + m01 * b + m02 * c
  const y = m11 * b + m12 * c
  const z = m22 * c
  return Math.sqrt(x * x + y * y + z * z)
}

/**
 * A point moved onto the special position it means (by at most `tolerance` in Å): to the mean of its images
 * under the operations that all but leave it in place, which is exactly there.
 */
export function moveToSpecialPosition(
  fract: Vec3,
  symops: readonly Symop[],
  cell: UnitCell,
  tolerance: number,
): Vec3 {
  let sum: Vec3 = [0, 0, 0]
  let count = 0
  for (const operation of symops) {
    const offset = subtract(applySymop(operation, fract), fract)
    const near = subtract(offset, roundVec3(offset))
    if (length(toCartesian(cell, near)) < tolerance) {
      sum = add(sum, near)
      count++
    }
  }
  if (count <= 1) return fract
  return [fract[0] + sum[0] / count, fract[1] + sum[1] / count, fract[2] + sum[2] / count]
}

function roundVec3(p: Vec3): Vec3 {
  return [Math.round(p[0]) + 0, Math.round(p[1]) + 0, Math.round(p[2]) + 0]
}

/** A coordinate this close below a cell face belongs to the face (rounding of 1/3 and the like). */
const FACE = 1e-9

function wrapTranslation(p: Vec3): Vec3 {
  const axis = (x: number) => -Math.floor(x + FACE) + 0
  return [axis(p[0]), axis(p[1]), axis(p[2])]
}
