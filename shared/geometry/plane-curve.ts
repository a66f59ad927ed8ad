/** Closed curves in a plane. */

export type PlanePoint = readonly [x: number, y: number]

/**
 * Whether a point lies within a closed curve: it winds about it at least once. Of loops that overlap all
 * count. The last point is joined to the first.
 *
 * Source: Sunday's winding number; Hormann & Agathos, Comput. Geom. 20 (2001) 131.
 */
export function isWithin(curve: readonly PlanePoint[], [x, y]: PlanePoint): boolean {
  let turns = 0
  for (const [i, [px, py]] of curve.entries()) {
    const [qx, qy] = curve[(i + 1) % curve.length]!
    if (py <= y === qy <= y) continue
    const side = (qx - px) * (y - py) - (x - px) * (qy - py)
    if (py <= y && side > 0) turns++
    if (py > y && side < 0) turns--
  }
  return turns !== 0
}
