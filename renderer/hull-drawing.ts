import type { StructureReport } from '../shared/pipeline/structure-report'
import { hullOfAtoms } from '../shared/scene/hull-of-atoms'
import type { StagePolyhedron } from './scene/stage-view'
import type { OwnHull } from './state/view'

/** The hulls that somebody has spanned. */
export function drawOwnHulls(
  report: StructureReport,
  hulls: readonly OwnHull[],
): readonly StagePolyhedron[] {
  return hulls.flatMap(({ atoms, color }) => {
    const hull = hullOfAtoms(report, atoms)
    return hull === null ? [] : [{ ...hull, color }]
  })
}
