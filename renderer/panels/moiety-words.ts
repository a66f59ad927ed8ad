/** Formulas of moieties as a heading shows them. */
import type { Moiety } from '../../shared/ensemble/ensemble'
import { parseFormula } from '../../shared/ensemble/formula'
import { atomicNumberOf, isMetal } from '../../shared/tables/elements'

/** A charge as it is written behind a formula: `+`, `2+`, `−`; '' for none or unknown. */
export function formatCharge(charge: number | null): string {
  if (charge === null || charge === 0) return ''
  const size = Math.abs(charge)
  return `${size === 1 ? '' : size}${charge > 0 ? '+' : '-'}`
}

/**
 * A moiety's formula without spaces and with its charge, a cluster's in brackets with its metals first:
 * `[Cu14Se12P4C180H193]+`, `SbF6-`.
 */
export function moietyFormula({ role, formula, charge }: Moiety): string {
  const parsed = parseFormula(formula)
  if (parsed === null) return formula
  const symbols = [...parsed.counts.keys()]
  const rank = (symbol: string) => {
    const element = atomicNumberOf(symbol)
    if (symbol === 'C') return 2
    if (symbol === 'H' || symbol === 'D') return 3
    return element !== null && isMetal(element) ? 0 : 1
  }
  const heavyFirst = (a: string, b: string) =>
    rank(a) - rank(b) || (atomicNumberOf(b) ?? 0) - (atomicNumberOf(a) ?? 0)
  const shown = role === 'cluster' ? symbols.toSorted(heavyFirst) : ionOrder(symbols)
  const written = shown
    .map((symbol) => symbol + (parsed.counts.get(symbol) === 1 ? '' : parsed.counts.get(symbol)!))
    .join('')
  // Without brackets the number of a charge reads as a count: SO42-.
  const isBracketed = role === 'cluster' || Math.abs(charge ?? 0) > 1
  return (isBracketed ? `[${written}]` : written) + formatCharge(charge)
}

/** Ions and solvent: carbon and hydrogen first, else the central atom before its halogens and oxygen. */
function ionOrder(symbols: readonly string[]): readonly string[] {
  if (symbols.includes('C')) return symbols
  const isOuter = (symbol: string) => ['F', 'Cl', 'Br', 'I', 'O'].includes(symbol)
  return symbols.toSorted((a, b) => Number(isOuter(a)) - Number(isOuter(b)))
}

/** Moieties that read alike, together: `perCell` is their sum. */
export function groupMoieties(moieties: readonly Moiety[]): readonly Moiety[] {
  const groups = new Map<string, Moiety>()
  for (const moiety of moieties) {
    const key = `${moiety.role} ${moietyFormula(moiety)}`
    const known = groups.get(key)
    groups.set(
      key,
      known === undefined ? moiety : { ...known, perCell: known.perCell + moiety.perCell },
    )
  }
  return [...groups.values()]
}
