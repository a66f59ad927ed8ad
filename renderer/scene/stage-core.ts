import type { Camera, Scene as ThreeScene, WebGLRenderer } from 'three'
import { length, pointAt } from '../../shared/geometry/vec3'
import type { Scene } from '../../shared/scene/scene'
import { ALL_AS_GROUPS, IN_PLACE, type GroupVisibility } from '../../shared/scene/visibility'
import type { Accumulator } from './drawing/accumulator'
import type { Building } from './bodies/building'
import { initialPose, type CameraPose, type StageCamera, type ViewSize } from './camera/camera-pose'
import type { GhostLayers } from './drawing/ghost-layers'
import { createStageUniforms, type StageUniforms } from './uniforms/stage-uniforms'
import type { CameraPlace, Projection, StageDrawn, StageView } from './stage-view'

/**
 * What moves without React: the camera and what is seen of the groups, shared by the components of
 * one stage. It is changed by the functions of `change-stage` only; they tell the listeners and the
 * frame loop.
 */
export interface StageCore {
  readonly uniforms: StageUniforms
  pose: CameraPose
  /** Where the camera is to stand when the first scene comes; null: all of it in view. */
  firstPose: CameraPose | null
  /** The scene is new and has not been brought into view yet. */
  isUnframed: boolean
  projection: Projection
  /** CSS pixels. */
  size: ViewSize
  scene: Scene | null
  /** What the page asked for last; null: nothing yet. */
  view: StageView | null
  /** What the page calls the structure of the scene; null: it does not say. */
  structure: string | null
  visibility: GroupVisibility
  /** Å about the origin, per group of the scene: holds all of it where it stands now. */
  bounds: Float64Array
  /** Å about the origin: holds what is shown, ghosts counting by their opacity. */
  radius: number
  /** Whether the cell is shown, and counts for what is to be in view. */
  hasCell: boolean
  /** Å about the origin: holds lines and planes. */
  annotationRadius: number
  /** How many meshes of faces and discs there are. */
  sheets: number
  /** What the last rendering of the scene was made of. */
  drawn: StageDrawn
  /** Null until there is a canvas. */
  loop: FrameLoop | null
  readonly cameraListeners: Set<() => void>
  /** Told where the camera stands, or glides to, when somebody has moved it. */
  readonly moveListeners: Set<(place: CameraPlace, left: CameraPlace) => void>
  readonly visibilityListeners: Set<() => void>
  /** Told of the camera as it is drawn with: of each sample of a picture, and of each of its tiles. */
  readonly drawListeners: Set<(camera: Camera) => void>
  /** Bodies that are still on their way to the graphics card. */
  readonly buildings: Set<Building>
  /** Told of the camera of each picture just before it is drawn; the size is in CSS pixels. */
  readonly aimListeners: Set<(camera: StageCamera, size: ViewSize) => void>
}

export interface DrawTools {
  readonly gl: WebGLRenderer
  readonly scene: ThreeScene
  readonly core: StageCore
  readonly accumulator: Accumulator
  readonly ghosts: GhostLayers
  /** Renderings on screen so far. */
  frames: number
}

export interface FrameLoop {
  /** Null: what is drawn is drawn without a graphics card. */
  readonly tools: DrawTools | null
  /** How many frames have been drawn so far. */
  framesDrawn(): number
  /** Draws what is due. */
  draw(): void
  /** The picture on screen is out of date. */
  touch(): void
  stop(): void
}

export const NOTHING: GroupVisibility = {
  opacity: new Float32Array(),
  spread: new Float32Array(),
  opacityOfPart: new Float32Array(),
  shift: IN_PLACE,
  opacityOfSphere: ALL_AS_GROUPS,
}

export function createStageCore(firstPose: CameraPose | null = null): StageCore {
  return {
    uniforms: createStageUniforms(),
    pose: initialPose(),
    firstPose,
    isUnframed: true,
    projection: 'orthographic',
    size: { width: 1, height: 1 },
    scene: null,
    view: null,
    structure: null,
    visibility: NOTHING,
    bounds: new Float64Array(),
    radius: 1,
    hasCell: false,
    annotationRadius: 0,
    sheets: 0,
    drawn: { calls: 0, triangles: 0, points: 0, lines: 0 },
    loop: null,
    cameraListeners: new Set(),
    moveListeners: new Set(),
    visibilityListeners: new Set(),
    drawListeners: new Set(),
    buildings: new Set(),
    aimListeners: new Set(),
  }
}

/** Å about the origin: holds the whole scene, hidden or not, with all that is drawn beside it. */
export function wholeRadius({ scene, bounds, hasCell, annotationRadius }: StageCore): number {
  let radius = Math.max(1, annotationRadius)
  for (const bound of bounds) radius = Math.max(radius, bound)
  if (scene === null || !hasCell) return radius
  const { corners } = scene.cell
  for (let corner = 0; corner < corners.length / 3; corner++) {
    radius = Math.max(radius, length(pointAt(corners, corner)))
  }
  return radius
}
