/** Orientations that somebody asks for: along an axis, onto a plane, level, from behind. */
import { Matrix4, Quaternion, Vector3 } from 'three'
import type { Vec3 } from '../../../shared/geometry/vec3'
import type { SceneAxes } from '../../../shared/scene/scene'
import type { CameraPose } from './camera-pose'
import type { CrystalAxis } from '../stage-view'

/** Sine of the angle at which a direction is as good as the one towards the viewer, or away from it. */
const ALONG = 1e-6
/** Cosine from which on one sees no difference. */
const SEEN_ALONG = 0.9999

/**
 * With a crystal axis towards the viewer: the edge c upright for a, a*, b and b*, the edge b for c and
 * c*. Along a reciprocal axis that edge lies in the picture, along an edge it leans as the cell does.
 */
export function lookingAlong(pose: CameraPose, axis: CrystalAxis, axes: SceneAxes): CameraPose {
  const set = axis.endsWith('*') ? axes.reciprocal : axes.direct
  const index = axis.startsWith('a') ? 0 : axis.startsWith('b') ? 1 : 2
  return lookingDown(pose, set[index], axes.direct[index === 2 ? 1 : 2])
}

/** With a direction towards the viewer; without another that is to be upright turned as little as it takes. */
export function lookingDown(pose: CameraPose, direction: Vec3, upright?: Vec3): CameraPose {
  const towards = new Vector3(...direction).normalize()
  if (towards.lengthSq() === 0) return pose
  if (upright !== undefined) {
    const right = new Vector3(...upright).normalize().cross(towards)
    if (right.length() > ALONG) {
      right.normalize()
      const basis = new Matrix4().makeBasis(right, towards.clone().cross(right), towards)
      return { ...pose, rotation: new Quaternion().setFromRotationMatrix(basis) }
    }
  }
  const inView = towards.applyQuaternion(pose.rotation.clone().invert())
  // What is behind can be brought round in many ways that are as short: from the side, as one turns about.
  if (Math.hypot(inView.x, inView.y) < ALONG) return inView.z > 0 ? pose : flipped(pose)
  const turn = new Quaternion().setFromUnitVectors(new Vector3(0, 0, 1), inView)
  return { ...pose, rotation: pose.rotation.clone().multiply(turn).normalize() }
}

/**
 * Along a line from whichever end is nearer, turned as little as it takes; then, turned in the picture, with
 * one of the lines across it upright, whichever is nearest to that.
 *
 * @param across lines along the first one do not count
 */
export function lookingDownLine(
  pose: CameraPose,
  direction: Vec3,
  across: readonly Vec3[] = [],
): CameraPose {
  const towards = new Vector3(0, 0, 1).applyQuaternion(pose.rotation)
  const nearer = towards.dot(new Vector3(...direction)) < 0 ? -1 : 1
  const [x, y, z] = direction
  const turned = lookingDown(pose, [nearer * x, nearer * y, nearer * z])
  const toView = turned.rotation.clone().invert()
  const rolls = across.flatMap((line) => {
    const inView = new Vector3(...line).normalize().applyQuaternion(toView)
    if (Math.hypot(inView.x, inView.y) < ALONG) return []
    const [right, up] = inView.y < 0 ? [-inView.x, -inView.y] : [inView.x, inView.y]
    return [Math.atan2(right, up)]
  })
  if (rolls.length === 0) return turned
  return rolled(turned, rolls.reduce((least, roll) => (Math.abs(roll) < Math.abs(least) ? roll : least))) // prettier-ignore
}

/** With the line between two points in the plane of the picture, level, turned as little as it takes. */
export function straightened(pose: CameraPose, from: Vec3, to: Vec3): CameraPose {
  const line = new Vector3(...to).sub(new Vector3(...from)).normalize()
  if (line.lengthSq() === 0) return pose
  const inView = line.applyQuaternion(pose.rotation.clone().invert())
  if (inView.x < 0) inView.negate()
  const turn = new Quaternion().setFromUnitVectors(new Vector3(1, 0, 0), inView)
  return { ...pose, rotation: pose.rotation.clone().multiply(turn).normalize() }
}

/** Whether a direction points at the viewer, as nearly as one sees. */
export function isAlong({ rotation }: CameraPose, direction: Vec3): boolean {
  const towards = new Vector3(0, 0, 1).applyQuaternion(rotation)
  return new Vector3(...direction).normalize().dot(towards) > SEEN_ALONG
}

/** From the other side: half a turn about the upright of the picture. */
export function flipped(pose: CameraPose): CameraPose {
  const half = new Quaternion(0, 1, 0, 0)
  return { ...pose, rotation: pose.rotation.clone().multiply(half) }
}

/** Turned in the plane of the picture, radians counter-clockwise. */
export function rolled(pose: CameraPose, angle: number): CameraPose {
  const turn = new Quaternion().setFromAxisAngle(new Vector3(0, 0, 1), -angle)
  return { ...pose, rotation: pose.rotation.clone().multiply(turn).normalize() }
}

/** The second of two poses, moved so that a point (Å) is where the first has it in the picture, as deep. */
export function heldAt(before: CameraPose, after: CameraPose, point: Vec3): CameraPose {
  const pivot = new Vector3(...point)
  const away = before.target.clone().sub(pivot)
  away.applyQuaternion(before.rotation.clone().invert()).applyQuaternion(after.rotation)
  return { ...after, target: pivot.add(away) }
}
