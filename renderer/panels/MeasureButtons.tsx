import { Fragment } from 'react'
import type { Crystal } from '../../shared/crystal/crystal'
import type { Place } from '../../shared/crystal/place'
import type { Measurer } from '../../shared/measure/measure'
import type { Measurement } from '../../shared/measure/measurement'
import { PrintedNumber } from '../controls/MeasuredNumber'
import { offerMeasurements, type Ingredients } from './measurement-offers'
import { MEASUREMENT_WORDS, printWithUnit, type MeasurementRow } from './measurement-rows'
import { isObject } from '../state/measurements'
import { AtomsByName } from './AtomsByName'
import { NameChain } from './NameChain'
import { namePlace } from './place-words'

/** Of more selected atoms only the first are named. */
const MOST_NAMES = 6

interface MeasureButtonsProps {
  readonly crystal: Crystal
  readonly measure: Measurer
  readonly rows: readonly MeasurementRow[]
  readonly ingredients: Ingredients
  readonly isByClicking: boolean
  readonly onByClicking: (isByClicking: boolean) => void
  /** Whether an atom is shown at a place. */
  readonly isShown: (place: Place) => boolean
  readonly onSelect: (places: readonly Place[]) => void
  /** Selects nothing. */
  readonly onClear: () => void
  readonly onKeep: (measurement: Measurement) => void
}

/** What is selected, the number it gives, and a button for each kind of measurement. */
export function MeasureButtons(props: MeasureButtonsProps) {
  const { crystal, measure, rows, ingredients, isByClicking } = props
  const offers = offerMeasurements(ingredients)
  const chosen = rows.filter((row) => row.isChosen)
  const isEmpty = ingredients.atoms.length === 0 && chosen.length === 0
  return (
    <section className="measure-tools" aria-label="New measurement">
      <label className="check">
        <input
          type="checkbox"
          checked={isByClicking}
          onChange={(event) => props.onByClicking(event.currentTarget.checked)}
        />
        Measure by clicking
        <span className="soft">each click adds an atom</span>
      </label>
      <div className="measure-now" role="status" aria-label="To be measured">
        {isEmpty ? (
          <p className="soft">Select atoms to measure: Shift-click adds one to those selected.</p>
        ) : (
          <>
            <p className="measure-names">
              <SelectedNames crystal={crystal} atoms={ingredients.atoms} chosen={chosen} />
            </p>
            <p className="measure-value">
              {offers.map(({ kind, measurement }) => (
                <NowValue key={kind} measure={measure} measurement={measurement} />
              ))}
            </p>
            <button type="button" className="link" onClick={props.onClear}>
              Deselect
            </button>
          </>
        )}
      </div>
      <AtomsByName
        crystal={crystal}
        isShown={props.isShown}
        onAdd={(places) => props.onSelect([...ingredients.atoms, ...places])}
      />
      <div className="measure-buttons">
        {offers.map(({ kind, measurement, needs }) => (
          <button
            key={kind}
            type="button"
            className="button"
            disabled={measurement === null}
            title={measurement === null ? `Needs ${needs}` : `Keep this ${KEEP_WORDS[kind]}`}
            onClick={() => measurement !== null && props.onKeep(measurement)}
          >
            {MEASUREMENT_WORDS[kind]}
          </button>
        ))}
      </div>
    </section>
  )
}

const KEEP_WORDS: Readonly<Record<Measurement['kind'], string>> = {
  distance: 'distance',
  angle: 'angle',
  torsion: 'torsion angle',
  centroid: 'centroid',
  plane: 'best plane',
  'plane-plane': 'angle between planes',
  'plane-point': 'distance from the plane',
}

interface SelectedNamesProps {
  readonly crystal: Crystal
  readonly atoms: Ingredients['atoms']
  readonly chosen: readonly MeasurementRow[]
}

function SelectedNames({ crystal, atoms, chosen }: SelectedNamesProps) {
  const named = atoms.slice(0, MOST_NAMES)
  return (
    <>
      <NameChain names={named.map((place) => namePlace(crystal, place))} separator=", " />
      {atoms.length > named.length && ` and ${atoms.length - named.length} more atoms`}
      {chosen.map(({ id, title }, i) => (
        <Fragment key={id}>
          {(i > 0 || atoms.length > 0) && ', '}
          {title}
        </Fragment>
      ))}
    </>
  )
}

interface NowValueProps {
  readonly measure: Measurer
  readonly measurement: Measurement | null
}

/** The number a kept measurement would have. */
function NowValue({ measure, measurement }: NowValueProps) {
  if (measurement === null || isObject(measurement)) return null
  const value = measure(measurement)
  const printed = value === null ? null : printWithUnit(value)
  if (printed === null) return null
  return (
    <span>
      <PrintedNumber text={printed} />
    </span>
  )
}
