import type { Severity } from '../../shared/base/problem'
import type { LocatedProblem } from '../../shared/pipeline/structure-report'
import { Icon } from '../controls/icons'

/** Everything odd about the file, the worst first, each with its place. */
export function ProblemList({ problems }: { readonly problems: readonly LocatedProblem[] }) {
  if (problems.length === 0) return <p className="empty soft">Nothing odd in this file.</p>
  const sorted = problems.toSorted((a, b) => RANK[a.severity] - RANK[b.severity])
  return (
    <ul className="problems">
      {sorted.map((problem, i) => (
        <ProblemItem key={i} problem={problem} />
      ))}
    </ul>
  )
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 }

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  note: 'Note',
}

function ProblemItem({ problem }: { readonly problem: LocatedProblem }) {
  const { severity, message, advice } = problem
  return (
    <li className="problem" data-severity={severity}>
      <Icon name={severity} />
      <div>
        <p className="problem-head">
          <span className="severity">{SEVERITY_WORDS[severity]}</span>
          <span className="soft number">{formatPlace(problem)}</span>
        </p>
        <p>{message}</p>
        {advice !== null && <p className="soft">{advice}</p>}
      </div>
    </li>
  )
}

/** `line 214:3`, or '' for a problem that stands nowhere in particular. */
export function formatPlace({ line, column }: Pick<LocatedProblem, 'line' | 'column'>): string {
  if (line === null) return ''
  return column === null ? `line ${line}` : `line ${line}:${column}`
}
