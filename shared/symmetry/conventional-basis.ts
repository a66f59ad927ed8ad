/**
 * The axes that International Tables would choose, from the rotations of a group alone.
 *
 * Source: International Tables A (2016), chapters 1.3 and 3.1; the way follows Grosse-Kunstleve, Acta
 * Cryst. A55, 1999, 383.
 */
import {
  addMat3,
  apply,
  determinant,
  IDENTITY,
  multiply,
  quadraticForm,
  transpose,
  ZERO,
  type Mat3,
} from '../geometry/mat3'
import { dot, scale, subtract, type Vec3 } from '../geometry/vec3'
import type { CrystalSystem } from '../tables/point-groups'
import { planeBasis, primitiveVector } from './integer-lattice'
import { rotationType } from './rotation-type'

/**
 * A right-handed basis of the conventional kind of cell, as columns in terms of a primitive basis: each
 * symmetry direction along an axis, and in planes without one the shortest vectors of an invariant
 * metric. Its determinant is the number of lattice points in the cell.
 *
 * @param rotations of the group, integral in the primitive basis
 */
export function conventionalBasis(rotations: readonly Mat3[], system: CrystalSystem): Mat3 {
  const proper = rotations.map((rotation) =>
    determinant(rotation) === 1 ? rotation : negate(rotation),
  )
  const metric = invariantMetric(rotations)
  const ofOrder = (order: number) => proper.filter((rotation) => rotationType(rotation) === order)
  switch (system) {
    case 'triclinic':
      return IDENTITY
    case 'monoclinic': {
      const turn = ofOrder(2)[0]!
      const [a, c] = shortestInPlane(turn, 2, metric)
      return rightHanded(a, axisOf(turn, 2), c, 1)
    }
    case 'orthorhombic': {
      const [a, b, c] = distinctAxes(ofOrder(2), 2)
      return rightHanded(a!, b!, c!, 2)
    }
    case 'cubic': {
      const fourfold = distinctAxes(ofOrder(4), 4)
      const [a, b, c] = fourfold.length === 3 ? fourfold : distinctAxes(ofOrder(2), 2)
      return rightHanded(a!, b!, c!, 2)
    }
    default: {
      const order = system === 'tetragonal' ? 4 : 3
      const turn = ofOrder(order)[0]!
      const [a] = shortestInPlane(turn, order, metric)
      return rightHanded(a, apply(turn, a), axisOf(turn, order), 2)
    }
  }
}

function negate(rotation: Mat3): Mat3 {
  return [scale(rotation[0], -1), scale(rotation[1], -1), scale(rotation[2], -1)]
}

/** Σ RᵀR: a metric that every rotation of the group keeps. */
function invariantMetric(rotations: readonly Mat3[]): Mat3 {
  return rotations.reduce<Mat3>(
    (sum, rotation) => addMat3(sum, multiply(transpose(rotation), rotation)),
    ZERO,
  )
}

/** Σ Wᵏ over the powers of a rotation: it projects on the axis, times the order. */
function projection(turn: Mat3, order: number): Mat3 {
  let power: Mat3 = IDENTITY
  let sum: Mat3 = ZERO
  for (let k = 0; k < order; k++) {
    sum = addMat3(sum, power)
    power = multiply(power, turn)
  }
  return sum
}

/** The shortest lattice vector along the axis of a proper rotation. */
function axisOf(turn: Mat3, order: number): Vec3 {
  const column = transpose(projection(turn, order)).find((vector) => vector.some(Boolean))
  return primitiveVector(column!)
}

function distinctAxes(turns: readonly Mat3[], order: number): Vec3[] {
  const axes: Vec3[] = []
  for (const turn of turns) {
    const axis = axisOf(turn, order)
    const isKnown = axes.some((known) =>
      [axis, scale(axis, -1)].some((v) => subtract(v, known).every((x) => x === 0)),
    )
    if (!isKnown) axes.push(axis)
  }
  return axes
}

/** The two shortest lattice vectors of the plane that a rotation maps on itself (Lagrange, Gauss). */
function shortestInPlane(turn: Mat3, order: number, metric: Mat3): [Vec3, Vec3] {
  const normal = projection(turn, order).find((row) => row.some(Boolean))
  let [short, long] = planeBasis(normal!)
  if (quadraticForm(metric, short) > quadraticForm(metric, long)) [short, long] = [long, short]
  while (true) {
    const overlap = dot(short, apply(metric, long)) / quadraticForm(metric, short)
    const rest = subtract(long, scale(short, Math.round(overlap)))
    if (quadraticForm(metric, rest) >= quadraticForm(metric, short)) return [short, rest]
    ;[short, long] = [rest, short]
  }
}

/** The basis a, b, c as columns, with one of them turned round where they are left-handed. */
function rightHanded(a: Vec3, b: Vec3, c: Vec3, turned: 1 | 2): Mat3 {
  const basis = transpose([a, b, c])
  if (determinant(basis) > 0) return basis
  return turned === 1 ? transpose([a, scale(b, -1), c]) : transpose([a, b, scale(c, -1)])
}
