import type { Subject } from '../dissection/subject'
import type { ContestedMetals } from './anatomy'

/** The metals on which the definitions of core and shell disagree. */
export function findContested(_subject: Subject): ContestedMetals[] {
  return []
}
