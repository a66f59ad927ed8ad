import { determinant, type Mat3 } from '../geometry/mat3'
import { bestRotation } from '../geometry/superposition'
import type { Vec3 } from '../geometry/vec3'

/** How one set of points is brought onto another: q ≈ rotation · p + translation. */
export interface Superposition {
  /** With determinant −1 where the points are mirrored. */
  readonly rotation: Mat3
  /** Å */
  readonly translation: Vec3
  /** Å: root mean square of what remains between the pairs. */
  readonly rmsd: number
}

/** Å: a mirror image must be nearer by this to be preferred to the points as they are. */
export const MIRROR_GAIN = 0.02

/**
 * The rigid motion that brings points p nearest to points q in pairs, by least squares; mirrored where
 * the mirror image is clearly nearer.
 *
 * @param target row of q for each row of p; −1: that p has no partner. At least one has.
 *
 * Source: Kabsch, Acta Cryst. A32 (1976) 922, by the quaternions of `bestRotation`.
 */
export function superpose(
  p: Float64Array,
  q: Float64Array,
  target: ArrayLike<number>,
): Superposition {
  const centerP = [0, 0, 0]
  const centerQ = [0, 0, 0]
  let count = 0
  for (let row = 0; row < target.length; row++) {
    const to = target[row]!
    if (to < 0) continue
    count++
    for (let axis = 0; axis < 3; axis++) {
      centerP[axis]! += p[3 * row + axis]!
      centerQ[axis]! += q[3 * to + axis]!
    }
  }
  for (let axis = 0; axis < 3; axis++) {
    centerP[axis]! /= count
    centerQ[axis]! /= count
  }
  const products = new Float64Array(9)
  let squares = 0
  for (let row = 0; row < target.length; row++) {
    const to = target[row]!
    if (to < 0) continue
    for (let i = 0; i < 3; i++) {
      const qi = q[3 * to + i]! - centerQ[i]!
      squares += qi ** 2 + (p[3 * row + i]! - centerP[i]!) ** 2
      for (let j = 0; j < 3; j++) products[3 * i + j]! += qi * (p[3 * row + j]! - centerP[j]!)
    }
  }
  const rmsdOf = (overlap: number) => Math.sqrt(Math.max(0, squares - 2 * overlap) / count)
  const plain = bestRotation(products)
  const mirrored = bestRotation(products.map((x) => -x))
  const isMirrored = rmsdOf(mirrored.overlap) < rmsdOf(plain.overlap) - MIRROR_GAIN
  const best = isMirrored ? mirrored : plain
  const rotation = isMirrored ? negative(best.rotation) : best.rotation
  const moved = rotation.map((r) => r[0] * centerP[0]! + r[1] * centerP[1]! + r[2] * centerP[2]!)
  return {
    rotation,
    translation: [centerQ[0]! - moved[0]!, centerQ[1]! - moved[1]!, centerQ[2]! - moved[2]!],
    rmsd: rmsdOf(best.overlap),
  }
}

export function isMirror({ rotation }: Superposition): boolean {
  return determinant(rotation) < 0
}

function negative([a, b, c]: Mat3): Mat3 {
  return [
    [-a[0], -a[1], -a[2]],
    [-b[0], -b[1], -b[2]],
    [-c[0], -c[1], -c[2]],
  ]
}
