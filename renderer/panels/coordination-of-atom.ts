/** The rows of coordination that an atom belongs to. */
import {
  AtomRole,
  type MetalRow,
  type MetalSite,
  type ModeRow,
} from '../../shared/coordination/coordination'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import type { LigandKind } from '../../shared/ligand/ligand'

/** How an anchor binds; null: it is none. */
export function modeRowOf({ anatomy }: StructureReport, atom: number): ModeRow | null {
  return anatomy.modes.find(({ atoms }) => atoms.includes(atom)) ?? null
}

/** What is about a metal; null: it is none. */
export function metalRowOf({ anatomy }: StructureReport, atom: number): MetalRow | null {
  return anatomy.metals.find(({ atoms }) => atoms.includes(atom)) ?? null
}

/** The site of a metal within its row; null: it has none. */
export function siteOfMetal({ sites }: MetalRow, atom: number): MetalSite | null {
  return sites.find(({ atoms }) => atoms.includes(atom)) ?? null
}

/** The ligand that an atom is of; null: it is of none. */
export function ligandOf({ ligands }: StructureReport, atom: number): LigandKind | null {
  return ligands.kinds[ligands.kindOfAtom[atom] ?? -1] ?? null
}

/** Those of some atoms that are metals or anchors, in their order. */
export function skeletonAmong({ anatomy }: StructureReport, atoms: readonly number[]): number[] {
  return atoms.filter((atom) => {
    const role = anatomy.role[atom]
    return role === AtomRole.metal || role === AtomRole.anchor || role === AtomRole.hydride
  })
}
