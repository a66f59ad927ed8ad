import { describe, expect, it } from 'vitest'
import { cellLines } from '../../../renderer/panels/cell-words'
import { buildCell } from '../../../shared/geometry/unit-cell'

type Six = readonly [number, number, number, number, number, number]

function lines(six: Six, su: number | null = null) {
  const [a, b, c, alpha, beta, gamma] = six.map((value) => ({ value, su }))
  const cell = buildCell({
    lengthA: a!,
    lengthB: b!,
    lengthC: c!,
    angleAlpha: alpha!,
    angleBeta: beta!,
    angleGamma: gamma!,
  })
  if (!cell.ok) throw new Error('no such cell')
  return cellLines(cell.value)
}

const names = (six: Six) => lines(six).map(({ name }) => name)

describe('cellLines', () => {
  it('needs one length for a cube', () => {
    expect(names([10, 10, 10, 90, 90, 90])).toEqual(['a', 'V'])
  })

  it('needs two for a tetragonal or hexagonal cell', () => {
    expect(names([10, 10, 12, 90, 90, 90])).toEqual(['a = b', 'c', 'V'])
    expect(names([10, 10, 12, 90, 90, 120])).toEqual(['a = b', 'c', 'V'])
  })

  it('shows the one angle of a monoclinic cell', () => {
    expect(names([10, 11, 12, 90, 99, 90])).toEqual(['a', 'b', 'c', 'β', 'V'])
  })

  it('shows everything of a triclinic cell', () => {
    expect(names([10, 11, 12, 80, 85, 95])).toEqual(['a', 'b', 'c', 'α', 'β', 'γ', 'V'])
  })

  it('loses no parameter that equals another by chance', () => {
    expect(names([10, 11, 10, 90, 99, 90])).toEqual(['a = c', 'b', 'β', 'V'])
    expect(names([10, 10, 10, 57, 57, 57])).toEqual(['a', 'α', 'V'])
  })

  it('prints s.u. in brackets and plain numbers as they were given', () => {
    expect(lines([32.81, 32.81, 32.81, 90, 90, 90], 0.002)[0]?.value).toBe('32.810(2)')
    expect(lines([32.8, 32.8, 32.8, 90, 90, 90])[0]?.value).toBe('32.8')
  })
})
