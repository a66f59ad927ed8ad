/** A page with nothing but a stage, for tests to drive: `window.show` puts a scene and a view on it. */
import { createRef } from 'react'
import { createRoot } from 'react-dom/client'
import { Stage } from '../../../../renderer/scene/Stage'
import type { StageHandle, StageTarget, StageView } from '../../../../renderer/scene/stage-view'
import { composeScene } from '../../../../shared/scene/compose-scene'
import type { Scene, SceneStyle } from '../../../../shared/scene/scene'
import { QUIET } from '../../../../shared/base/work'
import { analyse, DEFAULT_OPTIONS } from '../../../../shared/pipeline/analyse'
import { madeReport } from '../../../support/made-report'

declare global {
  interface Window {
    stage: { current: StageHandle | null }
    picked: (StageTarget | null)[]
    hovered: (StageTarget | null)[]
    show(scene: Scene, view?: Partial<StageView>): void
    composeMade(copies: number, style?: Partial<SceneStyle>): Scene
    composeCif(bytes: Uint8Array, style?: Partial<SceneStyle>): Scene
  }
}

const VIEW: StageView = {
  peel: 99,
  opacityOfPart: new Map(),
  hiddenParts: new Set(),
  selection: { atoms: [], bond: null },
  projection: 'orthographic',
  background: '#ffffff',
  accent: '#9a4f1b',
  reducedMotion: true,
}

const root = createRoot(document.getElementById('root')!)
window.stage = createRef<StageHandle>()
window.picked = []
window.hovered = []
window.show = (scene, view = {}) => {
  root.render(
    <Stage
      ref={window.stage}
      scene={scene}
      view={{ ...VIEW, ...view }}
      label="Test"
      onPick={(target) => window.picked.push(target)}
      onHover={(target) => window.hovered.push(target)}
    />,
  )
}
window.composeMade = (copies, style = {}) =>
  composeScene(madeReport(copies), { palette: 'paper', colorBy: 'element', ...style })
window.composeCif = (bytes, style = {}) => {
  const analysed = analyse(bytes, DEFAULT_OPTIONS, QUIET)
  if (!analysed.ok || analysed.value.kind !== 'structure') throw new Error('No structure.')
  return composeScene(analysed.value, { palette: 'paper', colorBy: 'element', ...style })
}
