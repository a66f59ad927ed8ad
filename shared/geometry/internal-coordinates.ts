/**
 * Distances, angles and torsions of Cartesian points, with the gradient by which the s.u. follows.
 *
 * Source of the gradients: Wilson, Decius & Cross, Molecular Vibrations (1955), chapter 4; of the
 * torsion Blondel & Karplus, J. Comput. Chem. 17 (1996) 1132, which stays finite at 0 and 180°.
 */
import { add, cross, dot, length, scale, subtract, type Vec3 } from './vec3'

/** A value in Å or degrees. */
export interface Quantity {
  readonly value: number
  /** One per point, in the unit of the value per Å; null where there is none: a straight angle. */
  readonly gradients: readonly Vec3[] | null
}

/** Å: points nearer than this are one. */
const COINCIDENT = 1e-6

/** Sine of an angle that is as good as straight. */
const STRAIGHT = 1e-6

const DEGREE = Math.PI / 180

/** The distance of two, angle of three or torsion of four points; null where it is not defined. */
export function internalCoordinate(points: readonly Vec3[]): Quantity | null {
  const [p, q, r, s] = points
  if (p === undefined || q === undefined) return null
  if (r === undefined) return distanceQuantity(p, q)
  return s === undefined ? angleQuantity(p, q, r) : torsionQuantity(p, q, r, s)
}

/** The distance of two points in Å; null when they coincide. */
export function distanceQuantity(p: Vec3, q: Vec3): Quantity | null {
  const between = subtract(q, p)
  const value = length(between)
  if (value < COINCIDENT) return null
  return { value, gradients: [scale(between, -1 / value), scale(between, 1 / value)] }
}

/** The angle at `vertex` in degrees, 0 to 180; null when an arm has no length. */
export function angleQuantity(p: Vec3, vertex: Vec3, q: Vec3): Quantity | null {
  const [armP, armQ] = [subtract(p, vertex), subtract(q, vertex)]
  const [lengthP, lengthQ] = [length(armP), length(armQ)]
  if (lengthP < COINCIDENT || lengthQ < COINCIDENT) return null
  const [u, v] = [scale(armP, 1 / lengthP), scale(armQ, 1 / lengthQ)]
  const [sine, cosine] = [length(cross(u, v)), dot(u, v)]
  const value = Math.atan2(sine, cosine) / DEGREE
  if (sine < STRAIGHT) return { value, gradients: null }
  const ofP = scale(subtract(scale(u, cosine), v), 1 / (lengthP * sine * DEGREE))
  const ofQ = scale(subtract(scale(v, cosine), u), 1 / (lengthQ * sine * DEGREE))
  return { value, gradients: [ofP, scale(add(ofP, ofQ), -1), ofQ] }
}

/**
 * The torsion angle p–q–r–s in degrees, above −180 to 180, positive when p must be turned clockwise to
 * eclipse s, seen along q → r; null when three neighbours are in line.
 *
 * Source of the sign: Klyne & Prelog, Experientia 16 (1960) 521; IUPAC Basic Terminology of
 * Stereochemistry (1996).
 */
export function torsionQuantity(p: Vec3, q: Vec3, r: Vec3, s: Vec3): Quantity | null {
  const [f, g, h] = [subtract(p, q), subtract(q, r), subtract(s, r)]
  const [a, b] = [cross(f, g), cross(h, g)]
  const [squareA, squareB, axis] = [dot(a, a), dot(b, b), length(g)]
  if (axis < COINCIDENT) return null
  if (Math.sqrt(squareA) < STRAIGHT * axis * length(f) || squareA === 0) return null
  if (Math.sqrt(squareB) < STRAIGHT * axis * length(h) || squareB === 0) return null
  const sine = dot(cross(b, a), g) / axis
  const turned = Math.atan2(sine, dot(a, b)) / DEGREE
  const ofP = scale(a, -axis / squareA / DEGREE)
  const ofS = scale(b, axis / squareB / DEGREE)
  const shared = subtract(
    scale(a, dot(f, g) / (squareA * axis) / DEGREE),
    scale(b, dot(h, g) / (squareB * axis) / DEGREE),
  )
  return {
    value: turned <= -180 ? 180 : turned,
    gradients: [ofP, subtract(shared, ofP), scale(add(shared, ofS), -1), ofS],
  }
}
