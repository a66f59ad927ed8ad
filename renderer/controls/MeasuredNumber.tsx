import { formatMeasurand } from '../../shared/export/format-measurand'

interface MeasuredNumberProps {
  readonly value: number
  readonly su: number | null
  /** Places after the point when there is no s.u. to say. */
  readonly decimals?: number
}

/** A number with its s.u. in brackets, a shade lighter: `2.2139(5)`. */
export function MeasuredNumber({ value, su, decimals }: MeasuredNumberProps) {
  return <PrintedNumber text={formatMeasurand(value, su, decimals)} />
}

/** A number that is printed already, its s.u. set apart. */
export function PrintedNumber({ text }: { readonly text: string }) {
  const bracket = text.indexOf('(')
  if (bracket < 0) return text
  return (
    <>
      {text.slice(0, bracket)}
      <span className="soft">{text.slice(bracket)}</span>
    </>
  )
}
