/** The convex body of some points, to ask what lies inside it. */
import { convexHull, type HullFace } from './convex-hull'
import { centroid } from './moments'
import { cross, dot, subtract, type Vec3, normalize } from './vec3'

export interface SolidBody {
  readonly points: readonly Vec3[]
  /** Rows of the points. */
  readonly faces: readonly HullFace[]
  /** Of each face the outward unit normal and how far along it the face lies. */
  readonly planes: readonly { readonly normal: Vec3; readonly offset: number }[]
}

/** Null for points in one plane, or on one line; the tolerance is that of `convexHull`. */
export function solidBody(points: readonly Vec3[], tolerance?: number): SolidBody | null {
  const faces = convexHull(points, tolerance)
  if (faces.length < 4) return null
  return { points, faces, planes: faces.map((face) => planeOf(face.map((row) => points[row]!))) }
}

/** The plane through the middle of a polygon with its mean normal (Newell). */
function planeOf(corners: readonly Vec3[]): { normal: Vec3; offset: number } {
  const middle = centroid(corners)
  const sum = corners.reduce<Vec3>(
    (total, corner, k) => {
      const next = corners[(k + 1) % corners.length]!
      const part = cross(subtract(corner, middle), subtract(next, middle))
      return [total[0] + part[0], total[1] + part[1], total[2] + part[2]]
    },
    [0, 0, 0],
  )
  const normal = normalize(sum)
  return { normal, offset: dot(normal, middle) }
}

/** How deep a point lies below the nearest face, in the unit of the points; negative outside. */
export function depthIn({ planes }: SolidBody, point: Vec3): number {
  return Math.min(...planes.map(({ normal, offset }) => offset - dot(normal, point)))
}

/** Edges of the faces as pairs of rows, the lower first, each once, in order. */
export function edgesOf({ faces }: Pick<SolidBody, 'faces'>): (readonly [number, number])[] {
  const edges = new Map<string, readonly [number, number]>()
  for (const face of faces) {
    for (const [k, corner] of face.entries()) {
      const next = face[(k + 1) % face.length]!
      const edge = [Math.min(corner, next), Math.max(corner, next)] as const
      edges.set(edge.join(), edge)
    }
  }
  return [...edges.values()].toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
}
