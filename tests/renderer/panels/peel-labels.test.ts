import { array, assert, integer, nat, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelsThatFit } from '../../../renderer/panels/peel-labels'

describe('labelsThatFit', () => {
  it('shows all where there is room', () => {
    expect(labelsThatFit([60, 60, 60], 600, 2)).toEqual([true, true, true])
  })

  it('shows the current one and the ends before the others', () => {
    const shown = labelsThatFit(Array.from({ length: 17 }, () => 60), 640, 7) // prettier-ignore
    expect([shown[0], shown[7], shown[16]]).toEqual([true, true, true])
    expect(shown[6] || shown[8]).toBe(false)
  })

  it('shows a single stop', () => {
    expect(labelsThatFit([60], 600, 0)).toEqual([true])
  })

  it('never lets two labels touch', () => {
    const widths = array(integer({ min: 20, max: 160 }), { minLength: 2, maxLength: 20 })
    assert(
      property(widths, integer({ min: 100, max: 1400 }), nat(19), (all, track, nat) => {
        const current = nat % all.length
        const shown = labelsThatFit(all, track, current)
        expect(shown[current]).toBe(true)
        const ends = all.flatMap((width, i) => {
          const middle = (track * i) / (all.length - 1)
          return shown[i] === true ? [[middle - width / 2, middle + width / 2] as const] : []
        })
        for (const [i, [left]] of ends.entries()) {
          const before = ends[i - 1]
          if (before !== undefined) expect(left).toBeGreaterThan(before[1])
        }
      }),
    )
  })
})
