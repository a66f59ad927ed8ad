import { describe, expect, it } from 'vitest'
import { makeLineView } from '../../../renderer/bridge/line-view'
import { marksOfLine, segmentsOf, type Mark } from '../../../renderer/panels/line-segments'
import { styleLine } from '../../../shared/cif/style-line'

const text = "data_a\n_name 'Ångström, 2'\n_cell_length_a 10.231(2) # long\n"
const bytes = new TextEncoder().encode(text)
const view = makeLineView(bytes)

/** Bytes of the first place where `words` stand. */
function mark(words: string, kind: Mark['kind'] = 'found'): Mark {
  const start = new TextEncoder().encode(text.slice(0, text.indexOf(words))).length
  return { kind, start, end: start + new TextEncoder().encode(words).length }
}

const cut = (line: number, ...marks: readonly Mark[]) =>
  segmentsOf(styleLine(view, line), marksOfLine(view.lines, line, marks))

describe('segmentsOf', () => {
  it('gives back the line, piece by piece', () => {
    for (const [index, line] of text.split('\n').entries()) {
      const pieces = cut(index + 1, mark('length'), mark('10.2'))
      expect(pieces.map((piece) => piece.text).join('')).toBe(line)
    }
  })

  it('sets the s.u. apart from its number', () => {
    expect(cut(3).map((piece) => [piece.text, piece.style])).toEqual([
      ['_cell_length_a', 'dataName'],
      [' ', null],
      ['10.231', 'number'],
      ['(2)', 'su'],
      [' ', null],
      ['# long', 'comment'],
    ])
  })

  it('cuts where a mark begins and ends, inside what is coloured', () => {
    const marked = cut(3, mark('length')).filter((piece) => piece.mark !== null)
    expect(marked).toEqual([{ text: 'length', style: 'dataName', mark: 'found' }])
  })

  it('lets a later mark lie over an earlier one', () => {
    const pieces = cut(3, mark('10.231'), mark('31', 'current'))
    expect(
      pieces.filter(({ mark }) => mark !== null).map(({ text, mark }) => [text, mark]),
    ).toEqual([
      ['10.2', 'found'],
      ['31', 'current'],
    ])
  })
})

describe('marksOfLine', () => {
  it('counts letters, not bytes', () => {
    const pieces = cut(2, mark(', 2'))
    expect(pieces.find((piece) => piece.mark !== null)?.text).toBe(', 2')
  })

  it('leaves out what stands in other lines', () => {
    expect(marksOfLine(view.lines, 1, [mark('length')])).toEqual([])
  })

  it('shows a mark of nothing by the letter that stands there', () => {
    const { start } = mark('10.2')
    const [only] = marksOfLine(view.lines, 3, [{ kind: 'target', start, end: start }])
    expect(only).toMatchObject({ start: 15, end: 16 })
  })
})
