/** How documents are drawn and labelled, and the ways to draw that somebody has saved. */
import type { Background } from '../../shared/scene/background'
import type { LabelChoice } from '../../shared/scene/label-choice'
import { appearanceOf, PRESETS, type Preset } from '../../shared/scene/presets'
import type { SceneStyle } from '../../shared/scene/scene'
import type { StageLook } from '../../shared/scene/stage-look'
import { changeView, viewStore, type DocumentView } from './view'

/**
 * Changes how a document is drawn: the way of its atoms, its look, its background. As far as it means the
 * same for every structure, new documents begin with it; one without most of its atoms would look broken.
 */
function changeAppearance(
  key: string,
  edit: (view: DocumentView) => Partial<Pick<DocumentView, 'style' | 'look' | 'background'>>,
): void {
  changeView(key, edit)
  const view = viewStore.getState().viewOfDocument[key]
  if (view === undefined) return
  const now = appearanceOf(view)
  viewStore.setState(({ looks }) => {
    const representation =
      now.style.representation === 'metals'
        ? looks.appearance.style.representation
        : now.style.representation
    return { looks: { ...looks, appearance: { ...now, style: { ...now.style, representation } } } }
  })
}

export function setStyle(key: string, change: Partial<SceneStyle>): void {
  changeAppearance(key, ({ style }) => ({ style: { ...style, ...change } }))
}

export function setLook(key: string, change: Partial<StageLook>): void {
  changeAppearance(key, ({ look }) => ({ look: { ...look, ...change } }))
}

export function setBackground(key: string, background: Background): void {
  changeAppearance(key, () => ({ background }))
}

/** Gives an element a colour in place of the palette's; null: the palette's again. */
export function setElementColor(key: string, element: number, color: string | null): void {
  changeAppearance(key, ({ style }) => {
    const colorOfElement = new Map(style.colorOfElement)
    if (color === null) colorOfElement.delete(element)
    else colorOfElement.set(element, color)
    return { style: { ...style, colorOfElement } }
  })
}

/** Draws as a preset says; what it is silent about stays as it is. */
export function applyPreset(key: string, { style: said, look, background }: Preset): void {
  changeAppearance(key, ({ style }) => ({ style: { ...style, ...said }, look, background }))
}

/** Changes what is written on the picture, and writes it; new documents write the same once they are asked to. */
export function setLabels(key: string, change: Partial<LabelChoice>): void {
  changeView(key, ({ labels }) => ({ labels: { ...labels, areShown: true, ...change } }))
  const labels = viewStore.getState().viewOfDocument[key]?.labels
  if (labels === undefined) return
  viewStore.setState(({ looks }) => ({
    looks: { ...looks, labels: { ...labels, areShown: false } },
  }))
}

/** What the preset of a new name is called: the name itself, or why it cannot be. */
export function troubleOfPresetName(name: string, presets: readonly Preset[]): string | null {
  if (name.trim() === '') return 'A preset needs a name.'
  const isTaken = [...PRESETS, ...presets].some((preset) => preset.name === name.trim())
  return isTaken ? `There is a preset called ${name.trim()} already.` : null
}

/** Saves how a document is drawn under a name that is not taken. */
export function savePreset(key: string, name: string): void {
  viewStore.setState(({ viewOfDocument, presets }) => {
    const view = viewOfDocument[key]
    if (view === undefined || troubleOfPresetName(name, presets) !== null) return {}
    return { presets: [...presets, { name: name.trim(), ...appearanceOf(view) }] }
  })
}

export function renamePreset(before: string, after: string): void {
  viewStore.setState(({ presets }) => {
    if (troubleOfPresetName(after, presets) !== null) return {}
    return {
      presets: presets.map((preset) =>
        preset.name === before ? { ...preset, name: after.trim() } : preset,
      ),
    }
  })
}

export function removePreset(name: string): void {
  viewStore.setState(({ presets }) => ({
    presets: presets.filter((preset) => preset.name !== name),
  }))
}
