/** How many samples a frame can have while the scene moves: as many as the graphics card does in time. */

/** Samples of a moving frame on a fast card; a slow one draws plainly. */
const SMOOTH = 4
/** Milliseconds between frames: below, there is time to spare (60 frames a second and more). */
const EASY = 19
/** Above, the frame was too much. */
const HARD = 26
/** Easy frames in a row before more is tried. */
const TRIAL = 12

export interface Pace {
  /** 1: draw plainly. */
  readonly samples: number
  /** Easy plain frames in a row. */
  readonly easy: number
  /** More was tried and was too much. */
  readonly isSlow: boolean
}

export const FIRST_PACE: Pace = { samples: 1, easy: 0, isSlow: false }

/**
 * The pace of the next moving frame.
 *
 * @param interval milliseconds since the moving frame before, drawn at `pace`
 */
export function nextPace(pace: Pace, interval: number): Pace {
  if (pace.isSlow) return pace
  if (pace.samples > 1) {
    return interval > HARD ? { samples: 1, easy: 0, isSlow: true } : pace
  }
  const easy = interval < EASY ? pace.easy + 1 : 0
  return { samples: easy >= TRIAL ? SMOOTH : 1, easy, isSlow: false }
}
