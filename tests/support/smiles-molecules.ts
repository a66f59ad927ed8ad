import { assignElectrons } from '../../shared/valence/assign-electrons'
import type { Constitution, LewisStructure } from '../../shared/valence/lewis-structure'
import { canonicalForm, readSmiles } from '../../shared/valence/openchemlib'

/** A SMILES that must be one. */
export function lewisOf(smiles: string): LewisStructure {
  const read = readSmiles(smiles)
  if (!read.ok) throw new Error(`${smiles}: ${read.failure}`)
  return read.value.lewis
}

/** The canonical SMILES without stereochemistry of a structure, or `null`. */
export function canonical(lewis: LewisStructure | null): string | null {
  return lewis === null ? null : (canonicalForm(lewis, null)?.smiles ?? null)
}

/** Bond orders and charges worked out anew from atoms, hydrogen and connections alone. */
export function reassigned(constitution: Constitution): string | null {
  return canonical(assignElectrons(constitution, null)?.lewis ?? null)
}

/** The same molecule with its atoms in another order: atom `order[i]` becomes atom i. */
export function reordered(constitution: Constitution, order: readonly number[]): Constitution {
  const placeOf = new Map(order.map((atom, place) => [atom, place]))
  return {
    elements: order.map((atom) => constitution.elements[atom]!),
    hydrogens: order.map((atom) => constitution.hydrogens[atom]!),
    bonds: constitution.bonds
      .map(([p, q]) => [placeOf.get(q)!, placeOf.get(p)!] as const)
      .toReversed(),
  }
}
