/** Poses that are worked out from what the scene shows. */
import { Vector3 } from 'three'
import { add, pointAt, scale, subtract, type Vec3 } from '../../../shared/geometry/vec3'
import type { Scene } from '../../../shared/scene/scene'
import { movedScene, nearestSphere, shiftOfSphere } from '../../../shared/scene/moved-scene'
import { RING } from '../../../shared/scene/sizes'
import { seenOfSphere, type GroupVisibility } from '../../../shared/scene/visibility'
import { fitted, type Ball, type CameraPose } from './camera-pose'
import type { StageCore } from '../stage-core'
import type { StageTarget } from '../stage-view'

/** All that is shown, in view; from another orientation where a pose says so. */
export function fittedToShown(core: StageCore, pose: CameraPose = core.pose): CameraPose {
  const { visibility, projection, size, hasCell } = core
  if (core.scene === null) return pose
  const scene = movedScene(core.scene, visibility)
  const balls = { [Symbol.iterator]: () => shown(scene, visibility, hasCell) }
  // A cell has a middle of its own.
  return fitted(pose, balls, projection, size, hasCell ? 1 : undefined)
}

/** The middle of an atom or bond in the middle of the stage. */
export function centeredOn(
  { pose, scene, visibility }: StageCore,
  target: StageTarget,
): CameraPose {
  const middle = scene === null ? null : middleOf(movedScene(scene, visibility), target)
  return middle === null ? pose : { ...pose, target: new Vector3(...middle) }
}

/** The mean place of some ensemble atoms in the middle of the stage. */
export function centeredOnAtoms(
  { pose, scene, visibility }: StageCore,
  atoms: readonly number[],
): CameraPose {
  if (scene === null) return pose
  const { spheres } = movedScene(scene, visibility)
  const wanted = new Set(atoms)
  const sum = new Vector3()
  let count = 0
  for (let row = 0; row < spheres.count; row++) {
    if (!wanted.has(spheres.atom[row]!)) continue
    sum.add(new Vector3(...pointAt(spheres.center, row)))
    count++
  }
  return count === 0 ? pose : { ...pose, target: sum.divideScalar(count) }
}

/** Where a place of the crystal (Cartesian, Å) is seen, in the scene's frame: with the atom nearest to it. */
export function seenPlace({ scene, visibility }: StageCore, place: Vec3): Vec3 {
  if (scene === null) return place
  const still = subtract(place, scene.origin)
  const sphere = nearestSphere(scene.spheres, still)
  return sphere < 0 ? still : add(still, shiftOfSphere(scene.explosion, visibility.shift, sphere))
}

function middleOf({ spheres, cylinders, stubs }: Scene, { kind, index }: StageTarget): Vec3 | null {
  const rows = { atom: spheres.atom, bond: cylinders.bond, dangling: stubs.dangling }[kind]
  const row = rows.indexOf(index)
  if (row < 0) return null
  if (kind === 'atom') return pointAt(spheres.center, row)
  if (kind === 'dangling') return pointAt(stubs.tip, row)
  return scale(add(pointAt(cylinders.start, row), pointAt(cylinders.end, row)), 0.5)
}

function* shown(
  { spheres, stubs, cell }: Scene,
  visibility: GroupVisibility,
  hasCell: boolean,
): Generator<Ball> {
  for (let row = 0; row < spheres.count; row++) {
    if (seenOfSphere(spheres, visibility, row) === 0) continue
    yield { center: pointAt(spheres.center, row), radius: spheres.radius[row]! }
  }
  for (let row = 0; row < stubs.count; row++) {
    if (seenOfSphere(spheres, visibility, stubs.spheres[2 * row]!) === 0) continue
    yield { center: pointAt(stubs.tip, row), radius: RING.radius + RING.half }
  }
  if (!hasCell) return
  for (let corner = 0; corner < cell.corners.length / 3; corner++) {
    yield { center: pointAt(cell.corners, corner), radius: 0 }
  }
  for (const center of cell.labels) yield { center, radius: 0.5 }
}
