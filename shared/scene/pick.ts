import { cross, distance, length, pointAt, subtract, type Vec3 } from '../geometry/vec3'
import { eachNear } from './pick-grid'
import { PLAIN_LENS, rayEllipsoid, rayRing, raySphere, type Lens, type Ray } from './ray'
import { rayStick } from './ray-stick'
import { StickPattern, type Scene, type Sticks } from './scene'
import { movedScene } from './moved-scene'
import { SOLID, seenOfSphere, type GroupVisibility } from './visibility'

/** What a ray met: an atom, bond or dangling bond of the ensemble, and how far along the ray (Å). */
export interface Hit {
  readonly kind: 'atom' | 'bond' | 'dangling'
  readonly index: number
  readonly distance: number
}

/** CSS pixels from the end of a wire, and at most this share of it, that stand for the atom. */
const WIRE_END_PIXELS = 4
const WIRE_END_SHARE = 0.25

/** Fainter things cannot be picked. */
const FAINTEST = 0.02

/**
 * The first solid thing on a ray; where there is none, the first ghost; null where there is nothing.
 *
 * @param slack Å by which everything is thicker than it is drawn, so that thin sticks can be hit
 * @param lens how it is seen; a wire that is met near its end is the atom there, which is drawn no larger
 *
 * Cost: that of what lies near the ray; linear in the scene for its first pick, and for the first after
 * groups have drifted or fragments have moved.
 */
export function pick(
  still: Scene,
  visibility: GroupVisibility,
  ray: Ray,
  slack = 0,
  lens: Lens = PLAIN_LENS,
): Hit | null {
  const scene = movedScene(still, visibility)
  const { spheres, ellipsoids, cylinders, stubs } = scene
  const nearest = { solid: -1, ghost: -1, toSolid: Infinity, toGhost: Infinity }
  const meet = (body: number, seen: number, distance: number) => {
    if (!(distance >= 0)) return
    if (seen >= SOLID) {
      if (distance < nearest.toSolid) [nearest.solid, nearest.toSolid] = [body, distance]
    } else if (distance < nearest.toGhost) [nearest.ghost, nearest.toGhost] = [body, distance]
  }
  const meetStick = (body: number, sticks: Sticks, i: number) => {
    const seen = Math.min(
      seenOfSphere(spheres, visibility, sticks.spheres[2 * i]!),
      seenOfSphere(spheres, visibility, sticks.spheres[2 * i + 1]!),
    )
    if (seen < FAINTEST) return
    meet(body, seen, rayStick(ray, sticks, i, slack, lens))
    if (sticks === stubs) meet(body, seen, rayRing(ray, stubs, i, slack))
  }

  eachNear(scene, ray, slack, (body) => {
    if (body < spheres.count) {
      const seen = seenOfSphere(spheres, visibility, body)
      if (seen < FAINTEST) return
      const row = spheres.ellipsoid[body]!
      const distance =
        row < 0
          ? raySphere(ray, spheres, body, slack)
          : rayEllipsoid(ray, spheres, ellipsoids, row, slack, lens)
      meet(body, seen, distance)
    } else if (body < spheres.count + cylinders.count) {
      meetStick(body, cylinders, body - spheres.count)
    } else meetStick(body, stubs, body - spheres.count - cylinders.count)
  })
  const [body, way] =
    nearest.solid >= 0 ? [nearest.solid, nearest.toSolid] : [nearest.ghost, nearest.toGhost]
  if (body < 0) return null
  return hitOf(scene, wireEnd(scene, ray, body, lens) ?? body, way)
}

/** The sphere at the end of a wire that a ray meets there; null where it meets it elsewhere, and for other bodies. */
function wireEnd({ spheres, cylinders }: Scene, ray: Ray, body: number, lens: Lens): number | null {
  const stick = body - spheres.count
  if (stick < 0 || stick >= cylinders.count) return null
  if (cylinders.pattern[stick] !== StickPattern.wire) return null
  const first = cylinders.spheres[2 * stick]!
  const second = cylinders.spheres[2 * stick + 1]!
  const [from, to] = [pointAt(spheres.center, first), pointAt(spheres.center, second)]
  const away = lens.eye === null ? 1 : distance(lens.eye, from)
  const reach = Math.min(WIRE_END_PIXELS * lens.pixel * away, WIRE_END_SHARE * distance(from, to))
  const [toFirst, toSecond] = [missOf(ray, from), missOf(ray, to)]
  if (Math.min(toFirst, toSecond) > reach) return null
  return toFirst < toSecond ? first : second
}

/** Å: how far a ray passes by a place. */
function missOf({ origin, direction }: Ray, place: Vec3): number {
  return length(cross(subtract(place, origin), direction))
}

function hitOf({ spheres, cylinders, stubs }: Scene, body: number, way: number): Hit {
  if (body < spheres.count) return { kind: 'atom', index: spheres.atom[body]!, distance: way }
  const stick = body - spheres.count
  if (stick < cylinders.count) return { kind: 'bond', index: cylinders.bond[stick]!, distance: way }
  return { kind: 'dangling', index: stubs.dangling[stick - cylinders.count]!, distance: way }
}

/** Whether something that is seen is not in its place. */
export function isDrifting({ opacity, spread }: GroupVisibility): boolean {
  return opacity.some((seen, group) => seen >= FAINTEST && spread[group] !== 1)
}
