import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  boxBetween,
  dragOf,
  isStill,
  pinchOf,
  rollBetween,
  wheelMove,
  type Point,
  type Press,
  type Wheel,
} from '../../../../renderer/scene/camera/gesture-rules'

const SIZE = { width: 800, height: 600 }
const MIDDLE: Point = [0, 0]
const press = (change: Partial<Press> = {}): Press => ({
  button: 0,
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  pointerType: 'mouse',
  ...change,
})
const wheel = (change: Partial<Wheel>): Wheel => ({
  deltaX: 0,
  deltaY: 0,
  deltaMode: 0,
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
  ...change,
})

describe('dragOf', () => {
  it('turns with the left button, moves with the others and with Shift', () => {
    expect(dragOf(press(), MIDDLE, SIZE, 'orbit')).toBe('orbit')
    expect(dragOf(press({ button: 2 }), MIDDLE, SIZE, 'orbit')).toBe('pan')
    expect(dragOf(press({ button: 1 }), MIDDLE, SIZE, 'lasso')).toBe('pan')
    expect(dragOf(press({ shiftKey: true }), MIDDLE, SIZE, 'orbit')).toBe('pan')
  })

  it('rolls with Alt, and from the border with a mouse, but not with a finger', () => {
    expect(dragOf(press({ altKey: true }), MIDDLE, SIZE, 'orbit')).toBe('roll')
    expect(dragOf(press(), [390, 0], SIZE, 'orbit')).toBe('roll')
    expect(dragOf(press(), [0, -290], SIZE, 'orbit')).toBe('roll')
    expect(dragOf(press({ pointerType: 'touch' }), [390, 0], SIZE, 'orbit')).toBe('orbit')
  })

  it('draws with a tool that encloses, with Shift, with Alt and at the border too', () => {
    for (const tool of ['lasso', 'box'] as const) {
      expect(dragOf(press({ shiftKey: true }), [390, 0], SIZE, tool)).toBe('draw')
      expect(dragOf(press({ altKey: true }), MIDDLE, SIZE, tool)).toBe('draw')
      expect(dragOf(press({ pointerType: 'pen' }), MIDDLE, SIZE, tool)).toBe('draw')
    }
  })
})

describe('isStill', () => {
  it('allows a finger more than a mouse', () => {
    expect(isStill([0, 0], [5, 0], 'mouse')).toBe(false)
    expect(isStill([0, 0], [5, 0], 'touch')).toBe(true)
  })
})

describe('rollBetween', () => {
  it('follows the pointer about the middle, counter-clockwise as one sees it', () => {
    // y runs downwards: from the right to the top is a quarter turn counter-clockwise.
    expect(rollBetween([100, 0], [0, -100])).toBeCloseTo(Math.PI / 2)
    expect(rollBetween([100, 0], [0, 50])).toBeCloseTo(-Math.PI / 2)
  })
})

describe('wheelMove', () => {
  it('zooms in for a wheel that is turned away, by lines and pages alike', () => {
    const factors = [
      wheel({ deltaY: -100 }),
      wheel({ deltaY: -3, deltaMode: 1 }),
      wheel({ deltaY: -10, ctrlKey: true }),
    ].map((event) => wheelMove(event))
    for (const move of factors) expect(move).toMatchObject({ kind: 'zoom' })
    for (const move of factors) expect(move.kind === 'zoom' && move.factor > 1.05).toBe(true)
  })

  it('takes back what it does when it is turned back', () => {
    fc.assert(
      fc.property(fc.double({ min: -2000, max: 2000, noNaN: true }), fc.boolean(), (y, ctrlKey) => {
        const [there, back] = [y, -y].map((deltaY) => wheelMove(wheel({ deltaY, ctrlKey })))
        const product = (there?.kind === 'zoom' ? there.factor : 0) * (back?.kind === 'zoom' ? back.factor : 0) // prettier-ignore
        expect(product).toBeCloseTo(1, 9)
      }),
    )
  })

  it('never jumps, however far an event says the wheel was turned', () => {
    const move = wheelMove(wheel({ deltaY: -1e6, ctrlKey: true }))
    expect(move.kind === 'zoom' && move.factor < 1.5).toBe(true)
  })

  it('moves the picture with Shift, as the fingers go, and rolls with Alt', () => {
    expect(wheelMove(wheel({ deltaX: 30, deltaY: 10, shiftKey: true }))).toEqual({
      kind: 'pan',
      by: [-30, -10],
    })
    expect(wheelMove(wheel({ deltaY: 100, altKey: true }))).toMatchObject({ kind: 'roll' })
  })
})

describe('pinchOf', () => {
  const coordinate = fc.double({ min: -300, max: 300, noNaN: true })
  const point = fc.tuple(coordinate, coordinate)

  it('takes both fingers along: the picture under each stays under it', () => {
    fc.assert(
      fc.property(point, point, point, (before, now, other) => {
        fc.pre(Math.hypot(before[0] - other[0], before[1] - other[1]) > 5)
        fc.pre(Math.hypot(now[0] - other[0], now[1] - other[1]) > 5)
        const { by, factor, angle, at } = pinchOf(before, now, other)
        // Moved, then enlarged and rolled about the place between the fingers; y runs downwards.
        const taken = ([x, y]: Point): Point => {
          const [dx, dy] = [factor * (x + by[0] - at[0]), factor * (y + by[1] - at[1])]
          const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
          return [at[0] + cos * dx + sin * dy, at[1] - sin * dx + cos * dy]
        }
        for (const [from, to] of [
          [before, now],
          [other, other],
        ] as const) {
          // prettier-ignore
          expect(taken(from)[0]).toBeCloseTo(to[0], 6)
          expect(taken(from)[1]).toBeCloseTo(to[1], 6)
        }
      }),
    )
  })
})

describe('boxBetween', () => {
  it('has the four corners in order around it', () => {
    expect(boxBetween([1, 2], [5, 9])).toEqual([[1, 2], [5, 2], [5, 9], [1, 9]]) // prettier-ignore
  })
})
