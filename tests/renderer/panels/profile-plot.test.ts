import { describe, expect, it } from 'vitest'
import { profilePlot } from '../../../renderer/panels/profile-plot'
import { madeReport } from '../../support/made-report'

const rows = madeReport().anatomy.size.profile

describe('profilePlot', () => {
  const plot = profilePlot(rows, 252)

  it('has a lane for each element, the metal first, then the heavier', () => {
    expect(plot.lanes.map(({ element }) => element)).toEqual([29, 34, 15, 1])
  })

  it('puts what is farther out farther right, within the drawing', () => {
    const byRadius = plot.dots.toSorted((a, b) => a.row.radius - b.row.radius).map(({ x }) => x)
    expect(byRadius).toEqual(byRadius.toSorted((a, b) => a - b))
    expect(Math.max(...byRadius)).toBeLessThan(252)
  })

  it('makes areas go by the number of atoms', () => {
    const [first] = rows
    const many = profilePlot(
      [
        { ...first!, count: 4 },
        { ...first!, label: 'x', count: 1 },
      ],
      252,
    )
    expect(many.dots[0]!.radius).toBeCloseTo(2 * many.dots[1]!.radius, 6)
  })

  it('draws nothing of nothing', () => {
    expect(profilePlot([], 252)).toMatchObject({ dots: [], lanes: [], height: 0 })
  })
})
