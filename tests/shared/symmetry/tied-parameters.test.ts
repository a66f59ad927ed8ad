import { describe, expect, it } from 'vitest'
import { buildCell } from '../../../shared/geometry/unit-cell'
import { symopsFromHall } from '../../../shared/symmetry/hall-symbol'
import { withVolumeSu } from '../../../shared/symmetry/tied-parameters'
import { parametersOf } from '../../support/cells'

function volumeSu(lengths: readonly [number, number, number], su: readonly number[], hall: string) {
  const parameters = parametersOf(...lengths, 90, 90, 90)
  const cell = buildCell({
    ...parameters,
    lengthA: { value: lengths[0], su: su[0]! },
    lengthB: { value: lengths[1], su: su[1]! },
    lengthC: { value: lengths[2], su: su[2]! },
  })
  if (!cell.ok) throw new Error('impossible cell')
  return withVolumeSu(cell.value, symopsFromHall(hall)!).volume.su
}

describe('withVolumeSu', () => {
  it('adds the variances of independent edges', () => {
    // By hand: V = 6000, (σV/V)² = (0.001/10)² + (0.002/20)² + (0.003/30)².
    const su = volumeSu([10, 20, 30], [0.001, 0.002, 0.003], 'P 2 2')
    expect(su).toBeCloseTo(6000 * 1e-4 * Math.sqrt(3), 9)
  })

  it('adds the uncertainties of edges that are one: 3a²σ(a) in a cubic cell', () => {
    expect(volumeSu([10, 10, 10], [0.001, 0.001, 0.001], 'P 2 2 3')).toBeCloseTo(0.3, 9)
  })

  it('ties a and b, not c, in a tetragonal cell', () => {
    // ∂V/∂a = 2ac = 400, ∂V/∂c = a² = 100.
    const su = volumeSu([10, 10, 20], [0.001, 0.001, 0.002], 'P 4')
    expect(su).toBeCloseTo(Math.hypot(0.4, 0.2), 9)
  })
})
