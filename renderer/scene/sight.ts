/** Whether an atom is seen, or hidden by what stands before it. */
import { Vector3 } from 'three'
import { placeOfSphere } from '../../shared/scene/moved-scene'
import { isDrifting, pick } from '../../shared/scene/pick'
import type { StageCamera } from './camera-pose'
import type { StageCore } from './stage-core'

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
 * A function that for a camera tells whether an atom is seen, by its sphere; an atom that is
 * none (null) always is. In a large scene the last answer holds while groups drift.
 */
export function createSight(
  core: StageCore,
): (camera: StageCamera) => (sphere: number | null) => boolean {
  const known = new Map<number, boolean>()
  return (camera) => {
    const { scene, visibility } = core
    const holds = scene !== null && scene.spheres.count > MOST_DRIFTING && isDrifting(visibility)
    return (sphere) => {
      if (sphere === null || scene === null) return true
      const before = known.get(sphere)
      if (holds && before !== undefined) return before
      const isSeen = seesSome(core, camera, sphere)
      known.set(sphere, isSeen)
      return isSeen
    }
  }
}

/** One of three places. */
function seesSome(core: StageCore, camera: StageCamera, sphere: number): boolean {
  return [0, ASIDE, -ASIDE].some((aside) => reaches(core, camera, sphere, aside))
}

/** Whether nothing stands between the eye and a place on a ball. */
function reaches(
  { scene, visibility }: StageCore,
  camera: StageCamera,
  sphere: number,
  aside: number,
): boolean {
  if (scene === null) return true
  const wide = scene.spheres.radius[sphere]!
  right.setFromMatrixColumn(camera.matrixWorld, 0)
  place.set(...placeOfSphere(scene, visibility, sphere)).addScaledVector(right, aside * wide)
  if ('isPerspectiveCamera' in camera) way.copy(place).sub(camera.position)
  else way.setFromMatrixColumn(camera.matrixWorld, 2).multiplyScalar(-camera.far)
  const distance = way.length()
  const direction = way.clone().divideScalar(distance)
  const origin = place.clone().sub(way)
  const hit = pick(scene, visibility, { origin: origin.toArray(), direction: direction.toArray() })
  return hit === null || hit.distance > distance - wide - SLACK
}
