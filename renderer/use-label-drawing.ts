import { useMemo } from 'react'
import type { StructureReport } from '../shared/pipeline/structure-report'
import { drawCentroids, drawLabels, labelsRemark, MOST_LABELS } from './label-drawing'
import type { StageView } from './scene/stage-view'
import type { DocumentView } from './state/view'

export interface LabelDrawing extends Pick<StageView, 'labels' | 'lines'> {
  /** What there is to say of labels; null: nothing. */
  readonly remark: string | null
}

const NONE: readonly never[] = []

/** What is written on the picture of a document, and the dots of centroids: as far as it is asked for. */
export function useLabelDrawing(
  report: StructureReport,
  { labels, modeStyle, selection }: Pick<DocumentView, 'labels' | 'modeStyle' | 'selection'>,
  focus: StageView['focus'],
): LabelDrawing {
  const written = useMemo(
    () => drawLabels(report, { labels, modeStyle, selection, focus }),
    [report, labels, modeStyle, selection, focus],
  )
  const hasCentroids = labels.areShown && labels.centroids
  const lines = useMemo(
    () => (hasCentroids ? drawCentroids(report, selection) : NONE),
    [report, hasCentroids, selection],
  )
  return useMemo(
    () => ({
      labels: written.slice(0, MOST_LABELS),
      lines,
      remark: labelsRemark(labels, written.length),
    }),
    [labels, written, lines],
  )
}
