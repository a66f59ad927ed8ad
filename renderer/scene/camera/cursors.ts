import type { ViewSize } from './camera-pose'
import { isAtRim, type Drag, type Point } from './gesture-rules'
import type { StageTool } from '../stage-view'

/** A turning arrow, dark with a light seam, so that it shows on every background. */
const ARROW = 'M19 12a7 7 0 1 1-2.3-5.2M19.5 3v4.5h-4.5'
const ROLL_DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" fill="none" stroke-linecap="round" stroke-linejoin="round"><path d="${ARROW}" stroke="#fff" stroke-width="4.5"/><path d="${ARROW}" stroke="#222" stroke-width="2"/></svg>`
const ROLL = `url("data:image/svg+xml,${encodeURIComponent(ROLL_DRAWING)}") 12 12, grab`

/** The cursor that says what a press does here. */
export function cursorOf(now: {
  readonly drag: Drag | null
  readonly tool: StageTool
  /** Where the pointer is; null: not on the stage. */
  readonly at: Point | null
  readonly size: ViewSize
  /** Whether it points at something that can be picked. */
  readonly isOver: boolean
}): string {
  const { drag, tool, at, size, isOver } = now
  if (drag === 'roll') return ROLL
  if (drag === 'orbit' || drag === 'pan') return 'grabbing'
  if (drag === 'draw') return 'crosshair'
  if (isOver) return 'pointer'
  if (tool !== 'orbit') return 'crosshair'
  return at !== null && isAtRim(at, size) ? ROLL : ''
}
