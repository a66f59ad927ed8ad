/** What a picked atom is called and how it is bound, read off the report. */
import { AtomRole } from '../../shared/coordination/coordination'
import { BondKind, BondOrigin } from '../../shared/graph/atom-graph'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { symmetryCode } from './symmetry-code'

export interface AtomName {
  readonly label: string
  /** null: the atom as listed in the file. */
  readonly symmetry: string | null
}

export function siteOf(report: StructureReport, ensembleAtom: number): number {
  return report.graph.atoms.site[report.ensemble.atom[ensembleAtom]!]!
}

export function elementOfAtom(report: StructureReport, ensembleAtom: number): number {
  return report.graph.atoms.element[report.ensemble.atom[ensembleAtom]!]!
}

export function nameAtom(report: StructureReport, ensembleAtom: number): AtomName {
  return {
    label: report.crystal.sites.label[siteOf(report, ensembleAtom)]!,
    symmetry: symmetryCode(report, ensembleAtom),
  }
}

/** One bond of an atom seen from that atom. Length in Å; `su` is null when there is none. */
export interface Neighbor {
  readonly atom: number
  readonly bond: number
  readonly kind: BondKind
  readonly length: number
  readonly su: number | null
}

/** Whether an ensemble bond joins a metal and a donor. */
export function isDonorBond({ graph, ensemble }: StructureReport, bond: number): boolean {
  return graph.bonds.isDonor[ensemble.bonds.bond[bond]!] === 1
}

/** Length in Å and s.u. of an ensemble bond, as the graph computed it. */
export function lengthOfBond(report: StructureReport, bond: number) {
  const edge = report.ensemble.bonds.bond[bond]!
  const su = report.graph.bonds.lengthSu[edge]!
  return { length: report.graph.bonds.length[edge]!, su: Number.isNaN(su) ? null : su }
}

export function kindOfBond(report: StructureReport, bond: number): BondKind {
  const kind = report.graph.bonds.kind[report.ensemble.bonds.bond[bond]!]
  if (kind === BondKind.coordination || kind === BondKind.metalContact) return kind
  return BondKind.covalent
}

/** Where an ensemble bond comes from, and whether the file's own list has it. */
export function originOfBond({ graph, ensemble }: StructureReport, bond: number) {
  const edge = ensemble.bonds.bond[bond]!
  const origin = graph.bonds.origin[edge]!
  const isStated = graph.bonds.isStated[edge] === 1
  if (origin === BondOrigin.deposited || origin === BondOrigin.user) return { origin, isStated }
  return { origin: BondOrigin.distance, isStated }
}

/** The neighbours of an atom inside the ensemble, bonds before metal contacts, each nearest first. */
export function neighborsOf(report: StructureReport, ensembleAtom: number): readonly Neighbor[] {
  const { first, second, count } = report.ensemble.bonds
  const neighbors: Neighbor[] = []
  for (let bond = 0; bond < count; bond++) {
    if (first[bond] !== ensembleAtom && second[bond] !== ensembleAtom) continue
    const atom = first[bond] === ensembleAtom ? second[bond]! : first[bond]!
    neighbors.push({
      atom,
      bond,
      kind: kindOfBond(report, bond),
      ...lengthOfBond(report, bond),
    })
  }
  const isContact = ({ kind }: Neighbor) => Number(kind === BondKind.metalContact)
  return neighbors.toSorted((a, b) => isContact(a) - isContact(b) || a.length - b.length)
}

/** The part an atom plays, in words; null for `other`. */
export function roleWords(report: StructureReport, ensembleAtom: number): string | null {
  return ROLE_WORDS.get(report.anatomy.role[ensembleAtom]!) ?? null
}

const ROLE_WORDS: ReadonlyMap<number, string> = new Map([
  [AtomRole.metal, 'metal'],
  [AtomRole.anchor, 'anchor'],
  [AtomRole.hydride, 'hydride'],
  [AtomRole.ligandBody, 'ligand body'],
  [AtomRole.ligandHydrogen, 'ligand hydrogen'],
  [AtomRole.counterIon, 'counter-ion'],
  [AtomRole.solvent, 'solvent'],
])

export const BOND_WORDS: Readonly<Record<BondKind, string>> = {
  [BondKind.covalent]: 'covalent',
  [BondKind.coordination]: 'coordination',
  [BondKind.metalContact]: 'metal contact',
}

export const ORIGIN_WORDS: Readonly<Record<BondOrigin, string>> = {
  [BondOrigin.distance]: 'By its distance',
  [BondOrigin.deposited]: 'As deposited',
  [BondOrigin.user]: 'Made by hand',
}
