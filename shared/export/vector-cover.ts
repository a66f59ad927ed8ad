/** What a body covers on the sheet, and which of two is nearer where both are. */

type Place = readonly [x: number, y: number]

/** What a body covers on the sheet, and how near it is there (Å towards the viewer). */
export type Cover =
  | {
      readonly kind: 'disc'
      readonly at: Place
      readonly reach: number
      readonly z: number
      /** Å by which its middle bulges towards the viewer. */
      readonly bulge: number
    }
  | {
      readonly kind: 'rod'
      readonly from: Place
      readonly to: Place
      readonly half: number
      readonly zFrom: number
      readonly zTo: number
    }
  | {
      readonly kind: 'face'
      readonly corners: readonly Place[]
      /** z = slope · (x, y, 1). */
      readonly slope: readonly [number, number, number]
    }

type Box = readonly [left: number, top: number, right: number, bottom: number]

/** What holds a body on the sheet. */
export function boxOf(cover: Cover): Box {
  if (cover.kind === 'disc') {
    const { at, reach } = cover
    return [at[0] - reach, at[1] - reach, at[0] + reach, at[1] + reach]
  }
  const corners = cover.kind === 'rod' ? [cover.from, cover.to] : cover.corners
  const more = cover.kind === 'rod' ? cover.half : 0
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  return [Math.min(...xs) - more, Math.min(...ys) - more, Math.max(...xs) + more, Math.max(...ys) + more] // prettier-ignore
}

/** Å by which the first is nearer than the second where both are; 0 where they do not meet. */
export function nearness(a: Cover, b: Cover): number {
  const place = meeting(a, b)
  return place === null ? 0 : depthAt(a, place) - depthAt(b, place)
}

/** A place that both cover; null: there is none. */
function meeting(a: Cover, b: Cover): Place | null {
  if (a.kind === 'disc' && b.kind === 'disc') return meetingOfDiscs(a, b)
  if (a.kind === 'face') return meetingWithFace(a, b)
  if (b.kind === 'face') return meetingWithFace(b, a)
  if (a.kind === 'disc' && b.kind === 'rod') return meetingOfDiscAndRod(a, b)
  if (b.kind === 'disc' && a.kind === 'rod') return meetingOfDiscAndRod(b, a)
  return a.kind === 'rod' && b.kind === 'rod' ? meetingOfRods(a, b) : null
}

type Disc = Extract<Cover, { kind: 'disc' }>
type Rod = Extract<Cover, { kind: 'rod' }>
type Face = Extract<Cover, { kind: 'face' }>

function meetingOfDiscs(a: Disc, b: Disc): Place | null {
  const [x, y] = [b.at[0] - a.at[0], b.at[1] - a.at[1]]
  const apart = Math.hypot(x, y)
  if (apart >= a.reach + b.reach) return null
  if (apart === 0) return a.at
  // The middle of what they share of the line between their middles.
  const from = Math.max(-a.reach, apart - b.reach)
  const to = Math.min(a.reach, apart + b.reach)
  const way = (from + to) / 2 / apart
  return [a.at[0] + way * x, a.at[1] + way * y]
}

function meetingOfDiscAndRod(disc: Disc, rod: Rod): Place | null {
  const near = nearestOnSegment(disc.at, rod.from, rod.to)
  const [x, y] = [disc.at[0] - near[0], disc.at[1] - near[1]]
  const apart = Math.hypot(x, y)
  if (apart >= disc.reach + rod.half) return null
  const way = apart === 0 ? 0 : Math.min(rod.half, apart) / apart / 2
  const place: Place = [near[0] + way * x, near[1] + way * y]
  return Math.hypot(disc.at[0] - place[0], disc.at[1] - place[1]) < disc.reach
    ? place
    : [near[0] + 2 * way * x, near[1] + 2 * way * y]
}

function meetingOfRods(a: Rod, b: Rod): Place | null {
  const crossing = crossingOf(a, b)
  if (crossing !== null) return crossing
  const ends = [
    [a.from, nearestOnSegment(a.from, b.from, b.to)],
    [a.to, nearestOnSegment(a.to, b.from, b.to)],
    [b.from, nearestOnSegment(b.from, a.from, a.to)],
    [b.to, nearestOnSegment(b.to, a.from, a.to)],
  ] as const
  let best: Place | null = null
  let least = a.half + b.half
  for (const [end, other] of ends) {
    const apart = Math.hypot(end[0] - other[0], end[1] - other[1])
    if (apart >= least) continue
    least = apart
    best = [(end[0] + other[0]) / 2, (end[1] + other[1]) / 2]
  }
  return best
}

function crossingOf(a: Rod, b: Rod): Place | null {
  const [ax, ay] = [a.to[0] - a.from[0], a.to[1] - a.from[1]]
  const [bx, by] = [b.to[0] - b.from[0], b.to[1] - b.from[1]]
  const area = ax * by - ay * bx
  if (Math.abs(area) < 1e-9) return null
  const [x, y] = [b.from[0] - a.from[0], b.from[1] - a.from[1]]
  const alongA = (x * by - y * bx) / area
  const alongB = (x * ay - y * ax) / area
  if (alongA < 0 || alongA > 1 || alongB < 0 || alongB > 1) return null
  return [a.from[0] + alongA * ax, a.from[1] + alongA * ay]
}

function meetingWithFace(face: Face, other: Cover): Place | null {
  const places = placesOf(other)
  for (const place of places) if (isInside(place, face.corners)) return place
  if (other.kind === 'disc') {
    for (const [i, corner] of face.corners.entries()) {
      const near = nearestOnSegment(other.at, corner, face.corners[(i + 1) % face.corners.length]!)
      if (Math.hypot(near[0] - other.at[0], near[1] - other.at[1]) < 0.9 * other.reach) return near
    }
    return null
  }
  if (other.kind === 'face') {
    for (const place of placesOf(face)) if (isInside(place, other.corners)) return place
  }
  return null
}

function placesOf(cover: Cover): readonly Place[] {
  if (cover.kind === 'disc') return [cover.at]
  const mid = (a: Place, b: Place, share: number): Place => [
    a[0] + share * (b[0] - a[0]),
    a[1] + share * (b[1] - a[1]),
  ]
  if (cover.kind === 'rod') {
    return [0.5, 0.15, 0.85].map((share) => mid(cover.from, cover.to, share))
  }
  const { corners } = cover
  const sum = corners.reduce((total, [x, y]) => [total[0] + x, total[1] + y] as const, [0, 0] as const) // prettier-ignore
  const middle: Place = [sum[0] / corners.length, sum[1] / corners.length]
  // Not the corners themselves: faces that share one meet there.
  return [middle, ...corners.map((corner) => mid(middle, corner, 0.8))]
}

function isInside([x, y]: Place, corners: readonly Place[]): boolean {
  let [left, right] = [false, false]
  for (const [i, [ax, ay]] of corners.entries()) {
    const [bx, by] = corners[(i + 1) % corners.length]!
    const side = (bx - ax) * (y - ay) - (by - ay) * (x - ax)
    if (side > 0) left = true
    if (side < 0) right = true
  }
  return left !== right
}

function nearestOnSegment([x, y]: Place, from: Place, to: Place): Place {
  const share = shareOf([x, y], from, to)
  return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]
}

function shareOf([x, y]: Place, from: Place, to: Place): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const square = dx * dx + dy * dy
  if (square === 0) return 0
  return Math.min(1, Math.max(0, ((x - from[0]) * dx + (y - from[1]) * dy) / square))
}

function depthAt(cover: Cover, [x, y]: Place): number {
  if (cover.kind === 'disc') {
    const miss = Math.hypot(x - cover.at[0], y - cover.at[1]) / Math.max(cover.reach, 1e-9)
    return cover.z + cover.bulge * Math.sqrt(Math.max(0, 1 - miss * miss))
  }
  if (cover.kind === 'rod') {
    const share = shareOf([x, y], cover.from, cover.to)
    return cover.zFrom + share * (cover.zTo - cover.zFrom)
  }
  const [a, b, c] = cover.slope
  return a * x + b * y + c
}
