import { useMemo } from 'react'
import type { StructureReport } from '../shared/pipeline/structure-report'
import {
  drawPolyhedra,
  focusOf,
  labelModes,
  labelsRemark,
  MOST_LABELS,
  polyhedraRemark,
} from './coordination-drawing'
import { skeletonAmong } from './panels/coordination-of-atom'
import type { StageView } from './scene/stage-view'
import type { DocumentView } from './state/view'

export interface CoordinationDrawing extends Pick<StageView, 'polyhedra' | 'labels' | 'focus'> {
  /** What there is to say of polyhedra and labels; null: nothing. */
  readonly remark: string | null
}

const NONE: readonly never[] = []

/** What is drawn of the coordination in a document: as far as it is asked for. */
export function useCoordinationDrawing(
  report: StructureReport,
  view: Pick<DocumentView, 'selection' | 'modeLabels' | 'modeStyle' | 'polyhedra'>,
  colorOf: (element: number) => string,
): CoordinationDrawing {
  const { selection, modeLabels, modeStyle, polyhedra } = view
  const spanned = useMemo(() => {
    if (!polyhedra) return { polyhedra: NONE, remark: null }
    const centers = skeletonAmong(report, selection.atoms)
    const drawn = drawPolyhedra(report, centers, colorOf)
    return { polyhedra: drawn, remark: polyhedraRemark(centers.length, drawn.length) }
  }, [report, polyhedra, selection, colorOf])
  const focus = useMemo(() => focusOf(report, selection), [report, selection])
  const labels = useMemo(
    () => (modeLabels ? labelModes(report, modeStyle, focus) : NONE),
    [report, modeLabels, modeStyle, focus],
  )
  return useMemo(() => {
    const remarks = [spanned.remark, labelsRemark(labels.length)].filter((words) => words !== null)
    return {
      polyhedra: spanned.polyhedra,
      labels: labels.slice(0, MOST_LABELS),
      focus,
      remark: remarks.length === 0 ? null : remarks.join(' '),
    }
  }, [spanned, labels, focus])
}
