import { assert, double, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  contentHeight,
  LINE_HEIGHT,
  lineWindow,
  scrollTopOf,
  topToShow,
} from '../../../renderer/panels/line-window'

const HEIGHT = 30 * LINE_HEIGHT
const ENORMOUS = 5_000_000 // lines, of which no browser could lay out a column

describe('lineWindow', () => {
  it('holds every line in sight, at its place', () => {
    const { first, end, offset } = lineWindow(1000, HEIGHT, 500 * LINE_HEIGHT)
    expect(first).toBeLessThanOrEqual(500)
    expect(end).toBeGreaterThanOrEqual(530)
    expect(offset).toBe(first * LINE_HEIGHT)
  })

  it.each([100, 620_000, ENORMOUS])('reaches both ends of %i lines', (count) => {
    expect(lineWindow(count, HEIGHT, 0)).toMatchObject({ first: 0, offset: 0 })
    const last = lineWindow(count, HEIGHT, contentHeight(count) - HEIGHT)
    expect(last.end).toBe(count)
    const bottom = last.offset + (last.end - last.first) * LINE_HEIGHT
    expect(bottom).toBeCloseTo(contentHeight(count), 3)
  })

  it('draws few lines of any text', () => {
    assert(
      property(
        integer({ min: 1, max: ENORMOUS }),
        double({ min: 0, max: 1, noNaN: true }),
        (count, share) => {
          // prettier-ignore
          const scrollTop = share * Math.max(0, contentHeight(count) - HEIGHT)
          const { first, end } = lineWindow(count, HEIGHT, scrollTop)
          expect(end - first).toBeLessThan(60)
        },
      ),
    )
  })
})

describe('scrollTopOf', () => {
  it('leads to the line it is asked for', () => {
    assert(
      property(
        integer({ min: 100, max: ENORMOUS }),
        double({ min: 0, max: 1, noNaN: true }),
        (count, share) => {
          // prettier-ignore
          const line = Math.floor(share * (count - 30))
          const { top } = lineWindow(count, HEIGHT, scrollTopOf(count, HEIGHT, line))
          expect(top).toBeCloseTo(line, 3)
        },
      ),
    )
  })

  it('stays within the text', () => {
    expect(scrollTopOf(1000, HEIGHT, -Infinity)).toBe(0)
    expect(scrollTopOf(1000, HEIGHT, Infinity)).toBe(970 * LINE_HEIGHT)
    expect(scrollTopOf(10, HEIGHT, 5)).toBe(0)
  })
})

describe('topToShow', () => {
  it('does not move for a line in sight', () => {
    expect(topToShow(105, 100, HEIGHT)).toBe(100)
    expect(topToShow(129, 100, HEIGHT)).toBe(100)
  })

  it('brings a line that is out of sight to a third of the height', () => {
    expect(topToShow(500, 100, HEIGHT)).toBe(490)
    expect(topToShow(99, 100, HEIGHT)).toBe(89)
  })
})
