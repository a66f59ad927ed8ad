/** How each open document is looked at: kept apart by document, so that it survives a change of tab. */
import { createStore } from 'zustand/vanilla'
import type { Place } from '../../shared/crystal/place'
import type { Extent } from '../../shared/ensemble/ensemble-choice'
import type { ModeStyle } from '../../shared/export/mode-table'
import type { Vec3 } from '../../shared/geometry/vec3'
import type { Background } from '../../shared/scene/background'
import { FIRST_LABELS, type LabelChoice } from '../../shared/scene/label-choice'
import { FIRST_APPEARANCE, type Appearance, type OwnPreset } from '../../shared/scene/presets'
import type { SceneStyle } from '../../shared/scene/scene'
import type { StageLook } from '../../shared/scene/stage-look'
import type { SymmetryRow } from '../../shared/morphology/morphology'

export type { ModeStyle }
export type Projection = 'orthographic' | 'perspective'

/** What fills the cells of an extent. */
export type CellContent = Extract<Extent, { kind: 'cells' }>['content']

/** What of the cluster the drawn symmetry elements are of. */
export type SymmetryOf = SymmetryRow['of']

/** What a drag on the stage does: turns the scene, or encloses atoms. */
export type StageTool = 'orbit' | 'lasso' | 'box'

/** Ensemble atoms in the order they were picked, and at most one bond, whose ends they then are. */
export interface Selection {
  readonly atoms: readonly number[]
  readonly bond: number | null
  /** Set where a site was selected by its row in the file: the atoms are its images. */
  readonly site?: number
  /** Set where a row of a table was selected: all else is dimmed. */
  readonly focus?: true
  /** Set where some of it is not shown now: where all of it stands, and whether it is a bond. */
  readonly awaited?: { readonly places: readonly Place[]; readonly isBond: boolean }
}

export const NOTHING_SELECTED: Selection = { atoms: [], bond: null }

/** What a person likes whatever they look at: a new document begins with the last choice. */
export interface Looks {
  readonly projection: Projection
  readonly modeStyle: ModeStyle
  readonly appearance: Appearance
  readonly labels: LabelChoice
}

/** The hull of some atoms. */
export interface OwnHull {
  /** Ensemble atoms, ascending. */
  readonly atoms: readonly number[]
  /** `#rrggbb` */
  readonly color: string
}

export interface AwaitedVeil {
  readonly hidden: readonly Place[]
  readonly ghosted: readonly Place[]
}

export const NO_AWAITED_VEIL: AwaitedVeil = { hidden: [], ghosted: [] }

/** Where the camera of a stage stood when another document came to the front. */
export interface CameraPlace {
  /** Å, in the crystal's Cartesian frame. */
  readonly target: Vec3
  /** Camera to scene, a unit quaternion x, y, z, w. */
  readonly rotation: readonly [number, number, number, number]
  /** Å seen at the target across the shorter side. */
  readonly extent: number
}

export interface DocumentView extends Omit<Looks, 'appearance'> {
  /** Another one for another structure: what belongs to the old one goes with it. */
  readonly opening: number
  /** Where the peel stands: 0 is the innermost stop, whole numbers are stops, between them it is moving. */
  readonly peel: number
  /** Parts switched off by their eye, as indices into `peel.parts`. */
  readonly hiddenParts: ReadonlySet<number>
  /** Opacity of the parts that are not opaque, 0 to 1. */
  readonly opacityOfPart: ReadonlyMap<number, number>
  /** How atoms and bonds are drawn, and in which colours. */
  readonly style: SceneStyle
  /** Light, lines and distance. */
  readonly look: StageLook
  /** Ensemble atoms that somebody has hidden, and those of which only a ghost is left. */
  readonly hiddenAtoms: ReadonlySet<number>
  readonly ghostedAtoms: ReadonlySet<number>
  /** Where hidden atoms and ghosts stand that are not shown now; they are what they were when they come back. */
  readonly awaitedVeil: AwaitedVeil
  /** Hulls that somebody has spanned, the oldest first. */
  readonly hulls: readonly OwnHull[]
  /** How far the parts are moved apart: 0 as they stand, 1 all the way. */
  readonly explode: number
  /** Whether the polyhedra that parts are made of are drawn. */
  readonly partHulls: boolean
  /** Whether the rings within parts are drawn. */
  readonly rings: boolean
  /** Whose axes and planes of symmetry are drawn; null: none. */
  readonly symmetryOf: SymmetryOf | null
  readonly tool: StageTool
  readonly selection: Selection
  readonly background: Background
  /** Whether the coordination polyhedra of selected metals and anchors are drawn. */
  readonly polyhedra: boolean
  /** Whether the edges of the unit cell are drawn; null: where cells are what is shown. */
  readonly cell: boolean | null
  /** What cells are filled with, where somebody chose it. */
  readonly cellContent: CellContent | null
  /** Null: the scene is still to be shown whole, from the first side. */
  readonly camera: CameraPlace | null
}

export interface ViewState {
  readonly viewOfDocument: Readonly<Record<string, DocumentView>>
  readonly looks: Looks
  /** Ways to draw that somebody has saved, the oldest first. */
  readonly presets: readonly OwnPreset[]
}

export const viewStore = createStore<ViewState>()(() => ({
  viewOfDocument: {},
  looks: {
    projection: 'orthographic',
    modeStyle: 'literature',
    appearance: FIRST_APPEARANCE,
    labels: FIRST_LABELS,
  },
  presets: [],
}))

let openings = 0

/**
 * Gives another structure its first view: all of it, from the outermost stop. Of an earlier view of the
 * document only the looks are kept, for its atoms and parts are others now.
 */
export function beginView(key: string, stops: number): void {
  const view = firstView(key, stops)
  viewStore.setState(({ viewOfDocument }) => ({
    viewOfDocument: { ...viewOfDocument, [key]: view },
  }))
}

/** What `beginView` gives, kept by nobody. */
export function firstView(key: string, stops: number): DocumentView {
  const { viewOfDocument, looks } = viewStore.getState()
  const { appearance, ...others } = looks
  const kept = viewOfDocument[key] ?? { ...FIRST_LOOKS, ...others, ...appearance }
  return {
    ...kept,
    opening: ++openings,
    peel: Math.max(0, stops - 1),
    hiddenParts: new Set<number>(),
    opacityOfPart: new Map<number, number>(),
    style: { ...kept.style, rules: [], colorOfPart: new Map() },
    hiddenAtoms: new Set(),
    ghostedAtoms: new Set(),
    awaitedVeil: NO_AWAITED_VEIL,
    hulls: [],
    explode: 0,
    symmetryOf: null,
    tool: 'orbit',
    selection: NOTHING_SELECTED,
    cell: null,
    cellContent: null,
    camera: null,
  }
}

const FIRST_LOOKS = {
  polyhedra: false,
  partHulls: false,
  rings: false,
} as const

/** What new documents begin with. */
export function setLooks(looks: Looks): void {
  viewStore.setState({ looks })
}

export function setPresets(presets: readonly OwnPreset[]): void {
  viewStore.setState({ presets })
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
  changeView(key, () => ({ peel }))
}

export function setProjection(key: string, projection: Projection): void {
  changeView(key, () => ({ projection }))
  viewStore.setState(({ looks }) => ({ looks: { ...looks, projection } }))
}

export function setModeStyle(key: string, modeStyle: ModeStyle): void {
  changeView(key, () => ({ modeStyle }))
  viewStore.setState(({ looks }) => ({ looks: { ...looks, modeStyle } }))
}

export function setExplode(key: string, explode: number): void {
  changeView(key, () => ({ explode: Math.min(1, Math.max(0, explode)) }))
}

export function setPartHulls(key: string, partHulls: boolean): void {
  changeView(key, () => ({ partHulls }))
}

export function setRings(key: string, rings: boolean): void {
  changeView(key, () => ({ rings }))
}

export function setSymmetryOf(key: string, symmetryOf: SymmetryOf | null): void {
  changeView(key, () => ({ symmetryOf }))
}

export function setTool(key: string, tool: StageTool): void {
  changeView(key, () => ({ tool }))
}

export function setPolyhedra(key: string, polyhedra: boolean): void {
  changeView(key, () => ({ polyhedra }))
}

export function keepCamera(key: string, camera: CameraPlace): void {
  changeView(key, () => ({ camera }))
}

/** Draws the unit cell or leaves it out, whatever is shown. */
export function setCell(key: string, cell: boolean): void {
  changeView(key, () => ({ cell }))
}

/** Fills cells with their atoms or with whole molecules, now and whenever cells are shown again. */
export function setCellContent(key: string, cellContent: CellContent): void {
  changeView(key, () => ({ cellContent }))
}

/** Whether the edges of the unit cell are drawn: by themselves where cells are what is shown. */
export function showsCell({ cell }: DocumentView, extent: Extent): boolean {
  return cell ?? extent.kind === 'cells'
}

/** Changes some of the view of a document, by what it is now; of one that is not open nothing. */
export function changeView(key: string, edit: (view: DocumentView) => Partial<DocumentView>): void {
  viewStore.setState((state) => {
    const view = state.viewOfDocument[key]
    if (view === undefined) return state
    return { viewOfDocument: { ...state.viewOfDocument, [key]: { ...view, ...edit(view) } } }
  })
}
