import type { CellParameters, UnitCell } from '../../shared/geometry/cell'
import { buildCell } from '../../shared/geometry/unit-cell'

/** Cell parameters without s.u.: lengths in Å, angles in degrees. */
export function parametersOf(...values: readonly number[]): CellParameters {
  const measurand = (index: number) => ({ value: values[index] ?? Number.NaN, su: null })
  return {
    lengthA: measurand(0),
    lengthB: measurand(1),
    lengthC: measurand(2),
    angleAlpha: measurand(3),
    angleBeta: measurand(4),
    angleGamma: measurand(5),
  }
}

/** A cell that must be possible. */
export function cellOf(...values: readonly number[]): UnitCell {
  const cell = buildCell(parametersOf(...values))
  if (!cell.ok) throw new Error(`impossible cell ${values.join(' ')}`)
  return cell.value
}
