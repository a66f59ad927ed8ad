import { Fragment } from 'react'
import type { Place } from '../../shared/crystal/place'
import type { MeasuredValue } from '../../shared/measure/measurement'
import { formatMeasurand } from '../../shared/export/format-measurand'
import { IconButton } from '../controls/IconButton'
import { PrintedNumber } from '../controls/MeasuredNumber'
import { isObject } from '../state/measurements'
import { AtomLabel } from './AtomLabel'
import { printEquation, printWithUnit, type End, type MeasurementRow } from './measurement-rows'
import { withMinus } from './place-words'

/** Places after the point of a fractional coordinate that has no s.u. */
const FRACT_DECIMALS = 4

interface MeasurementListProps {
  readonly rows: readonly MeasurementRow[]
  readonly onSelect: (places: readonly Place[]) => void
  readonly onShow: (id: number) => void
  readonly onChoose: (id: number) => void
  readonly onDelete: (id: number) => void
}

/** What was measured, in the order it was; planes unfold. */
export function MeasurementList({ rows, ...props }: MeasurementListProps) {
  if (rows.length === 0) return <p className="empty soft measurements">Nothing measured yet.</p>
  return (
    <ul className="measurements" aria-label="Measurements">
      {rows.map((row) => (
        <MeasurementItem key={row.id} row={row} {...props} />
      ))}
    </ul>
  )
}

interface MeasurementItemProps extends Omit<MeasurementListProps, 'rows'> {
  readonly row: MeasurementRow
}

function MeasurementItem({ row, ...props }: MeasurementItemProps) {
  const { id, title, value, ends, isShown } = row
  return (
    <li className="measurement" data-hidden={!isShown}>
      <div className="measurement-head">
        {isObject(row.measurement) && (
          <input
            type="checkbox"
            aria-label={`Measure from ${title}`}
            title={`Measure from ${title}`}
            checked={row.isChosen}
            onChange={() => props.onChoose(id)}
          />
        )}
        <button
          type="button"
          className="measurement-body"
          title="Select its atoms"
          onClick={() => props.onSelect(row.places)}
        >
          <span className="measurement-title">{title}</span>
          <span className="number">
            <ShortValue value={value} />
          </span>
          <span className="measurement-ends soft">
            <Ends ends={ends} />
          </span>
        </button>
        <IconButton
          name={isShown ? `Hide ${title}` : `Show ${title}`}
          icon={isShown ? 'eye' : 'eye-off'}
          onPress={() => props.onShow(id)}
        />
        <IconButton name={`Delete ${title}`} icon="close" onPress={() => props.onDelete(id)} />
      </div>
      {value?.kind === 'plane' && <PlaneFacts row={row} value={value} onSelect={props.onSelect} />}
      {value?.kind === 'centroid' && (
        <p className="measurement-facts soft number">
          {value.fract
            .map((x) => withMinus(formatMeasurand(x.value, x.su, FRACT_DECIMALS)))
            .join(', ')}
        </p>
      )}
    </li>
  )
}

function ShortValue({ value }: { readonly value: MeasuredValue | null }) {
  if (value === null) return <span className="soft">not defined</span>
  if (value.kind === 'plane') return <span className="soft">r.m.s. {value.rms.toFixed(3)} Å</span>
  const printed = printWithUnit(value)
  return printed === null ? null : <PrintedNumber text={printed} />
}

/** Atoms with their codes, centroids and planes by their names. */
function Ends({ ends }: { readonly ends: readonly End[] }) {
  return ends.map((end, i) => (
    <Fragment key={i}>
      {i > 0 && '–'}
      {end.kind === 'atom' ? <AtomLabel name={end.name} /> : end.name}
    </Fragment>
  ))
}

interface PlaneFactsProps {
  readonly row: MeasurementRow
  readonly value: Extract<MeasuredValue, { readonly kind: 'plane' }>
  readonly onSelect: (places: readonly Place[]) => void
}

function PlaneFacts({ row, value, onSelect }: PlaneFactsProps) {
  return (
    <details className="measurement-facts">
      <summary>Deviations and equation</summary>
      <p className="number">{printEquation(value.equation)}</p>
      <table className="table">
        <thead>
          <tr>
            <th>Atom</th>
            <th className="number">Deviation / Å</th>
          </tr>
        </thead>
        <tbody>
          {value.deviations.map((deviation, i) => {
            const [end, place] = [row.ends[i], row.places[i]]
            if (end === undefined || place === undefined) return null
            return (
              <tr key={i} onClick={() => onSelect([place])}>
                <td>
                  <button type="button" className="link">
                    <Ends ends={[end]} />
                  </button>
                </td>
                <td className="number">
                  <PrintedNumber text={withMinus(formatMeasurand(deviation.value, deviation.su))} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </details>
  )
}
