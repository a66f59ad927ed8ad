/** How sticks that are not whole are drawn. */

/** CSS pixels: how wide a wire is. */
export const WIRE_WIDTH = 1.3

/**
 * A dashed stick is made of capsules, one of them about its middle.
 *
 * - `period`: Å of a dash and a gap
 * - `share`: of the period that the dash takes
 */
export const DASHED = { period: 0.26, share: 0.6 } as const
