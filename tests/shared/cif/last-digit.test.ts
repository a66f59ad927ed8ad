import { describe, expect, it } from 'vitest'
import { lastDigit } from '../../../shared/cif/last-digit'
import { parseText } from '../../support/cif'

describe('lastDigit', () => {
  it.each([
    ['2.3571(5)', 0.0001],
    ['-0.25', 0.01],
    ['.5', 0.1],
    ['110', 1],
    ['110.', 1],
    ['180.0(2)', 0.1],
    ['+3', 1],
    ["'1.540(3)'", 0.001],
    ['1.10e4', 100],
    ['1.2E-3(4)', 0.0001],
  ])('of %s is %d', (text, unit) => {
    expect(lastDigit(parseText(`data_a\n_x ${text}\n`), 0)).toBeCloseTo(unit, 12)
  })
})
