/** A page with nothing but a stage, for tests to drive: `show` puts a scene and a view on it. */
import { createRef } from 'react'
import { createRoot } from 'react-dom/client'
import { Stage } from '../../../../renderer/scene/Stage'
import type { StageHandle, StageTarget, StageView } from '../../../../renderer/scene/stage-view'
import type { Scene } from '../../../../shared/scene/scene'

/** A view as it comes through the wire: no maps, no sets. */
export interface PlainView extends Omit<StageView, 'opacityOfPart' | 'hiddenParts' | 'focus'> {
  readonly opacityOfPart: readonly (readonly [part: number, opacity: number])[]
  readonly hiddenParts: readonly number[]
  readonly focus: readonly number[] | null
}

declare global {
  interface Window {
    stage: { readonly current: StageHandle | null }
    /** What was clicked and pointed at, in order. */
    picked: (StageTarget | null)[]
    hovered: (StageTarget | null)[]
    /** What the lasso took. */
    enclosed: { readonly atoms: readonly number[]; readonly extend: boolean }[]
    /** Null: the scene that is there. */
    show(scene: Scene | null, view: PlainView): void
    /** Takes the stage away. */
    hide(): void
  }
}

const root = createRoot(document.getElementById('root')!)
window.stage = createRef<StageHandle>()
window.picked = []
window.hovered = []
window.enclosed = []
const pick = (target: StageTarget | null) => window.picked.push(target)
const hover = (target: StageTarget | null) => window.hovered.push(target)

let shown: Scene | null = null
window.show = (scene, view) => {
  shown = scene ?? shown
  if (shown === null) return
  const stageView = {
    ...view,
    opacityOfPart: new Map(view.opacityOfPart),
    hiddenParts: new Set(view.hiddenParts),
    focus: view.focus === null ? null : new Set(view.focus),
  }
  root.render(
    <Stage
      ref={window.stage}
      scene={shown}
      view={stageView}
      label="A test"
      onPick={pick}
      onHover={hover}
      onEnclose={(atoms, { extend }) => window.enclosed.push({ atoms, extend })}
    />,
  )
}
window.hide = () => root.render(null)
