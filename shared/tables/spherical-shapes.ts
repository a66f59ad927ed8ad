/**
 * Polyhedra that are neither regular nor uniform and whose vertices (but for the triakis tetrahedron)
 * lie on a sphere of radius 1 about the metal. Most are fixed by one rule, that of hard spheres on a
 * sphere: all edges are equal but those that the symmetry leaves no freedom to make so (those of a
 * capped face, say). Which rule SHAPE 2.1 follows was found by its own published measures.
 */
import { bisect, lowest, onSphere, pairLengths, prism, ring } from '../geometry/polyhedra'
import { distance, scale, type Vec3, normalize } from '../geometry/vec3'

const DEGREE = Math.PI / 180
const cos = (angle: number): number => Math.cos(angle * DEGREE)
const sin = (angle: number): number => Math.sin(angle * DEGREE)
const arcsin = (x: number): number => Math.asin(x) / DEGREE

/** The corners of a regular polygon at a polar angle, in degrees. */
function circle(corners: number, polar: number, turn = 0): Vec3[] {
  return ring(corners, sin(polar), cos(polar), turn)
}

const POLE: Vec3 = [0, 0, 1]

/** The metal in the centroid of its donors, hence cos(apex–M–base) = −1/4. */
export function squarePyramid(): Vec3[] {
  return [POLE, ...circle(4, 90 + arcsin(1 / 4))]
}

/** All edges equal but those of the capped face. */
export function cappedOctahedron(): Vec3[] {
  const far = (near: number): number => 180 - arcsin(Math.sqrt((2 / 3) * (1 - cos(near))))
  const excess = (near: number): number =>
    cos(near) * cos(far(near)) + sin(near) * sin(far(near)) * cos(60) - cos(near)
  const near = bisect(excess, 60, 90)
  return [POLE, ...circle(3, near), ...circle(3, far(near), 60)]
}

/** All edges equal but those of the capped face; the edge opposite the cap runs along x. */
export function cappedTrigonalPrism(): Vec3[] {
  const far = (near: number): number => 180 - near / 2
  const excess = (near: number): number =>
    cos(near) * cos(far(near)) + sin(near) * sin(far(near)) * cos(45) - cos(near)
  const near = bisect(excess, 60, 90)
  return [POLE, ...circle(4, near, 45), ...circle(2, far(near))]
}

/**
 * Two trapezoids at right angles, three edges of each and those between them equal: the hard-sphere
 * model of Hoard & Silverton, Inorg. Chem. 2 (1963) 235, with θA 36.85° and θB 69.46°.
 */
export function triangularDodecahedron(): Vec3[] {
  const inner = Math.acos(Math.sqrt((1 + Math.sqrt(17)) / 8)) / DEGREE
  const outer = 180 - 3 * inner
  return [
    ...circle(2, inner),
    ...circle(2, outer, 90),
    ...circle(2, 180 - inner, 90),
    ...circle(2, 180 - outer),
  ]
}

/** All edges equal but those of the capped face. */
export function cappedCube(): Vec3[] {
  const near = bisect((angle) => cos(2 * angle) ** 2 - cos(angle), 50, 89)
  return [POLE, ...circle(4, near), ...circle(4, 2 * near)]
}

/** All edges equal but the three along the axis of the prism. */
export function tricappedTrigonalPrism(): Vec3[] {
  const polar = arcsin(2 / 3)
  return [...circle(3, polar), ...circle(3, 180 - polar), ...circle(3, 90, 60)]
}

/** The least Σ 1/d² over pairs of vertices that C4v allows: that reproduces the reference of SHAPE 2.1. */
export function cappedSquareAntiprism(): Vec3[] {
  const at = (near: number, far: number): Vec3[] => [
    POLE,
    ...circle(4, near),
    ...circle(4, far, 45),
  ]
  const repulsion = (near: number, far: number): number =>
    pairLengths(at(near, far)).reduce((sum, length) => sum + length ** -2, 0)
  const farOf = (near: number): number => lowest((far) => repulsion(near, far), 110, 145)
  const near = lowest((angle) => repulsion(angle, farOf(angle)), 55, 85)
  return at(near, farOf(near))
}

/**
 * 1:5:3, a regular pentagon and an equilateral triangle in parallel planes below a vertex, as near to
 * each other as hard spheres allow: the edges of both are equal, and so are the two between them that
 * the mirror plane makes one from the other. (Within 0.0001 of the reference of SHAPE 2.1.)
 */
export function muffin(): Vec3[] {
  const edge = (polar: number): number => 2 * sin(polar) * sin(36)
  const below = (polar: number): number => 180 - arcsin(edge(polar) / Math.sqrt(3))
  const at = (polar: number): Vec3[] => [...circle(5, polar, 90), ...circle(3, below(polar), 90)]
  const polar = bisect(
    (angle) => distance(at(angle)[PENTAGON_SIDE]!, at(angle)[TRIANGLE_SIDE]!) - edge(angle),
    79,
    84,
  )
  return [POLE, ...at(polar)]
}

/** Vertices of the muffin on one side of its mirror plane, at 162° and 210°: the edge that fixes it. */
const [PENTAGON_SIDE, TRIANGLE_SIDE] = [1, 6]

/** A regular prism with square sides, and caps on the sphere through its corners. */
export function biaugmentedPrism(): Vec3[] {
  return [...onUnitSphere(prism(3)), ...circle(3, 90, 60).slice(0, 2)]
}

/** A regular prism with square sides, and caps on the sphere through its corners, on its axis. */
export function elongatedBipyramid(): Vec3[] {
  return [...onUnitSphere(prism(3)), POLE, [0, 0, -1]]
}

function onUnitSphere(points: readonly Vec3[]): Vec3[] {
  return points.map((point) => normalize(point))
}

/**
 * A tetrahedron capped on its faces. No rule was found that fixes the distance of the caps; the
 * ratio is read off the reference of SHAPE 2.1 (the Catalan solid of this name has 3/5).
 */
export function triakisTetrahedron(): Vec3[] {
  const corners: Vec3[] = [POLE, ...circle(3, Math.acos(-1 / 3) / DEGREE)]
  return [...corners, ...corners.map((corner) => scale(corner, -0.8213))]
}

/** An edge of length 1, radius 1, over the south pole; `turn` in degrees from the x axis. */
function southernEdge(turn: number): Vec3[] {
  return [onSphere(150, turn), onSphere(150, turn + 180)]
}

/** A regular hexagon about the metal, one vertex above it and an edge as long as its own below. */
export function hulaHoop(): Vec3[] {
  return [...circle(6, 90), POLE, ...southernEdge(0)]
}

/**
 * 2:6:2, a regular hexagon about the metal with an edge as long as its own above and below.
 *
 * @param above, below degrees from a vertex of the hexagon to the direction of the edge
 */
export function hexagonWithEdges(above: number, below: number): Vec3[] {
  const northern = [onSphere(30, above), onSphere(30, above + 180)]
  return [...circle(6, 90), ...northern, ...southernEdge(below)]
}
