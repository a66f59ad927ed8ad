import { symbolOf } from '../tables/elements'

/** How many atoms of each element: symbol (`D` apart from `H`) to a count that may be fractional. */
export type ElementCounts = ReadonlyMap<string, number>

/**
 * A formula in Hill order: carbon, hydrogen, then the rest alphabetically; without carbon all
 * alphabetically. Counts above 1 are written, elements are separated by spaces.
 *
 * Source: Hill, J. Am. Chem. Soc. 22, 1900, 478; CIF core dictionary, _chemical_formula.
 */
export function hillFormula(counts: ElementCounts): string {
  const symbols = [...counts.keys()].toSorted()
  const first = counts.has('C') ? ['C', 'H', 'D'].filter((symbol) => counts.has(symbol)) : []
  const rest = symbols.filter((symbol) => !first.includes(symbol))
  return [...first, ...rest].map((symbol) => symbol + formatCount(counts.get(symbol)!)).join(' ')
}

/** Counts the elements of a set of atoms given by atomic numbers. */
export function countElements(elements: Iterable<number>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const element of elements) {
    const symbol = symbolOf(element)
    counts.set(symbol, (counts.get(symbol) ?? 0) + 1)
  }
  return counts
}

/**
 * Reads a formula as CIF writes it: `C180 H193 Cu14`, `C12.5 H3`, `F6 Sb 1-`.
 *
 * @returns the counts and the charge at the end (null: none written), or null when it is no formula.
 */
export function parseFormula(
  text: string,
): { counts: ElementCounts; charge: number | null } | null {
  const counts = new Map<string, number>()
  let charge: number | null = null
  for (const word of text.trim().split(/[\s,]+/)) {
    const asCharge = /^(\d*)([+-])$/.exec(word)
    const asElement = /^([A-Z][a-z]?)(\d+\.?\d*|\.\d+)?$/.exec(word)
    if (asCharge !== null) {
      charge = Number(asCharge[1] === '' ? 1 : asCharge[1]) * (asCharge[2] === '-' ? -1 : 1)
    } else if (asElement !== null) {
      const symbol = asElement[1]!
      counts.set(symbol, (counts.get(symbol) ?? 0) + Number(asElement[2] ?? 1))
    } else {
      return null
    }
  }
  return counts.size === 0 ? null : { counts, charge }
}

function formatCount(count: number): string {
  const rounded = Math.round(count * 1000) / 1000
  return rounded === 1 ? '' : String(rounded)
}
