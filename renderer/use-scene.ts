import { useEffect, useMemo, useState } from 'react'
import type { StructureReport } from '../shared/pipeline/structure-report'
import type { Scene, SceneStyle } from '../shared/scene/scene'
import { sceneAtHand } from './bridge/composed-scenes'
import { sceneWork } from './bridge/scene-work'

interface Composed {
  readonly report: StructureReport
  readonly style: SceneStyle
  readonly scene: Scene
}

/**
 * The scene of a report in a style: at once where that is a matter of milliseconds, else composed away
 * from the page. Null until it is there.
 *
 * @param sketch what is shown while there is no report; null: there is one
 */
export function useScene(
  report: StructureReport,
  style: SceneStyle,
  sketch: Scene | null,
): Scene | null {
  const atHand = useMemo(() => sketch ?? sceneAtHand(report, style), [report, style, sketch])
  const [composed, setComposed] = useState<Composed | null>(null)
  useEffect(() => {
    if (atHand !== null) return
    let isGone = false
    void sceneWork.ask(report, style).then((scene) => {
      if (!isGone && scene !== null) setComposed({ report, style, scene })
    })
    return () => {
      isGone = true
    }
  }, [report, style, atHand])
  if (atHand !== null) return atHand
  return composed?.report === report && composed.style === style ? composed.scene : null
}
