/** What a camera makes of the scene, as plain numbers: view space, and places on paper. */
import { dot, subtract, type Vec3 } from '../geometry/vec3'

export interface VectorCamera {
  /** Å, in the scene's frame. */
  readonly target: Vec3
  /** Camera to scene, a unit quaternion x, y, z, w. */
  readonly rotation: readonly [number, number, number, number]
  /** Å seen at the target across the shorter side. */
  readonly extent: number
  /** Å from the eye to the target; null: seen in parallel. */
  readonly distance: number | null
}

export interface SheetSize {
  readonly width: number
  readonly height: number
}

/**
 * View space: Å, x to the right, y up, z towards the viewer, from the target. The sheet: its units, from
 * the left upper corner, y downwards.
 */
export interface Projector {
  readonly camera: VectorCamera
  readonly size: SheetSize
  toView(point: Vec3): Vec3
  directionToView(direction: Vec3): Vec3
  /** The place of a point of view space on the sheet. */
  onSheet(view: Vec3): readonly [x: number, y: number]
  /** Units of the sheet per Å at a depth of view space. */
  scaleAt(z: number): number
  /** Whether a point of this depth is before the eye and not nearly in it. */
  isAhead(z: number): boolean
}

/** An ellipse on the sheet: its middle, the semi-axes, the angle of the first, radians from x towards y downwards. */
export interface SheetEllipse {
  readonly x: number
  readonly y: number
  readonly rx: number
  readonly ry: number
  readonly angle: number
}

/** Nearer to the eye, as a share of the way to the target, nothing is drawn. */
const NEAREST = 0.02

export function projectorOf(camera: VectorCamera, size: SheetSize): Projector {
  const { target, distance, extent } = camera
  const rows = rowsOfView(camera.rotation)
  const perAngstrom = Math.min(size.width, size.height) / extent
  const scaleAt = (z: number) =>
    distance === null ? perAngstrom : (perAngstrom * distance) / Math.max(1e-6, distance - z)
  const directionToView = (direction: Vec3): Vec3 => [
    dot(rows[0], direction),
    dot(rows[1], direction),
    dot(rows[2], direction),
  ]
  return {
    camera,
    size,
    directionToView,
    toView: (point) => directionToView(subtract(point, target)),
    onSheet([x, y, z]) {
      const scale = scaleAt(z)
      return [size.width / 2 + scale * x, size.height / 2 - scale * y]
    },
    scaleAt,
    isAhead: (z) => distance === null || distance - z > NEAREST * distance,
  }
}

/** The axes of view space in the frame of the scene. */
function rowsOfView([x, y, z, w]: VectorCamera['rotation']): readonly [Vec3, Vec3, Vec3] {
  return [
    [1 - 2 * (y * y + z * z), 2 * (x * y + w * z), 2 * (x * z - w * y)],
    [2 * (x * y - w * z), 1 - 2 * (x * x + z * z), 2 * (y * z + w * x)],
    [2 * (x * z + w * y), 2 * (y * z - w * x), 1 - 2 * (x * x + y * y)],
  ]
}

/**
 * The exact outline of an ellipsoid, seen in parallel or in perspective: with S the sum of a·aᵀ over its
 * semi-axes and c its middle from the eye, the dual conic of the outline is c·cᵀ − S.
 *
 * @param center @param axes of view space, Å
 * Source: Hartley & Zisserman, Multiple View Geometry (2004), result 8.9.
 */
export function outlineOf(
  projector: Projector,
  center: Vec3,
  axes: readonly [Vec3, Vec3, Vec3],
): SheetEllipse {
  const { size, camera, scaleAt } = projector
  const shape = (i: 0 | 1 | 2, j: 0 | 1 | 2) =>
    axes[0][i] * axes[0][j] + axes[1][i] * axes[1][j] + axes[2][i] * axes[2][j]
  if (camera.distance === null) {
    const [x, y] = projector.onSheet(center)
    const square = scaleAt(0) ** 2
    return ellipseOf(x, y, square * shape(0, 0), -square * shape(0, 1), square * shape(1, 1))
  }
  const [cx, cy] = center
  const ahead = camera.distance - center[2]
  // Behind the eye there is no outline: as if it just touched it.
  const whole = Math.max(1e-6, ahead * ahead - shape(2, 2))
  const focal = scaleAt(0) * camera.distance
  const mx = (cx * ahead + shape(0, 2)) / whole
  const my = (cy * ahead + shape(1, 2)) / whole
  const entry = (i: 0 | 1, j: 0 | 1, middle: number) =>
    focal * focal * (middle + (shape(i, j) - center[i] * center[j]) / whole)
  return ellipseOf(
    size.width / 2 + focal * mx,
    size.height / 2 - focal * my,
    entry(0, 0, mx * mx),
    -entry(0, 1, mx * my),
    entry(1, 1, my * my),
  )
}

/** The outline of a ball. */
export function outlineOfBall(projector: Projector, center: Vec3, radius: number): SheetEllipse {
  if (projector.camera.distance === null) {
    const [x, y] = projector.onSheet(center)
    const reach = radius * projector.scaleAt(0)
    return { x, y, rx: reach, ry: reach, angle: 0 }
  }
  return outlineOf(projector, center, [
    [radius, 0, 0],
    [0, radius, 0],
    [0, 0, radius],
  ])
}

/** The ellipse of the points m + p cos t + q sin t. */
export function ellipseOfRadii(
  [x, y]: readonly [number, number],
  p: readonly [number, number],
  q: readonly [number, number],
): SheetEllipse {
  return ellipseOf(x, y, p[0] * p[0] + q[0] * q[0], p[0] * p[1] + q[0] * q[1], p[1] * p[1] + q[1] * q[1]) // prettier-ignore
}

/** By the matrix (a b; b c) whose eigenvalues are the squares of the semi-axes. */
function ellipseOf(x: number, y: number, a: number, b: number, c: number): SheetEllipse {
  const middle = (a + c) / 2
  const half = Math.hypot((a - c) / 2, b)
  const isRound = half < 1e-6 * middle
  return {
    x,
    y,
    rx: Math.sqrt(Math.max(0, middle + half)),
    ry: Math.sqrt(Math.max(0, middle - half)),
    angle: isRound ? 0 : 0.5 * Math.atan2(2 * b, a - c),
  }
}
