import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrangeLabels, type LabelLayout } from '../../../../renderer/scene/labels/label-layout'

const SEEN = () => true

type Places = readonly (readonly [number, number])[]

/** Labels 60 × 20 pixels at these places. */
function layoutAt(...places: Places): LabelLayout {
  return {
    seen: Float32Array.from(places.flat()),
    size: Float32Array.from(places.flatMap(() => [60, 20])),
    offset: new Float32Array(2 * places.length).fill(99),
    depth: new Float32Array(places.length).fill(Number.NaN),
    isOnBond: new Uint8Array(places.length),
    isDrawn: new Uint8Array(places.length).fill(1),
    shift: new Float32Array(3 * places.length),
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

  describe('of labels on atoms', () => {
    const onAtoms = (depths: readonly number[], ...places: Places) => {
      const layout = layoutAt(...places)
      layout.depth.set(depths)
      return layout
    }

    it('gives the nearest its own place, and those behind what is left', () => {
      const layout = onAtoms([9, 2, 5], [0, 0], [0, 0], [0, 0])
      arrangeLabels(layout, SEEN)
      expect([...layout.offset.subarray(2, 4)]).toEqual([0, 0])
      expect([...layout.isDrawn]).toEqual([1, 1, 1])
      expect(layout.offset[1]).not.toBe(layout.offset[5])
    })

    it('leaves out those without room, so that none lies on another', () => {
      const place = fc.tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: -60, max: 60 }))
      fc.assert(
        fc.property(fc.array(place, { minLength: 1, maxLength: 40 }), (places) => {
          const layout = onAtoms([...places.keys()].map(Number), ...places)
          arrangeLabels(layout, SEEN)
          const drawn = [...places.keys()].filter((label) => layout.isDrawn[label] === 1)
          expect(drawn).toContain(0)
          const at = (label: number, axis: 0 | 1) =>
            layout.seen[2 * label + axis]! + layout.offset[2 * label + axis]!
          for (const [k, label] of drawn.entries()) {
            for (const other of drawn.slice(0, k)) {
              const [x, y] = [at(label, 0) - at(other, 0), at(label, 1) - at(other, 1)]
              // Boxes of 60 × 20, of which the margins may touch.
              expect(Math.abs(x) >= 43 || Math.abs(y) >= 14).toBe(true)
            }
          }
        }),
      )
    })

    it('gives the room of what is not seen to others', () => {
      const layout = onAtoms([1, 2], [0, 0], [0, 0])
      arrangeLabels(layout, (label) => label === 1)
      expect([...layout.isDrawn]).toEqual([0, 1])
      expect([...layout.offset.subarray(2, 4)]).toEqual([0, 0])
    })

    it('looks for no more than the 300 nearest', () => {
      const labels = Array.from({ length: 400 }, (_, i) => i)
      const layout = onAtoms(
        labels.map((i) => 400 - i),
        ...labels.map((i) => [99 * (i % 20), 99 * Math.floor(i / 20)] as const),
      )
      arrangeLabels(layout, SEEN)
      expect(labels.filter((label) => layout.isDrawn[label] === 1)).toEqual(labels.slice(100))
    })

    it('gives atoms their places before bonds, however near these are', () => {
      const layout = onAtoms([1, 9], [0, 0], [0, 0])
      layout.isOnBond[0] = 1
      arrangeLabels(layout, SEEN)
      expect([...layout.offset.subarray(2, 4)]).toEqual([0, 0])
      expect(layout.offset[1]).not.toBe(0)
    })

    it('lets words before everything have their place first', () => {
      const layout = onAtoms([1, Number.NaN], [0, 0], [0, 0])
      arrangeLabels(layout, SEEN)
      expect([...layout.offset.subarray(2, 4)]).toEqual([0, 0])
      expect(layout.offset[1]).not.toBe(0)
    })
  })
})
