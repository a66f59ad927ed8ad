import { useCallback, useMemo, type ReactNode, type Ref } from 'react'
import type { StructureReport } from '../shared/pipeline/structure-report'
import { backgroundColor, isDarkColor } from '../shared/scene/background'
import { SCALE_OF_LABELS } from '../shared/scene/label-choice'
import type { Scene, SceneStyle } from '../shared/scene/scene'
import { useActivity } from './controls/use-store'
import { HeldStage } from './HeldStage'
import { useMediaQuery } from './controls/use-media-query'
import { skeletonAmong } from './panels/coordination-of-atom'
import { drawAt, drawAtoms, isDrawing, isMaking } from './panels/own-drawing'
import type {
  CameraPlace,
  MenuPlace,
  PickModifiers,
  StageHandle,
  StageTarget,
  StageView,
} from './scene/stage-view'
import { setHover, type Hover } from './state/activity'
import { addsByClicking, pickedWithBond } from './state/measurements'
import { GHOST } from './state/part-view'
import * as selecting from './state/selection'
import { recordMove } from './state/view-history'
import * as views from './state/view'
import { useScene } from './use-scene'

interface StageAreaProps {
  /** Key of the document. */
  readonly documentKey: string
  readonly report: StructureReport
  /** Shown in place of the report's scene while that is worked out; nothing of it can be picked. */
  readonly sketch: Scene | null
  readonly view: views.DocumentView
  readonly style: SceneStyle
  readonly isDark: boolean
  readonly stage: Ref<StageHandle>
  /** Measurements, contacts, coordination and anatomy that are drawn. */
  readonly drawing: Pick<StageView, 'lines' | 'planes' | 'polyhedra' | 'labels' | 'focus' | 'rings'>
  /** A dangling bond was clicked. */
  readonly onGrow: (dangling: number) => void
  /** A menu is to be opened. */
  readonly onMenu: (place: MenuPlace) => void
  /** What floats over the stage. */
  readonly children: ReactNode
}

const ACCENT = { light: '#9a4f1b', dark: '#e8a66b' } as const

/** The stage and what floats over it: gives the drawing what the state says, and the state what was picked. */
export function StageArea({ documentKey, report, view, style, ...props }: StageAreaProps) {
  const { sketch, isDark, stage, drawing, onGrow, onMenu, children } = props
  const { peel, opacityOfPart, hiddenParts, explode, tool, projection, look } = view
  const labelSize = view.labels.size
  const opacityOfAtom = useOpacityOfAtom(report, view)
  const scene = useScene(report, style, sketch)
  const cell = views.showsCell(view, report.ensemble.extent)
  const selection = useShownSelection(report, view.selection)
  const background = backgroundColor(view.background, isDark)
  const isGroundDark = isDarkColor(background)
  const reducedMotion = useMediaQuery('(prefers-reduced-motion: reduce)')
  const stageView: StageView = useMemo(
    () => ({
      peel,
      opacityOfPart,
      hiddenParts,
      opacityOfAtom,
      look,
      explode,
      tool,
      projection,
      selection,
      background,
      accent: isGroundDark ? ACCENT.dark : ACCENT.light,
      reducedMotion,
      cell,
      lines: drawing.lines,
      planes: drawing.planes,
      polyhedra: drawing.polyhedra,
      labels: drawing.labels,
      labelScale: SCALE_OF_LABELS[labelSize],
      focus: drawing.focus,
      rings: drawing.rings,
    }),
    [
      peel,
      opacityOfPart,
      hiddenParts,
      opacityOfAtom,
      look,
      explode,
      tool,
      projection,
      selection,
      background,
      isGroundDark,
      reducedMotion,
      cell,
      drawing,
      labelSize,
    ],
  )
  const picked = view.selection.atoms
  const pick = useCallback(
    (target: StageTarget | null, { extend }: PickModifiers) => {
      if (target?.kind === 'atom' && isDrawing(documentKey)) {
        drawAt(documentKey, report, target.index)
      } else if (target?.kind === 'atom') {
        selecting.pickAtom(documentKey, target.index, extend || addsByClicking(picked.length))
      } else if (target?.kind === 'bond') {
        const { first, second } = report.ensemble.bonds
        const { index } = target
        const ends = [first[index]!, second[index]!] as const
        const joined = pickedWithBond(picked, ends)
        if (joined === null) selecting.pickBond(documentKey, index, ends)
        else selecting.selectAtoms(documentKey, joined)
      } else if (target?.kind === 'dangling') onGrow(target.index)
      else if (!extend) selecting.clearSelection(documentKey)
    },
    [documentKey, report, onGrow, picked],
  )
  const enclose = useCallback(
    (atoms: readonly number[], { extend, remove }: PickModifiers) => {
      if (isMaking(documentKey)) {
        drawAtoms(documentKey, report, atoms, extend || remove ? 'remove' : 'add')
      } else selecting.encloseAtoms(documentKey, atoms, remove ? 'remove' : extend ? 'add' : 'only')
    },
    [documentKey, report],
  )
  const menu = useCallback(
    (target: StageTarget | null, place: MenuPlace) => {
      const isNew = target?.kind === 'atom' && !picked.includes(target.index)
      if (isNew) selecting.selectAtoms(documentKey, [target.index])
      onMenu(place)
    },
    [documentKey, onMenu, picked],
  )
  const moved = useCallback(
    (camera: CameraPlace, left: CameraPlace) => recordMove(documentKey, camera, left),
    [documentKey],
  )
  const leave = useCallback(
    (camera: CameraPlace) => views.keepCamera(documentKey, camera),
    [documentKey],
  )
  const heard =
    sketch === null ? { onPick: pick, onEnclose: enclose, onHover: setHover, onMenu: menu } : {}
  return (
    <main
      className="stage-area"
      aria-label="Structure"
      data-ground={isGroundDark ? 'dark' : 'light'}
      data-dimmed={drawing.focus !== null}
      style={{ background }}
    >
      <HeldStage
        ref={stage}
        label="Stage"
        scene={scene}
        structure={`${documentKey} ${view.opening}`}
        framing={JSON.stringify(report.ensemble.extent)}
        view={stageView}
        camera={view.camera}
        onLeave={leave}
        onMoved={moved}
        heard={heard}
      />
      {children}
    </main>
  )
}

/** What is left of each atom where some are hidden or ghosts, 0 to 255; null: all of all. */
function useOpacityOfAtom(
  { ensemble: { count } }: StructureReport,
  { hiddenAtoms, ghostedAtoms }: views.DocumentView,
): Uint8Array | null {
  return useMemo(() => {
    if (hiddenAtoms.size + ghostedAtoms.size === 0) return null
    const opacity = new Uint8Array(count).fill(255)
    for (const atom of ghostedAtoms) opacity[atom] = 255 * GHOST
    for (const atom of hiddenAtoms) opacity[atom] = 0
    return opacity
  }, [count, hiddenAtoms, ghostedAtoms])
}

/** What the rings on the stage mark: what is selected, and what a row under the pointer stands for. */
function useShownSelection(report: StructureReport, selection: views.Selection): views.Selection {
  const hover = useActivity((state) => state.hover)
  return useMemo(() => marked(report, selection, hover), [report, selection, hover])
}

function marked(
  report: StructureReport,
  selection: views.Selection,
  hover: Hover | null,
): views.Selection {
  if (hover?.kind === 'part') {
    const part = report.anatomy.peel.parts[hover.index]
    return part === undefined ? selection : { atoms: [...part.atoms], bond: null }
  }
  if (hover?.kind === 'atoms' && hover.atoms.length > 0) return { atoms: hover.atoms, bond: null }
  if (hover?.kind === 'bond' && selection.bond === null) {
    const { first, second } = report.ensemble.bonds
    const ends = [first[hover.index]!, second[hover.index]!]
    return { atoms: [...selection.atoms, ...ends], bond: hover.index }
  }
  // What is not dimmed needs no rings, but those atoms that bind.
  if (selection.focus !== undefined) {
    return { atoms: skeletonAmong(report, selection.atoms), bond: null }
  }
  return selection
}
