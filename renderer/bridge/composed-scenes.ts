/** The scene of each report that was composed last: for stages that come and go, and for large structures. */
import type { Analysis, StructureReport } from '../../shared/pipeline/structure-report'
import { composeScene } from '../../shared/scene/compose-scene'
import { isLargeScene } from '../../shared/scene/large-scene'
import type { Scene, SceneStyle } from '../../shared/scene/scene'

interface Composed {
  readonly style: SceneStyle
  readonly scene: Scene
}

const composedOf = new WeakMap<Analysis, Composed>()

/** Keeps a scene that was composed elsewhere. */
export function keepScene(analysis: Analysis, style: SceneStyle, scene: Scene): void {
  composedOf.set(analysis, { style, scene })
}

/** The scene, where it is there already or composed before anybody notices; else null. */
export function sceneAtHand(report: StructureReport, style: SceneStyle): Scene | null {
  const known = composedOf.get(report)
  if (known !== undefined && isSameStyle(known.style, style)) return known.scene
  if (isLargeScene(report)) return null
  const scene = composeScene(report, style)
  keepScene(report, style, scene)
  return scene
}

function isSameStyle(a: SceneStyle, b: SceneStyle): boolean {
  return a === b || JSON.stringify(a, withMaps) === JSON.stringify(b, withMaps)
}

function withMaps(_: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value
}
