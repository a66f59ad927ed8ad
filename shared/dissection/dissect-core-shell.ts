import type { SchemeOutcome } from './dissection'
import type { Subject } from './subject'

/** Dissects the main cluster into its core. */
export function dissectCoreShell(_subject: Subject): SchemeOutcome {
  return { kind: 'absent', reason: 'This scheme is not applied.' }
}
