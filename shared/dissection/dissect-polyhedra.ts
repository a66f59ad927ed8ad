import type { SchemeOutcome } from './dissection'
import type { Subject } from './subject'

/** Dissects the main cluster into its polyhedra of metals. */
export function dissectPolyhedra(_subject: Subject): SchemeOutcome {
  return { kind: 'absent', reason: 'This scheme is not applied.' }
}
