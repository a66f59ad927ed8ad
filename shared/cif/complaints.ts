import { note, type Problem } from '../base/problem'
import type { CifProblemCode } from './document'

/** More than this many problems of one file help nobody: the rest is counted, not kept. */
const MOST_KEPT = 200

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

/** What was kept, and one line that says how many were not. */
export function allComplaints({ kept, dropped }: Complaints): readonly CifProblem[] {
  if (dropped === 0) return kept
  const problems = dropped === 1 ? '1 more problem is' : `${dropped} more problems are`
  return [...kept, note('cif.too-many-problems', `${problems} not listed.`)]
}
