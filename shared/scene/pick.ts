import { eachNear } from './pick-grid'
import { rayEllipsoid, rayRing, raySphere, rayStick, type Ray } from './ray'
import { StickPattern, type Scene, type Sticks } from './scene'
import { movedScene } from './moved-scene'
import { SOLID, seenOfSphere, type GroupVisibility } from './visibility'

/** What a ray met: an atom, bond or dangling bond of the ensemble, and how far along the ray (Å). */
export interface Hit {
  readonly kind: 'atom' | 'bond' | 'dangling'
  readonly index: number
  readonly distance: number
}

/** Fainter things cannot be picked. */
const FAINTEST = 0.02

/**
 * The first solid thing on a ray; where there is none, the first ghost; null where there is nothing.
 *
 * @param slack Å by which everything is thicker than it is drawn, so that thin sticks can be hit
 *
 * Cost: that of what lies near the ray; linear in the scene for its first pick, and for the first after
 * groups have drifted or fragments have moved.
 */
export function pick(still: Scene, visibility: GroupVisibility, ray: Ray, slack = 0): Hit | null {
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
    if (seen < FAINTEST || (sticks.radius[i] === 0 && sticks.pattern[i] !== StickPattern.wire))
      return
    meet(body, seen, rayStick(ray, sticks, i, slack))
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
          : rayEllipsoid(ray, spheres, ellipsoids, row, slack)
      meet(body, seen, distance)
    } else if (body < spheres.count + cylinders.count) {
      meetStick(body, cylinders, body - spheres.count)
    } else meetStick(body, stubs, body - spheres.count - cylinders.count)
  })
  if (nearest.solid >= 0) return hitOf(scene, nearest.solid, nearest.toSolid)
  return nearest.ghost >= 0 ? hitOf(scene, nearest.ghost, nearest.toGhost) : null
}

function hitOf({ spheres, cylinders, stubs }: Scene, body: number, distance: number): Hit {
  if (body < spheres.count) return { kind: 'atom', index: spheres.atom[body]!, distance }
  const stick = body - spheres.count
  if (stick < cylinders.count) return { kind: 'bond', index: cylinders.bond[stick]!, distance }
  return { kind: 'dangling', index: stubs.dangling[stick - cylinders.count]!, distance }
}

/** Whether something that is seen is not in its place. */
export function isDrifting({ opacity, spread }: GroupVisibility): boolean {
  return opacity.some((seen, group) => seen >= FAINTEST && spread[group] !== 1)
}
