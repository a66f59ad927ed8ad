import type { NothingToShow } from '../../shared/pipeline/structure-report'
import { formatPlace, ProblemList } from './ProblemList'

interface UnreadablePageProps {
  readonly name: string
  readonly analysis: NothingToShow
  /** What was open before, and still is; null when nothing was. */
  readonly previous: string | null
  readonly onBack: () => void
  readonly onOpen: () => void
}

/** A file that cannot be drawn: what was found, what is missing and where, and what to do next. */
export function UnreadablePage({ name, analysis, previous, onBack, onOpen }: UnreadablePageProps) {
  const { reason, found, problems } = analysis
  const others = problems.filter((problem) => problem.message !== reason.message)
  const place = formatPlace(reason)
  return (
    <main className="page" aria-label="File without a structure">
      <p className="soft">{name}</p>
      <h2 className="page-title">There is nothing to draw in this file</h2>
      <p role="alert">
        {reason.message}
        {place !== '' && <span className="soft"> ({place})</span>}
      </p>
      {reason.advice !== null && <p>{reason.advice}</p>}
      {found.length > 0 && (
        <section>
          <h3 className="heading">What was found</h3>
          <ul className="found">
            {found.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </section>
      )}
      {others.length > 0 && (
        <section>
          <h3 className="heading">Also odd</h3>
          <ProblemList problems={others} />
        </section>
      )}
      <p className="page-actions">
        <button type="button" className="button primary" onClick={onBack}>
          {previous === null ? 'To the start page' : `Back to ${previous}`}
        </button>
        <button type="button" className="button" onClick={onOpen}>
          Open another file
        </button>
      </p>
    </main>
  )
}
