/**
 * What a ray meets among all bodies of a scene, by formulas of its own: every surface is a quadric, the
 * roots of whose equation along the ray are found from the ray's points alone, and cut where it ends.
 */
import {
  add,
  cross,
  dot,
  length,
  pointAt,
  scale,
  subtract,
  type Vec3,
} from '../../../shared/geometry/vec3'
import type { Lens, Ray } from '../../../shared/scene/ray'
import { EllipsoidShape, StickPattern, type Scene, type Sticks } from '../../../shared/scene/scene'
import { RING } from '../../../shared/scene/sizes'
import { DASHED, WIRE_WIDTH } from '../../../shared/scene/stick-pieces'

export interface Met {
  readonly kind: 'atom' | 'bond' | 'dangling'
  readonly index: number
  readonly distance: number
  /** Whether the ray comes so near to an edge of the body that rounding decides. */
  readonly isEdge: boolean
}

/** 0 to 1 per sphere. */
type Seen = (sphere: number) => number

const EDGE = 1e-4
/** Parts of a surface that are there; `value` is below 0 inside of it. */
interface Surface {
  readonly value: (point: Vec3) => number
  /** How far within what is there a point of the surface is, Å or a share; below 0: cut off. */
  readonly kept: (point: Vec3) => number
}

/** Where a ray meets each body that is seen, or all but meets it, nearest first. */
export function allMet(scene: Scene, seen: Seen, ray: Ray, lens: Lens): readonly Met[] {
  const { spheres, ellipsoids, cylinders, stubs } = scene
  const found: Met[] = []
  const meet = (
    kind: Met['kind'],
    index: number,
    surfaces: readonly Surface[],
    within: (point: Vec3) => number = () => 1,
  ) => {
    const hits = surfaces.flatMap((surface) => entry(ray, surface))
    const first = hits.toSorted((a, b) => a.way - b.way)[0]
    if (first === undefined) return
    const room = within(add(ray.origin, scale(ray.direction, first.way)))
    const isEdge = first.isEdge || Math.abs(room) < EDGE
    if (room >= -EDGE) found.push({ kind, index, distance: first.way, isEdge })
  }
  for (let i = 0; i < spheres.count; i++) {
    if (seen(i) < 0.02) continue
    const center = pointAt(spheres.center, i)
    const row = spheres.ellipsoid[i]!
    if (row < 0) {
      const radius = spheres.radius[i]!
      const value = (p: Vec3) => length(subtract(p, center)) ** 2 - radius ** 2
      meet('atom', spheres.atom[i]!, [{ value, kept: () => 1 }])
      continue
    }
    const axes = [0, 1, 2].map((k) => pointAt(ellipsoids.axes, 3 * row + k))
    meet('atom', spheres.atom[i]!, surfacesOf(axes, center, ellipsoids.shape[row]!, ray, lens))
  }
  const sticks = (list: Sticks, kind: 'bond' | 'dangling', indices: Int32Array) => {
    for (let i = 0; i < list.count; i++) {
      if (Math.min(seen(list.spheres[2 * i]!), seen(list.spheres[2 * i + 1]!)) < 0.02) continue
      const { surfaces, within } = stickOf(list, i, lens)
      meet(kind, indices[i]!, surfaces, within)
    }
  }
  sticks(cylinders, 'bond', cylinders.bond)
  sticks(stubs, 'dangling', stubs.dangling)
  for (let i = 0; i < stubs.count; i++) {
    if (seen(stubs.spheres[2 * i]!) < 0.02) continue
    // A disc that faces the ray.
    const tip = pointAt(stubs.tip, i)
    const way = dot(subtract(tip, ray.origin), ray.direction)
    const miss = length(cross(subtract(tip, ray.origin), ray.direction))
    const reach = RING.radius + RING.half
    const isEdge = Math.abs(miss - reach) < EDGE
    if (miss <= reach)
      found.push({ kind: 'dangling', index: stubs.dangling[i]!, distance: way, isEdge })
  }
  return found.filter(({ distance }) => distance >= 0).toSorted((a, b) => a.distance - b.distance)
}

/** Of an ellipsoid without an octant, the rest of its surface and three quarters of discs within it. */
function surfacesOf(
  axes: readonly Vec3[],
  center: Vec3,
  shape: number,
  { direction }: Ray,
  { eye, cutsOctants }: Lens,
): readonly Surface[] {
  const along = (p: Vec3) => axes.map((axis) => dot(subtract(p, center), axis) / dot(axis, axis))
  if (shape === EllipsoidShape.cube) {
    // A pair of planes is a quadric too.
    return [0, 1, 2].map((k) => ({
      value: (p) => along(p)[k]! ** 2 - 1,
      kept: (p) => 1 - Math.max(...along(p).map((x, i) => (i === k ? 0 : Math.abs(x)))),
    }))
  }
  const norm = (p: Vec3) => along(p).reduce((sum, x) => sum + x * x, 0)
  const value = (p: Vec3) => norm(p) - 1
  if (!cutsOctants) return [{ value, kept: () => 1 }]
  const towards = eye === null ? scale(direction, -1) : subtract(eye, center)
  const front = axes.map((axis) => (dot(axis, towards) > 0 ? 1 : -1))
  const inOctant = (p: Vec3) => Math.min(...along(p).map((x, i) => x * front[i]!))
  const faces = [0, 1, 2].map((k): Surface => {
    const others = [0, 1, 2].filter((i) => i !== k)
    return {
      value: (p) => along(p)[k]! * front[k]!,
      kept: (p) => Math.min(1 - norm(p), ...others.map((i) => along(p)[i]! * front[i]!)),
    }
  })
  return [{ value, kept: (p) => -inOctant(p) }, ...faces]
}

/** What a stick is made of, and how far from its ends a point is, Å; it has no caps. */
function stickOf(
  list: Sticks,
  i: number,
  { eye, pixel }: Lens,
): { readonly surfaces: readonly Surface[]; readonly within: (point: Vec3) => number } {
  const [start, end] = [pointAt(list.start, i), pointAt(list.end, i)]
  const way = subtract(end, start)
  const extent = length(way)
  const axis = scale(way, 1 / extent)
  const along = (p: Vec3) => dot(subtract(p, start), axis)
  const within = (p: Vec3) => Math.min(along(p), extent - along(p))
  const pattern = list.pattern[i]
  const middle = scale(add(start, end), 0.5)
  const away = eye === null ? 1 : length(subtract(middle, eye))
  const radius = pattern === StickPattern.wire ? 0.5 * WIRE_WIDTH * pixel * away : list.radius[i]!
  if (radius === 0 || extent === 0) return { surfaces: [], within }
  const value = (p: Vec3) => length(cross(subtract(p, start), axis)) ** 2 - radius ** 2
  if (pattern !== StickPattern.dashed) return { surfaces: [{ value, kept: () => 1 }], within }
  // Each dash: a length of the cylinder, and a ball at either end.
  const inner = Math.max(0, 0.5 * DASHED.share * DASHED.period - radius)
  const most = Math.ceil(extent / DASHED.period)
  const offsets = Array.from({ length: 2 * most + 1 }, (_, k) => (k - most) * DASHED.period)
  const surfaces = offsets.flatMap((off) => {
    const at = 0.5 * extent + off
    const ball = (place: number): Surface => {
      const center = add(start, scale(axis, place))
      return { value: (p) => length(subtract(p, center)) ** 2 - radius ** 2, kept: () => 1 }
    }
    const tube = { value, kept: (p: Vec3) => inner - Math.abs(along(p) - at) }
    return [tube, ball(at - inner), ball(at + inner)]
  })
  return { surfaces, within }
}

/**
 * Where a ray enters a surface, if it is there. Along a ray the value is a·t² + b·t + c, whose coefficients
 * three of its points give.
 */
function entry(ray: Ray, { value, kept }: Surface): readonly { way: number; isEdge: boolean }[] {
  const at = (t: number): Vec3 => add(ray.origin, scale(ray.direction, t))
  const base = 30
  const [low, mid, high] = [value(at(base - 1)), value(at(base)), value(at(base + 1))]
  const a = (low + high - 2 * mid) / 2
  const b = (high - low) / 2
  const discriminant = b * b - 4 * a * mid
  if (discriminant < -EDGE) return []
  const isFlat = Math.abs(a) < 1e-9
  const way = base + (isFlat ? -mid / b : (-b - Math.sqrt(Math.max(0, discriminant))) / (2 * a))
  const room = kept(at(way))
  if (!Number.isFinite(way) || room < -EDGE) return []
  return [{ way, isEdge: room < EDGE || (!isFlat && discriminant < EDGE) }]
}
