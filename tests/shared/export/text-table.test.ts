import { describe, expect, it } from 'vitest'
import { hangingText, textTable, wrapText } from '../../../shared/export/text-table'

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
