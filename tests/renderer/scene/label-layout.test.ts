import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrangeLabels, type LabelLayout } from '../../../renderer/scene/label-layout'

const SEEN = () => true

/** Labels 60 × 20 pixels at these places. */
function layoutAt(...places: readonly (readonly [number, number])[]): LabelLayout {
  return {
    seen: Float32Array.from(places.flat()),
    size: Float32Array.from(places.flatMap(() => [60, 20])),
    offset: new Float32Array(2 * places.length).fill(99),
    depth: new Float32Array(places.length).fill(Number.NaN),
    isDrawn: new Uint8Array(places.length).fill(1),
  }
}

describe('arrangeLabels', () => {
  it('leaves a label at its place where there is room', () => {
    const layout = layoutAt([0, 0], [100, 0], [0, 30])
    arrangeLabels(layout, SEEN)
    expect([...layout.offset]).toEqual([0, 0, 0, 0, 0, 0])
  })

  it('moves the later of two labels at one place aside', () => {
    const layout = layoutAt([0, 0], [0, 0])
    arrangeLabels(layout, SEEN)
    expect([...layout.offset.subarray(0, 2)]).toEqual([0, 0])
    const [x, y] = layout.offset.subarray(2)
    expect(Math.abs(x!) > 40 || Math.abs(y!) > 14).toBe(true)
  })

  it('gives the same places for the same picture', () => {
    const place = fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 }))
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), (places) => {
        const [first, second] = [layoutAt(...places), layoutAt(...places)]
        arrangeLabels(first, SEEN)
        arrangeLabels(second, SEEN)
        arrangeLabels(second, SEEN)
        expect(second.offset).toEqual(first.offset)
      }),
    )
  })
})
