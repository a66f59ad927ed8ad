import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCellParameter, formatMeasurand } from '../../../shared/export/format-measurand'

// Values and s.u. as journals print them; the rule is that of Acta Cryst.'s notes for authors
// (one digit of the s.u., two when it is at most 19).
const PRINTED: readonly [value: number, su: number, text: string][] = [
  [2.2139, 0.0005, '2.2139(5)'],
  [2.357, 0.014, '2.357(14)'],
  [2.357, 0.02, '2.36(2)'],
  [35287.6, 1.2, '35287.6(12)'],
  [35287.6, 12, '35288(12)'],
  [35287.6, 120, '35290(120)'],
  [90.0042, 0.003, '90.004(3)'],
  [1.5, 0.0097, '1.500(10)'],
  [-0.00001, 0.001, '0.0000(10)'],
]

describe('formatMeasurand', () => {
  it.each(PRINTED)('prints %d with s.u. %d as %s', (value, su, text) => {
    expect(formatMeasurand(value, su)).toBe(text)
  })

  it('prints a value without s.u. to the places asked for', () => {
    expect(formatMeasurand(2.5, null)).toBe('2.500')
    expect(formatMeasurand(109.47122, null, 1)).toBe('109.5')
  })

  it('takes a s.u. of zero or NaN as none', () => {
    expect(formatMeasurand(2.5, 0)).toBe('2.500')
    expect(formatMeasurand(2.5, Number.NaN)).toBe('2.500')
  })

  it('prints a dash for a value that is not a number', () => {
    expect(formatMeasurand(Number.NaN, 0.1)).toBe('—')
  })

  it('loses less than the s.u. and prints a s.u. of at most 19 units', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -500, max: 500, noNaN: true }),
        fc.double({ min: 1e-5, max: 40, noNaN: true }),
        (value, su) => {
          const parts = /^(?<value>-?\d+(?:\.(?<tail>\d+))?)\((?<digits>\d+)\)$/.exec(
            formatMeasurand(value, su),
          )?.groups
          const unit = 10 ** -(parts?.tail ?? '').length
          const digits = Number(parts?.digits)
          expect(Math.abs(Number(parts?.value) - value)).toBeLessThanOrEqual(su * 0.51)
          expect(Math.abs(digits * unit - su)).toBeLessThanOrEqual(su * 0.26)
          expect(digits >= 2 && digits <= 40).toBe(true)
        },
      ),
    )
  })
})

describe('formatCellParameter', () => {
  it('keeps what was written when there is no s.u.', () => {
    expect(formatCellParameter(90, null)).toBe('90')
    expect(formatCellParameter(32.8, null)).toBe('32.8')
  })

  it('prints the s.u. when there is one', () => {
    expect(formatCellParameter(32.8001, 0.0012)).toBe('32.8001(12)')
  })
})
