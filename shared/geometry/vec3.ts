/** Three numbers: a point or a displacement. The name of the variable says in which basis. */
export type Vec3 = readonly [x: number, y: number, z: number]

export function add(p: Vec3, q: Vec3): Vec3 {
  return [p[0] + q[0], p[1] + q[1], p[2] + q[2]]
}

export function subtract(p: Vec3, q: Vec3): Vec3 {
  return [p[0] - q[0], p[1] - q[1], p[2] - q[2]]
}

export function scale(p: Vec3, factor: number): Vec3 {
  return [p[0] * factor, p[1] * factor, p[2] * factor]
}

export function dot(p: Vec3, q: Vec3): number {
  return p[0] * q[0] + p[1] * q[1] + p[2] * q[2]
}

export function cross(p: Vec3, q: Vec3): Vec3 {
  return [p[1] * q[2] - p[2] * q[1], p[2] * q[0] - p[0] * q[2], p[0] * q[1] - p[1] * q[0]]
}

export function length(p: Vec3): number {
  return Math.hypot(p[0], p[1], p[2])
}

export function distance(p: Vec3, q: Vec3): number {
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])
}

/** The unit vector along a vector; not a number where this is zero. */
export function normalize(p: Vec3): Vec3 {
  return scale(p, 1 / length(p))
}

/** The point `row` of a flat array of x, y, z triples. */
export function pointAt(points: ArrayLike<number>, row: number): Vec3 {
  return [points[3 * row]!, points[3 * row + 1]!, points[3 * row + 2]!]
}
