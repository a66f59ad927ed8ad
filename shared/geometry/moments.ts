import { addMat3, ZERO, type Mat3 } from './mat3'
import { add, pointAt, scale, subtract, type Vec3 } from './vec3'

/** The mean of some points; there must be one. */
export function centroid(points: readonly Vec3[]): Vec3 {
  const sum = points.reduce<Vec3>((total, point) => add(total, point), [0, 0, 0])
  return scale(sum, 1 / points.length)
}

/** The mean of the points in some rows of a flat array of x, y, z triples; there must be one. */
export function centroidOfRows(points: ArrayLike<number>, rows: ArrayLike<number>): Vec3 {
  return centroid(Array.from(rows, (row) => pointAt(points, row)))
}

/** The scatter matrix of some points: the sum of y·yᵀ, y from their centroid. */
export function scatter(points: readonly Vec3[]): Mat3 {
  const middle = centroid(points)
  return points.reduce<Mat3>((sum, point) => {
    const y = subtract(point, middle)
    return addMat3(sum, [scale(y, y[0]), scale(y, y[1]), scale(y, y[2])])
  }, ZERO)
}
