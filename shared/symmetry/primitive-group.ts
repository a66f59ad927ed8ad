import { apply, determinant, IDENTITY, multiply, transpose, type Mat3 } from '../geometry/mat3'
import { scale, type Vec3 } from '../geometry/vec3'
import { adjugate, divideMat3 } from './change-of-basis'
import { latticeBasis } from './integer-lattice'
import { TRANSLATION_DENOMINATOR, type Symop } from './symop'

/** A space group on a primitive basis of its lattice, in which all its operations are integral. */
export interface PrimitiveGroup {
  /** Columns over 24: the primitive basis vectors in terms of the given ones. */
  readonly basis: Mat3
  /** Columns: the given basis vectors in terms of the primitive ones, integral. */
  readonly givenAxes: Mat3
  /** One operation per rotation, its translation over 24. */
  readonly operations: readonly Symop[]
}

/** The group of a list of operations without its centring translations. */
export function toPrimitive(symops: readonly Symop[]): PrimitiveGroup {
  const centrings = symops.filter(({ rotation }) => rotation.join() === IDENTITY.join())
  const cell = IDENTITY.map((row) => scale(row, TRANSLATION_DENOMINATOR))
  const basis = transpose(latticeBasis([...cell, ...centrings.map((symop) => symop.translation)]))
  const givenAxes = inverseOver24(basis)
  const operations = new Map<string, Symop>()
  for (const { rotation, translation } of symops) {
    if (operations.has(rotation.join())) continue
    const turned = multiply(multiply(givenAxes, rotation), basis)
    operations.set(rotation.join(), {
      rotation: divideMat3(turned, TRANSLATION_DENOMINATOR),
      translation: apply(givenAxes, translation),
    })
  }
  return { basis, givenAxes, operations: [...operations.values()] }
}

/** (B / 24)⁻¹, integral because the lattice contains the given basis vectors. */
function inverseOver24(basis: Mat3): Mat3 {
  const row = (elements: Vec3) => scale(elements, TRANSLATION_DENOMINATOR)
  const [first, second, third] = adjugate(basis)
  return divideMat3([row(first), row(second), row(third)], determinant(basis))
}
