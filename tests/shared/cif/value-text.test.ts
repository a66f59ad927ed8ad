import { describe, expect, it } from 'vitest'
import { parseCif } from '../../../shared/cif/parse-cif'
import { isMissing, valueSpan, valueText } from '../../../shared/cif/value-text'
import { bytesOf, parseText } from '../../support/cif'

function firstText(value: string): string {
  return valueText(parseText(`data_a\n_x ${value}\n`), 0)
}

describe('valueText', () => {
  it('takes the delimiters off', () => {
    expect(firstText("'a dog's life'")).toBe("a dog's life")
    expect(firstText('"5"x6"')).toBe('5"x6')
    expect(firstText('\n;one\n two\n;')).toBe('one\n two')
    expect(firstText('plain')).toBe('plain')
  })

  // CIF 1.1 common semantic features, paragraph 26: the example of a folded text.
  it('joins the lines of a folded text', () => {
    expect(firstText('\n;\\\nThis is one \\\nlogical line\nand this another\n;')).toBe(
      'This is one logical line\nand this another',
    )
  })

  // Bernstein et al. (2016), J. Appl. Cryst. 49, 277: the text prefix protocol.
  it('takes the prefix off every line, and folds after that', () => {
    expect(firstText('\n;CIF>\\\nCIF>data_x\nCIF>;\n;')).toBe('data_x\n;')
    expect(firstText('\n;>\\\\\n>fol\\\n>ded\n;')).toBe('folded')
  })

  it('leaves a text as it is when a line lacks the prefix', () => {
    expect(firstText('\n;>\\\n>a\nb\n;')).toBe('>\\\n>a\nb')
  })

  it('reads UTF-8, and Windows-1252 where bytes are not UTF-8, value by value', () => {
    const head = bytesOf("data_a\n_x 'Müller'\n_y '")
    const bytes = Uint8Array.from([...head, 0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72, 0x27])
    const document = parseCif(bytes)
    expect([valueText(document, 0), valueText(document, 1)]).toEqual(['Müller', 'Müller'])
    expect(document.problems.map(({ code }) => code)).toEqual([
      'cif.invalid-character',
      'cif.wrong-encoding',
    ])
  })

  // RFC 3629, section 4: overlong forms and surrogates are not UTF-8.
  it.each([
    ['an overlong slash', [0xc0, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a lone continuation byte', [0x80]],
    ['a character cut short', [0xe2, 0x82]],
  ])('does not take %s for UTF-8', (_, tail) => {
    const bytes = Uint8Array.from([...bytesOf('data_a _x a'), ...tail, 32])
    const document = parseCif(bytes)
    expect(valueText(document, 0)).toHaveLength(1 + tail.length)
    expect(document.problems.map(({ code }) => code)).toEqual(['cif.wrong-encoding'])
  })
})

describe('isMissing', () => {
  it('is true for a bare ? and a bare . only', () => {
    const document = parseText("data_a loop_ _x ? . '?' '.' .5 ?? ")
    expect([0, 1, 2, 3, 4, 5].map((i) => isMissing(document, i))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })
})

describe('valueSpan', () => {
  it('covers the value with its delimiters', () => {
    expect(valueSpan(parseText("data_a _x 'b'"), 0)).toEqual({ start: 10, end: 13 })
  })
})
