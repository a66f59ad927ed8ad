import { useMemo } from 'react'
import type { StructureReport } from '../shared/pipeline/structure-report'
import { drawHulls, drawOwnHulls, drawRings, drawSymmetry } from './anatomy-drawing'
import type { StageView } from './scene/stage-view'
import type { DocumentView } from './state/view'

export type AnatomyDrawing = Pick<StageView, 'lines' | 'planes' | 'polyhedra' | 'rings'>

const NONE: readonly never[] = []
const NOTHING = { lines: NONE, planes: NONE } as const

/** What is drawn of the anatomy of a document: as far as it is asked for. */
export function useAnatomyDrawing(
  report: StructureReport,
  view: Pick<DocumentView, 'partHulls' | 'hulls' | 'rings' | 'symmetryOf'>,
  colors: readonly string[],
): AnatomyDrawing {
  const { partHulls, hulls, symmetryOf } = view
  const polyhedra = useMemo(
    () => [...(partHulls ? drawHulls(report, colors) : NONE), ...drawOwnHulls(report, hulls)],
    [report, partHulls, hulls, colors],
  )
  const rings = useMemo(
    () => (view.rings ? drawRings(report, colors) : NONE),
    [report, view.rings, colors],
  )
  const elements = useMemo(() => {
    const row = report.anatomy.symmetry?.rows.find(({ of }) => of === symmetryOf)
    return row === undefined ? NOTHING : drawSymmetry(report, row)
  }, [report, symmetryOf])
  return useMemo(() => ({ ...elements, polyhedra, rings }), [elements, polyhedra, rings])
}
