import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ValueKind } from '../../../shared/cif/document'
import { documentData } from '../../../shared/cif/document-data'
import { isTextField, LONGEST_LINE, quoteValue } from '../../../shared/cif/quote-value'
import type { CifDatum } from '../../../shared/cif/read-datum'
import { parseCif } from '../../../shared/cif/parse-cif'
import { serialiseCif } from '../../../shared/cif/serialise-cif'
import { valueText } from '../../../shared/cif/value-text'
import { parseText } from '../../support/cif'

const { unquoted, single, double, text: field } = ValueKind

describe('quoteValue', () => {
  it.each([
    ['Cu14', 'Cu14'],
    ['P 21/c', "'P 21/c'"],
    ["it's", "it's"],
    ["o' clock", '"o\' clock"'],
    ['?', "'?'"],
    ['.', "'.'"],
    ['', "''"],
    ['loop_', "'loop_'"],
    ['data_x', "'data_x'"],
    ['loop_x', 'loop_x'],
    ['_name', "'_name'"],
    ['[1]', "'[1]'"],
    ['$f', "'$f'"],
    [';', "';'"],
    ['two\nlines', ';two\nlines\n;'],
    ['ends in \\', "'ends in \\'"],
    ['a\\\nb', ';\\\na\\\\\n\nb\n;'],
    ['a\n;b', ';>\\\n>a\n>;b\n;'],
  ])('writes %j as %j', (text, written) => {
    expect(quoteValue(text, '1.1', unquoted)).toBe(written)
  })

  it('uses triple quotes in CIF 2.0 where a text field would need a prefix', () => {
    expect(quoteValue('a\n;b', '2.0', unquoted)).toBe('"""a\n;b"""')
  })

  it('keeps the kind that is preferred if it can hold the text', () => {
    expect(quoteValue('a b', '1.1', double)).toBe('"a b"')
    expect(quoteValue('a', '1.1', field)).toBe(';a\n;')
    expect(quoteValue("a'", '2.0', single)).toBe('"a\'"')
  })

  it('folds lines that are too long for a CIF', () => {
    const written = quoteValue('lorem ipsum '.repeat(1000), '1.1', unquoted)
    expect(isTextField(written)).toBe(true)
    const longest = Math.max(...written.split('\n').map(({ length }) => length))
    expect(longest).toBeLessThanOrEqual(LONGEST_LINE)
  })

  const letters = fc.constantFrom(
    ...'ab;_\'"\\ \n\t[]{}#$?.:>',
    'loop_',
    'data_',
    "'''",
    '"""',
    '\n;',
    '\\\n',
    'é',
    '😀',
    'x'.repeat(3000),
    'y; '.repeat(900),
  )
  const anyText = fc.array(letters, { maxLength: 12 }).map((parts) => parts.join(''))
  const anyKind = fc.constantFrom(unquoted, single, double, field, 4 as const, 5 as const)

  it('gives what is read back as the same text', () => {
    fc.assert(
      fc.property(anyText, anyKind, fc.constantFrom('1.1', '2.0'), (text, kind, version) => {
        const heading = version === '2.0' ? '#\\#CIF_2.0\n' : ''
        const document = parseText(
          `${heading}data_a\n_x\n${quoteValue(text, version, kind)}\n_y 1\n`,
        )
        expect(valueText(document, 0)).toBe(text)
        expect(document.values.kind[0]).toBeLessThan(ValueKind.unknown)
        expect(document.problems.filter(({ severity }) => severity !== 'note')).toEqual([])
      }),
      { numRuns: 5000 },
    )
  })

  const datum: fc.Memo<CifDatum> = fc.memo((depth) => {
    const value = fc.record({
      kind: fc.constant('value' as const),
      valueKind: anyKind,
      text: anyText,
    })
    if (depth <= 1) return value
    return fc.oneof(
      value,
      fc.record({
        kind: fc.constant('list' as const),
        values: fc.array(datum(depth - 1), { maxLength: 4 }),
      }),
      fc.record({
        kind: fc.constant('table' as const),
        entries: fc.array(fc.tuple(fc.constantFrom('k', "it's", 'a b'), datum(depth - 1)), {
          maxLength: 3,
        }),
      }),
    )
  })

  it('makes documents whose lists and tables are read back as they were', () => {
    fc.assert(
      fc.property(fc.array(datum(4), { minLength: 1, maxLength: 6 }), (values) => {
        const entries = [
          ...values.map((value, i) => ({ dataName: `_x${i}`, value })),
          { dataNames: ['_l', '_m'], rows: values.map((value) => [value, value]) },
        ]
        const bytes = serialiseCif([{ name: 'made', entries }], '2.0')
        const read = documentData(parseCif(bytes))
        expect(kindless(read[0]?.entries)).toEqual(kindless(entries))
      }),
      { numRuns: 1000 },
    )
  })
})

/** Without the way values were quoted. */
function kindless(entries: unknown): unknown {
  return JSON.parse(JSON.stringify(entries).replaceAll(/"valueKind":\d,/g, ''))
}
