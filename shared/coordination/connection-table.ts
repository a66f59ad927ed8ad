import { BondKind } from '../graph/atom-graph'
import { canBeContiguous } from '../graph/donor-bonds'
import { AtomRole } from './coordination'
import { HERE } from '../ensemble/neighborhood'
import type { Specimen } from '../ensemble/specimen'
import { ligandSteps } from './ligand-steps'

/** One metal that a donor binds: the ensemble atom (and its image, in the frame of the ligand). */
export interface BoundMetal {
  readonly metal: number
  readonly image: number
  /** Atoms of the donor that bind this metal, ascending: as many as its hapticity there. */
  readonly atoms: readonly number[]
}

/**
 * What binds as one: a single anchor, or the contiguous atoms of a π ligand (an alkynyl, an allyl, a Cp
 * ring, a cyclo-P3).
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
  /** See `ligandSteps`. */
  readonly stepOfAtom: Int32Array
}

/**
 * Reads the connection table of the main cluster off its bonds.
 *
 * Two donors that are bonded to each other and bind a common metal are contiguous, whatever their
 * elements: C=C, N=N, O–O, side-on CO, the N of a pyrrolyl, a cyclo-P3. Hydrogen and saturated carbon
 * (an agostic CH) stay by themselves, and so do isolated donors of one ligand, as the two O of a
 * carboxylate.
 *
 * Source: IUPAC Red Book 2005, IR-9.2.4.3 (η for contiguous donor atoms, which need not be of one
 * element; κ for isolated ones).
 */
export function buildConnectionTable(specimen: Specimen, role: Uint8Array): ConnectionTable {
  const { main, ensemble } = specimen
  const metals = main.filter((atom) => role[atom] === AtomRole.metal)
  const anchors = main.filter(
    (atom) => role[atom] === AtomRole.anchor || role[atom] === AtomRole.hydride,
  )
  const stepOfAtom = ligandSteps(specimen)
  const donors = groupAnchors(specimen, anchors, stepOfAtom).map((group) =>
    donorOf(specimen, group),
  )
  const donorOfAtom = new Int32Array(ensemble.count).fill(-1)
  for (const [index, donor] of donors.entries()) {
    for (const atom of donor.atoms) donorOfAtom[atom] = index
  }
  return { metals, donors, donorOfAtom, stepOfAtom }
}

/** How many metals the donor of an atom binds; 0 for an atom that is no anchor. */
export function muOf({ donors, donorOfAtom }: ConnectionTable, atom: number): number {
  return donors[donorOfAtom[atom]!]?.metals.length ?? 0
}

/** Anchors that bind as one, each with the lattice translation that brings it into its ligand. */
type Group = Map<number, number>

function groupAnchors(
  specimen: Specimen,
  anchors: readonly number[],
  stepOfAtom: Int32Array,
): Group[] {
  const groupOf = new Map<number, Group>()
  for (const anchor of anchors) {
    if (!groupOf.has(anchor)) growGroup(specimen, anchor, stepOfAtom[anchor]!, groupOf)
  }
  return [...new Set(anchors.map((anchor) => groupOf.get(anchor)!))]
}

/** Reaches all atoms that hang together over bonds whose two ends bind one metal. */
function growGroup(
  specimen: Specimen,
  seed: number,
  seedStep: number,
  groupOf: Map<number, Group>,
): void {
  const group: Group = new Map([[seed, seedStep]])
  const queue = [seed]
  for (const atom of queue) {
    groupOf.set(atom, group)
    for (const [other, step] of contiguousAtoms(specimen, atom)) {
      if (group.has(other)) continue
      group.set(other, group.get(atom)! + step)
      queue.push(other)
    }
  }
}

/** The atoms bonded to a donor that bind a metal it binds too, each with the translation to it. */
function contiguousAtoms(specimen: Specimen, atom: number): [other: number, step: number][] {
  if (!isContiguous(specimen, atom)) return []
  const { start, neighbor, image, bond } = specimen.neighborhood
  const mine = metalRows(specimen, atom)
  const found: [number, number][] = []
  for (let row = start[atom]!; row < start[atom + 1]!; row++) {
    const other = neighbor[row]!
    if (specimen.graph.bonds.kind[bond[row]!] !== BondKind.covalent) continue
    if (!isContiguous(specimen, other)) continue
    const step = image[row]! - HERE
    const shares = metalRows(specimen, other).some((theirs) =>
      mine.some((it) => neighbor[it] === neighbor[theirs] && image[it] === image[theirs]! + step),
    )
    if (shares) found.push([other, step])
  }
  return found
}

function isContiguous({ element, neighborhood, graph }: Specimen, atom: number): boolean {
  let neighbors = 0
  for (let row = neighborhood.start[atom]!; row < neighborhood.start[atom + 1]!; row++) {
    if (graph.bonds.kind[neighborhood.bond[row]!] === BondKind.covalent) neighbors++
  }
  return canBeContiguous(element[atom]!, neighbors)
}

function donorOf(specimen: Specimen, group: Group): Donor {
  const { neighbor, image, bond } = specimen.neighborhood
  const metals = new Map<string, { metal: number; image: number; atoms: number[] }>()
  const bonds: number[] = []
  const atoms = [...group.keys()].toSorted((a, b) => a - b)
  for (const atom of atoms) {
    for (const row of metalRows(specimen, atom)) {
      const bound = { metal: neighbor[row]!, image: image[row]! + group.get(atom)! }
      const key = `${bound.metal} ${bound.image}`
      const known = metals.get(key)
      if (known === undefined) metals.set(key, { ...bound, atoms: [atom] })
      else known.atoms.push(atom)
      bonds.push(bond[row]!)
    }
  }
  return {
    atoms,
    metals: [...metals.values()].toSorted((a, b) => a.metal - b.metal || a.image - b.image),
    bonds,
  }
}

/** Rows of the neighbourhood of an anchor that lead to metals. */
function metalRows({ neighborhood, graph }: Specimen, atom: number): number[] {
  const { start, bond } = neighborhood
  const rows: number[] = []
  for (let row = start[atom]!; row < start[atom + 1]!; row++) {
    if (graph.bonds.isDonor[bond[row]!] === 1) rows.push(row)
  }
  return rows
}
