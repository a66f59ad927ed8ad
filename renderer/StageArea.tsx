import { useCallback, useMemo, type ReactNode, type Ref } from 'react'
import type { StructureReport } from '../shared/pipeline/structure-report'
import { composeScene } from '../shared/scene/compose-scene'
import { useActivity } from './controls/use-store'
import { useMediaQuery } from './controls/use-media-query'
import { Stage } from './scene/Stage'
import type { PickModifiers, StageHandle, StageTarget, StageView } from './scene/stage-view'
import { setHover, type Hover } from './state/activity'
import * as views from './state/view'

interface StageAreaProps {
  /** Key of the document. */
  readonly documentKey: string
  readonly report: StructureReport
  readonly view: views.DocumentView
  readonly isDark: boolean
  readonly stage: Ref<StageHandle>
  /** What floats over the stage. */
  readonly children: ReactNode
}

const ACCENT = { light: '#9a4f1b', dark: '#e8a66b' } as const

/** The stage and what floats over it: gives the drawing what the state says, and the state what was picked. */
export function StageArea({ documentKey, report, view, isDark, stage, children }: StageAreaProps) {
  const { palette, colorBy, peel, opacityOfPart, hiddenParts, projection } = view
  const scene = useMemo(
    () => composeScene(report, { palette, colorBy, atoms: 'balls', probability: 0.5 }),
    [report, palette, colorBy],
  )
  const selection = useShownSelection(report, view.selection)
  const background = backgroundColor(view.background, isDark)
  const isGroundDark = background !== '#ffffff'
  const reducedMotion = useMediaQuery('(prefers-reduced-motion: reduce)')
  const stageView: StageView = useMemo(
    () => ({
      peel,
      opacityOfPart,
      hiddenParts,
      projection,
      selection,
      background,
      accent: isGroundDark ? ACCENT.dark : ACCENT.light,
      reducedMotion,
      cell: false,
      lines: [],
      planes: [],
    }),
    [
      peel,
      opacityOfPart,
      hiddenParts,
      projection,
      selection,
      background,
      isGroundDark,
      reducedMotion,
    ],
  )
  const pick = useCallback(
    (target: StageTarget | null, { extend }: PickModifiers) => {
      if (target?.kind === 'atom') views.pickAtom(documentKey, target.index, extend)
      else if (target?.kind === 'bond') {
        const { first, second } = report.ensemble.bonds
        const { index } = target
        views.pickBond(documentKey, index, [first[index]!, second[index]!])
      } else if (!extend) views.clearSelection(documentKey)
    },
    [documentKey, report],
  )
  const leave = useCallback(
    (camera: views.CameraPlace) => views.keepCamera(documentKey, camera),
    [documentKey],
  )
  return (
    <main
      className="stage-area"
      aria-label="Structure"
      data-ground={isGroundDark ? 'dark' : 'light'}
      style={{ background }}
    >
      <Stage
        key={documentKey}
        ref={stage}
        label="Stage"
        scene={scene}
        view={stageView}
        firstCamera={view.camera}
        onLeave={leave}
        onPick={pick}
        onHover={pointAt}
      />
      {children}
    </main>
  )
}

/** A dangling bond has no row to be marked. */
function pointAt(target: StageTarget | null): void {
  const hasRow = target !== null && target.kind !== 'dangling'
  setHover(hasRow ? { kind: target.kind, index: target.index } : null)
}

/** `#rrggbb` behind the scene. */
export function backgroundColor(background: views.Background, isDark: boolean): string {
  if (background === 'black') return '#000000'
  return background === 'theme' && isDark ? '#1a1a1a' : '#ffffff'
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
  if (hover?.kind === 'bond' && selection.bond === null) {
    const { first, second } = report.ensemble.bonds
    const ends = [first[hover.index]!, second[hover.index]!]
    return { atoms: [...selection.atoms, ...ends], bond: hover.index }
  }
  return selection
}
