import type { ElementCounts } from '../ensemble/formula'
import { shellFormula } from '../ensemble/part-names'
import type { Specimen } from '../ensemble/specimen'
import { atomicNumberOf } from '../tables/elements'
import { enclosedAtoms } from './enclosed-atoms'

/** What a part of these atoms is called by itself, digits plain: `H@Cu6`, `Cu20Se19`. */
export function automaticName(specimen: Specimen, atoms: readonly number[]): string {
  const inside = enclosedAtoms(specimen, atoms)
  const cage = atoms.filter((atom) => !inside.includes(atom))
  return [inside, cage]
    .filter((some) => some.length > 0)
    .map((some) => shellFormula(some.map((atom) => specimen.element[atom]!)))
    .join('@')
}

/** The atoms that a name spells, `H@Cu6` an H and six Cu; null where it is no formula. */
export function spelledCounts(name: string): ElementCounts | null {
  const counts = new Map<string, number>()
  for (const word of name.split('@')) {
    if (!/^(?:[A-Z][a-z]?\d*)+$/.test(word)) return null
    for (const [, symbol = '', count = ''] of word.matchAll(/([A-Z][a-z]?)(\d*)/g)) {
      if (atomicNumberOf(symbol) === null) return null
      counts.set(symbol, (counts.get(symbol) ?? 0) + Number(count === '' ? 1 : count))
    }
  }
  return counts
}
