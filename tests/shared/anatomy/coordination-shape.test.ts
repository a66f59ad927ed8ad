import { describe, expect, it } from 'vitest'
import { rankShapes } from '../../../shared/anatomy/coordination-shape'
import { prism, ring } from '../../../shared/geometry/polyhedra'
import { SHAPE_READINGS } from '../../support/shape-readings'

describe('rankShapes', () => {
  it.each(SHAPE_READINGS)('puts all shapes for $name in the order of SHAPE 2.1', (reading) => {
    const expected = Object.entries(reading.measures).toSorted(([, a], [, b]) => a - b)
    const found = rankShapes(reading.donors)
    expect(found.map(({ code }) => code)).toEqual(expected.map(([code]) => code))
    expect(found[0]?.name).not.toBe('')
  })

  it('knows a stretched prism for a prism, though it is none', () => {
    const [best] = rankShapes(prism(3).map(([x, y, z]) => [x, y, 1.2 * z]))
    expect(best?.code).toBe('TPR-6')
    expect(best?.measure).toBeGreaterThan(0.1)
  })

  it('ranks nothing where there is no shape to compare with', () => {
    expect(rankShapes([])).toEqual([])
    expect(rankShapes([[0, 0, 2]])).toEqual([])
    expect(rankShapes([...ring(7, 2, 1), ...ring(6, 2, -1)])).toEqual([])
  })

  it('ranks nothing where a donor stands on the metal', () => {
    expect(rankShapes([[0, 0, 0], [0, 0, 2]])).toEqual([]) // prettier-ignore
  })

  it('takes donors that stand in one place, as split ones do', () => {
    const [best] = rankShapes([[2, 0, 0], [2, 0, 0], [-2, 0, 0]]) // prettier-ignore
    expect(Number.isFinite(best?.measure)).toBe(true)
  })
})
