/**
 * Johnson solids (N. W. Johnson, Can. J. Math. 18, 1966, 169) that occur as coordination polyhedra,
 * all edges equal, about the place of the metal as SHAPE 2.1 has it: the center of the prism,
 * antiprism, icosahedron or cuboctahedron they are made from, if not said otherwise.
 */
import { centroid } from '../geometry/moments'
import {
  about,
  antiprism,
  antiprismHalfHeight,
  bisect,
  circumradius,
  prism,
  pyramidHeight,
  ring,
} from '../geometry/polyhedra'
import { add, distance, scale, type Vec3 } from '../geometry/vec3'

/** Caps above, or above and below, the polygons of a prism: elongated pyramids and bipyramids. */
export function cappedPrism(corners: number, caps: 1 | 2): Vec3[] {
  return [...prism(corners), ...polarCaps(0.5 + pyramidHeight(corners), caps)]
}

/** Caps above, or above and below, the polygons of an antiprism: gyroelongated pyramids and bipyramids. */
export function cappedAntiprism(corners: number, caps: 1 | 2): Vec3[] {
  const height = antiprismHalfHeight(corners) + pyramidHeight(corners)
  return [...antiprism(corners), ...polarCaps(height, caps)]
}

function polarCaps(height: number, caps: 1 | 2): Vec3[] {
  const above: Vec3[] = [[0, 0, height]]
  return caps === 1 ? above : [...above, [0, 0, -height]]
}

/** J3, half a cuboctahedron. */
export function triangularCupola(): Vec3[] {
  return [...ring(6, 1, 0), ...ring(3, circumradius(3), Math.sqrt(2 / 3), 30)]
}

/** J27, the cuboctahedron with one half turned by 60°. */
export function triangularOrthobicupola(): Vec3[] {
  return [...triangularCupola(), ...ring(3, circumradius(3), -Math.sqrt(2 / 3), 30)]
}

/** J4, the metal in the center of the octagon. */
export function squareCupola(): Vec3[] {
  return [...ring(8, circumradius(8), 0, 22.5), ...ring(4, circumradius(4), Math.SQRT1_2, 45)]
}

/** J26: two triangular prisms that share a square, their ridges at right angles. */
export function gyrobifastigium(): Vec3[] {
  const ridge = Math.sqrt(3) / 2
  return [...ring(4, Math.SQRT1_2, 0, 45), ...ring(2, 0.5, ridge), ...ring(2, 0.5, -ridge, 90)]
}

/** Two poles, and rings of five above and below the equator: vertices 0; 1 to 5; 6 to 10; 11. */
export function icosahedron(): Vec3[] {
  const height = antiprismHalfHeight(5) + pyramidHeight(5)
  return [[0, 0, height], ...antiprism(5), [0, 0, -height]]
}

/** J62, the icosahedron without two vertices that are neither neighbors nor opposite. */
export function metabidiminishedIcosahedron(): Vec3[] {
  return icosahedron().filter((_, vertex) => vertex !== 0 && vertex !== 6)
}

/** J63, the icosahedron without three vertices of which no two are neighbors. */
export function tridiminishedIcosahedron(): Vec3[] {
  return icosahedron().filter((_, vertex) => vertex !== 0 && vertex !== 6 && vertex !== 8)
}

/** J64: J63 with a tetrahedron on the triangle between its pentagons. */
export function augmentedTridiminishedIcosahedron(): Vec3[] {
  const whole = icosahedron()
  const middle = centroid([whole[2]!, whole[3]!, whole[7]!])
  const inradius = Math.hypot(...middle)
  const apex = scale(middle, 1 + Math.sqrt(2 / 3) / inradius)
  return [...tridiminishedIcosahedron(), apex]
}

/** J84, two edges at right angles, above and below, and four vertices between. */
export function snubDisphenoid(): Vec3[] {
  // Inner vertices at reach x: their height follows from the edges among them, that of the outer
  // ones from the edge to the far inner ones; the edge to the near ones then fixes x.
  const inner = (x: number): number => Math.sqrt(1 - 2 * x * x) / 2
  const outer = (x: number): number => Math.sqrt(1 - (x - 0.5) ** 2) - inner(x)
  const x = bisect((reach) => Math.hypot(0.5, reach, outer(reach) - inner(reach)) - 1, 0.51, 0.7)
  return [
    ...ring(2, 0.5, outer(x)),
    ...ring(2, x, -inner(x)),
    ...ring(2, x, inner(x), 90),
    ...ring(2, 0.5, -outer(x), 90),
  ]
}

/**
 * The vertices that J86 and J88 have in common, edge 2, with C2v about z: a lune (two squares that
 * share an edge, and a triangle on either side) and an edge below it. All edges among them are 2
 * whatever k is, half the reach of the lune.
 *
 * Source: A. V. Timofeenko, J. Math. Sci. 162 (2009) 710, for the form of the coordinates.
 */
function overLune(k: number): Vec3[] {
  const root = Math.sqrt(1 - k * k)
  const sideY = 1 + Math.sqrt(3 - 4 * k * k) / root
  const sideZ = (1 - 2 * k * k) / root
  const below = -Math.sqrt(2 + 4 * k - 4 * k * k)
  return [
    ...([1, -1] as const).flatMap((y): Vec3[] => [
      [0, y, 2 * root],
      [2 * k, y, 0],
      [-2 * k, y, 0],
      [0, y * sideY, sideZ],
    ]),
    [1, 0, below],
    [-1, 0, below],
  ]
}

/** Where the side vertices of the lune stand among its vertices, and the first of the edge below. */
const [SIDE, BELOW] = [3, 8]

/** J86, the metal in the centroid. */
export function sphenocorona(): Vec3[] {
  const vertices = overLune(sphenocoronaReach())
  return about(centroid(vertices), vertices)
}

function sphenocoronaReach(): number {
  const excess = (k: number): number => {
    const vertices = overLune(k)
    return distance(vertices[SIDE]!, vertices[BELOW]!) - 2
  }
  return bisect(excess, 0.8, 0.866)
}

/** J87: J86 with a pyramid on one of its squares; the metal as in J88. */
export function augmentedSphenocorona(): Vec3[] {
  const k = sphenocoronaReach()
  const root = Math.sqrt(1 - k * k)
  const apex = add([k, 0, root], scale([root, 0, k], Math.SQRT2))
  return aboutSharedEdge([...overLune(k), apex])
}

/**
 * J88: two vertices more, each 2 from a side vertex, two of the lune and both of the edge below. The
 * metal in the middle of the edge that the squares share, where SHAPE 2.1 has it, though no metal
 * would stand there.
 */
export function sphenomegacorona(): Vec3[] {
  const all = (k: number): Vec3[] => {
    const kk = k * k
    const y = 1 + (Math.sqrt(3 - 4 * kk) * (1 - 2 * kk)) / (1 - kk) ** 1.5
    const z = (2 * kk * kk - 1) / (1 - kk) ** 1.5
    return [...overLune(k), [0, y, z], [0, -y, z]]
  }
  const excess = (k: number): number => {
    const vertices = all(k)
    return distance(vertices[10]!, vertices[BELOW]!) - 2
  }
  return aboutSharedEdge(all(bisect(excess, 0.55, 0.65)))
}

/** About the middle of the edge that the two squares share. */
function aboutSharedEdge(vertices: readonly Vec3[]): Vec3[] {
  return about(centroid([vertices[0]!, vertices[4]!]), vertices)
}
