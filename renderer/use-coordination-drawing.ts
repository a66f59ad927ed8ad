import { useMemo } from 'react'
import type { StructureReport } from '../shared/pipeline/structure-report'
import { drawPolyhedra, drawStylePolyhedra, focusOf, polyhedraRemark } from './coordination-drawing'
import { skeletonAmong } from './panels/coordination-of-atom'
import type { StageView } from './scene/stage-view'
import type { DocumentView } from './state/view'

export interface CoordinationDrawing extends Pick<StageView, 'polyhedra' | 'focus'> {
  /** What there is to say of polyhedra; null: nothing. */
  readonly remark: string | null
}

const NONE: readonly never[] = []

/** What is drawn of the coordination in a document: as far as it is asked for. */
export function useCoordinationDrawing(
  report: StructureReport,
  view: Pick<DocumentView, 'selection' | 'polyhedra' | 'style'>,
  colorOf: (element: number) => string,
): CoordinationDrawing {
  const { selection, polyhedra } = view
  const { representation, rules } = view.style
  const ofStyle = useMemo(
    () => drawStylePolyhedra(report, { representation, rules }, colorOf),
    [report, representation, rules, colorOf],
  )
  const spanned = useMemo(() => {
    if (!polyhedra) return { polyhedra: NONE, remark: null }
    const centers = skeletonAmong(report, selection.atoms)
    const drawn = drawPolyhedra(report, centers, colorOf)
    return { polyhedra: drawn, remark: polyhedraRemark(centers.length, drawn.length) }
  }, [report, polyhedra, selection, colorOf])
  const focus = useMemo(() => focusOf(report, selection), [report, selection])
  return useMemo(() => {
    const others = spanned.polyhedra.filter(({ atom }) => !ofStyle.some((one) => one.atom === atom))
    return { ...spanned, polyhedra: [...ofStyle, ...others], focus }
  }, [spanned, ofStyle, focus])
}
