/**
 * Polygons in the order in which translucent ones have to be drawn, from any viewpoint. Each node holds
 * the polygons of one plane and divides the others into those before and those behind it, cut where the
 * plane passes through them; what intersects is drawn right too, and nothing pops while the camera moves.
 *
 * Source: Fuchs, Kedem & Naylor, Computer Graphics (SIGGRAPH) 14 (1980) 124.
 */
import { add, cross, dot, length, scale, subtract, type Vec3 } from '../../../shared/geometry/vec3'

/** Convex, its corners about in one plane. */
export interface Polygon {
  readonly corners: readonly Vec3[]
  /** What it was cut from. */
  readonly source: number
}

export interface SpacePartition {
  readonly normal: Vec3
  /** `normal · x` of the points of the plane. */
  readonly height: number
  readonly inPlane: readonly Polygon[]
  readonly before: SpacePartition | null
  readonly behind: SpacePartition | null
}

/** Å: corners nearer to a plane lie in it. */
const IN_PLANE = 1e-3
/** Polygons that are tried as the next plane; the one that cuts fewest is taken. */
const CANDIDATES = 6

/** Null for no polygons. Cost: about n log n; n² where each cuts all others. */
export function partition(polygons: readonly Polygon[]): SpacePartition | null {
  const flat = polygons.filter(({ corners }) => length(areaOf(corners)) > IN_PLANE ** 2)
  if (flat.length === 0) return null
  const divider = bestDivider(flat)
  const { normal, height } = planeOf(divider)
  const inPlane: Polygon[] = []
  const before: Polygon[] = []
  const behind: Polygon[] = []
  for (const polygon of flat) {
    if (polygon === divider) {
      inPlane.push(polygon)
      continue
    }
    const heights = polygon.corners.map((corner) => dot(normal, corner) - height)
    const isBefore = heights.some((h) => h > IN_PLANE)
    const isBehind = heights.some((h) => h < -IN_PLANE)
    if (!isBefore && !isBehind) inPlane.push(polygon)
    else if (!isBehind) before.push(polygon)
    else if (!isBefore) behind.push(polygon)
    else {
      before.push(clipped(polygon, heights, 1))
      behind.push(clipped(polygon, heights, -1))
    }
  }
  return { normal, height, inPlane, before: partition(before), behind: partition(behind) }
}

/**
 * Calls `draw` with every polygon, the farthest first.
 *
 * @param eye where one looks from; in parallel projection the direction towards the viewer
 */
export function fromBehind(
  root: SpacePartition | null,
  eye: Vec3,
  isParallel: boolean,
  draw: (polygon: Polygon) => void,
): void {
  if (root === null) return
  const isBefore = dot(root.normal, eye) > (isParallel ? 0 : root.height)
  fromBehind(isBefore ? root.behind : root.before, eye, isParallel, draw)
  for (const polygon of root.inPlane) draw(polygon)
  fromBehind(isBefore ? root.before : root.behind, eye, isParallel, draw)
}

interface Plane {
  readonly normal: Vec3
  readonly height: number
}

function bestDivider(polygons: readonly Polygon[]): Polygon {
  const step = Math.max(1, Math.floor(polygons.length / CANDIDATES))
  let best = polygons[0]!
  let fewest = Infinity
  for (let i = 0; i < polygons.length && fewest > 0; i += step) {
    const plane = planeOf(polygons[i]!)
    const cuts = polygons.filter(({ corners }) => isCut(corners, plane)).length
    if (cuts < fewest) [best, fewest] = [polygons[i]!, cuts]
  }
  return best
}

function isCut(corners: readonly Vec3[], { normal, height }: Plane): boolean {
  let [isBefore, isBehind] = [false, false]
  for (const corner of corners) {
    const above = dot(normal, corner) - height
    if (above > IN_PLANE) isBefore = true
    if (above < -IN_PLANE) isBehind = true
  }
  return isBefore && isBehind
}

/** The plane of the middle of the corners, its normal that of the area. */
function planeOf({ corners }: Polygon): Plane {
  const area = areaOf(corners)
  const normal = scale(area, 1 / length(area))
  const sum = corners.reduce((total, corner) => total + dot(normal, corner), 0)
  return { normal, height: sum / corners.length }
}

/** Twice the area, along the normal. */
export function areaOf(corners: readonly Vec3[]): Vec3 {
  const origin = corners[0]!
  let area: Vec3 = [0, 0, 0]
  for (let i = 2; i < corners.length; i++) {
    const [p, q] = [subtract(corners[i - 1]!, origin), subtract(corners[i]!, origin)]
    area = add(area, cross(p, q))
  }
  return area
}

/** What lies on one side of a plane: Sutherland & Hodgman, Commun. ACM 17 (1974) 32. */
function clipped({ corners, source }: Polygon, heights: readonly number[], side: 1 | -1): Polygon {
  const kept: Vec3[] = []
  for (const [i, corner] of corners.entries()) {
    const next = (i + 1) % corners.length
    const [here, there] = [side * heights[i]!, side * heights[next]!]
    if (here >= 0) kept.push(corner)
    if ((here > 0 && there < 0) || (here < 0 && there > 0)) {
      const share = here / (here - there)
      kept.push(add(corner, scale(subtract(corners[next]!, corner), share)))
    }
  }
  return { corners: kept, source }
}
