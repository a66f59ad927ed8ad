import type { Subject } from '../dissection/subject'
import type { AnatomySymmetry, PeeledDissection } from './anatomy'

/** The symmetry and chirality of kernel, skeleton and whole molecule; null without a finite cluster. */
export function describeSymmetry(
  _subject: Subject,
  _dissections: readonly PeeledDissection[],
): AnatomySymmetry | null {
  return null
}
