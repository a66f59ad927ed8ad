import type { Severity, Span } from '../../shared/base/problem'
import type { LocatedProblem } from '../../shared/pipeline/structure-report'
import { Icon } from '../controls/icons'

interface ProblemListProps {
  readonly problems: readonly LocatedProblem[]
  /** Shows a place in the file. */
  readonly onShow: (span: Span) => void
}

/** Everything odd about the file, the worst first, each with its place. */
export function ProblemList({ problems, onShow }: ProblemListProps) {
  if (problems.length === 0) return <p className="empty soft">Nothing odd in this file.</p>
  const sorted = problems.toSorted((a, b) => RANK[a.severity] - RANK[b.severity])
  return (
    <ul className="problems">
      {sorted.map((problem, i) => (
        <ProblemItem key={i} problem={problem} onShow={onShow} />
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

interface ProblemItemProps extends Pick<ProblemListProps, 'onShow'> {
  readonly problem: LocatedProblem
}

function ProblemItem({ problem, onShow }: ProblemItemProps) {
  const { severity, message, advice } = problem
  return (
    <li className="problem" data-severity={severity}>
      <Icon name={severity} />
      <div>
        <p className="problem-head">
          <span className="severity">{SEVERITY_WORDS[severity]}</span>
          <PlaceButton problem={problem} onShow={onShow} />
        </p>
        <p>{message}</p>
        {advice !== null && <p className="soft">{advice}</p>}
      </div>
    </li>
  )
}

/** Where a problem stands in the file, and the way there; nothing for one that stands nowhere. */
export function PlaceButton({ problem, onShow }: ProblemItemProps) {
  const { span } = problem
  const place = formatPlace(problem)
  if (span === null || place === '') return null
  return (
    <button
      type="button"
      className="place number"
      title="Show in the CIF"
      onClick={() => onShow(span)}
    >
      {place}
    </button>
  )
}

/** `line 214:3`, or '' for a problem that stands nowhere in particular. */
function formatPlace({ line, column }: Pick<LocatedProblem, 'line' | 'column'>): string {
  if (line === null) return ''
  return column === null ? `line ${line}` : `line ${line}:${column}`
}
