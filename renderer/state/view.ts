/** How each open document is looked at: kept apart by document, so that it survives a change of tab. */
import { createStore } from 'zustand/vanilla'
import type { Place } from '../../shared/crystal/place'
import type { Extent } from '../../shared/ensemble/ensemble-choice'
import type { Vec3 } from '../../shared/geometry/vec3'
import type { PaletteName, SceneStyle } from '../../shared/scene/scene'

export type Projection = 'orthographic' | 'perspective'
export type ColorBy = SceneStyle['colorBy']
/** `theme` follows the window. */
export type Background = 'theme' | 'white' | 'black'

/** What fills the cells of an extent. */
export type CellContent = Extract<Extent, { kind: 'cells' }>['content']

/** Ensemble atoms in the order they were picked, and at most one bond, whose ends they then are. */
export interface Selection {
  readonly atoms: readonly number[]
  readonly bond: number | null
  /** Set where a site was selected by its row in the file: the atoms are its images. */
  readonly site?: number
  /** Set where some of it is not shown now: where all of it stands, and whether it is a bond. */
  readonly awaited?: { readonly places: readonly Place[]; readonly isBond: boolean }
}

export const NOTHING_SELECTED: Selection = { atoms: [], bond: null }

/** What a person likes whatever they look at: a new document begins with the last choice. */
export interface Looks {
  readonly projection: Projection
  readonly palette: PaletteName
}

/** Where the camera of a stage stood when another document came to the front. */
export interface CameraPlace {
  /** Å, in the crystal's Cartesian frame. */
  readonly target: Vec3
  /** Camera to scene, a unit quaternion x, y, z, w. */
  readonly rotation: readonly [number, number, number, number]
  /** Å seen at the target across the shorter side. */
  readonly extent: number
}

/** How atoms are drawn: as balls, or as ellipsoids that hold the atom with a probability (0 to 1). */
export type AtomStyle = Pick<SceneStyle, 'atoms' | 'probability'>

export interface DocumentView extends Looks, AtomStyle {
  /** Another one for another structure: what belongs to the old one goes with it. */
  readonly opening: number
  /** Where the peel stands: 0 is the innermost stop, whole numbers are stops, between them it is moving. */
  readonly peel: number
  /** Parts switched off by their eye, as indices into `peel.parts`. */
  readonly hiddenParts: ReadonlySet<number>
  /** Opacity of the parts that are not opaque, 0 to 1. */
  readonly opacityOfPart: ReadonlyMap<number, number>
  readonly selection: Selection
  readonly colorBy: ColorBy
  readonly background: Background
  /** Whether the edges of the unit cell are drawn; null: where cells are what is shown. */
  readonly cell: boolean | null
  /** What cells are filled with, where somebody chose it. */
  readonly cellContent: CellContent | null
  /** Null: the scene is still to be shown whole, from the first side. */
  readonly camera: CameraPlace | null
}

interface ViewState {
  readonly viewOfDocument: Readonly<Record<string, DocumentView>>
  readonly looks: Looks
}

export const viewStore = createStore<ViewState>()(() => ({
  viewOfDocument: {},
  looks: { projection: 'orthographic', palette: 'paper' },
}))

let openings = 0

/**
 * Gives another structure its first view: all of it, from the outermost stop. Of an earlier view of the
 * document only the looks are kept, for its atoms and parts are others now.
 */
export function beginView(key: string, stops: number): void {
  const opening = ++openings
  viewStore.setState(({ viewOfDocument, looks }) => {
    const { projection, palette, colorBy, background, atoms, probability } = viewOfDocument[
      key
    ] ?? { ...FIRST_LOOKS, ...looks }
    const view: DocumentView = {
      opening,
      peel: Math.max(0, stops - 1),
      hiddenParts: new Set<number>(),
      opacityOfPart: new Map<number, number>(),
      selection: NOTHING_SELECTED,
      projection,
      palette,
      colorBy,
      background,
      atoms,
      probability,
      cell: null,
      cellContent: null,
      camera: null,
    }
    return { viewOfDocument: { ...viewOfDocument, [key]: view } }
  })
}

const FIRST_LOOKS = {
  colorBy: 'element',
  background: 'theme',
  atoms: 'balls',
  probability: 0.5,
} as const

/** Replaces the view of a document whose structure was analysed anew, `carry` saying what it becomes. */
export function carryView(key: string, carry: (view: DocumentView) => DocumentView): void {
  change(key, carry)
}

/** What new documents begin with. */
export function setLooks(looks: Looks): void {
  viewStore.setState({ looks })
}

/** Forgets the view of a closed document. */
export function endView(key: string): void {
  viewStore.setState(({ viewOfDocument }) => ({
    viewOfDocument: Object.fromEntries(
      Object.entries(viewOfDocument).filter(([other]) => other !== key),
    ),
  }))
}

/** Moves the peel to `peel`; the caller keeps it within the stops. */
export function setPeel(key: string, peel: number): void {
  change(key, () => ({ peel }))
}

export function togglePart(key: string, part: number): void {
  change(key, ({ hiddenParts }) => {
    const next = new Set(hiddenParts)
    if (!next.delete(part)) next.add(part)
    return { hiddenParts: next }
  })
}

/** Leaves one part of `parts` to be seen; shows all again when it is the only one already. */
export function isolatePart(key: string, part: number, parts: number): void {
  change(key, ({ hiddenParts }) => {
    const isAlone = !hiddenParts.has(part) && hiddenParts.size === parts - 1
    const others = Array.from({ length: parts }, (_, index) => index).filter((i) => i !== part)
    return { hiddenParts: new Set(isAlone ? [] : others) }
  })
}

export function setPartOpacity(key: string, part: number, opacity: number): void {
  change(key, ({ opacityOfPart }) => {
    const next = new Map(opacityOfPart)
    if (opacity >= 1) next.delete(part)
    else next.set(part, Math.max(0, opacity))
    return { opacityOfPart: next }
  })
}

/**
 * Selects one atom, or adds it to the selection (`extend`): a second pick of the same atom takes it
 * out again.
 */
export function pickAtom(key: string, atom: number, extend: boolean): void {
  change(key, ({ selection: { atoms } }) => {
    if (atoms.includes(atom)) {
      const rest = extend || atoms.length === 1 ? atoms.filter((other) => other !== atom) : [atom]
      return { selection: { atoms: rest, bond: null } }
    }
    return { selection: { atoms: extend ? [...atoms, atom] : [atom], bond: null } }
  })
}

/** Selects a bond and its two ends; the bond that is selected already is let go. */
export function pickBond(key: string, bond: number, ends: readonly [number, number]): void {
  change(key, ({ selection }) => ({
    selection: selection.bond === bond ? NOTHING_SELECTED : { atoms: ends, bond },
  }))
}

export function selectAtoms(key: string, atoms: readonly number[]): void {
  change(key, () => ({ selection: { atoms, bond: null } }))
}

/** Selects all images of a site. */
export function selectSite(key: string, site: number, atoms: readonly number[]): void {
  change(key, () => ({ selection: { atoms, bond: null, site } }))
}

export function clearSelection(key: string): void {
  change(key, ({ selection }) =>
    selection === NOTHING_SELECTED ? {} : { selection: NOTHING_SELECTED },
  )
}

export function setProjection(key: string, projection: Projection): void {
  change(key, () => ({ projection }))
  viewStore.setState(({ looks }) => ({ looks: { ...looks, projection } }))
}

export function setPalette(key: string, palette: PaletteName): void {
  change(key, () => ({ palette }))
  viewStore.setState(({ looks }) => ({ looks: { ...looks, palette } }))
}

export function keepCamera(key: string, camera: CameraPlace): void {
  change(key, () => ({ camera }))
}

export function setColorBy(key: string, colorBy: ColorBy): void {
  change(key, () => ({ colorBy }))
}

export function setBackground(key: string, background: Background): void {
  change(key, () => ({ background }))
}

export function setAtomStyle(key: string, style: AtomStyle): void {
  change(key, () => style)
}

/** Draws the unit cell or leaves it out, whatever is shown. */
export function setCell(key: string, cell: boolean): void {
  change(key, () => ({ cell }))
}

/** Fills cells with their atoms or with whole molecules, now and whenever cells are shown again. */
export function setCellContent(key: string, cellContent: CellContent): void {
  change(key, () => ({ cellContent }))
}

/** Whether the edges of the unit cell are drawn: by themselves where cells are what is shown. */
export function showsCell({ cell }: DocumentView, extent: Extent): boolean {
  return cell ?? extent.kind === 'cells'
}

function change(key: string, edit: (view: DocumentView) => Partial<DocumentView>): void {
  viewStore.setState((state) => {
    const view = state.viewOfDocument[key]
    if (view === undefined) return state
    return { viewOfDocument: { ...state.viewOfDocument, [key]: { ...view, ...edit(view) } } }
  })
}
