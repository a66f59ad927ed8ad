import type { StructureReport } from '../../shared/pipeline/structure-report'
import { IconButton } from '../controls/IconButton'
import { PrintedNumber } from '../controls/MeasuredNumber'
import { useMeasurementStore } from '../controls/use-store'
import { keepMeasurement, setByClicking } from '../state/measurements'
import { clearSelection } from '../state/selection'
import type { Selection } from '../state/view'
import { measurementOf } from './measurement-of-places'
import { MEASUREMENT_WORDS, printWithUnit } from './measurement-rows'
import { NameChain } from './NameChain'
import { namePlace } from './place-words'
import { useMeasurements } from './use-measurements'

interface MeasureOfferProps {
  readonly documentKey: string
  readonly report: StructureReport
  readonly selection: Selection
}

/** While measuring by clicking: what the atoms picked so far give, to be kept or clicked on. */
export function MeasureOffer(props: MeasureOfferProps) {
  const isByClicking = useMeasurementStore((state) => state.isByClicking)
  return isByClicking ? <Offer {...props} /> : null
}

function Offer({ documentKey: key, report, selection }: MeasureOfferProps) {
  const { measure, ingredients } = useMeasurements(key, report, selection)
  const { atoms } = ingredients
  const measurement = measurementOf(atoms)
  const value = measurement === null ? null : measure(measurement)
  const printed = value === null ? null : printWithUnit(value)
  return (
    <div className="measure-offer" role="group" aria-label="Measure by clicking">
      <p role="status">
        {measurement === null && <span className="soft">{hint(atoms.length)}</span>}
        {measurement !== null && (
          <>
            {MEASUREMENT_WORDS[measurement.kind]}{' '}
            <span className="soft">
              <NameChain names={atoms.map((place) => namePlace(report.crystal, place))} />
            </span>{' '}
            {printed === null ? 'not defined' : <PrintedNumber text={printed} />}
          </>
        )}
      </p>
      {measurement !== null && (
        <button
          type="button"
          className="button primary"
          onClick={() => {
            keepMeasurement(key, report.crystal.block, measurement)
            clearSelection(key)
          }}
        >
          Keep
        </button>
      )}
      <IconButton name="Stop measuring" icon="close" onPress={() => setByClicking(false)} />
    </div>
  )
}

function hint(atoms: number): string {
  return atoms === 1 ? 'Click a second atom' : 'Click two, three or four atoms'
}
