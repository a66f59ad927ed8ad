import { normalized } from '../geometry/shape-measure'
import { spreadOf } from '../geometry/shape-bounds'
import type { SolidBody } from '../geometry/solid-body'
import { centroid } from '../geometry/moments'
import { cross, dot, length, scale, subtract, type Vec3, normalize } from '../geometry/vec3'
import { clusterShapes } from '../tables/cluster-shapes'
import type { Distortion, UncentredFit } from './polyhedron'

/** Ratios nearer to 1 are not worth a word. */
const LEAST_STRETCH = 0.05
/** Degrees. */
const LEAST_TWIST = 5
/** Ideal moments that differ by less, in parts of their sum, are alike. */
const ALIKE = 1e-3

/**
 * How a polyhedron departs from the shape it is nearest to: `elongated` or `flattened` along the axis
 * that its principal moments single out, `twisted` where opposite faces are turned against each other.
 */
export function measureDistortions(body: SolidBody, fit: UncentredFit): Distortion[] {
  return [...stretchOf(body.points, fit), ...twistOf(body, fit)]
}

function stretchOf(points: readonly Vec3[], { code }: UncentredFit): Distortion[] {
  const ideal = clusterShapes(points.length).find((shape) => shape.code === code)
  if (ideal === undefined) return []
  const moments = spreadOf(normalized(points)).moments
  const idealMoments = spreadOf(normalized(ideal.vertices)).moments
  // Ratios of lengths along the principal axes to those of the ideal, and which of these are alike.
  const [low, middle, high] = moments.map((moment, k) => Math.sqrt(moment / idealMoments[k]!))
  const [a, b, c] = idealMoments
  const isUnique = { low: b - a > ALIKE && c - b <= ALIKE, high: c - b > ALIKE && b - a <= ALIKE }
  const alongLow = low! / Math.sqrt(middle! * high!)
  const alongHigh = high! / Math.sqrt(low! * middle!)
  const isHighFarther = Math.abs(Math.log(alongHigh)) > Math.abs(Math.log(alongLow))
  const isHigh = isUnique.high || (!isUnique.low && isHighFarther)
  const amount = isHigh ? alongHigh : alongLow
  if (!(Math.abs(amount - 1) > LEAST_STRETCH)) return []
  return [{ kind: amount > 1 ? 'elongated' : 'flattened', amount }]
}

/** Shapes with opposite polygons: their corners, and by how many degrees these are turned in the ideal. */
const OPPOSITE: Readonly<Record<string, { readonly corners: number; readonly turn: number }>> = {
  'OC-6': { corners: 3, turn: 60 },
  'TPR-6': { corners: 3, turn: 0 },
  'CU-8': { corners: 4, turn: 0 },
  'SAPR-8': { corners: 4, turn: 45 },
  'PPR-10': { corners: 5, turn: 0 },
  'PAPR-10': { corners: 5, turn: 36 },
  'COC-12': { corners: 3, turn: 60 },
  'J27-12': { corners: 3, turn: 0 },
  'HPR-12': { corners: 6, turn: 0 },
  'HAPR-12': { corners: 6, turn: 30 },
}
/** Cosine: faces that look away from each other more nearly are opposite. */
const OPPOSED = -0.9

function twistOf(body: SolidBody, { code }: UncentredFit): Distortion[] {
  const ideal = OPPOSITE[code]
  if (ideal === undefined) return []
  const faces = body.faces
    .map((rows, k) => ({ rows, normal: body.planes[k]!.normal }))
    .filter(({ rows }) => rows.length === ideal.corners)
  const twists = faces.flatMap((face, k) =>
    faces
      .slice(k + 1)
      .filter(
        (other) =>
          dot(face.normal, other.normal) < OPPOSED &&
          other.rows.every((row) => !face.rows.includes(row)),
      )
      .map((other) => Math.abs(turnBetween(body.points, face, other) - ideal.turn)),
  )
  // Far on the way to the other arrangement the faces are no pair of the ideal.
  const amount = Math.max(0, ...twists.filter((twist) => twist < 60 / ideal.corners))
  return amount >= LEAST_TWIST ? [{ kind: 'twisted', amount }] : []
}

interface Polygon {
  readonly rows: readonly number[]
  readonly normal: Vec3
}

/** Degrees from the corners of a polygon to the nearest of another, seen along their axis: 0 to 180 / corners. */
function turnBetween(points: readonly Vec3[], p: Polygon, q: Polygon): number {
  const axis = normalize(subtract(p.normal, q.normal))
  const arms = ({ rows }: Polygon): Vec3[] => {
    const corners = rows.map((row) => points[row]!)
    const middle = centroid(corners)
    return corners.map((corner) => {
      const arm = subtract(corner, middle)
      return normalize(subtract(arm, scale(axis, dot(arm, axis))))
    })
  }
  const others = arms(q)
  const turns = arms(p).map((arm) =>
    Math.min(...others.map((other) => Math.atan2(length(cross(arm, other)), dot(arm, other)))),
  )
  return ((turns.reduce((sum, turn) => sum + turn, 0) / turns.length) * 180) / Math.PI
}
