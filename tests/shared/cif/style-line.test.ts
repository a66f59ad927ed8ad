import { describe, expect, it } from 'vitest'
import { lineIndex } from '../../../shared/cif/line-index'
import { parseCif } from '../../../shared/cif/parse-cif'
import { lineView, styleLine } from '../../../shared/cif/style-line'
import { bytesOf, corpus } from '../../support/cif'

/** Each line as its coloured parts: `style:letters`. */
function styledLines(bytes: Uint8Array): string[][] {
  const lines = lineIndex(bytes)
  const view = lineView(parseCif(bytes), lines)
  return Array.from(lines.starts, (_, i) => {
    const { text, ranges } = styleLine(view, i + 1)
    return ranges.map(({ style, start, end }) => `${style}:${text.slice(start, end)}`)
  })
}

describe('styleLine', () => {
  it('names the parts of a line', () => {
    const text = "data_Cu14\nloop_ # of atoms\n_cell_length_a 12.3(4)\n_x 'a b' ? word\n"
    expect(styledLines(bytesOf(text))).toEqual([
      ['block:data_Cu14'],
      ['keyword:loop_', 'comment:# of atoms'],
      ['dataName:_cell_length_a', 'number:12.3', 'su:(4)'],
      ['dataName:_x', "string:'a b'", 'missing:?'],
      [],
    ])
  })

  it('knows a line in the middle of a text field, and what follows its end', () => {
    const text = 'data_a\n_x\n;first\n_not_a_name 1\n; _y 2\n'
    expect(styledLines(bytesOf(text)).slice(2)).toEqual([
      ['text:;first'],
      ['text:_not_a_name 1'],
      ['text:;', 'dataName:_y', 'number:2'],
      [],
    ])
  })

  it('knows triple quotes and texts inside lists of CIF 2.0', () => {
    const text = '#\\#CIF_2.0\ndata_a\n_x [1\n;_t\n;\n"""two\nlines""" 3]\n'
    expect(styledLines(bytesOf(text)).slice(2)).toEqual([
      ['dataName:_x', 'number:1'],
      ['text:;_t'],
      ['text:;'],
      ['string:"""two'],
      ['string:lines"""', 'number:3'],
      [],
    ])
  })

  it('counts letters, not bytes, in UTF-8 and in Latin-1', () => {
    const utf8 = bytesOf("data_a\n_x 'Å é' 1.5\n")
    const latin1 = Uint8Array.from(Buffer.from("data_a\n_x 'Å é' 1.5\n", 'latin1'))
    const styled = ['dataName:_x', "string:'Å é'", 'number:1.5']
    expect(styledLines(utf8)[1]).toEqual(styled)
    expect(styledLines(latin1)[1]).toEqual(styled)
  })

  it('cuts long lines between two characters', () => {
    const bytes = bytesOf(`data_a\n_x '${'é'.repeat(1000)}'\n`)
    const view = lineView(parseCif(bytes), lineIndex(bytes))
    const { text, ranges } = styleLine(view, 2, 21)
    expect(text).toBe(`_x '${'é'.repeat(8)}`)
    expect(ranges.at(-1)).toEqual({ style: 'string', start: 3, end: 12 })
  })

  it.each(corpus('cif').filter(({ bytes }) => bytes.length < 300_000))(
    'gives ranges in order for every line of $name',
    ({ bytes }) => {
      const lines = lineIndex(bytes)
      const view = lineView(parseCif(bytes), lines)
      for (let line = 1; line <= lines.starts.length; line++) {
        const { text, ranges } = styleLine(view, line)
        let last = 0
        for (const { start, end } of ranges) {
          if (start < last || end <= start || end > text.length) expect({ line, ranges }).toBeNull()
          last = end
        }
      }
      expect(lines.starts.length).toBeGreaterThan(0)
    },
  )
})
