/**
 * What becomes of a stick whose ends are moved apart. `apart`: Å by which one end has moved against the
 * other. It thins to a dashed thread, whose dashes then dwindle to nothing.
 */
export const TORN = {
  /** Å: radius of the thread, and where the stick has become one. */
  thread: 0.035,
  threadAt: 1.2,
  /** Å: where the dashes begin to dwindle, and where they are gone. */
  dwindleAt: 3,
  goneAt: 9,
  /** Å: a dash and a gap. */
  dash: 0.42,
} as const

/** Whether nothing is left of a stick so far apart. */
export function isGone(apart: number): boolean {
  return apart >= TORN.goneAt
}

/** Å: radius of a stick so far apart; 0 where it is gone. */
export function tornRadius(radius: number, apart: number): number {
  if (isGone(apart)) return 0
  const share = Math.min(1, apart / TORN.threadAt)
  return radius + share * (Math.min(radius, TORN.thread) - radius)
}
