/** Where a ray meets a stick. Nothing is allocated: this runs for every candidate of a pick. */
import { PLAIN_LENS, type Lens, type Ray } from './ray'
import { StickPattern, type Sticks } from './scene'
import { DASHED, WIRE_WIDTH } from './stick-pieces'

/**
 * Å along the ray to the near side of a cylinder without caps, of a wire as wide as it is drawn, or of the
 * first dash of a dashed stick; Infinity when it misses. With slack the gaps between dashes are filled.
 *
 * @param slack Å by which the body is thicker than drawn
 */
export function rayStick(
  { origin, direction }: Ray,
  { start, end, radius, pattern }: Sticks,
  i: number,
  slack: number,
  lens: Lens = PLAIN_LENS,
): number {
  const sx = start[3 * i]!
  const sy = start[3 * i + 1]!
  const sz = start[3 * i + 2]!
  let ax = end[3 * i]! - sx
  let ay = end[3 * i + 1]! - sy
  let az = end[3 * i + 2]! - sz
  const extent = Math.hypot(ax, ay, az)
  if (extent === 0) return Infinity
  const isWire = pattern[i] === StickPattern.wire
  const half = isWire ? halfWire(lens, sx + 0.5 * ax, sy + 0.5 * ay, sz + 0.5 * az) : radius[i]!
  if (half === 0 && !isWire) return Infinity
  ax /= extent
  ay /= extent
  az /= extent
  const ox = origin[0] - sx
  const oy = origin[1] - sy
  const oz = origin[2] - sz
  const rayAlong = direction[0] * ax + direction[1] * ay + direction[2] * az
  const fromAlong = ox * ax + oy * ay + oz * az
  const px = direction[0] - rayAlong * ax
  const py = direction[1] - rayAlong * ay
  const pz = direction[2] - rayAlong * az
  const qx = ox - fromAlong * ax
  const qy = oy - fromAlong * ay
  const qz = oz - fromAlong * az
  const a = px * px + py * py + pz * pz
  const b = px * qx + py * qy + pz * qz
  const c = qx * qx + qy * qy + qz * qz
  const r = half + slack
  const discriminant = b * b - a * (c - r * r)
  if (a === 0 || discriminant < 0) return Infinity
  const halfChord = Math.sqrt(discriminant) / a
  const enters = -b / a - halfChord
  let met = enters
  if (pattern[i] === StickPattern.dashed && slack === 0) {
    met = rayDashes(enters, 2 * halfChord, half, extent, fromAlong, rayAlong, b, c)
  }
  const along = fromAlong + met * rayAlong
  return along >= 0 && along <= extent ? met : Infinity
}

/** Å: half of how wide a wire is drawn about a place. */
function halfWire({ eye, pixel }: Lens, x: number, y: number, z: number): number {
  const away = eye === null ? 1 : Math.hypot(x - eye[0], y - eye[1], z - eye[2])
  return 0.5 * WIRE_WIDTH * pixel * away
}

/**
 * Å along the ray to the first dash, a capsule, of those that lie between where it enters and leaves the
 * cylinder that holds them all; Infinity when it passes between them.
 *
 * @param chord Å along the ray from where it enters to where it leaves
 * @param fromAlong along the axis, of the ray's origin; `rayAlong` of its direction
 * @param b of the ray's origin and direction, both without what is along the axis, their product; `c` the square of the former
 */
function rayDashes(
  enters: number,
  chord: number,
  radius: number,
  extent: number,
  fromAlong: number,
  rayAlong: number,
  b: number,
  c: number,
): number {
  const inner = Math.max(0, 0.5 * DASHED.share * DASHED.period - radius)
  const reach = inner + radius
  const ahead = rayAlong < 0 ? -1 : 1
  const first = fromAlong + enters * rayAlong
  const last = first + chord * rayAlong
  // A ray along the stick is long within its cylinder: no dashes are beyond its ends.
  const most = Math.ceil((0.5 * extent) / DASHED.period)
  const from = Math.ceil((ahead * (first - 0.5 * extent) - reach) / DASHED.period)
  for (let dash = Math.max(from, -most); dash <= most; dash++) {
    const middle = 0.5 * extent + ahead * dash * DASHED.period
    if (ahead * (middle - last) > reach) break
    // The ball that touches the ray first is one of those that the capsule is made of.
    const ball = Math.min(middle + inner, Math.max(middle - inner, first))
    if (ball === first) return enters
    const behind = fromAlong - ball
    const toMiddle = b + behind * rayAlong
    const square = toMiddle * toMiddle - (c + behind * behind - radius * radius)
    if (square >= 0) return -toMiddle - Math.sqrt(square)
  }
  return Infinity
}
