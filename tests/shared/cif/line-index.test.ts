import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineAt, lineIndex, locate } from '../../../shared/cif/line-index'
import { bytesOf } from '../../support/cif'

/** The place by looking for every line end that lies before a character. */
function naivePlace(text: string, character: number) {
  const ends = [...text.matchAll(/\r\n|\r|\n/g)].map(({ 0: end, index }) => index + end.length)
  const before = ends.filter((end) => end <= character)
  const onLine = text.slice(before.at(-1) ?? 0, character)
  return { line: before.length + 1, column: [...onLine].length + 1 }
}

describe('locate', () => {
  it('agrees with looking for every line end', () => {
    const letters = fc.array(fc.constantFrom('a', ' ', '\n', '\r\n', '\r', 'ü', '€', '😀'))
    fc.assert(
      fc.property(letters, (parts) => {
        const text = parts.join('')
        const lines = lineIndex(bytesOf(text))
        let offset = 0
        let character = 0
        for (const part of parts) {
          expect(locate(lines, offset)).toEqual(naivePlace(text, character))
          offset += bytesOf(part).length
          character += part.length
        }
      }),
    )
  })

  it('counts no column for a byte order mark', () => {
    expect(locate(lineIndex(bytesOf('\ufeffdata_a')), 3)).toEqual({ line: 1, column: 1 })
  })

  it('counts bytes that are not UTF-8 as one character each', () => {
    expect(locate(lineIndex(Uint8Array.from([0xfc, 0xfc, 65])), 2)).toEqual({ line: 1, column: 3 })
  })

  it('stays inside the file', () => {
    expect(locate(lineIndex(bytesOf('a\nbc')), 99)).toEqual({ line: 2, column: 3 })
  })
})

describe('lineAt', () => {
  it('gives each line without its end and without the byte order mark', () => {
    const lines = lineIndex(bytesOf('\ufeffone\r\ntwo\r\n\r\nthrée'))
    expect([1, 2, 3, 4, 5].map((line) => lineAt(lines, line))).toEqual([
      'one',
      'two',
      '',
      'thrée',
      '',
    ])
  })

  it('cuts a long line without cutting a letter', () => {
    expect(lineAt(lineIndex(bytesOf('ab€€')), 1, 4)).toBe('ab')
    expect(lineAt(lineIndex(bytesOf('ab€€')), 1, 5)).toBe('ab€')
  })
})
