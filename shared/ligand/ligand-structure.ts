import type { Specimen } from '../ensemble/specimen'
import type { LigandCut } from './cut-ligands'
import type { FreeLigand } from './free-ligand'
import type { LigandStructure } from './ligand'
import type { PerceivedLigand } from './perceive-ligand'
import type { BondOrder } from '../valence/lewis-structure'

/**
 * A ligand as it is drawn: the hydrogen of the file with it, in the order of the ensemble. Without an
 * answer from valences all bonds are single and all charges 0.
 */
export function ligandStructure(
  { crystal, element, site }: Specimen,
  cut: LigandCut,
  free: FreeLigand,
  { missing, electrons }: PerceivedLigand,
): LigandStructure {
  const charges = cut.atoms.map(() => 0)
  const missingHydrogens = cut.atoms.map(() => 0)
  const orderOf = new Map<string, BondOrder>()
  for (const [index, row] of free.rows.entries()) {
    charges[row] = electrons?.lewis.charges[index] ?? 0
    missingHydrogens[row] = missing[index]!
  }
  for (const [bond, pair] of free.constitution.bonds.entries()) {
    const order = electrons?.lewis.orders[bond] ?? 1
    orderOf.set(pair.map((index) => free.rows[index]!).join(' '), order)
  }
  return {
    elements: cut.atoms.map((atom) => element[atom]!),
    charges,
    missingHydrogens,
    labels: cut.atoms.map((atom) => crystal.sites.label[site[atom]!] ?? ''),
    bonds: cut.bonds.map((pair) => [pair[0], pair[1], orderOf.get(pair.join(' ')) ?? 1] as const),
    donors: [...cut.atoms.keys()].filter((row) => cut.metals[row]!.length > 0),
  }
}
