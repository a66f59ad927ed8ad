import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCif } from '../../../shared/cif/parse-cif'
import { readCrystal } from '../../../shared/crystal/read-crystal'
import {
  comparableBlocks,
  observedBlocks,
  type ExpectedBlock,
  type ExpectedEntry,
  type ExpectedValue,
} from '../../support/conformance'
import { bytesOf, corpus } from '../../support/cif'

const WORD = fc.stringMatching(/^[A-Za-z0-9+(),.:*/-]{1,12}$/)

/** What an unquoted word may not be, beside the characters it may not begin with. */
function isPlain(word: string): boolean {
  return !/^(data_|save_|loop_$|stop_$|global_$)/i.test(word) && word !== '.' && word !== '?'
}

const LINE = fc.stringMatching(/^[ -~]{0,20}$/)

const VALUE: fc.Arbitrary<ExpectedValue> = fc.oneof(
  WORD.filter(isPlain).map((text) => ['u', text] as const),
  LINE.filter((text) => !/'\s/.test(text) && !text.endsWith("'")).map(
    (text) => ['s', text] as const,
  ),
  LINE.filter((text) => !/"\s/.test(text) && !text.endsWith('"')).map(
    (text) => ['d', text] as const,
  ),
  fc
    .array(
      // A backslash at the end of a line, blanks behind it or not, is a fold.
      LINE.filter((line) => !line.startsWith(';') && !/\\ *$/.test(line)),
      { minLength: 1, maxLength: 4 },
    )
    .map((lines) => ['t', lines.join('\n')] as const),
  fc.constantFrom(['?'] as const, ['.'] as const),
)

const LOOP_SHAPE = fc.record({
  columns: fc.integer({ min: 1, max: 5 }),
  rows: fc.array(fc.array(VALUE, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
})

const ENTRY = fc.oneof(
  VALUE.map((value) => ({ value })),
  LOOP_SHAPE.map(({ columns, rows }) => ({
    columns,
    rows: rows.map((row) => row.slice(0, columns)),
  })),
)

const BLOCK: fc.Arbitrary<ExpectedBlock> = fc.array(ENTRY, { maxLength: 6 }).map((entries) => ({
  name: 'x',
  frames: [],
  entries: entries.map((entry, i): ExpectedEntry => {
    if ('value' in entry) return { tag: `_Item_${i}`, value: entry.value }
    const loop = Array.from({ length: entry.columns }, (_, k) => `_loop_${i}.${k}`)
    return { loop, rows: entry.rows }
  }),
}))

const DOCUMENT = fc
  .array(BLOCK, { minLength: 1, maxLength: 3 })
  .map((blocks) => blocks.map((block, i) => ({ ...block, name: `Block-${i}` })))

/** White space between two values; a line end where the next one is a text field. */
const GAP = fc.constantFrom(' ', '\n', '\t ', '\n\n', ' # a comment\n', '\r\n')

function write(blocks: readonly ExpectedBlock[], gaps: readonly string[]): string {
  let used = 0
  const gap = () => gaps[used++ % gaps.length]!
  const value = (written: ExpectedValue): string => {
    switch (written[0]) {
      case 's':
        return `'${written[1]}'`
      case 'd':
        return `"${written[1]}"`
      case 't':
        return `\n;${written[1]}\n;`
      case '?':
      case '.':
        return written[0]
      default:
        return String(written[1])
    }
  }
  const entry = (written: ExpectedEntry): string =>
    'tag' in written
      ? `${written.tag}${gap()}${value(written.value)}`
      : `loop_${gap()}${written.loop.join(gap())}${gap()}${written.rows.flat().map(value).join(gap())}`
  return blocks
    .map(({ name, entries }) => [`data_${name}`, ...entries.map(entry)].join(gap()))
    .join(gap())
}

describe('parseCif', () => {
  it('reads back every document that is written', () => {
    fc.assert(
      fc.property(DOCUMENT, fc.array(GAP, { minLength: 1, maxLength: 5 }), (blocks, gaps) => {
        const document = parseCif(bytesOf(write(blocks, gaps)))
        expect(observedBlocks(document)).toEqual(comparableBlocks(blocks))
        expect(document.problems).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  const files = corpus('cif').filter(({ bytes }) => bytes.length < 60_000)
  const damage = fc.record({
    file: fc.nat(),
    cut: fc.double({ min: 0, max: 1, noNaN: true }),
    edits: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), {
      maxLength: 12,
    }),
  })

  it('gives a document in order for every damaged file, and never throws', () => {
    fc.assert(
      fc.property(damage, ({ file, cut, edits }) => {
        if (files.length === 0) return
        const { bytes } = files[file % files.length]!
        const damaged = bytes.slice(0, Math.ceil(cut * bytes.length))
        for (const [where, byte] of edits) {
          damaged[Math.floor(where * (damaged.length - 1))] = byte
        }
        const document = parseCif(damaged)
        const { start, end } = document.values
        start.forEach((from, i) => {
          expect(from).toBeLessThanOrEqual(end[i]!)
          expect(end[i]!).toBeLessThanOrEqual(damaged.length)
        })
        for (const { span } of document.problems) {
          expect(span === null || (span.start <= span.end && span.end <= damaged.length)).toBe(true)
        }
        for (const block of document.blocks) readCrystal(document, block)
      }),
      { numRuns: 600 },
    )
  })

  it('makes something of any sequence of tokens', () => {
    const pieces = fc.constantFrom(
      'data_',
      'a',
      'loop_',
      ' _x',
      '\n;',
      "'",
      '"',
      '[',
      ']',
      '{',
      '}',
      ':',
      '#',
      '\n',
      ' ',
      '\0',
      'ü',
      'save_',
      'save_f',
      '1.5',
      '\\',
      '?',
    )
    fc.assert(
      fc.property(fc.boolean(), fc.array(pieces, { maxLength: 60 }), (isCif2, parts) => {
        const text = `${isCif2 ? '#\\#CIF_2.0\n' : ''}data_a ${parts.join('')}`
        const { blocks, values } = parseCif(bytesOf(text))
        expect(blocks.length).toBeGreaterThan(0)
        expect(values.kind.length).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 3000 },
    )
  })
})
