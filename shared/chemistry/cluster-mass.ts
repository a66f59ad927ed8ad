import { hillFormula, parseFormula } from '../ensemble/formula'
import type { IonMass } from './chemistry'
import type { Composition } from './composition'
import { ionMass } from './isotopic-pattern'

/**
 * Mass of a cluster from its metals and the formulas of its ligands, so that hydrogen without coordinates
 * counts. Null as for `ionMass`.
 */
export function massOfCluster({ metals, ligands }: Composition, charge: number): IonMass | null {
  const counts = new Map<string, number>()
  const put = (symbol: string, n: number) => counts.set(symbol, (counts.get(symbol) ?? 0) + n)
  for (const { symbol, count } of metals) put(symbol, count)
  for (const { formula, count } of ligands) {
    const parsed = parseFormula(formula)
    if (parsed === null) return null
    for (const [symbol, n] of parsed.counts) put(symbol, n * count)
  }
  return ionMass(counts, hillFormula(counts), charge)
}
