/** Two of the definitions of core and shell: by the number of donors, and by peeling what carries donors. */
import { AtomRole } from '../coordination/coordination'
import type { Donor } from '../coordination/connection-table'
import type { Specimen } from '../ensemble/specimen'
import { BondKind } from '../graph/atom-graph'
import { findSkeletonCenter } from './skeleton-center'
import type { Subject } from './subject'

/** Metals with fewer ligand donors are core: "divide and protect" (Häkkinen et al., J. Phys. Chem. B 110, 2006, 9927). */
const FEWEST_SHELL_DONORS = 2

/**
 * What ligands bind the metals with: every donor but hydrides and the atoms that the metals enclose,
 * which hold a core together and cap nothing.
 */
export function cappingDonors({ specimen, role, table }: Subject): Donor[] {
  const inside = new Set(findSkeletonCenter(specimen, table)?.interstitials)
  return table.donors.filter(
    (donor) => !inside.has(donor) && role[donor.atoms[0]!] !== AtomRole.hydride,
  )
}

/** How many of some donors each metal of the main cluster carries; a π ligand is one. */
export function countDonors({ table }: Subject, donors: readonly Donor[]): Map<number, number> {
  const counts = new Map(table.metals.map((metal) => [metal, 0]))
  for (const { metals } of donors) {
    for (const { metal } of metals) counts.set(metal, counts.get(metal)! + 1)
  }
  return counts
}

/**
 * Layer of each metal by its donors: 0, the core, with fewer than two, 1 with two or more.
 *
 * @returns empty where this tells no core from a shell: all metals would be in one layer.
 */
export function donorLayers(subject: Subject): Map<number, number> {
  const layers = new Map(
    [...countDonors(subject, cappingDonors(subject))].map(([metal, count]) => [
      metal,
      count < FEWEST_SHELL_DONORS ? 0 : 1,
    ]),
  )
  return new Set(layers.values()).size > 1 ? layers : new Map()
}

/**
 * Layer of each metal by peeling: metals that carry donors are the outermost layer; taken away, they
 * lay bare the metals they were in contact with, the next layer; and so on to the innermost, 0.
 *
 * @returns empty where this tells no core from a shell: every metal carries donors, or none does.
 * Cost: linear in metals and contacts.
 */
export function peelLayers(subject: Subject): Map<number, number> {
  const { specimen, table } = subject
  const depth = new Map<number, number>()
  const queue: number[] = []
  for (const [metal, count] of countDonors(subject, cappingDonors(subject))) {
    if (count === 0) continue
    depth.set(metal, 0)
    queue.push(metal)
  }
  for (const metal of queue) {
    for (const other of metalContacts(specimen, metal)) {
      if (depth.has(other)) continue
      depth.set(other, depth.get(metal)! + 1)
      queue.push(other)
    }
  }
  const deepest = Math.max(0, ...depth.values())
  if (deepest === 0) return new Map()
  // What no contact reaches is as deep as anything.
  return new Map(table.metals.map((metal) => [metal, deepest - (depth.get(metal) ?? deepest)]))
}

/** Metals in contact with a metal, ensemble atoms in the order of its bonds. */
export function metalContacts({ graph, neighborhood }: Specimen, metal: number): number[] {
  const { start, neighbor, bond } = neighborhood
  const found: number[] = []
  for (let row = start[metal]!; row < start[metal + 1]!; row++) {
    if (graph.bonds.kind[bond[row]!] === BondKind.metalContact) found.push(neighbor[row]!)
  }
  return found
}
