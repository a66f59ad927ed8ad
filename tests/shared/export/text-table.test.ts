import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  brokenText,
  hangingText,
  stackedTable,
  textTable,
  wrapText,
} from '../../../shared/export/text-table'

describe('textTable', () => {
  it('sets words to the left and numbers to the right', () => {
    expect(
      textTable(
        [
          ['Cu–Se', '36'],
          ['Cu–P', '4'],
        ],
        ['left', 'right'],
      ),
    ).toEqual(['Cu–Se  36', 'Cu–P    4'])
  })

  it('ends no line in a blank', () => {
    expect(
      textTable(
        [
          ['a', ''],
          ['bcd', 'e'],
        ],
        ['left', 'left'],
      ),
    ).toEqual(['a', 'bcd  e'])
  })
})

describe('wrapText', () => {
  it('breaks at blanks', () => {
    expect(wrapText('one two three', 8)).toEqual(['one two', 'three'])
  })

  it('keeps a word that is too long', () => {
    expect(wrapText('a verylongword b', 5)).toEqual(['a', 'verylongword', 'b'])
  })

  it('gives no line for nothing', () => {
    expect(wrapText('', 10)).toEqual([])
  })
})

describe('hangingText', () => {
  it('hangs the lines under the first', () => {
    expect(hangingText('note ', 'one two three', 13)).toEqual(['note one two', '     three'])
  })
})

describe('brokenText', () => {
  it('breaks where it may, under the first line', () => {
    expect(brokenText('  ', 'H@Cu6@Cu8Se12@P4', 10, /(?=@)/u)).toEqual([
      '  H@Cu6',
      '  @Cu8Se12',
      '  @P4',
    ])
  })

  it('ends no line in a blank', () => {
    expect(brokenText('', 'Pt3 | Pt3 | Pt', 8, /(?<= )/u)).toEqual(['Pt3 |', 'Pt3 | Pt'])
  })

  it('cuts a piece that is too long, and loses nothing', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z@]{1,60}$/),
        fc.integer({ min: 3, max: 20 }),
        (text, width) => {
          const lines = brokenText('', text, width, /(?=@)/u)
          expect(lines.join('')).toBe(text)
          expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width)
        },
      ),
    )
  })
})

describe('stackedTable', () => {
  it('sets the numbers of a row under its words where these are too long', () => {
    const rows = [
      ['Se', 'μ3', '12', '2.410'],
      ['N', 'κ2N,N′-of-a-long-name', '4', '2.041'],
    ]
    expect(stackedTable(rows, ['left', 'left', 'right', 'right'], 2, 22)).toEqual([
      'Se  μ3  12  2.410',
      'N   κ2N,',
      'N′-of-a-long-name',
      '         4  2.041',
    ])
  })

  it('is a plain table where there is room', () => {
    expect(
      stackedTable(
        [
          ['Cu', '1'],
          ['Se', '10'],
        ],
        ['left', 'right'],
        1,
        80,
      ),
    ).toEqual(['Cu   1', 'Se  10'])
  })
})
