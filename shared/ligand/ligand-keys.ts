/** What of a constitution must agree for two ligands to be the same. */
import { CARBON, HYDROGEN, symbolOf } from '../tables/elements'
import type { Constitution } from '../valence/lewis-structure'
import { refineClasses } from '../valence/refine-classes'

const OXYGEN = 8

/**
 * `exact`: the hydrogen on every atom. `acid`: all but that on oxygen, which a carboxyl group gives
 * away. `mobile`: that on carbon, for it does not wander as that on nitrogen, oxygen and sulfur does.
 * `skeleton`: none.
 */
export type KeyKind = 'exact' | 'acid' | 'mobile' | 'skeleton'

const COUNTS_HYDROGEN: Readonly<Record<KeyKind, (element: number) => boolean>> = {
  exact: () => true,
  acid: (element) => element !== OXYGEN,
  mobile: (element) => element === CARBON,
  skeleton: () => false,
}

/**
 * The same text for the same constitution, however its atoms are numbered. Bond orders and charges do
 * not enter: with the hydrogen on every atom they follow, and no two programs draw a nitro group or a
 * carbene alike.
 */
export function ligandKey(constitution: Constitution, kind: KeyKind): string {
  const codes = atomCodes(constitution, kind)
  const pairs = constitution.bonds.map(([first, second]) => {
    const [low, high] = [codes[first]!, codes[second]!].toSorted((p, q) => p - q)
    return `${low}-${high}`
  })
  return [codes.toSorted((p, q) => p - q).join(' '), ...pairs.toSorted()].join(' ')
}

/** A number for each atom, the same for those that the constitution does not tell apart. */
export function atomCodes(constitution: Constitution, kind: KeyKind): number[] {
  const { elements, bonds } = constitution
  const counts = COUNTS_HYDROGEN[kind]
  const hydrogens = constitution.hydrogens.map((count, atom) =>
    counts(elements[atom]!) ? count : 0,
  )
  const unmarked = elements.map(() => 0)
  return refineClasses(
    { elements, hydrogens, bonds },
    unmarked,
    bonds.map(() => 0),
  )
}

export function countHydrogens({ elements, hydrogens }: Constitution): number {
  return hydrogens.reduce(
    (sum, count, atom) => sum + count + Number(elements[atom] === HYDROGEN),
    0,
  )
}

/** Symbols of all atoms but hydrogen, sorted: what two ligands share before anything is compared. */
export function heavyAtoms(elements: readonly number[]): string {
  return sortedSymbols(elements.filter((element) => element !== HYDROGEN).map(symbolOf))
}

const SMILES_ATOM =
  /\[\d*(?<bracketed>[A-Z][a-z]?|[a-z]{1,2})[^\]]*\]|(?<bare>Cl|Br|[BCNOPSFI]|[bcnops])/g

/** The same from a SMILES that was not read yet. */
export function heavyAtomsOfSmiles(smiles: string): string {
  const symbols: string[] = []
  for (const { groups = {} } of smiles.matchAll(SMILES_ATOM)) {
    const text = groups['bracketed'] ?? groups['bare'] ?? ''
    symbols.push(text.slice(0, 1).toUpperCase() + text.slice(1))
  }
  return sortedSymbols(symbols.filter((symbol) => symbol !== 'H' && symbol !== 'D'))
}

function sortedSymbols(symbols: readonly string[]): string {
  return symbols.toSorted().join(' ')
}
