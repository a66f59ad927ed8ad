import type { AngleSummary, LengthSummary } from '../../shared/coordination/coordination'
import {
  ANGLE_DECIMALS,
  formatMeasurand,
  LENGTH_DECIMALS,
} from '../../shared/export/format-measurand'
import { MeasuredNumber } from '../controls/MeasuredNumber'

/** A cell of two lines, the second a shade lighter. */
export function TwoLines(props: {
  readonly first: React.ReactNode
  readonly second: React.ReactNode
}) {
  return (
    <>
      <span className="cell-first">{props.first}</span>
      <span className="cell-second">{props.second}</span>
    </>
  )
}

/** The mean of some lengths over their range, one that all have with its s.u.; with s.u. and standard deviation under the pointer. */
export function LengthCell({ lengths }: { readonly lengths: LengthSummary }) {
  const { min, minSu, mean, max } = lengths
  const spread = range(min, max, LENGTH_DECIMALS)
  return (
    <span className="cell" title={lengthWords(lengths)}>
      <TwoLines
        first={
          spread === null ? (
            <MeasuredNumber value={min} su={minSu} />
          ) : (
            mean.toFixed(LENGTH_DECIMALS)
          )
        }
        second={spread}
      />
    </span>
  )
}

/** The same of angles. */
export function AngleCell({ angles }: { readonly angles: AngleSummary | null }) {
  if (angles === null || angles.count === 0) return <span className="soft">–</span>
  return (
    <span className="cell" title={angleWords(angles)}>
      <TwoLines first={angles.mean.toFixed(1)} second={range(angles.min, angles.max, 0)} />
    </span>
  )
}

function range(min: number, max: number, decimals: number): string | null {
  const [low, high] = [min.toFixed(decimals), max.toFixed(decimals)]
  return low === high ? null : `${low}–${high}`
}

/** `36 lengths, 2.357(2)–2.464(2) Å, mean 2.410 Å, standard deviation 0.044 Å`. */
export function lengthWords({ count, ...summary }: LengthSummary): string {
  const { min, minSu, mean, max, maxSu, standardDeviation } = summary
  const [low, high] = [formatMeasurand(min, minSu), formatMeasurand(max, maxSu)]
  if (count === 1) return `1 length, ${low} Å`
  if (range(min, max, LENGTH_DECIMALS) === null) return `${count} lengths, all ${low} Å`
  const spread =
    standardDeviation === null ? '' : `, standard deviation ${standardDeviation.toFixed(3)} Å`
  return `${count} lengths, ${low}–${high} Å, mean ${mean.toFixed(3)} Å${spread}`
}

/** `36 angles M–X–M, 71.2(1)–118.0(2)°, mean 92.1°`. */
export function angleWords({ count, min, minSu, mean, max, maxSu }: AngleSummary): string {
  const low = formatMeasurand(min, minSu, ANGLE_DECIMALS)
  const high = formatMeasurand(max, maxSu, ANGLE_DECIMALS)
  if (count === 1) return `1 angle M–X–M, ${low}°`
  return `${count} angles M–X–M, ${low}–${high}°, mean ${mean.toFixed(ANGLE_DECIMALS)}°`
}
