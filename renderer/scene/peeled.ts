import { groupVisibility, visibleRadius } from '../../shared/scene/visibility'
import { fittedToShown } from './aims'
import type { StageCore } from './stage-core'
import { writeVisibility } from './stage-uniforms'

const ALL_SOLID: ReadonlyMap<number, number> = new Map()
const NONE_HIDDEN: ReadonlySet<number> = new Set()

/**
 * Calls `draw` as if the peel stood at a stop, all parts solid and in focus, no cell, all of it in view from where the
 * camera looks; then everything is as it was. Nothing on screen changes, as long as `draw` draws elsewhere.
 */
export function asPeeledTo<Drawn>(core: StageCore, stop: number, draw: () => Drawn): Drawn {
  const { scene, visibility, radius, pose, hasCell } = core
  const { uDimming } = core.uniforms
  const dimming = uDimming.value
  if (scene === null) return draw()
  const peeled = { peel: stop, opacityOfPart: ALL_SOLID, hiddenParts: NONE_HIDDEN, explode: 0 }
  try {
    core.visibility = groupVisibility(scene, peeled)
    core.radius = Math.max(1, visibleRadius(scene, core.visibility))
    core.hasCell = false
    uDimming.value = 0
    core.pose = fittedToShown(core)
    tell(core)
    return draw()
  } finally {
    Object.assign(core, { visibility, radius, pose, hasCell })
    uDimming.value = dimming
    tell(core)
  }
}

function tell(core: StageCore): void {
  writeVisibility(core.uniforms, core.visibility)
  for (const listener of core.visibilityListeners) listener()
}
