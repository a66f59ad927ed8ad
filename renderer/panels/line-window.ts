/**
 * Which lines of a text are in sight. All lines are of one height, so that nothing has to be measured
 * or kept for any of them. (A list of rows with a record each costs more than the text itself.)
 */

/** Pixels. */
export const LINE_HEIGHT = 18

/** Pixels: browsers lay out nothing much taller. A longer text scrolls faster than the hand. */
const TALLEST = 16_000_000

/** Lines drawn above and below those in sight, so that none is missing while scrolling. */
const SPARE = 12

export interface LineWindow {
  /** Lines to draw, counted from 0; `end` is behind the last. */
  readonly first: number
  readonly end: number
  /** Pixels from the top of the content to line `first`. */
  readonly offset: number
  /** The first line in sight, a fraction of it hidden. */
  readonly top: number
}

/** Pixels that `count` lines take in a scroller. */
export function contentHeight(count: number): number {
  return Math.min(count * LINE_HEIGHT, TALLEST)
}

/** The lines to draw where a scroller `height` pixels tall has been scrolled by `scrollTop`. */
export function lineWindow(count: number, height: number, scrollTop: number): LineWindow {
  const top = scrollTop / pixelsPerLine(count, height)
  const first = Math.max(0, Math.floor(top) - SPARE)
  const end = Math.min(count, Math.ceil(top + height / LINE_HEIGHT) + SPARE)
  return { first, end, offset: scrollTop + (first - top) * LINE_HEIGHT, top }
}

/** How far a scroller must be scrolled for line `top` to come first. */
export function scrollTopOf(count: number, height: number, top: number): number {
  const last = Math.max(0, count - height / LINE_HEIGHT)
  return Math.min(last, Math.max(0, top)) * pixelsPerLine(count, height)
}

/**
 * The first line in sight when `line` is to be seen: as it is when it is in sight already, else such
 * that `line` stands at a third of the height.
 */
export function topToShow(line: number, top: number, height: number): number {
  const lines = height / LINE_HEIGHT
  const isInSight = line >= top && line + 1 <= top + lines
  return isInSight ? top : line - lines / 3
}

function pixelsPerLine(count: number, height: number): number {
  const total = count * LINE_HEIGHT
  if (total <= TALLEST) return LINE_HEIGHT
  return (TALLEST - height) / (count - height / LINE_HEIGHT)
}
