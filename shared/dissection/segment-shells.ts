import { length, type Vec3 } from '../geometry/vec3'
import { growMoments, momentsOf, noMoments, openness, type Moments } from './openness'
import { CENTRAL_ATOM_TOLERANCE } from './skeleton-center'

/** Symmetry-equivalent atoms of the skeleton: they never part. */
export interface Orbit {
  /** Å from the centre, the mean over the atoms. */
  readonly radius: number
  /** What tells chemically different atoms apart: for metals the number of bridging donors. */
  readonly environment: number
  /** Ensemble atoms. */
  readonly atoms: readonly number[]
  /** Of the directions in which they lie; an atom at the centre has none. */
  readonly moments: Moments
}

/** @param places displacement of each atom from the centre, Å */
export function orbitOf(
  atoms: readonly number[],
  places: readonly Vec3[],
  environment: number,
): Orbit {
  const radii = places.map(length)
  return {
    radius: radii.reduce((sum, radius) => sum + radius, 0) / radii.length,
    environment,
    atoms,
    moments: momentsOf(places.filter((place) => length(place) > CENTRAL_ATOM_TOLERANCE)),
  }
}

/** Å: the width of a shell that costs as much as a second shell. */
export const SHELL_WIDTH = 0.48

/** Å: the same where the orbits of a shell are in different environments. */
export const MIXED_SHELL_WIDTH = 0.24

/** What a shell costs more that is all on one side; a shell that surrounds the centre costs nothing more. */
const OPENNESS_COST = 1.5

/** Costs that differ by less are equal; the fewer shells then win. */
const INDIFFERENCE = 1e-9

/**
 * Divides orbits into shells by the cheapest of all divisions of the radii into intervals. A shell
 * costs
 *
 *   1 + (Δr / w)² + 1.5 q
 *
 * where Δr is the difference between its greatest and least radius, w is `SHELL_WIDTH`, or
 * `MIXED_SHELL_WIDTH` when its orbits differ in environment, and q is its `openness`: 1 for a lone
 * atom, 0.19 for a tetrahedron, 0 for an octahedron or a cube.
 *
 * The shells that the literature names ask for each term. Width: the Cu12 and the outer Cu8 of Cu58 are
 * two shells (5.19; 5.59–5.83 Å). Environment: so are its Cu24 and Cu12 (4.80–5.05; 5.19 Å), which bind
 * two and three S. Openness: two Cu4 tetrahedra are one Cu8 cube in Cu14 (3.52 and 3.94 Å), and the
 * Cu4 of [Cu8(dppp)2(SeR)8], which lies off the centre, does not fall into 1 + 3 (1.22; 1.88–1.97 Å).
 *
 * @returns the shells from the inside out, the orbits of each likewise.
 * Cost: the optimum by dynamic programming; orbits × orbits within 1 Å of one another. Source of the
 *   method: Fisher, J. Am. Stat. Assoc. 53, 1958, 789 (optimal grouping of ordered data).
 */
export function segmentShells(orbits: readonly Orbit[]): Orbit[][] {
  const sorted = orbits.toSorted((p, q) => p.radius - q.radius || p.environment - q.environment)
  const cost = new Float64Array(sorted.length + 1)
  const begin = new Int32Array(sorted.length + 1)

  for (let end = 1; end <= sorted.length; end++) {
    cost[end] = Number.POSITIVE_INFINITY
    const { radius, environment } = sorted[end - 1]!
    let isMixed = false
    const moments = noMoments()
    for (let first = end - 1; first >= 0; first--) {
      const orbit = sorted[first]!
      // Wider than this, two shells are cheaper even when both are lone atoms.
      if (radius - orbit.radius > SHELL_WIDTH * Math.sqrt(1 + 2 * OPENNESS_COST)) break
      isMixed ||= orbit.environment !== environment
      growMoments(moments, orbit.moments)
      const width = (radius - orbit.radius) / (isMixed ? MIXED_SHELL_WIDTH : SHELL_WIDTH)
      const total = cost[first]! + 1 + width ** 2 + OPENNESS_COST * openness(moments)
      if (total <= cost[end]! + INDIFFERENCE) {
        cost[end] = total
        begin[end] = first
      }
    }
  }

  const shells: Orbit[][] = []
  for (let end = sorted.length; end > 0; end = begin[end]!) {
    shells.unshift(sorted.slice(begin[end], end))
  }
  return shells
}
