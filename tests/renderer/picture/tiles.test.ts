import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandsOf } from '../../../renderer/picture/tiles'

const side = fc.integer({ min: 1, max: 20_000 })

describe('bandsOf', () => {
  it('covers a picture with tiles that do not overlap, from the top left on', () => {
    fc.assert(
      fc.property(side, side, (width, height) => {
        let top = 0
        for (const band of bandsOf({ width, height })) {
          let left = 0
          for (const tile of band) {
            expect([tile.x, tile.y]).toEqual([left, top])
            expect(tile.height).toBe(band[0]!.height)
            left += tile.width
          }
          expect(left).toBe(width)
          top += band[0]!.height
        }
        expect(top).toBe(height)
      }),
    )
  })

  it('keeps tiles within what every graphics card draws', () => {
    fc.assert(
      fc.property(side, side, (width, height) => {
        for (const tile of bandsOf({ width, height }).flat()) {
          expect(tile.width).toBeLessThanOrEqual(2048)
          expect(tile.height).toBeLessThanOrEqual(2048)
          expect(Math.min(tile.width, tile.height)).toBeGreaterThan(0)
        }
      }),
      { numRuns: 30 },
    )
  })
})
