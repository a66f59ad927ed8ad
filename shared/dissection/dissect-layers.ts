import type { SchemeOutcome } from './dissection'
import type { Subject } from './subject'

/** Dissects the main cluster into its layers. */
export function dissectLayers(_subject: Subject): SchemeOutcome {
  return { kind: 'absent', reason: 'This scheme is not applied.' }
}
