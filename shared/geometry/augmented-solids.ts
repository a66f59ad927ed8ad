/** Solids made from others: pyramids put on faces, vertices left out, two that share a vertex, edge or face. */
import { convexHull } from './convex-hull'
import { centroid } from './moments'
import { add, cross, distance, dot, scale, subtract, type Vec3, normalize } from './vec3'

/** A solid with pyramids of equal edges on its faces that look most nearly along some directions. */
export function augmented(points: readonly Vec3[], directions: readonly Vec3[]): Vec3[] {
  const faces = outwardFaces(points)
  const apexes = directions.map((direction) => {
    const face = faces.reduce((best, other) =>
      dot(other.normal, direction) > dot(best.normal, direction) + 1e-9 ? other : best,
    )
    const edge = distance(face.corners[0]!, face.corners[1]!)
    const radius = distance(face.corners[0]!, face.middle)
    return add(face.middle, scale(face.normal, Math.sqrt(edge ** 2 - radius ** 2)))
  })
  return [...points, ...apexes]
}

/** Directions to the middles of all faces with so many corners. */
export function faceDirections(points: readonly Vec3[], corners: number): Vec3[] {
  return outwardFaces(points)
    .filter((face) => face.corners.length === corners)
    .map((face) => face.normal)
}

interface OutwardFace {
  readonly corners: readonly Vec3[]
  readonly middle: Vec3
  readonly normal: Vec3
}

function outwardFaces(points: readonly Vec3[]): OutwardFace[] {
  return convexHull(points, 1e-3).map((rows) => {
    const corners = rows.map((row) => points[row]!)
    const [a, b, c] = [corners[0]!, corners[1]!, corners[2]!]
    const across = cross(subtract(b, a), subtract(c, a))
    return { corners, middle: centroid(corners), normal: normalize(across) }
  })
}

/** Without its vertices in some directions: of those alike the first, of each direction one. */
export function without(points: readonly Vec3[], directions: readonly Vec3[]): Vec3[] {
  const middle = centroid(points)
  const left = [...points]
  for (const direction of directions) {
    const along = left.map((point) => dot(subtract(point, middle), direction))
    const most = Math.max(...along)
    left.splice(
      along.findIndex((value) => value > most - 1e-6),
      1,
    )
  }
  return left
}

/** With its mirror image in the plane of the face, or through the edge or vertex, that is farthest along a direction. */
export function mirrored(points: readonly Vec3[], direction: Vec3): Vec3[] {
  const height = Math.max(...points.map((point) => dot(point, direction)))
  return joined(points, (point) =>
    add(point, scale(direction, 2 * (height - dot(point, direction)))),
  )
}

/** With its image by inversion through the vertex farthest along a direction. */
export function invertedThrough(points: readonly Vec3[], direction: Vec3): Vec3[] {
  const far = points.reduce((best, other) =>
    dot(other, direction) > dot(best, direction) ? other : best,
  )
  return joined(points, (point) => subtract(scale(far, 2), point))
}

function joined(points: readonly Vec3[], image: (point: Vec3) => Vec3): Vec3[] {
  const images = points.map(image)
  const isNew = (point: Vec3): boolean => points.every((other) => distance(point, other) > 1e-6)
  return [...points, ...images.filter(isNew)]
}
