import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeScene } from '../../../shared/scene/compose-scene'
import { groupVisibility, visibleRadius } from '../../../shared/scene/visibility'
import { madeReport } from '../../support/made-report'
import { PAPER_BALLS } from '../../support/scene-style'

const scene = composeScene(madeReport(), PAPER_BALLS)
const WHOLE = {
  peel: 5,
  opacityOfPart: new Map<number, number>(),
  hiddenParts: new Set<number>(),
}

describe('groupVisibility', () => {
  it('shows everything, in place, at the outermost stop', () => {
    const { opacity, spread } = groupVisibility(scene, WHOLE)
    expect([...opacity]).toEqual([1, 1, 1, 1, 1, 1])
    expect([...spread]).toEqual([1, 1, 1, 1, 1, 1])
  })

  it('fades the outer of two stops and lets it drift outward', () => {
    const { opacity, spread } = groupVisibility(scene, { ...WHOLE, peel: 1.25 })
    expect([...opacity]).toEqual([1, 1, 0.25, 0, 0, 0])
    expect([...spread.subarray(0, 2)]).toEqual([1, 1])
    expect(spread[2]).toBeGreaterThan(1)
    expect(spread[3]).toBeGreaterThan(spread[2]!)
  })

  it('hides a part whose eye is shut and ghosts one that is to be faint', () => {
    const view = { ...WHOLE, opacityOfPart: new Map([[1, 0.25]]), hiddenParts: new Set([0]) }
    expect([...groupVisibility(scene, view).opacity]).toEqual([0, 0.25, 1, 1, 1, 1])
  })

  it('never shows less when the peel moves outward', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 5, noNaN: true }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (a, b) => {
          const [inner, outer] = [Math.min(a, b), Math.max(a, b)].map(
            (peel) => groupVisibility(scene, { ...WHOLE, peel }).opacity,
          )
          for (const [group, opacity] of inner!.entries()) {
            expect(outer![group]).toBeGreaterThanOrEqual(opacity)
          }
        },
      ),
    )
  })
})

describe('visibleRadius', () => {
  it('reaches as far as what is shown', () => {
    const radius = (peel: number) =>
      visibleRadius(scene, groupVisibility(scene, { ...WHOLE, peel }))
    expect(radius(0)).toBeCloseTo(scene.groups[0]!.boundingRadius, 5)
    expect(radius(5)).toBeCloseTo(scene.groups[5]!.boundingRadius, 5)
    expect(radius(-1)).toBe(0)
  })
})
