import { Vector3 } from 'three'
import type { Scene } from '../../shared/scene/scene'
import { groupVisibility, visibleRadius, type GroupVisibility } from '../../shared/scene/visibility'
import { fittedToShown } from './aims'
import { initialPose, type CameraPose, type ViewSize } from './camera-pose'
import type { FrameLoop } from './frame-loop'
import {
  createStageUniforms,
  loadScene,
  setColors,
  writeVisibility,
  type StageUniforms,
} from './stage-uniforms'
import type { Projection } from './stage-view'

/**
 * What moves without React: the camera and what is seen of the groups, shared by the components of
 * one stage. It is changed by the functions below only; they tell the listeners and the frame loop.
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
  /** What the scene is of, as the page calls it; null: the page does not say. */
  structure: string | null
  visibility: GroupVisibility
  /** Å about the origin: holds what is shown, ghosts counting by their opacity. */
  radius: number
  /** Null until there is a canvas. */
  loop: FrameLoop | null
  readonly cameraListeners: Set<() => void>
  readonly visibilityListeners: Set<() => void>
}

const NOTHING: GroupVisibility = { opacity: new Float32Array(), spread: new Float32Array() }
const NO_PARTS: ReadonlySet<number> = new Set()

export function createStageCore(firstPose: CameraPose | null = null): StageCore {
  return {
    uniforms: createStageUniforms(),
    pose: initialPose(),
    firstPose,
    isUnframed: true,
    projection: 'orthographic',
    size: { width: 1, height: 1 },
    scene: null,
    structure: null,
    visibility: NOTHING,
    radius: 1,
    loop: null,
    cameraListeners: new Set(),
    visibilityListeners: new Set(),
  }
}

/** Draws with this loop. @returns a function that stops it */
export function runLoop(core: StageCore, loop: FrameLoop): () => void {
  core.loop = loop
  loop.touch()
  return () => {
    loop.stop()
    if (core.loop === loop) core.loop = null
  }
}

/**
 * Takes over a scene. The camera stays where it is in the crystal when the page calls it the same
 * structure, or does not say and it is the same in other colours (same origin, atoms and bounds); else
 * it shows all of it from the first side.
 */
export function takeScene(core: StageCore, scene: Scene, structure: string | null = null): void {
  const before = core.scene
  const isSame =
    before !== null &&
    (structure === null ? isSameScene(before, scene) : structure === core.structure)
  core.scene = scene
  core.structure = structure
  loadScene(core.uniforms, scene)
  if (isSame) {
    const moved = new Vector3(...before.origin).sub(new Vector3(...scene.origin))
    if (moved.lengthSq() > 0) {
      moveCamera(core, { ...core.pose, target: moved.add(core.pose.target) })
    }
    return
  }
  core.visibility = NOTHING
  core.isUnframed = true
}

export function moveCamera(core: StageCore, pose: CameraPose): void {
  core.pose = pose
  for (const listener of core.cameraListeners) listener()
  core.loop?.touch()
}

export function shapeView(core: StageCore, size: ViewSize, projection: Projection): void {
  core.size = size
  core.projection = projection
  moveCamera(core, core.pose)
  frameOnce(core)
}

/** `#rrggbb`: what far things fade into, and the ring around what is selected. */
export function tint(core: StageCore, background: string, accent: string): void {
  setColors(core.uniforms, background, accent)
  core.loop?.touch()
}

/** Shows the scene peeled so far, its parts as opaque as the map says. */
export function showGroups(
  core: StageCore,
  scene: Scene,
  peel: number,
  opacityOfPart: ReadonlyMap<number, number>,
): void {
  core.visibility = groupVisibility(scene, { peel, opacityOfPart, hiddenParts: NO_PARTS })
  core.radius = weightedRadius(scene, core.visibility)
  writeVisibility(core.uniforms, core.visibility)
  for (const listener of core.visibilityListeners) listener()
  core.loop?.touch()
  frameOnce(core)
}

/** Brings a new scene into view as soon as the shape of the view and what is shown are both known. */
function frameOnce(core: StageCore): void {
  const isKnown = core.size.width > 1 && core.visibility.opacity.length > 0
  if (!core.isUnframed || !isKnown) return
  core.isUnframed = false
  core.pose = initialPose()
  moveCamera(core, core.firstPose ?? fittedToShown(core))
  core.firstPose = null
}

/** Å about the origin: holds the whole scene, hidden or not. */
export function wholeRadius({ scene }: StageCore): number {
  return scene === null ? 1 : Math.max(1, boundOf(scene))
}

function isSameScene(a: Scene, b: Scene): boolean {
  return (
    a.spheres.count === b.spheres.count &&
    a.origin.every((x, i) => x === b.origin[i]) &&
    boundOf(a) === boundOf(b)
  )
}

function boundOf(scene: Scene): number {
  const all = new Float32Array(scene.groups.length).fill(1)
  return visibleRadius(scene, { opacity: all, spread: all })
}

/** Å: grows and shrinks smoothly as groups fade in and out. */
function weightedRadius({ groups }: Scene, { opacity }: GroupVisibility): number {
  const outward = [...groups.keys()].toSorted(
    (a, b) => groups[a]!.boundingRadius - groups[b]!.boundingRadius,
  )
  let radius = 0
  for (const group of outward) {
    radius += opacity[group]! * (groups[group]!.boundingRadius - radius)
  }
  return Math.max(1, radius)
}
