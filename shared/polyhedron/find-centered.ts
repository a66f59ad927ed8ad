/** Polyhedra about an atom, metal or interstitial, and about the center of the whole cluster. */
import type { ConnectionTable } from '../coordination/connection-table'
import { centroid } from '../geometry/moments'
import { distance, pointAt, type Vec3 } from '../geometry/vec3'
import type { Specimen } from '../ensemble/specimen'
import type { MetalFrame } from './metal-frame'

/** In parts of the shortest: neighbors farther than this belong to the next shell. */
const SHELL_WIDTH = 1.5
/** In parts of the mean distance: a metal of a surface lies less deep among its neighbors, a donor on a face too. */
const [DEPTH_OF_METAL, DEPTH_OF_DONOR] = [0.3, 0.12]
/** In a close packing every metal has neighbors all around it; few are so regular. */
const [MEASURE_ABOUT_METAL, MEASURE_ABOUT_DONOR] = [4, 12]
const [FEWEST_ABOUT_METAL, FEWEST_ABOUT_DONOR, MOST_NEIGHBORS] = [8, 4, 20]

/** Metals about an atom. */
export interface NeighborShell {
  /** Rows of the frame, ascending. */
  readonly rows: number[]
  readonly center: Vec3
  /** How deep the atom must lie below the faces, in parts of their mean distance from it. */
  readonly leastDepth: number
  /** What measures more is no polyhedron but any neighborhood. */
  readonly mostMeasure: number
}

/**
 * For every metal, and every single donor of four metals or more, the metals about it: as many as
 * stand before the widest gap in their distances.
 */
export function findNeighborShells(
  frame: MetalFrame,
  specimen: Specimen,
  table: ConnectionTable,
): NeighborShell[] {
  const aboutMetals = frame.near.map((near, row) => ({
    rows: beforeGap(near, FEWEST_ABOUT_METAL),
    center: frame.points[row]!,
    leastDepth: DEPTH_OF_METAL,
    mostMeasure: MEASURE_ABOUT_METAL,
  }))
  const aboutDonors = table.donors
    .filter(({ atoms, metals }) => atoms.length === 1 && metals.length >= FEWEST_ABOUT_DONOR)
    .map(({ atoms }) => {
      const here = pointAt(specimen.ensemble.cartn, atoms[0]!)
      const rows = beforeGap(distancesFrom(frame, here), FEWEST_ABOUT_DONOR)
      return { rows, center: here, leastDepth: DEPTH_OF_DONOR, mostMeasure: MEASURE_ABOUT_DONOR }
    })
  return [...aboutMetals, ...aboutDonors].filter(({ rows }) => rows.length > 0)
}

function beforeGap(
  near: readonly { readonly row: number; readonly distance: number }[],
  fewest: number,
): number[] {
  const shortest = near[0]?.distance ?? 0
  let best = { count: 0, gap: 0 }
  for (let count = fewest; count <= Math.min(near.length, MOST_NEIGHBORS); count++) {
    const last = near[count - 1]!.distance
    if (last > SHELL_WIDTH * shortest) break
    const next = near[count]?.distance ?? Number.POSITIVE_INFINITY
    const gap = Math.min(next, SHELL_WIDTH * shortest) - last
    if (gap > best.gap) best = { count, gap }
  }
  return ascending(near.slice(0, best.count).map(({ row }) => row))
}

function distancesFrom({ points }: MetalFrame, here: Vec3) {
  return points
    .map((point, row) => ({ row, distance: distance(point, here) }))
    .toSorted((a, b) => a.distance - b.distance || a.row - b.row)
}

/** In parts of the distance from the center: shells are cut at wide gaps, then at narrower ones too. */
const SHELL_GAPS = [0.13, 0.06, 0.02]
const [FEWEST_IN_SHELL, MOST_IN_SHELL] = [4, 60]

/** Metals of one element at one distance from the centroid of all: nested polyhedra, as `Cu8` about `Cu6`. */
export function findNestedShells(frame: MetalFrame, specimen: Specimen): number[][] {
  if (frame.points.length === 0) return []
  const all = distancesFrom(frame, centroid(frame.points))
  const shells: number[][] = []
  for (const gap of SHELL_GAPS) {
    for (const element of new Set(frame.atoms.map((atom) => specimen.element[atom]!))) {
      const mine = all.filter(({ row }) => specimen.element[frame.atoms[row]!] === element)
      let shell: number[] = []
      for (const [k, { row, distance: here }] of mine.entries()) {
        shell.push(row)
        const next = mine[k + 1]?.distance ?? Number.POSITIVE_INFINITY
        if (next - here < gap * here) continue
        if (shell.length >= FEWEST_IN_SHELL && shell.length <= MOST_IN_SHELL) shells.push(shell)
        shell = []
      }
    }
  }
  return unique(shells.map(ascending))
}

function ascending(rows: readonly number[]): number[] {
  return rows.toSorted((a, b) => a - b)
}

function unique(sets: readonly number[][]): number[][] {
  return [...new Map(sets.map((rows) => [rows.join(), rows])).values()]
}
