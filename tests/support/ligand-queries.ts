import { readSmiles } from '../../shared/valence/openchemlib'
import type { LigandQuery } from '../../shared/ligand/name-ligand'

/** A ligand as if it had been found in a crystal: with all its hydrogen, and the configuration that is stated. */
export function ligandOf(smiles: string): LigandQuery {
  const read = readSmiles(smiles)
  if (!read.ok) throw new Error(`${smiles}: ${read.failure}`)
  const { lewis, stereocenters } = read.value
  return { lewis, stereocenters, isHydrogenGuessed: false }
}

/** The same molecule with its atoms in another order. */
export function relabelled(query: LigandQuery, order: readonly number[]): LigandQuery {
  const place = new Map(order.map((atom, index) => [atom, index]))
  const { lewis } = query
  const pick = <Value>(column: readonly Value[]) => order.map((atom) => column[atom]!)
  return {
    ...query,
    lewis: {
      ...lewis,
      elements: pick(lewis.elements),
      hydrogens: pick(lewis.hydrogens),
      charges: pick(lewis.charges),
      bonds: lewis.bonds.map(([first, second]) => [place.get(second)!, place.get(first)!]),
    },
    stereocenters: [],
  }
}
