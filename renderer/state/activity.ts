/** What is going on right now: gone when the window closes. */
import { createStore } from 'zustand/vanilla'
import type { HostDescription } from '../../shared/contract/ipc'
import type { Severity } from '../../shared/base/problem'
import type { Progress } from '../../shared/base/work'

export interface RunningJob {
  readonly jobId: string
  /** What is being opened. */
  readonly name: string
  readonly progress: Progress | null
}

/** A sentence for the user that belongs to no document. */
export interface Notice {
  readonly id: number
  readonly severity: Severity
  readonly message: string
  readonly advice: string | null
}

export type InspectorTab =
  'bonds' | 'modes' | 'chemistry' | 'measure' | 'contacts' | 'cif' | 'problems' | 'info'
/** What the Modes tab shows: how anchors bind, how ligands bind, what is about the metals. */
export type ModesView = 'anchors' | 'ligands' | 'metals'
/** What the Bonds tab shows. */
export type BondsView = 'table' | 'rule' | 'deposited'
export type Drawer = 'anatomy' | 'inspector'
export type Dialog = 'save-picture' | 'shortcuts'
export type Theme = 'system' | 'light' | 'dark'

/**
 * What the pointer rests on: a part (index into `peel.parts`), an atom, a bond or a dangling bond of
 * the ensemble, or the atoms of an alternative of a disorder.
 */
export type Hover =
  | { readonly kind: 'part' | 'atom' | 'bond' | 'dangling'; readonly index: number }
  | { readonly kind: 'atoms'; readonly atoms: readonly number[] }

interface ActivityState {
  readonly host: HostDescription | null
  /** Until the program knows whether it was started with a file, and has opened it or a sample. */
  readonly isStarting: boolean
  readonly job: RunningJob | null
  readonly notices: readonly Notice[]
  readonly inspectorTab: InspectorTab
  readonly bondsView: BondsView
  readonly modesView: ModesView
  /** Whether the inspector is wide while it shows the text of the file. */
  readonly isTextWide: boolean
  /** In narrow windows the panels are drawers, one open at a time. */
  readonly drawer: Drawer | null
  readonly dialog: Dialog | null
  readonly theme: Theme
  readonly hover: Hover | null
  readonly isPlaying: boolean
  /** Whether one is choosing how the picture is drawn. */
  readonly isAppearanceOpen: boolean
}

export const activityStore = createStore<ActivityState>()(() => ({
  host: null,
  isStarting: true,
  job: null,
  notices: [],
  inspectorTab: 'bonds',
  bondsView: 'table',
  modesView: 'anchors',
  isTextWide: false,
  drawer: null,
  dialog: null,
  theme: 'system',
  hover: null,
  isPlaying: false,
  isAppearanceOpen: false,
}))

export function toggleAppearance(): void {
  activityStore.setState(({ isAppearanceOpen }) => ({ isAppearanceOpen: !isAppearanceOpen }))
}

export function describeHost(host: HostDescription): void {
  activityStore.setState({ host })
}

export function finishStart(): void {
  activityStore.setState({ isStarting: false })
}

export function beginJob(jobId: string, name: string): void {
  activityStore.setState({ job: { jobId, name, progress: null } })
}

/** Progress of a job that is no longer the running one is ignored. */
export function reportProgress(jobId: string, progress: Progress): void {
  activityStore.setState((state) =>
    state.job?.jobId === jobId ? { job: { ...state.job, progress } } : state,
  )
}

export function endJob(jobId: string): void {
  activityStore.setState((state) => (state.job?.jobId === jobId ? { job: null } : state))
}

/** Adds a notice; one that says the same as one on screen is not repeated. */
export function notify(severity: Severity, message: string, advice: string | null = null): void {
  activityStore.setState(({ notices }) => {
    if (notices.some((notice) => notice.message === message)) return {}
    const id = 1 + Math.max(0, ...notices.map((notice) => notice.id))
    return { notices: [...notices, { id, severity, message, advice }] }
  })
}

export function dismissNotice(id: number): void {
  activityStore.setState(({ notices }) => ({
    notices: notices.filter((notice) => notice.id !== id),
  }))
}

export function dismissNotices(): void {
  activityStore.setState({ notices: [] })
}

export function showInspectorTab(inspectorTab: InspectorTab): void {
  activityStore.setState({ inspectorTab })
}

export function showBonds(bondsView: BondsView): void {
  activityStore.setState({ bondsView })
}

export function showModes(modesView: ModesView): void {
  activityStore.setState({ modesView })
}

export function toggleTextWidth(): void {
  activityStore.setState(({ isTextWide }) => ({ isTextWide: !isTextWide }))
}

/** Opens a drawer, or closes it when it is the open one. */
export function toggleDrawer(drawer: Drawer): void {
  activityStore.setState((state) => ({ drawer: state.drawer === drawer ? null : drawer }))
}

export function openDrawer(drawer: Drawer): void {
  activityStore.setState({ drawer })
}

export function closeDrawer(): void {
  activityStore.setState({ drawer: null })
}

export function openDialog(dialog: Dialog): void {
  activityStore.setState({ dialog })
}

export function closeDialog(): void {
  activityStore.setState({ dialog: null })
}

export function setTheme(theme: Theme): void {
  activityStore.setState({ theme })
}

export function setHover(hover: Hover | null): void {
  activityStore.setState({ hover })
}

export function setPlaying(isPlaying: boolean): void {
  activityStore.setState({ isPlaying })
}
