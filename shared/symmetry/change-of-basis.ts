/** Exact changes of basis: rational matrices whose products with lattices come out integral. */
import { apply, determinant, multiply, type Mat3 } from '../geometry/mat3'
import { add, subtract, type Vec3 } from '../geometry/vec3'
import type { Symop } from './symop'

/** The inverse of an integral matrix times its determinant, integral itself. */
export function adjugate(m: Mat3): Mat3 {
  const cofactor = (i: number, j: number) => {
    const [p, q] = [(i + 1) % 3, (i + 2) % 3]
    const [r, s] = [(j + 1) % 3, (j + 2) % 3]
    return m[p]![r]! * m[q]![s]! - m[p]![s]! * m[q]![r]! + 0
  }
  const row = (j: number): Vec3 => [cofactor(0, j), cofactor(1, j), cofactor(2, j)]
  return [row(0), row(1), row(2)]
}

/** Each element divided, so that a whole quotient is exact. */
export function divideMat3(m: Mat3, divisor: number): Mat3 {
  const row = ([x, y, z]: Vec3): Vec3 => [x / divisor + 0, y / divisor + 0, z / divisor + 0]
  return [row(m[0]), row(m[1]), row(m[2])]
}

/**
 * V·S·V⁻¹: the operation in the coordinates x' = V·x.
 *
 * @param basis V, its rotation with any determinant but zero, its translation over 24
 */
export function changeBasis(symop: Symop, basis: Symop): Symop {
  const product = multiply(multiply(basis.rotation, symop.rotation), adjugate(basis.rotation))
  const rotation = divideMat3(product, determinant(basis.rotation))
  const moved = add(apply(basis.rotation, symop.translation), basis.translation)
  return { rotation, translation: subtract(moved, apply(rotation, basis.translation)) }
}
