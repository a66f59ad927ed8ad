import { describe, expect, it } from 'vitest'
import type { Work } from '../../../shared/base/work'
import { parseCif } from '../../../shared/cif/parse-cif'
import { bytesOf, codesOf, parseText, textsOf } from '../../support/cif'

function messagesOf(text: string): string[] {
  return parseText(text).problems.map(({ message }) => message)
}

describe('parseCif', () => {
  it('keeps every value as a range of bytes with its delimiters', () => {
    const text = "data_a\n_x 'it''s'\n_y\n;text\n;\n"
    const { values } = parseText(text)
    const written = Array.from(values.start, (start, i) => text.slice(start, values.end[i]))
    expect(written).toEqual(["'it''s'", ';text\n;'])
  })

  it('gives loop columns as a first value and a stride', () => {
    const document = parseText('data_a loop_ _x _y 1 2 3 4 5 6')
    const block = document.blocks[0]
    expect(block?.items.get('_y')?.column).toEqual({ first: 1, stride: 2, length: 3 })
    expect(textsOf(document, block, '_y')).toEqual(['2', '4', '6'])
  })

  it('finds items by their name in lower case and keeps the spelling of the file', () => {
    const item = parseText('data_a _Cell_Length_A 1').blocks[0]?.items.get('_cell_length_a')
    expect(item?.dataName).toBe('_Cell_Length_A')
  })

  it('reads lines that end in LF, CR LF and CR alike, even in one file', () => {
    const text = 'data_a\r_x\r;one\rtwo\r;\r\n_y\n;three\r\nfour\n;\n'
    const document = parseText(text)
    const block = document.blocks[0]
    expect(textsOf(document, block, '_x')).toEqual(['one\ntwo'])
    expect(textsOf(document, block, '_y')).toEqual(['three\nfour'])
  })

  it('stops early when the work is cancelled', () => {
    const work: Work = { cancelled: true, report: () => {} }
    const bytes = bytesOf(`data_a loop_ _x\n${'1.25 '.repeat(1 << 20)}`)
    expect(parseCif(bytes, work).values.kind.length).toBeLessThan(1 << 19)
    expect(parseCif(bytes).values.kind).toHaveLength(1 << 20)
  })

  it('reports how far it is', () => {
    const fractions: (number | null)[] = []
    const report: Work['report'] = ({ fraction }) => fractions.push(fraction)
    parseCif(bytesOf(`data_a loop_ _x\n${'1.25 '.repeat(1 << 20)}`), { cancelled: false, report })
    expect(fractions.length).toBeGreaterThan(3)
    expect(fractions).toEqual(fractions.toSorted())
  })
})

describe('parseCif on faulty files', () => {
  it('says how many values a loop lacks', () => {
    const names = Array.from({ length: 11 }, (_, i) => `_atom_site_${i}`).join(' ')
    expect(messagesOf(`data_a loop_ ${names} ${'1 '.repeat(37)} _y 1`)).toEqual([
      'The loop starting with _atom_site_0 has 11 columns but 37 values: the last row lacks 7.',
    ])
  })

  it('says so when the file ends inside a loop', () => {
    const text = 'data_a\nloop_\n_l\n_x\n_y\nC1 1 2\nC2 3 4\nC3 5 6\nC4 7 8\nC5 9'
    expect(messagesOf(text)).toEqual([
      'The file ends inside the loop starting with _l: its last row has 2 of 3 values.',
    ])
  })

  it('keeps the other rows right when one line of a loop is a value short', () => {
    const document = parseText(
      'data_a\nloop_\n_l\n_x\n_y\nC1 1 2\nC2 3 4\nC3 5\nC4 7 8\nC5 9 10\nC6 11 12\n',
    )
    const block = document.blocks[0]
    expect(textsOf(document, block, '_l')).toEqual(['C1', 'C2', 'C3', 'C4', 'C5', 'C6'])
    expect(textsOf(document, block, '_y')).toEqual(['2', '4', '', '8', '10', '12'])
    expect(document.problems[0]?.message).toContain('the row “C3 5” has 2')
  })

  it('ends an unclosed text field before the next data name', () => {
    const document = parseText('data_a\n_x\n;never closed\n_y 1\nloop_ _z 2 3\n')
    const block = document.blocks[0]
    expect(codesOf(document)).toEqual(['cif.unclosed-text-field'])
    expect(textsOf(document, block, '_x')).toEqual(['never closed'])
    expect(textsOf(document, block, '_z')).toEqual(['2', '3'])
  })

  it('finds what an unclosed text field swallowed up to the next one', () => {
    const document = parseText('data_a\n_x\n;open\n_y 1\n_z\n;next one\nhere\n;\n_w 4\n')
    const block = document.blocks[0]
    expect(codesOf(document)).toEqual(['cif.unclosed-text-field'])
    expect(textsOf(document, block, '_y')).toEqual(['1'])
    expect(textsOf(document, block, '_z')).toEqual(['next one\nhere'])
    expect(textsOf(document, block, '_w')).toEqual(['4'])
  })

  it('reads an unclosed quote up to the end of its line', () => {
    const document = parseText("data_a\n_x 'P 21/c  \n_y 1\n")
    expect(codesOf(document)).toEqual(['cif.unclosed-quote'])
    expect(textsOf(document, document.blocks[0], '_x')).toEqual(['P 21/c'])
    expect(textsOf(document, document.blocks[0], '_y')).toEqual(['1'])
  })

  it('gives a name without a value an unknown one', () => {
    const document = parseText('data_a\n_x\n_y 1\n')
    expect(messagesOf('data_a\n_x\n_y 1\n')).toEqual(['_x has no value.'])
    expect([...document.values.kind]).toEqual([6, 0])
  })

  it('tells once of words that belong to no name', () => {
    expect(messagesOf('data_a\n_x no longer a file\n_y 1\n')).toEqual([
      'The 3 values “longer a file” belong to nothing: _x has its value already.',
    ])
  })

  it('warns of lists and triple quotes in CIF 1.1, in items and loops', () => {
    for (const text of ['_x [1 2]', "_x '''a b'''", "loop_ _x 1 2 '''a b''' 3 4 5 6 7 8 9"]) {
      expect(codesOf(parseText(`data_a\n${text}\n`))).toContain('cif.cif2-in-cif1')
    }
    const document = parseText("data_a\n_x '''a b'''\n")
    expect(textsOf(document, document.blocks[0], '_x')).toEqual(["''a b''"])
  })

  it('reads names and values in rows as the loop that they are when loop_ is missing', () => {
    const document = parseText('data_a\n_x 1\n_a _b _c\nA B C\nD E F\n_y 2\n')
    const block = document.blocks[0]
    expect(codesOf(document)).toEqual(['cif.missing-loop'])
    expect(textsOf(document, block, '_b')).toEqual(['B', 'E'])
    expect(textsOf(document, block, '_y')).toEqual(['2'])
  })

  it('takes no such rows where the values do not fill them', () => {
    const document = parseText('data_a\n_a\n_b B C D\n_y 2\n')
    const block = document.blocks[0]
    expect(codesOf(document)).toEqual(['cif.missing-value', 'cif.unexpected-value'])
    expect(textsOf(document, block, '_b')).toEqual(['B'])
    expect(textsOf(document, block, '_y')).toEqual(['2'])
  })

  it('uses the later of two values when the first is unknown', () => {
    const document = parseText('data_a\n_x ?\n_x 2\n')
    expect(textsOf(document, document.blocks[0], '_x')).toEqual(['2'])
    expect(codesOf(document)).toEqual(['cif.duplicate-name'])
  })

  it('reads what stands before the first heading as a block without a name', () => {
    const document = parseText('_x 1\ndata_a\n_y 2\n')
    expect(document.blocks.map(({ name }) => name)).toEqual(['', 'a'])
    expect(codesOf(document)).toEqual(['cif.value-outside-block'])
  })

  it('passes over a letter that somebody wrote above the data', () => {
    const document = parseText("Supplementary Material\nThis journal's (c) 2002\n\ndata_a\n_x 1\n")
    expect(codesOf(document)).toEqual(['cif.value-outside-block'])
    expect(document.blocks).toHaveLength(1)
  })

  it('takes NUL and other control characters for spaces and says so once', () => {
    const document = parseText('data_a\n_x\x001\n_y\x0b2\x1a\n')
    expect(textsOf(document, document.blocks[0], '_y')).toEqual(['2'])
    expect(document.problems.map(({ message }) => message)).toEqual([
      '3 control characters are not allowed in a CIF, the first with code 0.',
    ])
  })

  it('lists at most two hundred problems and counts the rest', () => {
    const document = parseText(`data_a\n${'_x 1\n'.repeat(1000)}`)
    expect(document.problems).toHaveLength(201)
    expect(document.problems.at(-1)?.message).toBe('799 more problems are not listed.')
  })

  it('survives a hundred thousand opening brackets', () => {
    const document = parseText(`#\\#CIF_2.0\ndata_a\n_x ${'['.repeat(100_000)}\n_y 1\n`)
    expect(textsOf(document, document.blocks[0], '_y')).toEqual(['1'])
    expect(codesOf(document)).toEqual(['cif.too-deep', 'cif.unclosed-list'])
  })
})

// First bytes: the formats' own specifications.
const FOREIGN: readonly (readonly [what: string, text: string, sentence: string])[] = [
  ['nothing', '', 'The file is empty.'],
  ['blank lines', ' \n\n', 'The file holds only blank lines.'],
  ['a web page', '<!DOCTYPE html><p>404', 'it looks like a web page (HTML)'],
  ['a PDF', '%PDF-1.7\n', 'it looks like a PDF document'],
  ['XYZ coordinates', '2\nhydrogen\nH 0 0 0\nH 0 0 0.74\n', 'it looks like an XYZ file'],
  [
    'a SHELX file',
    'TITL cu14 in F-43c\nCELL 0.71073 20 20 20 90 90 90\nZERR 8 0 0 0 0 0 0\nLATT -4\n',
    'it looks like a SHELX .res or .ins file',
  ],
  [
    'a PDB file',
    'HEADER    PLANT PROTEIN\nATOM      1  N   THR A   1\n',
    'it looks like a PDB file',
  ],
  ['JSON', '{"a": 1}', 'it looks like a JSON file'],
  ['prose', 'Dear colleague,\nhere is the structure.\n', 'no data_ heading in it'],
]

describe('parseCif on files that are no CIF', () => {
  it.each(FOREIGN)('says in one sentence what %s is', (_, text, sentence) => {
    const { blocks, problems } = parseText(text)
    expect(blocks).toEqual([])
    expect(problems).toHaveLength(1)
    expect(problems[0]?.message).toContain(sentence)
  })

  it.each([
    ['PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'a PNG picture'],
    ['ZIP', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00], 'a ZIP archive or an Office document'],
    ['gzip', [0x1f, 0x8b, 0x08, 0x00], 'a file packed with gzip'],
  ])('knows a %s by its first bytes', (_, bytes, format) => {
    expect(parseCif(Uint8Array.from(bytes)).problems[0]?.message).toBe(
      `This is not a CIF: it looks like ${format}.`,
    )
  })

  it.each([
    ['with a mark', [0xff, 0xfe]],
    ['without one', []],
  ])('asks for UTF-8 when the file is UTF-16 %s', (_, mark) => {
    const text = 'data_a\n_cell_length_a 10.0\n'
    const wide = [...text].flatMap((letter) => [letter.charCodeAt(0), 0])
    const { problems } = parseCif(Uint8Array.from([...mark, ...wide]))
    expect(problems.map(({ code }) => code)).toEqual(['cif.wrong-encoding'])
  })

  it('refuses random bytes as binary', () => {
    let state = 1
    const bytes = Uint8Array.from({ length: 100_000 }, () => {
      state = (state * 1103515245 + 12345) % 2147483648
      return state >> 16
    })
    expect(parseCif(bytes).problems.map(({ code }) => code)).toEqual(['cif.binary-file'])
  })

  it('looks for a heading in the first mebibyte only', () => {
    const rubbish = 'lorem ipsum '.repeat(100_000)
    expect(codesOf(parseText(`${rubbish}\ndata_a\n_x 1\n`))).toEqual(['cif.not-a-cif'])
  })
})

describe('parseCif on rubbish behind a data heading', () => {
  it('gives up after a hundred thousand faults and says so first', () => {
    const rubbish = "loop_ _a 1 2 ; ' rubbish $# [ } x y z\n".repeat(60_000)
    const document = parseText(`data_x\n${rubbish}`)
    expect(document.problems[0]).toMatchObject({
      code: 'cif.too-many-problems',
      severity: 'error',
    })
  })
})
