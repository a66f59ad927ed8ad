/** The metals that polyhedra are sought among, and which of them are in contact. */
import type { ConnectionTable } from '../coordination/connection-table'
import { HERE } from '../ensemble/neighborhood'
import type { Specimen } from '../ensemble/specimen'
import { distance, pointAt, type Vec3 } from '../geometry/vec3'
import { disjointSets } from '../graph/disjoint-sets'
import { covalentRadius } from '../tables/elements'

export interface MetalFrame {
  /** Ensemble atoms, ascending; what follows speaks of their rows. */
  readonly atoms: readonly number[]
  readonly points: readonly Vec3[]
  /** For each metal the others near it, the nearest first. */
  readonly near: readonly (readonly Near[])[]
  /** Å, the longest contact between two metals. */
  readonly reach: (row: number, other: number) => number
}

export interface Near {
  readonly row: number
  /** Å. */
  readonly distance: number
}

/** Above this many metals none are sought: it is a piece of an alloy, not a cluster. */
export const MOST_METALS = 600
/** Times the sum of two radii: no polyhedron without a metal in it is wider. */
const FARTHEST = 2.7
/** Å; the radius of a metal without one in the table. */
const USUAL_RADIUS = 1.4

/**
 * The metals of the main cluster; of an endless one only those whose contacts all end within the
 * repeat unit, as in a net of octahedra. Null where they are too many.
 *
 * Cost: the square of the metals.
 */
export function frameOf(specimen: Specimen, table: ConnectionTable): MetalFrame | null {
  const atoms = finiteMetals(specimen, table.metals)
  if (atoms.length > MOST_METALS) return null
  const points = atoms.map((atom) => pointAt(specimen.ensemble.cartn, atom))
  const radii = atoms.map((atom) => covalentRadius(specimen.element[atom]!) ?? USUAL_RADIUS)
  const near: Near[][] = atoms.map(() => [])
  const excesses: number[] = []
  for (let i = 0; i < atoms.length; i++) {
    for (let j = i + 1; j < atoms.length; j++) {
      const d = distance(points[i]!, points[j]!)
      const sum = radii[i]! + radii[j]!
      if (d > FARTHEST * sum) continue
      near[i]!.push({ row: j, distance: d })
      near[j]!.push({ row: i, distance: d })
      excesses.push(d - sum)
    }
  }
  for (const list of near) list.sort((a, b) => a.distance - b.distance || a.row - b.row)
  const longest = contactExcess(excesses)
  return { atoms, points, near, reach: (i, j) => radii[i]! + radii[j]! + longest }
}

/** Å above the sum of the radii: contacts end somewhere between these, most likely in the middle. */
const [LEAST_EXCESS, USUAL_EXCESS, MOST_EXCESS, EXCESS_WIDTH] = [0.2, 0.4, 0.75, 0.15]
/** Å: a narrower gap between the lengths tells nothing. */
const LEAST_GAP = 0.04

/**
 * Where contacts end in this cluster: in the middle of the widest gap among the lengths, the usual
 * limit of the bond rule weighing most; at that limit where lengths go on without a gap.
 *
 * @returns Å above the sum of the covalent radii
 */
function contactExcess(excesses: readonly number[]): number {
  const inside = excesses.filter((x) => x > LEAST_EXCESS && x < MOST_EXCESS)
  const ends = [LEAST_EXCESS, ...inside.toSorted((a, b) => a - b), MOST_EXCESS]
  let best = { middle: USUAL_EXCESS, weight: 0 }
  for (let k = 1; k < ends.length; k++) {
    const gap = ends[k]! - ends[k - 1]!
    const middle = (ends[k]! + ends[k - 1]!) / 2
    const weight = gap * Math.exp(-(((middle - USUAL_EXCESS) / EXCESS_WIDTH) ** 2))
    if (gap >= LEAST_GAP && weight > best.weight) best = { middle, weight }
  }
  return best.middle
}

/** Metals of groups in contact of which no member touches an image outside the ensemble. */
function finiteMetals({ neighborhood, ensemble }: Specimen, metals: readonly number[]): number[] {
  if ((ensemble.moieties[0]?.periodicity ?? 0) === 0) return [...metals]
  const { start, neighbor, image } = neighborhood
  const isMetal = new Set(metals)
  const groups = disjointSets(ensemble.count)
  const isOpen = new Set<number>()
  const contacts = (atom: number): number[] =>
    Array.from({ length: start[atom + 1]! - start[atom]! }, (_, k) => start[atom]! + k).filter(
      (row) => isMetal.has(neighbor[row]!),
    )
  for (const metal of metals) {
    for (const row of contacts(metal)) if (image[row] === HERE) groups.join(metal, neighbor[row]!)
  }
  for (const metal of metals) {
    if (contacts(metal).some((row) => image[row] !== HERE)) isOpen.add(groups.find(metal))
  }
  return metals.filter((metal) => !isOpen.has(groups.find(metal)))
}

/** Whether two metals are in contact. */
export function areInContact(frame: MetalFrame, i: number, j: number): boolean {
  return distance(frame.points[i]!, frame.points[j]!) <= frame.reach(i, j)
}
