import { BondKind } from '../graph/atom-graph'
import { CARBON, covalentRadius, HYDROGEN, isMetal } from '../tables/elements'
import { HERE } from './neighborhood'
import type { Specimen } from './specimen'

const BORON = 5

/** Neighbours that leave an atom no electrons for a metal. */
const SATURATED = 4

/** Å: how much farther than its one neighbour, beyond radii, an atom is that only stands behind it. */
const BEHIND = 0.25

/**
 * Which bonds of the main cluster join a metal and a donor: 1 for these edges of the graph, else 0.
 *
 * To a large metal the carbon of a chelating carboxylate is near enough for a bond by distance, and so
 * are the N of a nitrate, the S of a sulfate, the C of an amidinate; to any metal the B of a
 * borohydride. Such an atom is no donor, it stands behind its neighbours: heteroatoms of other elements
 * bonded to the same metal and nearer to it. One of them hides an atom that has four neighbours or
 * whose distance exceeds the sum of radii by much more, two hide any, and the H of a B–H–M bridge
 * hides its B. Carbon hides nothing, so that a side-on CO binds with both its atoms.
 */
export function donorBonds(specimen: Omit<Specimen, 'isDonorBond'>): Uint8Array {
  const { neighborhood, graph, main, element } = specimen
  const { start, bond } = neighborhood
  const isDonorBond = new Uint8Array(graph.bonds.count)
  for (const atom of main) {
    if (isMetal(element[atom]!)) continue
    for (let row = start[atom]!; row < start[atom + 1]!; row++) {
      const joins = graph.bonds.kind[bond[row]!] === BondKind.coordination
      if (joins && !standsBehind(specimen, atom, row)) isDonorBond[bond[row]!] = 1
    }
  }
  return isDonorBond
}

type Look = Pick<Specimen, 'neighborhood' | 'graph' | 'element'>

/** Whether an atom stands behind neighbours that bind the metal at the end of a row. */
function standsBehind({ neighborhood, graph, element }: Look, atom: number, row: number): boolean {
  const { start, neighbor, image, bond } = neighborhood
  const metal = neighbor[row]!
  const length = graph.bonds.length[bond[row]!]!
  const radius = covalentRadius(element[atom]!) ?? 0
  let neighbors = 0
  let nearer = 0
  let farthestBeyond = 0
  for (let side = start[atom]!; side < start[atom + 1]!; side++) {
    const other = neighbor[side]!
    const kind = element[other]!
    if (isMetal(kind)) continue
    neighbors++
    if (kind === CARBON || kind === element[atom]) continue
    const edge = bondTo(neighborhood, other, metal, image[row]! - image[side]!)
    if (edge === null) continue
    if (kind === HYDROGEN && element[atom] === BORON) return true
    const there = graph.bonds.length[edge]!
    if (there >= length) continue
    nearer++
    const beyond = length - radius - (there - (covalentRadius(kind) ?? 0))
    farthestBeyond = Math.max(farthestBeyond, beyond)
  }
  if (nearer > 1) return true
  return nearer === 1 && (neighbors >= SATURATED || farthestBeyond > BEHIND)
}

/** The bond from an atom to a metal at a lattice translation from it, given as by `Neighborhood.image`. */
function bondTo(
  { start, neighbor, image, bond }: Specimen['neighborhood'],
  atom: number,
  metal: number,
  step: number,
): number | null {
  for (let row = start[atom]!; row < start[atom + 1]!; row++) {
    if (neighbor[row] === metal && image[row]! - HERE === step) return bond[row]!
  }
  return null
}
