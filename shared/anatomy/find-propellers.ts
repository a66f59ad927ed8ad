import type { Subject } from '../dissection/subject'
import type { PeeledDissection, Propeller, SymmetryRow } from './anatomy'

export function findPropellers(
  _subject: Subject,
  _rows: readonly SymmetryRow[],
  _dissections: readonly PeeledDissection[],
): Propeller[] {
  return []
}
