import { bestRotation } from '../geometry/superposition'
import type { Mat3 } from '../geometry/mat3'
import { scale } from '../geometry/vec3'

/**
 * A way to bring points onto each other: point i falls on or near point `image[i]`. In a plane the
 * permutation alone does not tell a rotation from a reflection, so its handedness belongs to it.
 */
export interface Operation {
  readonly image: Int32Array
  /** 1: a rotation; −1: a reflection, an inversion or a rotary reflection. */
  readonly handedness: 1 | -1
  /** The orthogonal matrix that brings all points nearest to their images. */
  readonly matrix: Mat3
  /** Å: the greatest distance of a point, so moved, from its image. */
  readonly deviation: number
}

/**
 * The orthogonal matrix of a handedness that brings points nearest to others, both about the origin,
 * by least squares.
 *
 * @param from 3 per point
 * @param image where each point goes, an index into `to`; −1: it has no say
 */
export function bestMatrix(
  from: Float64Array,
  to: Float64Array,
  image: Int32Array,
  handedness: 1 | -1,
): { readonly matrix: Mat3; readonly overlap: number } {
  let [xx, xy, xz, yx, yy, yz, zx, zy, zz] = [0, 0, 0, 0, 0, 0, 0, 0, 0]
  for (let i = 0; i < image.length; i++) {
    const j = 3 * image[i]!
    if (j < 0) continue
    const [x, y, z] = [from[3 * i]!, from[3 * i + 1]!, from[3 * i + 2]!]
    const [u, v, w] = [handedness * to[j]!, handedness * to[j + 1]!, handedness * to[j + 2]!]
    xx += u * x
    xy += u * y
    xz += u * z
    yx += v * x
    yy += v * y
    yz += v * z
    zx += w * x
    zy += w * y
    zz += w * z
  }
  const products = [xx, xy, xz, yx, yy, yz, zx, zy, zz]
  const { rotation, overlap } = bestRotation(products)
  return { matrix: handedness === 1 ? rotation : negative(rotation), overlap }
}

/** −M: of a rotation its product with the inversion, and the other way round. */
export function negative(m: Mat3): Mat3 {
  return [scale(m[0], -1), scale(m[1], -1), scale(m[2], -1)]
}

/** Å: the greatest distance of a point, moved by a matrix, from its image. */
export function deviationOf(points: Float64Array, image: Int32Array, matrix: Mat3): number {
  const [[a, b, c], [d, e, f], [g, h, k]] = matrix
  let most = 0
  for (let i = 0; i < image.length; i++) {
    const [x, y, z] = [points[3 * i]!, points[3 * i + 1]!, points[3 * i + 2]!]
    const j = 3 * image[i]!
    const u = a * x + b * y + c * z - points[j]!
    const v = d * x + e * y + f * z - points[j + 1]!
    const w = g * x + h * y + k * z - points[j + 2]!
    most = Math.max(most, u * u + v * v + w * w)
  }
  return Math.sqrt(most)
}

/** The operation that brings points nearest to their images. */
export function fitOperation(
  points: Float64Array,
  image: Int32Array,
  handedness: 1 | -1,
): Operation {
  const { matrix } = bestMatrix(points, points, image, handedness)
  return { image, handedness, matrix, deviation: deviationOf(points, image, matrix) }
}
