import { CENTRAL_ATOM_TOLERANCE } from './skeleton-center'

/** Symmetry-equivalent atoms of the skeleton: they never part. */
export interface Orbit {
  /** Å from the centre. */
  readonly radius: number
  /** What tells chemically different atoms apart: for metals the number of bridging donors. */
  readonly environment: number
  /** Ensemble atoms. */
  readonly atoms: readonly number[]
}

/**
 * Å: how much wider a shell may be than two shells in its place. Two sets of atoms in the same
 * environment whose radii differ by less are one shell.
 *
 * The shells that the literature names leave a narrow window for it. Too little, and the two Cu4
 * tetrahedra of one Cu8 cube part (3.52 and 3.94 Å in [Cu14(PR3)4(SeR)12H]+); too much, and the Cu12
 * and outer Cu8 of Cu58 fuse (5.19 Å, 5.59–5.83 Å).
 */
export const SHELL_WIDTH = 0.48

/** Å: the same for a shell of mixed environments; Cu24 (4.80–5.05 Å) and Cu12 (5.19 Å) of Cu58 are two. */
export const MIXED_SHELL_WIDTH = 0.24

/** What one atom costs more than a shell when it stands alone: an atom off the centre surrounds nothing. */
const LONE_ATOM_COST = 1.5

/** Costs that differ by less are equal; the fewer shells then win. */
const INDIFFERENCE = 1e-9

/**
 * Divides orbits into shells, by the cheapest of all divisions of the radii into intervals: a shell
 * costs 1 + (Δr / w)², where Δr is the difference between its greatest and least radius and w is
 * `SHELL_WIDTH`, or `MIXED_SHELL_WIDTH` where its orbits have more than one environment; a single atom
 * off the centre costs `LONE_ATOM_COST` more (the Cu4 tetrahedron of [Cu8(dppp)2(SeR)8], whose centre
 * is not that of the cluster, has radii 1.22 and three times 1.9 Å).
 *
 * @returns the shells from the inside out, the orbits of each likewise.
 * Cost: the optimum by dynamic programming; orbits × orbits within 1 Å of one another. Source of
 *   the method: Fisher, J. Am. Stat. Assoc. 53, 1958, 789 (optimal grouping of ordered data).
 */
export function segmentShells(orbits: readonly Orbit[]): Orbit[][] {
  const sorted = orbits.toSorted((p, q) => p.radius - q.radius || p.environment - q.environment)
  const cost = new Float64Array(sorted.length + 1)
  const begin = new Int32Array(sorted.length + 1)

  for (let end = 1; end <= sorted.length; end++) {
    cost[end] = Number.POSITIVE_INFINITY
    const { radius, environment } = sorted[end - 1]!
    let isMixed = false
    let atoms = 0
    for (let first = end - 1; first >= 0; first--) {
      isMixed ||= sorted[first]!.environment !== environment
      const width = radius - sorted[first]!.radius
      // Wider than this, two lone atoms are cheaper.
      if (width > SHELL_WIDTH * Math.sqrt(1 + 2 * LONE_ATOM_COST)) break
      atoms += sorted[first]!.atoms.length
      const isLone = atoms === 1 && radius > CENTRAL_ATOM_TOLERANCE
      const allowed = isMixed ? MIXED_SHELL_WIDTH : SHELL_WIDTH
      const total = cost[first]! + 1 + (isLone ? LONE_ATOM_COST : 0) + (width / allowed) ** 2
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
