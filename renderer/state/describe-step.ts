/** What a change of a view is called where it can be taken back: `hide 12 atoms`, `peel`. */
import type { SceneStyle } from '../../shared/scene/scene'
import type { DocumentView } from './view'

/** What of a view is gone back in: not which structure it is, what the mouse does, where the camera was left. */
export type RecordedView = Omit<DocumentView, 'opening' | 'tool' | 'camera'>

export interface StepWords {
  /** Changes of one kind that follow one another at once are one step; null: each is one. */
  readonly stroke: string | null
  /** Behind “Undo”. */
  readonly words: string
}

/** What has changed most notably; null: nothing that is gone back in. */
export function describeStep(before: RecordedView, after: RecordedView): StepWords | null {
  for (const field of ORDER) {
    if (before[field] === after[field]) continue
    const words = WORDS[field]
    if (words !== undefined) return words(before, after)
  }
  const other = fieldsOf(after).find((field) => before[field] !== after[field])
  return other === undefined ? null : { stroke: other, words: 'change of the view' }
}

/** The part of a view that is gone back in. */
export function recordedPart({
  opening: _opening,
  tool: _tool,
  camera: _camera,
  ...recorded
}: DocumentView): RecordedView {
  return recorded
}

type Field = keyof RecordedView
type Describe = (before: RecordedView, after: RecordedView) => StepWords

function fieldsOf(view: RecordedView): Field[] {
  const isField = (name: string): name is Field => name in view
  return Object.keys(view).filter(isField)
}

const step =
  (words: string): Describe =>
  () => ({ stroke: null, words })
/** Of what changes little by little while a hand moves it. */
const glide =
  (words: string): Describe =>
  () => ({ stroke: words, words })

/** By field; a change of several is called by the first that is listed. */
const WORDS: { readonly [Name in Field]?: Describe } = {
  hiddenAtoms: ({ hiddenAtoms: before }, { hiddenAtoms: after }) => {
    const words =
      after.size > before.size
        ? `hide ${atomsOf(after.size - before.size)}`
        : `show ${atomsOf(before.size - after.size)}`
    return { stroke: null, words: after.size === before.size ? 'hide other atoms' : words }
  },
  ghostedAtoms: ({ ghostedAtoms: before }, { ghostedAtoms: after }) => ({
    stroke: null,
    words:
      after.size > before.size
        ? `ghost ${atomsOf(after.size - before.size)}`
        : `make ${atomsOf(before.size - after.size)} solid`,
  }),
  hulls: ({ hulls: before }, { hulls: after }) => ({
    stroke: null,
    words: after.length > before.length ? 'span a hull' : 'remove a hull',
  }),
  hiddenParts: step('show or hide parts'),
  opacityOfPart: glide('opacity of parts'),
  style: ({ style: before }, { style: after }) => describeStyle(before, after),
  look: glide('look'),
  background: step('background'),
  peel: glide('peel'),
  explode: glide('explode'),
  partHulls: step('hulls of parts'),
  rings: step('rings'),
  symmetryOf: step('symmetry elements'),
  labels: glide('labels'),
  polyhedra: step('polyhedra'),
  cell: step('cell edges'),
  projection: step('projection'),
  modeStyle: step('notation of modes'),
  selection: (_, { selection: { atoms } }) => ({
    stroke: null,
    words: atoms.length === 0 ? 'select nothing' : `select ${atomsOf(atoms.length)}`,
  }),
}

const ORDER = fieldsIn(WORDS)

function fieldsIn(words: typeof WORDS): Field[] {
  const isField = (name: string): name is Field => name in words
  return Object.keys(words).filter(isField)
}

function describeStyle(before: SceneStyle, after: SceneStyle): StepWords {
  if (before.representation !== after.representation) {
    return { stroke: null, words: `draw all as ${after.representation}` }
  }
  if (before.rules !== after.rules) {
    const added = after.rules.length > before.rules.length
    const last = after.rules.at(-1)
    const words = added && last !== undefined ? `draw some as ${last.representation}` : 'rules'
    return { stroke: null, words }
  }
  if (before.palette !== after.palette) return { stroke: null, words: 'palette' }
  if (before.colorOfElement !== after.colorOfElement) return COLORS
  if (before.colorOfPart !== after.colorOfPart) return COLORS
  if (before.colorBy !== after.colorBy) return { stroke: null, words: `colour by ${after.colorBy}` }
  return { stroke: 'style', words: 'style' }
}

/** A colour is chosen in a wheel that tells every one on the way. */
const COLORS: StepWords = { stroke: 'colours', words: 'colours' }

function atomsOf(count: number): string {
  return count === 1 ? '1 atom' : `${count} atoms`
}
