import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseNumber } from '../../../shared/cif/parse-number'
import { readMeasurand } from '../../../shared/cif/read-measurand'
import { bytesOf, parseText } from '../../support/cif'

function read(value: string) {
  const reading = readMeasurand(parseText(`data_a _x ${value} `), 0)
  return reading.ok ? reading.value : reading.failure.code
}

describe('readMeasurand', () => {
  // Value and s.u. by the definition of the notation: ITC Vol. G, section 2.2.7.3.
  it.each([
    ['1.5418', 1.5418, null],
    ['-.25', -0.25, null],
    ['90.', 90, null],
    ['+3', 3, null],
    ['12.345(6)', 12.345, 0.006],
    ['1.2e-3(4)', 0.0012, 0.0004],
    ['120(15)', 120, 15],
    ['1E5', 100000, null],
    ["'298(2)'", 298, 2],
    ['94.1300()', 94.13, null],
  ])('reads %s', (text, value, su) => {
    expect(read(text)).toEqual({ value, su })
  })

  it.each(['?', '.'])('gives nothing for %s', (text) => {
    expect(read(text)).toBeNull()
  })

  it.each(['1/2', '1.2.3', 'e5', '1e', '(3)', '1.0(2', '1.0(a)', '1,5', '-', "'?'", '0x10', '1_0'])(
    'fails on %s',
    (text) => {
      expect(read(text)).toBe('cif.not-a-number')
    },
  )
})

const digits = (maxLength: number) =>
  fc.array(fc.constantFrom(...'0123456789'), { maxLength }).map((all) => all.join(''))

describe('parseNumber', () => {
  it('agrees with Number() to the last bit, in value and s.u.', () => {
    const written = fc.record({
      sign: fc.constantFrom('', '+', '-'),
      whole: digits(20),
      point: fc.boolean(),
      fraction: digits(20),
      exponent: fc.option(fc.integer({ min: -330, max: 330 })),
      su: fc.option(digits(18).filter((text) => text !== '')),
    })
    fc.assert(
      fc.property(written, ({ sign, whole, point, fraction, exponent, su }) => {
        const decimals = point ? fraction : ''
        fc.pre(whole + decimals !== '')
        const power = exponent === null ? '' : `e${exponent}`
        const number = `${sign}${whole}${point ? '.' : ''}${decimals}${power}`
        const bytes = bytesOf(su === null ? number : `${number}(${su})`)
        const parts = { value: NaN, su: NaN }
        const isDouble = Number.isFinite(Number(number))
        expect(parseNumber(bytes, 0, bytes.length, parts)).toBe(isDouble)
        expect(parts.value).toBe(isDouble ? Number(number) : NaN)
        const uncertainty = su === null ? NaN : Number(`${su}e${(exponent ?? 0) - decimals.length}`)
        expect(parts.su).toBe(isDouble && Number.isFinite(uncertainty) ? uncertainty : NaN)
      }),
      { numRuns: 3000 },
    )
  })

  it('takes no number that is too large for a double', () => {
    for (const text of ['1e999', '-1e309', '9'.repeat(400)]) {
      const bytes = bytesOf(text)
      expect(parseNumber(bytes, 0, bytes.length, { value: 0, su: 0 })).toBe(false)
    }
  })

  it('accepts exactly what Number() takes for a decimal number', () => {
    const noise = fc.array(fc.constantFrom(...'0123.+-eE()x '), { maxLength: 8 })
    fc.assert(
      fc.property(noise, (letters) => {
        const text = letters.join('')
        const bytes = bytesOf(text)
        const plain = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?(\(\d*\))?$/.test(text)
        fc.pre(!plain || Number.isFinite(Number(text.replace(/\(.*/, ''))))
        expect(parseNumber(bytes, 0, bytes.length, { value: 0, su: 0 })).toBe(plain)
      }),
      { numRuns: 3000 },
    )
  })
})
