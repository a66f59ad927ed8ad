import { prepareSelectable, type Selectable } from '../../shared/selection/selectable'
import type { StructureReport } from '../../shared/pipeline/structure-report'

const known = new WeakMap<StructureReport, Selectable>()

/** A report as atoms are chosen in it, made ready once for each. */
export function selectableOf(report: StructureReport): Selectable {
  const ready = known.get(report)
  if (ready !== undefined) return ready
  const selectable = prepareSelectable(report)
  known.set(report, selectable)
  return selectable
}
