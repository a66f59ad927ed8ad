/**
 * Where the camera stands, as a value: the point it turns about, its orientation, and how much it
 * sees there. Both projections are made from the same pose, so a change of projection changes no
 * size at the target, and a window of another shape keeps what its shorter side shows.
 */
import { Box3, OrthographicCamera, PerspectiveCamera, Quaternion, Vector3 } from 'three'
import type { Vec3 } from '../../../shared/geometry/vec3'
import type { CameraPlace, Projection } from '../stage-view'

export interface CameraPose {
  /** Å, in the scene's frame. */
  readonly target: Vector3
  /** Camera to scene. */
  readonly rotation: Quaternion
  /** Å seen at the target across the shorter side. */
  readonly extent: number
}

export interface ViewSize {
  readonly width: number
  readonly height: number
}

export type StageCamera = OrthographicCamera | PerspectiveCamera

/** Across the shorter side: a calm perspective, about that of a portrait lens. */
const FIELD_OF_VIEW_RAD = (26 * Math.PI) / 180
/** Room left around what is fitted. */
const MARGIN = 1.08
/** Å: a lone atom does not fill the window. */
const SMALLEST_FIT = 4
/** What keeps a cluster in the middle though its ions and solvent stand more to one side. */
const OFF_CENTER = 1.3
/** Å: nearer one does not get, and farther (in radii of the scene) neither. */
const SMALLEST_EXTENT = 0.5
const LARGEST_EXTENT = 40

/** The orientation of the first sight of a scene: along c*, a little from above and the side. */
export function initialPose(): CameraPose {
  const tilt = new Quaternion().setFromAxisAngle(new Vector3(1, 0, 0), -0.32)
  const turn = new Quaternion().setFromAxisAngle(new Vector3(0, 1, 0), 0.42)
  return { target: new Vector3(), rotation: turn.multiply(tilt), extent: 20 }
}

/** A pose as plain numbers, and back. */
export function placeOfPose({ target, rotation, extent }: CameraPose): CameraPlace {
  return { target: target.toArray(), rotation: rotation.toArray(), extent }
}

export function poseOfPlace({ target, rotation, extent }: CameraPlace): CameraPose {
  return { target: new Vector3(...target), rotation: new Quaternion(...rotation), extent }
}

/** A ball that is to be in view. */
export interface Ball {
  readonly center: Vec3
  readonly radius: number
}

/**
 * The same orientation, as near as all balls allow: about the origin, where the cluster is, or about
 * their middle where that would leave much of the view empty.
 *
 * @param balls gone through more than once
 * @param favor how much more of the scene may have to be seen about the origin than about the middle
 */
export function fitted(
  pose: CameraPose,
  balls: Iterable<Ball>,
  projection: Projection,
  size: ViewSize,
  favor = OFF_CENTER,
): CameraPose {
  const about = (target: Vector3): CameraPose => {
    const half = halfExtent(pose, target, balls, projection, size)
    return { ...pose, target, extent: Math.max(SMALLEST_FIT, 2 * MARGIN * half) }
  }
  const aboutOrigin = about(new Vector3())
  const aboutMiddle = about(middleInView(pose, balls))
  return aboutOrigin.extent > favor * aboutMiddle.extent ? aboutMiddle : aboutOrigin
}

/** Å from the target to the edge of the view across its shorter side, when all balls just fit in. */
function halfExtent(
  { rotation }: CameraPose,
  target: Vector3,
  balls: Iterable<Ball>,
  projection: Projection,
  { width, height }: ViewSize,
): number {
  const shorter = Math.min(width, height)
  // In perspective what is nearer by z needs more room by z · tan(half the field of view).
  const slope = projection === 'perspective' ? Math.tan(0.5 * FIELD_OF_VIEW_RAD) : 0
  const toView = rotation.clone().invert()
  const place = new Vector3()
  let half = 0
  for (const { center, radius } of balls) {
    place
      .set(...center)
      .sub(target)
      .applyQuaternion(toView)
    const across = ((Math.abs(place.x) + radius) * shorter) / width
    const upright = ((Math.abs(place.y) + radius) * shorter) / height
    half = Math.max(half, Math.max(across, upright) + slope * place.z)
  }
  return half
}

/** The middle of the box about all balls whose edges are those of the view. */
function middleInView({ rotation }: CameraPose, balls: Iterable<Ball>): Vector3 {
  const toView = rotation.clone().invert()
  const box = new Box3()
  const place = new Vector3()
  for (const { center, radius } of balls) {
    place.set(...center).applyQuaternion(toView)
    box.expandByPoint(place.addScalar(radius)).expandByPoint(place.addScalar(-2 * radius))
  }
  return box.getCenter(place).applyQuaternion(rotation)
}

/** Turned as a trackball is by a drag of (x, y) pixels, y downwards; half a turn across the shorter side. */
export function orbited(pose: CameraPose, x: number, y: number, size: ViewSize): CameraPose {
  const drag = Math.hypot(x, y)
  if (drag === 0) return pose
  const angle = (Math.PI * drag) / Math.min(size.width, size.height)
  const turn = new Quaternion().setFromAxisAngle(new Vector3(y / drag, x / drag, 0), -angle)
  return { ...pose, rotation: pose.rotation.clone().multiply(turn).normalize() }
}

/** Moved so that the scene follows a drag of (x, y) pixels, y downwards. */
export function panned(pose: CameraPose, x: number, y: number, size: ViewSize): CameraPose {
  const scale = pixelExtent(pose, size)
  const shift = new Vector3(-x * scale, y * scale, 0).applyQuaternion(pose.rotation)
  return { ...pose, target: pose.target.clone().add(shift) }
}

/** Enlarged by `factor` about the point (x, y), pixels from the middle, y downwards, which stays in place. */
export function zoomed(
  pose: CameraPose,
  factor: number,
  [x, y]: readonly [number, number],
  size: ViewSize,
  radius: number,
): CameraPose {
  const extent = Math.min(
    LARGEST_EXTENT * Math.max(radius, 1),
    Math.max(SMALLEST_EXTENT, pose.extent / factor),
  )
  const moved = panned(pose, x, y, size)
  const share = 1 - extent / pose.extent
  const target = pose.target.clone()
  target.addScaledVector(moved.target.sub(pose.target), -share)
  return { ...pose, target, extent }
}

/** Between two poses, 0 to 1: the shorter turn, sizes in equal ratios. */
export function between(from: CameraPose, to: CameraPose, share: number): CameraPose {
  return {
    target: from.target.clone().lerp(to.target, share),
    rotation: from.rotation.clone().slerp(to.rotation, share),
    extent: from.extent * (to.extent / from.extent) ** share,
  }
}

/** Å per pixel at the target. */
export function pixelExtent({ extent }: CameraPose, { width, height }: ViewSize): number {
  return extent / Math.min(width, height)
}

/**
 * The camera of a pose; near and far planes enclose a sphere of `radius` about the origin.
 *
 * @param size only its shape matters
 */
export function cameraOfPose(
  pose: CameraPose,
  projection: Projection,
  size: ViewSize,
  radius: number,
): StageCamera {
  const reach = pose.target.length() + radius + 1
  const shorter = Math.min(size.width, size.height)
  const halfWidth = (0.5 * pose.extent * size.width) / shorter
  const halfHeight = (0.5 * pose.extent * size.height) / shorter
  const camera =
    projection === 'orthographic'
      ? new OrthographicCamera(-halfWidth, halfWidth, halfHeight, -halfHeight, 0, 2 * reach)
      : new PerspectiveCamera()
  const distance =
    camera instanceof PerspectiveCamera
      ? (0.5 * pose.extent) / Math.tan(0.5 * FIELD_OF_VIEW_RAD)
      : reach
  if (camera instanceof PerspectiveCamera) {
    camera.fov = (2 * Math.atan(halfHeight / distance) * 180) / Math.PI
    camera.aspect = size.width / size.height
    camera.near = Math.max(distance - reach, 0.01 * distance)
    camera.far = distance + reach
  }
  camera.quaternion.copy(pose.rotation)
  camera.position.set(0, 0, distance).applyQuaternion(pose.rotation).add(pose.target)
  camera.updateProjectionMatrix()
  camera.updateMatrixWorld()
  return camera
}

/** The ray from the camera through (x, y), pixels from the middle, y downwards. */
export function rayThrough(
  camera: StageCamera,
  [x, y]: readonly [number, number],
  { width, height }: ViewSize,
): { readonly origin: Vec3; readonly direction: Vec3 } {
  const at = (depth: number) =>
    new Vector3((2 * x) / width, (-2 * y) / height, depth).unproject(camera)
  const origin = at(-1)
  const direction = at(1).sub(origin).normalize()
  return { origin: origin.toArray(), direction: direction.toArray() }
}
