/**
 * Ambient occlusion in object space: how much of the light from all around each atom loses to its
 * neighbours, and from which side. It depends on neither camera nor resolution, so nothing swims
 * when the scene turns and the tiles of a large picture meet without a seam.
 */
import { sortIntoBins } from './bins'
import type { Occlusion, Spheres } from './scene'

/** Å: neighbours farther than this take no light. */
const REACH = 6
/** Å: edge of the bins; so much smaller than the reach that few spheres are looked at in vain. */
const BIN = 3
/** Å: neighbours block light with a bulk between ball and van der Waals sphere: so much on top, up to this. */
const BULK = { more: 0.42, largest: 1.14 } as const
/** Of a neighbour that touches, no more than this much of the sky is hidden: sin of the half-angle. */
const WIDEST = 0.85
/** Beyond these a scene is drawn without occlusion: half a second of work, 96 MB. */
const MOST_SPHERES = 200_000
const MOST_NUMBERS = 24e6

/**
 * The occlusion of every sphere, split by the group of the neighbour that causes it.
 *
 * A neighbour of radius R at distance d and direction u hides the share c = (1 − cos θ)/2 of all
 * directions, sin θ = R/d. Of the light that falls on a surface with normal n it takes
 * 4c·max(0, n·u), whose first two bands of spherical harmonics are c·(1 + 2 n·u).
 * Source: Ramamoorthi & Hanrahan, SIGGRAPH 2001, equation 8 (the cosine lobe's bands 1/4 and 1/2).
 *
 * @param fragmentOfSphere where given, of neighbours in other fragments nothing is counted
 * @param seenOfSphere 0 to 255, where given: a neighbour takes as much of what it would as is seen of it
 * @returns empty for a scene too large for it
 *
 * Cost: linear in the number of spheres at a given density.
 */
export function computeOcclusion(
  { count, center, radius, group }: Pick<Spheres, 'count' | 'center' | 'radius' | 'group'>,
  groupCount: number,
  fragmentOfSphere: Int32Array | null = null,
  seenOfSphere: Uint8Array | null = null,
): Occlusion {
  if (count > MOST_SPHERES || 4 * groupCount * count > MOST_NUMBERS) return new Float32Array()
  const occlusion = new Float32Array(4 * groupCount * count)
  const { start, row, size, edge, cellOf } = sortIntoBins(center, BIN)
  const around = Math.ceil(REACH / edge)
  const reachSquare = REACH * REACH

  // Each pair is met once, from the sphere whose bin comes first.
  const take = (to: number, from: number, dx: number, dy: number, dz: number, square: number) => {
    const seen = seenOfSphere === null ? 1 : seenOfSphere[from]! / 255
    if (seen === 0) return
    const distance = Math.sqrt(square)
    const own = radius[from]!
    const bulk = Math.max(own, Math.min(own + BULK.more, BULK.largest))
    // As seen from the surface, half-way between the side of the neighbour and the far side.
    const sine = Math.min(WIDEST, bulk / Math.sqrt(square + radius[to]! * radius[to]!))
    const fall = 1 - square / reachSquare
    const hidden = 0.5 * (1 - Math.sqrt(1 - sine * sine)) * fall * fall * seen
    const at = 4 * (group[from]! * count + to)
    const lobe = (2 * hidden) / distance
    occlusion[at] = occlusion[at]! + hidden
    occlusion[at + 1] = occlusion[at + 1]! + lobe * dx
    occlusion[at + 2] = occlusion[at + 2]! + lobe * dy
    occlusion[at + 3] = occlusion[at + 3]! + lobe * dz
  }
  const meet = (i: number, bin: number, from: number) => {
    const [x, y, z] = [center[3 * i]!, center[3 * i + 1]!, center[3 * i + 2]!]
    for (let k = from; k < start[bin + 1]!; k++) {
      const j = row[k]!
      if (fragmentOfSphere !== null && fragmentOfSphere[i] !== fragmentOfSphere[j]) continue
      const dx = center[3 * j]! - x
      const dy = center[3 * j + 1]! - y
      const dz = center[3 * j + 2]! - z
      const square = dx * dx + dy * dy + dz * dz
      if (square >= reachSquare || square === 0) continue
      take(i, j, dx, dy, dz, square)
      take(j, i, -dx, -dy, -dz, square)
    }
  }
  const ahead: number[] = []
  for (let di = -around; di <= around; di++) {
    for (let dj = -around; dj <= around; dj++) {
      for (let dk = -around; dk <= around; dk++) {
        if (di > 0 || (di === 0 && (dj > 0 || (dj === 0 && dk > 0)))) ahead.push(di, dj, dk)
      }
    }
  }
  for (let bin = 0; bin + 1 < start.length; bin++) {
    if (start[bin] === start[bin + 1]) continue
    const c = bin % size[2]
    const b = Math.floor(bin / size[2]) % size[1]
    const a = Math.floor(bin / (size[1] * size[2]))
    for (let k = start[bin]!; k < start[bin + 1]!; k++) meet(row[k]!, bin, k + 1)
    for (let at = 0; at < ahead.length; at += 3) {
      const other = cellOf(a + ahead[at]!, b + ahead[at + 1]!, c + ahead[at + 2]!)
      if (other < 0) continue
      const first = start[other]!
      if (first === start[other + 1]) continue
      for (let k = start[bin]!; k < start[bin + 1]!; k++) meet(row[k]!, other, first)
    }
  }
  return occlusion
}
