import { error, note, type Problem } from '../base/problem'
import type { CifProblemCode } from './document'

/** More than this many problems of one file help nobody: the rest is counted, not kept. */
const MOST_KEPT = 200

/** A file with more faults than this is no CIF, whatever its first line says: reading it on costs memory only. */
const MOST_FAULTS = 100_000

type CifProblem = Problem<CifProblemCode>

/** The problems of one file as they are found, in file order, up to a limit. */
export interface Complaints {
  readonly kept: CifProblem[]
  dropped: number
}

/** An empty list to begin with. */
export function noComplaints(): Complaints {
  return { kept: [], dropped: 0 }
}

/** A token that is read again because it ended something complains again: that is left out. */
export function complain(complaints: Complaints, problem: CifProblem): void {
  const last = complaints.kept.at(-1)
  if (last?.code === problem.code && last.span?.start === problem.span?.start) return
  if (complaints.kept.length < MOST_KEPT) complaints.kept.push(problem)
  else complaints.dropped++
}

/** Whether so much is wrong that the rest of the file is not worth reading. */
export function isHopeless({ dropped }: Complaints): boolean {
  return dropped >= MOST_FAULTS
}

/** What was kept, and one line that says how many were not. */
export function allComplaints(complaints: Complaints): readonly CifProblem[] {
  const { kept, dropped } = complaints
  if (dropped === 0) return kept
  if (isHopeless(complaints)) {
    const message =
      'The file breaks the rules of CIF more than 100 000 times; its reading was given up.'
    return [error('cif.too-many-problems', message), ...kept]
  }
  const problems = dropped === 1 ? '1 more problem is' : `${dropped} more problems are`
  return [...kept, note('cif.too-many-problems', `${problems} not listed.`)]
}
