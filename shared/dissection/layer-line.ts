import { dot, length, pointAt, scale, subtract, type Vec3 } from '../geometry/vec3'

/** What layers are stacked along and rings go about. */
export interface Line {
  /** Å: where heights are counted from. */
  readonly center: Vec3
  /** Unit vector. */
  readonly axis: Vec3
}

/** Å along the line from its centre. */
export function heightOf(cartn: Float64Array, atom: number, { center, axis }: Line): number {
  return dot(subtract(pointAt(cartn, atom), center), axis)
}

/** The way from the line to an atom, across it, Å. */
export function wayFrom(cartn: Float64Array, atom: number, { center, axis }: Line): Vec3 {
  const from = subtract(pointAt(cartn, atom), center)
  return subtract(from, scale(axis, dot(from, axis)))
}

/** Å from the line. */
export function distanceFrom(cartn: Float64Array, atom: number, line: Line): number {
  return length(wayFrom(cartn, atom, line))
}
