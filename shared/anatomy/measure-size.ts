import type { Subject } from '../dissection/subject'
import type { ClusterSize } from './anatomy'

/** How large the main cluster is, with and without its ligands; null without a finite cluster. */
export function measureSize(_subject: Subject): ClusterSize | null {
  return null
}
