import { BondKind } from '../graph/atom-graph'
import { AtomRole } from './anatomy'
import { HERE } from '../ensemble/neighborhood'
import type { Specimen } from '../ensemble/specimen'
import { CARBON } from '../tables/elements'

/** One metal that a donor binds: the ensemble atom (and its image, see `Neighborhood`). */
export interface BoundMetal {
  readonly metal: number
  readonly image: number
  /** How many atoms of the donor bind this metal: its hapticity there. */
  readonly hapticity: number
}

/**
 * What binds as one: a single anchor, or the contiguous carbons of a π ligand (an alkynyl, an allyl,
 * a Cp ring) with ring members of other elements among them.
 */
export interface Donor {
  /** Ensemble atoms, ascending. */
  readonly atoms: readonly number[]
  /** Each metal once, in the order of the ensemble. */
  readonly metals: readonly BoundMetal[]
  /** Every bond from the donor to a metal, as edges of the graph. */
  readonly bonds: readonly number[]
}

/**
 * Who binds whom in the main cluster. Notation in any style (μ and η of the literature, κ of IUPAC)
 * is a rendering of this table; metal–metal contacts do not enter it.
 */
export interface ConnectionTable {
  /** Ensemble atoms, ascending. */
  readonly metals: readonly number[]
  /** In the order of their first atom. */
  readonly donors: readonly Donor[]
  /** Donor of each ensemble atom, −1 for atoms that are none. */
  readonly donorOfAtom: Int32Array
}

/**
 * Reads the connection table of the main cluster off its bonds.
 *
 * Two bonded carbons that bind a common metal belong to one π ligand; so does any other donor that
 * binds such a metal and is bonded to two carbons or more of the ligand (the N of a pyrrolyl, the P
 * of a phospholyl). Isolated donors of one ligand, as the two O of a carboxylate, stay apart.
 *
 * Source: IUPAC Red Book 2005, IR-9.2.4.3 (η for contiguous, κ for isolated donor atoms).
 */
export function buildConnectionTable(specimen: Specimen, role: Uint8Array): ConnectionTable {
  const { main, ensemble } = specimen
  const metals = main.filter((atom) => role[atom] === AtomRole.metal)
  const anchors = main.filter(
    (atom) => role[atom] === AtomRole.anchor || role[atom] === AtomRole.hydride,
  )
  const donors = groupAnchors(specimen, anchors).map((group) => donorOf(specimen, group))
  const donorOfAtom = new Int32Array(ensemble.count).fill(-1)
  for (const [index, donor] of donors.entries()) {
    for (const atom of donor.atoms) donorOfAtom[atom] = index
  }
  return { metals, donors, donorOfAtom }
}

/** How many metals the donor of an atom binds; 0 for an atom that is no anchor. */
export function muOf({ donors, donorOfAtom }: ConnectionTable, atom: number): number {
  return donors[donorOfAtom[atom]!]?.metals.length ?? 0
}

/** Anchors that bind as one, each with the lattice translation that brings it to the first of them. */
type Group = Map<number, number>

function groupAnchors(specimen: Specimen, anchors: readonly number[]): Group[] {
  const { element } = specimen
  const groupOf = new Map<number, Group>()
  for (const anchor of anchors) {
    if (element[anchor] === CARBON && !groupOf.has(anchor)) growGroup(specimen, anchor, groupOf)
  }
  for (const anchor of anchors) {
    if (element[anchor] !== CARBON) {
      groupOf.set(anchor, joinRing(specimen, anchor, groupOf) ?? new Map([[anchor, 0]]))
    }
  }
  return [...new Set(anchors.map((anchor) => groupOf.get(anchor)!))]
}

/** Reaches all carbons that hang together over bonds whose two ends bind one metal. */
function growGroup(specimen: Specimen, seed: number, groupOf: Map<number, Group>): void {
  const group: Group = new Map([[seed, 0]])
  const queue = [seed]
  for (const atom of queue) {
    groupOf.set(atom, group)
    for (const [other, step] of contiguousCarbons(specimen, atom)) {
      if (group.has(other)) continue
      group.set(other, group.get(atom)! + step)
      queue.push(other)
    }
  }
}

/** Adds a donor of another element to the π ligand two of whose carbons it is bonded to. */
function joinRing(
  specimen: Specimen,
  anchor: number,
  groupOf: ReadonlyMap<number, Group>,
): Group | null {
  const seen = new Set<Group>()
  for (const [carbon, step] of contiguousCarbons(specimen, anchor)) {
    const group = groupOf.get(carbon)
    if (group === undefined) continue
    if (seen.has(group)) {
      group.set(anchor, group.get(carbon)! - step)
      return group
    }
    seen.add(group)
  }
  return null
}

/** The carbons bonded to an atom that bind a metal it binds too, each with the translation to it. */
function contiguousCarbons(specimen: Specimen, atom: number): [carbon: number, step: number][] {
  const { neighborhood, element } = specimen
  const { start, neighbor, image } = neighborhood
  const mine = metalRows(specimen, atom)
  const carbons: [number, number][] = []
  for (let row = start[atom]!; row < start[atom + 1]!; row++) {
    const other = neighbor[row]!
    if (element[other] !== CARBON) continue
    const step = image[row]! - HERE
    const shares = metalRows(specimen, other).some((theirs) =>
      mine.some((it) => neighbor[it] === neighbor[theirs] && image[it] === image[theirs]! + step),
    )
    if (shares) carbons.push([other, step])
  }
  return carbons
}

function donorOf(specimen: Specimen, group: Group): Donor {
  const { neighbor, image, bond } = specimen.neighborhood
  const metals = new Map<string, BoundMetal>()
  const bonds: number[] = []
  for (const [atom, step] of group) {
    for (const row of metalRows(specimen, atom)) {
      const bound = { metal: neighbor[row]!, image: image[row]! + step }
      const key = `${bound.metal} ${bound.image}`
      metals.set(key, { ...bound, hapticity: (metals.get(key)?.hapticity ?? 0) + 1 })
      bonds.push(bond[row]!)
    }
  }
  return {
    atoms: [...group.keys()].toSorted((a, b) => a - b),
    metals: [...metals.values()].toSorted((a, b) => a.metal - b.metal || a.image - b.image),
    bonds,
  }
}

/** Rows of the neighbourhood of an anchor that lead to metals. */
function metalRows({ neighborhood, graph }: Specimen, atom: number): number[] {
  const { start, bond } = neighborhood
  const rows: number[] = []
  for (let row = start[atom]!; row < start[atom + 1]!; row++) {
    if (graph.bonds.kind[bond[row]!] === BondKind.coordination) rows.push(row)
  }
  return rows
}
