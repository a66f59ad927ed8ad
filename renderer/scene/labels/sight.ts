/** Whether an atom is seen, or hidden by what stands before it. */
import { Vector3 } from 'three'
import { placeOfSphere } from '../../../shared/scene/moved-scene'
import { isDrifting, pick } from '../../../shared/scene/pick'
import type { StageCamera } from '../camera/camera-pose'
import type { StageCore } from '../stage-core'

/** Å: what is no more than this before the ball of an atom hides it not: bonds that begin in it. */
const SLACK = 0.3
/** In larger scenes bodies that are not in their places take long to pick. */
const MOST_DRIFTING = 3000
/** Radii to the right and to the left of the middle of a ball where it is looked for too. */
const ASIDE = 0.6

const right = new Vector3()
const place = new Vector3()
const way = new Vector3()

/**
 * A function that for a camera tells whether an atom is seen, by its sphere, or the middle between it and
 * another one; an atom that is none (null) always is. In a large scene the last answer holds while groups
 * drift.
 */
export function createSight(
  core: StageCore,
): (camera: StageCamera) => (sphere: number | null, other?: number) => boolean {
  const known = new Map<number, boolean>()
  return (camera) => {
    const { scene, visibility } = core
    const holds = scene !== null && scene.spheres.count > MOST_DRIFTING && isDrifting(visibility)
    return (sphere, other = sphere ?? -1) => {
      if (sphere === null || scene === null) return true
      const key = sphere * scene.spheres.count + other
      const before = known.get(key)
      if (holds && before !== undefined) return before
      const isSeen =
        other === sphere ? seesSome(core, camera, sphere) : seesMiddle(core, camera, sphere, other)
      known.set(key, isSeen)
      return isSeen
    }
  }
}

/** One of three places on its ball. */
function seesSome(core: StageCore, camera: StageCamera, sphere: number): boolean {
  const { scene, visibility } = core
  if (scene === null) return true
  const wide = scene.spheres.radius[sphere]!
  return [0, ASIDE, -ASIDE].some((aside) => {
    right.setFromMatrixColumn(camera.matrixWorld, 0)
    place.set(...placeOfSphere(scene, visibility, sphere)).addScaledVector(right, aside * wide)
    return reaches(core, camera, wide + SLACK)
  })
}

/** The middle of the bond between two balls. */
function seesMiddle(core: StageCore, camera: StageCamera, first: number, second: number): boolean {
  const { scene, visibility } = core
  if (scene === null) return true
  place
    .set(...placeOfSphere(scene, visibility, first))
    .add(right.set(...placeOfSphere(scene, visibility, second)))
    .multiplyScalar(0.5)
  return reaches(core, camera, SLACK)
}

/** Whether nothing stands between the eye and `place`, but for what is no more than `slack` (Å) before it. */
function reaches({ scene, visibility }: StageCore, camera: StageCamera, slack: number): boolean {
  if (scene === null) return true
  if ('isPerspectiveCamera' in camera) way.copy(place).sub(camera.position)
  else way.setFromMatrixColumn(camera.matrixWorld, 2).multiplyScalar(-camera.far)
  const distance = way.length()
  const direction = way.clone().divideScalar(distance)
  const origin = place.clone().sub(way)
  const hit = pick(scene, visibility, { origin: origin.toArray(), direction: direction.toArray() })
  return hit === null || hit.distance > distance - slack
}
