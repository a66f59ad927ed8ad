import type { ReactNode } from 'react'
import type { Span } from '../../shared/base/problem'
import type { NothingToShow } from '../../shared/pipeline/structure-report'
import { PlaceButton, ProblemList } from './ProblemList'

interface UnreadablePageProps {
  readonly name: string
  readonly analysis: NothingToShow
  /** What was open before, and still is; null when nothing was. */
  readonly previous: string | null
  readonly onBack: () => void
  readonly onOpen: () => void
  /** Shows a place in the file. */
  readonly onShowPlace: (span: Span) => void
  /** The text of the file, where it has one. */
  readonly children: ReactNode
}

/** A file that cannot be drawn: what was found, what is missing and where, and what to do next. */
export function UnreadablePage({ name, analysis, previous, ...props }: UnreadablePageProps) {
  const { reason, found, problems } = analysis
  const others = problems.filter((problem) => problem.message !== reason.message)
  return (
    <main className="page" aria-label="File without a structure">
      <p className="soft">{name}</p>
      <h2 className="page-title">There is nothing to draw in this file</h2>
      <p>
        <span role="alert">{reason.message}</span>{' '}
        <PlaceButton problem={reason} onShow={props.onShowPlace} />
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
          <ProblemList problems={others} onShow={props.onShowPlace} />
        </section>
      )}
      <p className="page-actions">
        <button type="button" className="button primary" onClick={props.onBack}>
          {previous === null ? 'To the start page' : `Back to ${previous}`}
        </button>
        <button type="button" className="button" onClick={props.onOpen}>
          Open another file
        </button>
      </p>
      {props.children}
    </main>
  )
}
