import type { AssumptionSubject } from '../../shared/chemistry/chemistry'
import { Formula, SentenceWithFormulas } from '../controls/Formula'
import { Segments } from '../controls/Segments'
import { Stepper } from '../controls/Stepper'
import { HYDRIDE_VALUES } from '../state/chemistry-choices'
import type { AssumptionRow } from './assumption-rows'

interface AssumptionListProps {
  readonly rows: readonly AssumptionRow[]
  /** Null: back to what the program finds by itself. */
  readonly onState: (subject: AssumptionSubject, value: number | null) => void
  readonly onReset: () => void
}

/** More are folded away until somebody asks. */
const MOST_OPEN = 10

/** What formula and electrons rest on; every number can be set here. */
export function AssumptionList({ rows, onState, onReset }: AssumptionListProps) {
  if (rows.length === 0) return null
  const unknown = rows.filter(({ value }) => value === null).length
  const isOpen = rows.length <= MOST_OPEN || unknown > 0
  return (
    <section className="chemistry-block assumption-block" aria-label="Assumptions">
      <details open={isOpen}>
        <summary className="chemistry-summary">
          <h3 className="heading">Assumptions</h3>
          <span className="soft">
            {rows.length}
            {unknown > 0 && `, ${unknown} not known`}
          </span>
        </summary>
        <ul className="assumptions">
          {rows.map((row) => (
            <AssumptionItem key={row.key} row={row} onState={onState} />
          ))}
        </ul>
      </details>
      {rows.some(({ isStated }) => isStated) && (
        <button type="button" className="link" onClick={onReset}>
          Reset all
        </button>
      )}
    </section>
  )
}

interface AssumptionItemProps extends Pick<AssumptionListProps, 'onState'> {
  readonly row: AssumptionRow
}

const HYDRIDES = [
  ['ligand', 'ligand'],
  ['metal', 'metal'],
] as const

function AssumptionItem({ row, onState }: AssumptionItemProps) {
  const { subject, what, of, value } = row
  const name = of === '' ? what : `${what} ${of}`
  const label = (
    <>
      {what} {of !== '' && <Formula text={of} />}
    </>
  )
  return (
    <li className="assumption" data-stated={row.isStated} data-unknown={value === null}>
      {subject.kind === 'hydrides' ? (
        <span className="stepper">
          <span className="assumption-label">{label}</span>
          <Segments
            name={name}
            value={value === HYDRIDE_VALUES.metal ? 'metal' : 'ligand'}
            choices={HYDRIDES}
            onChoose={(choice) => onState(subject, HYDRIDE_VALUES[choice])}
          />
        </span>
      ) : (
        <Stepper
          name={name}
          label={label}
          value={value}
          min={row.min}
          max={row.max}
          onChange={(next) => onState(subject, next)}
        />
      )}
      <button
        type="button"
        className="link"
        aria-label={`Reset: ${name}`}
        disabled={!row.isStated}
        onClick={() => onState(subject, null)}
      >
        Reset
      </button>
      <p className="soft assumption-reason">
        <SentenceWithFormulas text={row.reason} />
      </p>
    </li>
  )
}
