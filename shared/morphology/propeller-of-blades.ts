import type { Vec3 } from '../geometry/vec3'
import type { Propeller } from './morphology'
import { bladeTilt, type Line } from './blade-tilt'

/** Degrees: nearer to the axis, or to the plane across it, a blade is as good as in a mirror plane. */
const LEAST_TILT = 5

/** The propeller that some blades make about an axis; null where they are not all tilted the same way. */
export function propellerOf(
  name: string,
  blades: readonly (readonly Vec3[])[],
  axis: Line,
): Propeller | null {
  const tilts: number[] = []
  for (const blade of blades) {
    const tilt = bladeTilt(blade, axis)
    if (tilt === null || Math.abs(tilt) < LEAST_TILT || Math.abs(tilt) > 90 - LEAST_TILT)
      return null
    tilts.push(tilt)
  }
  const isRight = tilts[0]! > 0
  if (tilts.some((tilt) => tilt > 0 !== isRight)) return null
  return {
    blades: name,
    count: blades.length,
    axis: axis.direction,
    handedness: isRight ? 'P' : 'M',
    tilt: tilts.reduce((sum, tilt) => sum + Math.abs(tilt), 0) / tilts.length,
  }
}
