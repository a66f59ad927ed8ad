import { countElements, type ElementCounts } from './formula'
import { atomicNumberOf, isMetal } from '../tables/elements'

/** Symbols in alphabetical order with counts above 1: `PSe3`. */
export function countedSymbols(counts: ElementCounts): string {
  return writeCounts(counts, [...counts.keys()].toSorted())
}

/**
 * The formula of a shell as chemists write it: metals first, then the rest, both in alphabetical
 * order and without spaces: `Cu8Se12`, `Ag8Pd6S12`.
 */
export function shellFormula(elements: Iterable<number>): string {
  const counts = countElements(elements)
  const symbols = [...counts.keys()].toSorted()
  return writeCounts(counts, [...symbols.filter(isMetalSymbol), ...symbols.filter(isDonorSymbol)])
}

/**
 * The formula of a small molecule or ion in the order of its own literature: with carbon as Hill has
 * it (`CH2Cl2`), without from the most electropositive element to the most electronegative (`SbF6`).
 *
 * @param hill Hill formula with spaces
 * Source of the sequence: IUPAC Red Book 2005, IR-4.4.2.2, table VI.
 */
export function molecularFormula(hill: string): string {
  const words = hill.split(' ').filter((word) => word !== '')
  const symbol = (word: string): string => word.replace(/[\d.]+$/, '')
  if (words.some((word) => symbol(word) === 'C')) return words.join('')
  const rank = (word: string): number => ELECTRONEGATIVITY.indexOf(symbol(word))
  return words.toSorted((a, b) => rank(a) - rank(b)).join('')
}

// Elements that are not listed, metals above all, come first.
const ELECTRONEGATIVITY = 'B Si C Sb As P N D H Te Se S At I Br Cl O F'.split(' ')

function isMetalSymbol(symbol: string): boolean {
  return isMetal(atomicNumberOf(symbol) ?? 0)
}

function isDonorSymbol(symbol: string): boolean {
  return !isMetalSymbol(symbol)
}

function writeCounts(counts: ElementCounts, symbols: readonly string[]): string {
  return symbols
    .map((symbol) => symbol + (counts.get(symbol) === 1 ? '' : counts.get(symbol)))
    .join('')
}
