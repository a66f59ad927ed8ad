import { Vector3 } from 'three'
import type { Scene } from '../../shared/scene/scene'
import type { StageLook } from '../../shared/scene/stage-look'
import {
  groupBounds,
  groupVisibility,
  type GroupVisibility,
  type PartView,
} from '../../shared/scene/visibility'
import { fittedToShown } from './camera/aims'
import { initialPose, type CameraPose, type ViewSize } from './camera/camera-pose'
import { NOTHING, type FrameLoop, type StageCore } from './stage-core'
import { loadScene, setColors, setLook, writeVisibility } from './uniforms/stage-uniforms'
import { writeOcclusion } from './uniforms/occlusion-texture'
import { writeShift } from './uniforms/shift-uniforms'
import { writeVeil } from './uniforms/veil'
import type { Projection, StageView } from './stage-view'

const NO_PARTS: ReadonlySet<number> = new Set()

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
 * it stands in `firstPose`, or shows all of it from the first side.
 */
export function takeScene(
  core: StageCore,
  scene: Scene,
  structure: string | null = null,
  firstPose: CameraPose | null = null,
): void {
  const before = core.scene
  const isSame =
    before !== null &&
    (structure === null ? isSameScene(before, scene) : structure === core.structure)
  core.scene = scene
  core.structure = structure
  core.bounds = groupBounds(scene, NOTHING)
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
  core.firstPose = firstPose
}

/** Takes over what the page asks for, as far as a vector picture needs it; a canvas is told in other ways. */
export function takeView(core: StageCore, view: StageView): void {
  core.view = view
  if (core.loop?.tools === null) core.loop.touch()
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

/** Light, lines and distance from now on. */
export function dress(core: StageCore, look: StageLook): void {
  setLook(core.uniforms, look)
  core.loop?.touch()
}

/** There is one more mesh that is seen through beside ghosts. @returns a function that takes it away */
export function addSheet(core: StageCore): () => void {
  core.sheets++
  return () => {
    core.sheets--
  }
}

/** Shows the edges of the cell or not, and lines and planes that reach so far (Å). */
export function annotate(core: StageCore, hasCell: boolean, radius: number): void {
  core.hasCell = hasCell
  core.annotationRadius = radius
  core.loop?.touch()
}

/** Shows the scene peeled and moved apart so far, its parts as opaque as the map says. */
export function showGroups(
  core: StageCore,
  scene: Scene,
  {
    shift,
    opacityOfSphere,
    ...view
  }: Omit<PartView, 'hiddenParts'> & Pick<GroupVisibility, 'shift' | 'opacityOfSphere'>,
): void {
  const parts = { ...view, hiddenParts: NO_PARTS }
  core.visibility = groupVisibility(scene, parts, shift, opacityOfSphere)
  core.bounds = groupBounds(scene, core.visibility)
  core.radius = weightedRadius(core.bounds, core.visibility)
  writeVisibility(core.uniforms, scene, core.visibility)
  writeShift(core.uniforms, scene, shift)
  writeVeil(core.uniforms, core.visibility)
  writeOcclusion(core.uniforms, scene, core.visibility)
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

function isSameScene(a: Scene, b: Scene): boolean {
  const bound = ({ groups }: Scene) => Math.max(...groups.map((group) => group.boundingRadius))
  return (
    a.spheres.count === b.spheres.count &&
    a.origin.every((x, i) => x === b.origin[i]) &&
    bound(a) === bound(b)
  )
}

/** Å: grows and shrinks smoothly as groups fade in and out. */
function weightedRadius(bounds: Float64Array, { opacity }: GroupVisibility): number {
  const outward = [...bounds.keys()].toSorted((a, b) => bounds[a]! - bounds[b]!)
  let radius = 0
  for (const group of outward) radius += opacity[group]! * (bounds[group]! - radius)
  return Math.max(1, radius)
}
