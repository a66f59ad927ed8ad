import { describe, expect, it } from 'vitest'
import { spaceGroupPieces } from '../../../renderer/panels/space-group-symbol'

/** Pieces as plain text: `(4)` has a bar, `_1` is a subscript. */
const written = (symbol: string) =>
  spaceGroupPieces(symbol)
    .map(({ text, style }) => (style === 'bar' ? `(${text})` : style === 'sub' ? `_${text}` : text))
    .join('')

// Short symbols as ITA (2016), table 2.1.2, prints them.
describe('spaceGroupPieces', () => {
  it.each([
    ['F -4 3 c', 'F(4)3c'],
    ['P -1', 'P(1)'],
    ['P 1 21/c 1', 'P2_1/c'],
    ['P 21/c', 'P2_1/c'],
    ['C 1 2/c 1', 'C2/c'],
    ['P 21 21 21', 'P2_12_12_1'],
    ['I 41/a c d', 'I4_1/acd'],
    ['P 63/m m c', 'P6_3/mmc'],
    ['R -3 m :H', 'R(3)m :H'],
    ['F d d d:2', 'Fddd :2'],
    ['P 1', 'P1'],
    ['F d -3 m', 'Fd(3)m'],
  ])('prints %s as %s', (symbol, print) => {
    expect(written(symbol)).toBe(print)
  })

  it('keeps all of a monoclinic symbol with another unique axis', () => {
    expect(written('P 1 1 21/b')).toBe('P112_1/b')
  })

  it('sets letters in italics', () => {
    expect(spaceGroupPieces('P -1')[0]).toEqual({ text: 'P', style: 'italic' })
  })
})
