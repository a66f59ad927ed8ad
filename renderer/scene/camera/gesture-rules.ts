/** What presses, wheels and pairs of fingers mean on the stage. Points and drags are CSS pixels, y downwards. */
import type { ViewSize } from './camera-pose'
import type { StageTool } from '../stage-view'

/** From the middle of the stage. */
export type Point = readonly [x: number, y: number]

/** What a drag does: `draw` encloses atoms. */
export type Drag = 'orbit' | 'pan' | 'roll' | 'draw'

/** Pixels from the border of the stage within which a drag rolls the picture. */
const RIM = 26
/** Movement below so many pixels is still a click; fingers are less steady. */
const STILL = { mouse: 4, touch: 9 } as const
const ZOOM_PER_PIXEL = 0.0016
/** A pinch on a trackpad arrives as a wheel with Ctrl, in smaller steps. */
const ZOOM_PER_PINCHED_PIXEL = 0.01
/** One event of a wheel zooms no more than this (as a logarithm), however it is accelerated. */
const LARGEST_STEP = 0.35
/** Pixels of a line and of a page, where a wheel counts in these. */
const LINE = 24
const PAGE = 400
/** Radians by which the picture rolls for each pixel of the wheel with Alt. */
const ROLL_PER_PIXEL = 0.0018

export type Press = Pick<
  PointerEvent,
  'button' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey' | 'pointerType'
>

/**
 * What a drag that begins with this press does. Left button, finger and pen draw with a tool that encloses;
 * else they turn, or roll with Alt, or of a mouse near the border. Right and middle button move, and so
 * does the left one with Shift where nothing is drawn.
 */
export function dragOf(press: Press, at: Point, size: ViewSize, tool: StageTool): Drag {
  if (press.button !== 0) return 'pan'
  if (tool !== 'orbit') return 'draw'
  if (press.altKey) return 'roll'
  if (press.shiftKey) return 'pan'
  return press.pointerType === 'mouse' && isAtRim(at, size) ? 'roll' : 'orbit'
}

/** Whether a place is so near to the border that a drag from there rolls. */
export function isAtRim([x, y]: Point, { width, height }: ViewSize): boolean {
  return Math.abs(x) > width / 2 - RIM || Math.abs(y) > height / 2 - RIM
}

/** Whether a pointer that has come from one place to the other has not been meant to move. */
export function isStill(from: Point, to: Point, pointerType: string): boolean {
  return distance(from, to) < (pointerType === 'touch' ? STILL.touch : STILL.mouse)
}

/** Radians counter-clockwise about the middle of the stage, from one place to another. */
export function rollBetween(from: Point, to: Point): number {
  const [dot, cross] = [from[0] * to[0] + from[1] * to[1], from[1] * to[0] - from[0] * to[1]]
  return Math.atan2(cross, dot)
}

export type WheelMove =
  | { readonly kind: 'zoom'; readonly factor: number }
  | { readonly kind: 'pan'; readonly by: Point }
  | { readonly kind: 'roll'; readonly angle: number }

export type Wheel = Pick<
  WheelEvent,
  'deltaX' | 'deltaY' | 'deltaMode' | 'ctrlKey' | 'shiftKey' | 'altKey'
>

/**
 * What a wheel does, and two fingers on a trackpad, which no browser tells from a wheel: it zooms, as
 * in every viewer of structures; with Shift it moves the picture both ways, with Alt it rolls.
 */
export function wheelMove(wheel: Wheel): WheelMove {
  const { deltaX, deltaY, deltaMode, ctrlKey, shiftKey, altKey } = wheel
  const unit = deltaMode === 1 ? LINE : deltaMode === 2 ? PAGE : 1
  const [x, y] = [unit * deltaX, unit * deltaY]
  if (ctrlKey) return { kind: 'zoom', factor: factorOf(y * ZOOM_PER_PINCHED_PIXEL) }
  if (shiftKey) return { kind: 'pan', by: [-x, -y] }
  // With Alt some systems turn the wheel sideways.
  if (altKey) return { kind: 'roll', angle: -(y === 0 ? x : y) * ROLL_PER_PIXEL }
  return { kind: 'zoom', factor: factorOf(y * ZOOM_PER_PIXEL) }
}

function factorOf(step: number): number {
  return Math.exp(-Math.min(LARGEST_STEP, Math.max(-LARGEST_STEP, step)))
}

/** How two fingers take the picture along: it is moved, and enlarged and rolled about where they are now. */
export interface Pinch {
  readonly by: Point
  readonly factor: number
  /** Radians counter-clockwise. */
  readonly angle: number
  /** Midway between them. */
  readonly at: Point
}

/** One finger has moved from `before` to `now`, the other stays. */
export function pinchOf(before: Point, now: Point, other: Point): Pinch {
  const from: Point = [before[0] - other[0], before[1] - other[1]]
  const to: Point = [now[0] - other[0], now[1] - other[1]]
  return {
    by: [(now[0] - before[0]) / 2, (now[1] - before[1]) / 2],
    factor: Math.hypot(...to) / Math.max(1, Math.hypot(...from)),
    angle: rollBetween(from, to),
    at: [(now[0] + other[0]) / 2, (now[1] + other[1]) / 2],
  }
}

/** The corners of the box between two places, around it. */
export function boxBetween(from: Point, to: Point): readonly Point[] {
  return [from, [to[0], from[1]], to, [from[0], to[1]]]
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1])
}
