import type { Scene } from '../../shared/scene/scene'
import { groupBounds, groupVisibility, visibleRadius } from '../../shared/scene/visibility'
import { fittedToShown } from './camera/aims'
import type { StageCore } from './stage-core'
import { writeOcclusion } from './uniforms/occlusion-texture'
import { writeShift } from './uniforms/shift-uniforms'
import { writeVisibility } from './uniforms/stage-uniforms'
import { writeVeil } from './uniforms/veil'

const ALL_SOLID: ReadonlyMap<number, number> = new Map()
const NONE_HIDDEN: ReadonlySet<number> = new Set()

/**
 * Calls `draw` as if the peel stood at a stop, all parts in their places, solid and in focus, no cell, all of it in view from where the
 * camera looks; then everything is as it was. Nothing on screen changes, as long as `draw` draws elsewhere.
 */
export function asPeeledTo<Drawn>(core: StageCore, stop: number, draw: () => Drawn): Drawn {
  const { scene, visibility, bounds, radius, pose, hasCell } = core
  const { uDimming } = core.uniforms
  const dimming = uDimming.value
  if (scene === null) return draw()
  const peeled = { peel: stop, opacityOfPart: ALL_SOLID, hiddenParts: NONE_HIDDEN }
  try {
    core.visibility = groupVisibility(scene, peeled)
    core.bounds = groupBounds(scene, core.visibility)
    core.radius = Math.max(1, visibleRadius(scene, core.visibility))
    core.hasCell = false
    uDimming.value = 0
    core.pose = fittedToShown(core)
    tell(core, scene)
    return draw()
  } finally {
    Object.assign(core, { visibility, bounds, radius, pose, hasCell })
    uDimming.value = dimming
    tell(core, scene)
  }
}

function tell(core: StageCore, scene: Scene): void {
  writeVisibility(core.uniforms, scene, core.visibility)
  writeShift(core.uniforms, scene, core.visibility.shift)
  writeVeil(core.uniforms, core.visibility)
  writeOcclusion(core.uniforms, scene, core.visibility)
  for (const listener of core.visibilityListeners) listener()
}
