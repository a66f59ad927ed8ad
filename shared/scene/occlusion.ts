/**
 * Ambient occlusion in object space: how much of the light from all around each atom loses to its
 * neighbours, and from which side. It depends on neither camera nor resolution, so nothing swims
 * when the scene turns and the tiles of a large picture meet without a seam.
 */
import type { Occlusion, Spheres } from './scene'

/** Å: neighbours farther than this take no light. */
const REACH = 6
/** Å: neighbours block light with a bulk between ball and van der Waals sphere, this much on top. */
const BULK = 0.42
/** Of a neighbour that touches, no more than this much of the sky is hidden: sin of the half-angle. */
const WIDEST = 0.85

/**
 * The occlusion of every sphere, split by the group of the neighbour that causes it.
 *
 * A neighbour of radius R at distance d and direction u hides the share c = (1 − cos θ)/2 of all
 * directions, sin θ = R/d. Of the light that falls on a surface with normal n it takes
 * 4c·max(0, n·u), whose first two bands of spherical harmonics are c·(1 + 2 n·u).
 * Source: Ramamoorthi & Hanrahan, SIGGRAPH 2001, equation 8 (the cosine lobe's bands 1/4 and 1/2).
 *
 * Cost: linear in the number of spheres at a given density.
 */
export function computeOcclusion(spheres: Spheres, groupCount: number): Occlusion {
  const { count, center, radius, group } = spheres
  const occlusion = new Float32Array(4 * groupCount * count)
  const grid = sortIntoBins(spheres)
  const reachSquare = REACH * REACH

  for (let i = 0; i < count; i++) {
    const x = center[3 * i]!
    const y = center[3 * i + 1]!
    const z = center[3 * i + 2]!
    for (const bin of binsAround(grid, x, y, z)) {
      for (let k = grid.start[bin]!; k < grid.start[bin + 1]!; k++) {
        const j = grid.sphere[k]!
        const dx = center[3 * j]! - x
        const dy = center[3 * j + 1]! - y
        const dz = center[3 * j + 2]! - z
        const square = dx * dx + dy * dy + dz * dz
        if (j === i || square >= reachSquare || square === 0) continue
        const distance = Math.sqrt(square)
        const sine = Math.min(WIDEST, (radius[j]! + BULK) / distance)
        const fall = 1 - square / reachSquare
        const hidden = 0.5 * (1 - Math.sqrt(1 - sine * sine)) * fall * fall
        const at = 4 * (group[j]! * count + i)
        const lobe = (2 * hidden) / distance
        occlusion[at] = occlusion[at]! + hidden
        occlusion[at + 1] = occlusion[at + 1]! + lobe * dx
        occlusion[at + 2] = occlusion[at + 2]! + lobe * dy
        occlusion[at + 3] = occlusion[at + 3]! + lobe * dz
      }
    }
  }
  return occlusion
}

/** Spheres sorted into cubes `REACH` wide: those of bin b are `sphere[start[b]] … sphere[start[b + 1] - 1]`. */
interface Bins {
  readonly low: readonly [number, number, number]
  readonly size: readonly [number, number, number]
  readonly start: Int32Array
  readonly sphere: Int32Array
}

/** Beyond this many cubes along one edge (60 000 Å) the last one takes the rest. */
const MOST_BINS = 200

function sortIntoBins({ count, center }: Spheres): Bins {
  const low: [number, number, number] = [0, 0, 0]
  const size: [number, number, number] = [1, 1, 1]
  for (const axis of [0, 1, 2] as const) {
    let least = Infinity
    let most = -Infinity
    for (let i = axis; i < center.length; i += 3) {
      least = Math.min(least, center[i]!)
      most = Math.max(most, center[i]!)
    }
    if (count === 0) continue
    low[axis] = least
    size[axis] = Math.min(MOST_BINS, Math.floor((most - least) / REACH) + 1)
  }

  const binOf = Int32Array.from({ length: count }, (_, i) =>
    binIndex(
      size,
      place(center[3 * i]! - low[0], size[0]),
      place(center[3 * i + 1]! - low[1], size[1]),
      place(center[3 * i + 2]! - low[2], size[2]),
    ),
  )
  const start = new Int32Array(size[0] * size[1] * size[2] + 1)
  for (const bin of binOf) start[bin + 1] = start[bin + 1]! + 1
  for (let bin = 1; bin < start.length; bin++) start[bin] = start[bin]! + start[bin - 1]!
  const next = start.slice()
  const sphere = new Int32Array(count)
  for (const [i, bin] of binOf.entries()) {
    sphere[next[bin]!] = i
    next[bin] = next[bin]! + 1
  }
  return { low, size, start, sphere }
}

function* binsAround({ low, size }: Bins, x: number, y: number, z: number): Generator<number> {
  const [a, b, c] = [
    place(x - low[0], size[0]),
    place(y - low[1], size[1]),
    place(z - low[2], size[2]),
  ]
  for (let i = Math.max(0, a - 1); i <= Math.min(size[0] - 1, a + 1); i++) {
    for (let j = Math.max(0, b - 1); j <= Math.min(size[1] - 1, b + 1); j++) {
      for (let k = Math.max(0, c - 1); k <= Math.min(size[2] - 1, c + 1); k++) {
        yield binIndex(size, i, j, k)
      }
    }
  }
}

function place(offset: number, bins: number): number {
  return Math.min(bins - 1, Math.floor(offset / REACH))
}

function binIndex(size: readonly [number, number, number], i: number, j: number, k: number) {
  return (i * size[1] + j) * size[2] + k
}
