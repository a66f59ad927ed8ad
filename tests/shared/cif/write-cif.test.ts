import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentData } from '../../../shared/cif/document-data'
import type { CifDocument } from '../../../shared/cif/document'
import { parseCif } from '../../../shared/cif/parse-cif'
import type { CifBlockData, CifEntryData } from '../../../shared/cif/serialise-cif'
import { writeCif, type CifEdit } from '../../../shared/cif/write-cif'
import { numberDatum, textDatum } from '../../../shared/cif/write-datum'
import { corpus, parseText } from '../../support/cif'

const TEXT = `#\\#CIF_1.1
data_one
_a 1 # the first
_b
;text
;
loop_
_l _m
A 1
B 'two words' # a remark
data_two
_c 3
`

function written(document: CifDocument, edits: readonly CifEdit[]): string {
  return new TextDecoder().decode(writeCif(document, edits))
}

/** The text after one edit, made on the first block of `TEXT`. */
function edited(edit: (document: CifDocument) => CifEdit, text = TEXT): string {
  const document = parseText(text)
  return written(document, [edit(document)])
}

const first = ({ blocks }: CifDocument) => blocks[0]!

describe('writeCif', () => {
  it.each(corpus('cif'))('gives back $name byte for byte', ({ bytes }) => {
    expect(Buffer.from(writeCif(parseCif(bytes))).equals(bytes)).toBe(true)
  })

  it('replaces a value and leaves every other byte', () => {
    const set = (dataName: string, text: string) =>
      edited((document) => ({
        kind: 'setItem',
        block: first(document),
        dataName,
        value: textDatum(text),
      }))
    expect(set('_A', 'two')).toBe(TEXT.replace('_a 1', '_a two'))
    expect(set('_a', '2')).toBe(TEXT.replace('_a 1', "_a '2'"))
    expect(set('_b', 'short')).toBe(TEXT.replace(';text\n;', 'short'))
    expect(set('_a', 'two\nlines')).toBe(TEXT.replace('_a 1', '_a \n;two\nlines\n;'))
  })

  it('adds an item behind the last thing of its block', () => {
    const value = numberDatum('1.5(2)')
    const text = edited((document) => ({
      kind: 'setItem',
      block: first(document),
      dataName: '_new',
      value,
    }))
    expect(text).toBe(TEXT.replace('# a remark\n', '# a remark\n_new 1.5(2)\n'))
  })

  it('replaces a cell of a loop', () => {
    const text = edited((document) => ({
      kind: 'setCell',
      block: first(document),
      dataName: '_m',
      row: 1,
      value: textDatum('P 1'),
    }))
    expect(text).toBe(TEXT.replace("'two words'", "'P 1'"))
  })

  it('removes an item with its line, and a column with its values', () => {
    const without = (dataName: string) =>
      edited((document) => ({ kind: 'removeItem', block: first(document), dataName }))
    expect(without('_b')).toBe(TEXT.replace('_b\n;text\n;\n', ''))
    expect(without('_l')).toBe(
      TEXT.replace('_l _m', ' _m').replace('A 1', ' 1').replace("B 'two", " 'two"),
    )
  })

  it('adds and removes rows', () => {
    const more = edited((document) => ({
      kind: 'addRow',
      block: first(document),
      loop: 0,
      values: [textDatum('C'), textDatum('3 4')],
    }))
    expect(more).toBe(TEXT.replace('# a remark\n', "# a remark\nC '3 4'\n"))
    const less = edited((document) => ({
      kind: 'removeRow',
      block: first(document),
      loop: 0,
      row: 0,
    }))
    expect(less).toBe(TEXT.replace('A 1\n', ''))
  })

  it('writes lines as the file ends them', () => {
    const text = TEXT.replaceAll('\n', '\r\n')
    const more = edited(
      (document) => ({
        kind: 'setItem',
        block: first(document),
        dataName: '_a',
        value: textDatum('1\n2'),
      }),
      text,
    )
    expect(more).toBe(text.replace('_a 1', '_a \r\n;1\r\n2\r\n;'))
  })

  it('fills in a value that the file lacks', () => {
    const document = parseText('data_a\n_x\n_y 1\n')
    const edit: CifEdit = {
      kind: 'setItem',
      block: first(document),
      dataName: '_x',
      value: numberDatum('5'),
    }
    expect(written(document, [edit])).toBe('data_a\n_x 5\n_y 1\n')
  })

  it('refuses a place that is not there', () => {
    const value = numberDatum('5')
    expect(() =>
      edited((document) => ({ kind: 'removeItem', block: first(document), dataName: '_z' })),
    ).toThrow('data_one has no _z.')
    expect(() =>
      edited((document) => ({
        kind: 'setCell',
        block: first(document),
        dataName: '_l',
        row: 2,
        value,
      })),
    ).toThrow('There is no row 2 in a loop of 2.')
  })

  // Documents in order only: what a fault swallows, an edit may set free.
  const files = corpus('cif')
    .filter(({ bytes }) => bytes.length < 60_000)
    .map(({ name, bytes }) => ({ name, document: parseCif(bytes) }))
    .filter(({ document }) => document.problems.every(({ severity }) => severity === 'note'))

  it('changes nothing but what is edited, in any real file', () => {
    const choice = fc.record({
      file: fc.nat(),
      block: fc.nat(),
      item: fc.nat(),
      row: fc.nat(),
      value: fc.string({ unit: 'binary-ascii', maxLength: 40 }).filter(isPrintable),
      what: fc.constantFrom('set' as const, 'remove' as const, 'add' as const),
    })
    fc.assert(
      fc.property(choice, ({ file, block: b, item: i, row, value, what }) => {
        const document = files[file % Math.max(1, files.length)]?.document
        const block = document?.blocks[b % document.blocks.length]
        if (document === undefined || block === undefined || block.items.size === 0) return
        const item = [...block.items.values()][i % block.items.size]!
        const { dataName, column } = item
        if (column.length === 0) return
        const edit = ((): CifEdit => {
          const datum = textDatum(value)
          if (what === 'remove') return { kind: 'removeItem', block, dataName }
          if (what === 'add') return { kind: 'setItem', block, dataName: '_new_one', value: datum }
          if (item.loop === null) return { kind: 'setItem', block, dataName, value: datum }
          return { kind: 'setCell', block, dataName, row: row % column.length, value: datum }
        })()
        const before = documentData(document)
        const after = documentData(parseCif(writeCif(document, [edit])))
        const index = document.blocks.indexOf(block)
        expect(after.map(comparable)).toEqual(
          before.map((data, k) => comparable(k === index ? expectedData(data, edit) : data)),
        )
      }),
      { numRuns: 1500 },
    )
  })
})

function isPrintable(text: string): boolean {
  return /^[\t\n -~]*$/.test(text)
}

/** What an edit does, on plain data. */
function expectedData(block: CifBlockData, edit: CifEdit): CifBlockData {
  const { entries } = block
  switch (edit.kind) {
    case 'setItem': {
      const { dataName, value } = edit
      const isThere = entries.some((entry) => 'dataName' in entry && entry.dataName === dataName)
      const changed = entries.map((entry) =>
        'dataName' in entry && entry.dataName === dataName ? { dataName, value } : entry,
      )
      return { ...block, entries: isThere ? changed : [...entries, { dataName, value }] }
    }
    case 'setCell':
      return {
        ...block,
        entries: entries.map((entry) => {
          if ('dataName' in entry) return entry
          const column = entry.dataNames.indexOf(edit.dataName)
          if (column < 0) return entry
          return {
            ...entry,
            rows: entry.rows.map((cells, row) =>
              row === edit.row ? cells.with(column, edit.value) : cells,
            ),
          }
        }),
      }
    case 'removeItem':
      return {
        ...block,
        entries: entries.flatMap((entry): CifEntryData[] => {
          if ('dataName' in entry) return entry.dataName === edit.dataName ? [] : [entry]
          const column = entry.dataNames.indexOf(edit.dataName)
          if (column < 0) return [entry]
          if (entry.dataNames.length === 1) return []
          return [
            {
              dataNames: entry.dataNames.toSpliced(column, 1),
              rows: entry.rows.map((cells) => cells.toSpliced(column, 1)),
            },
          ]
        }),
      }
    default:
      throw new Error(`not tried: ${edit.kind}`)
  }
}

/** Entries in an order of their own, and values without the way they were quoted. */
function comparable({ name, entries }: CifBlockData): unknown {
  const all = entries.map((entry) => JSON.stringify(entry).replaceAll(/"valueKind":[0-5],/g, ''))
  return { name, entries: all.toSorted() }
}
