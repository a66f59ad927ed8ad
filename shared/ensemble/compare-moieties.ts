import { note, warning } from '../base/problem'
import type { Crystal } from '../crystal/crystal'
import type { EnsembleProblem } from './ensemble'
import { hillFormula, type ElementCounts } from './formula'
import type { MoietyClass } from './moieties'
import { HYDROGENS, parseMoietyFormula, type StatedMoiety } from './stated-moieties'

/** More components than this are no longer told one by one. */
const MOST_TOLD = 4

/**
 * Compares the components of the file's moiety formula with the molecules found. Of each that was not
 * found it says which is nearest and what they differ by; missing hydrogen is a note of its own, and so
 * is a component that is a whole number of molecules, or the reverse. A repeat unit of a polymer fits
 * whatever has its proportions, and the ions it is made of. Components with fractions of atoms, as
 * mixed and partly filled sites give, are passed over: `compareComposition` judges them.
 */
export function compareMoieties(
  { statement }: Crystal,
  classes: readonly MoietyClass[],
): EnsembleProblem[] {
  const stated = parseMoietyFormula(statement.formulaMoiety)
  const compared = stated
    .filter(({ counts }) => [...counts.values()].every((n) => Number.isInteger(n) && n > 0))
    .map((component) => nearestOf(component, classes))
  return [
    ...told(compared, 'differs', warning, 'is not among the molecules found:', ADVICE),
    ...told(compared, 'multiple', note, 'is found in other pieces:', null),
    ...told(compared, 'hydrogen', note, 'is found without all of its hydrogen:', null),
  ]
}

const ADVICE =
  'Look at the bond rule and the disorder; the formula may also be meant otherwise, or be wrong.'

type Verdict = 'same' | 'hydrogen' | 'multiple' | 'differs'

interface Comparison {
  readonly verdict: Verdict
  /** `C24 H20 P as C24 H19 P (−1 H)`; of what is nothing like it the formula alone. */
  readonly words: string
  /** How many atoms differ. */
  readonly off: number
}

function nearestOf(component: StatedMoiety, classes: readonly MoietyClass[]): Comparison {
  const wanted = component.counts
  const candidates = classes.map((kind): Comparison => {
    const formula = kind.moiety.formula
    const differences = differencesOf(wanted, kind.counts)
    const off = differences.reduce((sum, { by }) => sum + Math.abs(by), 0)
    const words = `${hillFormula(wanted)} as ${formula}`
    const factor = multipleOf(wanted, kind.counts)
    const isIonOfNet =
      kind.moiety.periodicity > 0 && sizeOf(wanted) === 1 && off < sizeOf(kind.counts)
    if (off === 0 || isIonOfNet) return { verdict: 'same', words, off: 0 }
    if (factor !== null) {
      const verdict = kind.moiety.periodicity > 0 ? 'same' : 'multiple'
      return { verdict, words: `${words}, ${timesOf(factor)}`, off: 0 }
    }
    if (off > sizeOf(wanted)) return { verdict: 'differs', words: hillFormula(wanted), off }
    const isHydrogen = differences.every(({ symbol, by }) => HYDROGENS.includes(symbol) && by < 0)
    const listed = differences.map(
      ({ symbol, by }) => `${by > 0 ? '+' : '−'}${formatCount(by)} ${symbol}`,
    )
    return {
      verdict: isHydrogen ? 'hydrogen' : 'differs',
      words: `${words} (${listed.join(', ')})`,
      off,
    }
  })
  const none: Comparison = { verdict: 'differs', words: hillFormula(wanted), off: Infinity }
  return (
    candidates.toSorted((p, q) => RANK[p.verdict] - RANK[q.verdict] || p.off - q.off)[0] ?? none
  )
}

function sizeOf(counts: ElementCounts): number {
  return [...counts.values()].reduce((sum, n) => sum + n, 0)
}

const RANK: Readonly<Record<Verdict, number>> = { same: 0, hydrogen: 1, multiple: 2, differs: 3 }

function differencesOf(wanted: ElementCounts, found: ElementCounts) {
  const symbols = [...new Set([...wanted.keys(), ...found.keys()])].toSorted()
  return symbols
    .map((symbol) => ({ symbol, by: (found.get(symbol) ?? 0) - (wanted.get(symbol) ?? 0) }))
    .filter(({ by }) => Math.abs(by) > 1e-6)
}

/** How many times the wanted composition the found one is: a whole number above 1 or one over it; else null. */
function multipleOf(wanted: ElementCounts, found: ElementCounts): number | null {
  if (wanted.size !== found.size) return null
  const ratios = [...wanted].map(([symbol, n]) => (found.get(symbol) ?? 0) / n)
  const [ratio] = ratios
  if (ratio === undefined || !(ratio > 0) || ratios.some((r) => Math.abs(r - ratio) > 1e-6))
    return null
  const whole = Math.max(ratio, 1 / ratio)
  return whole > 1.5 && Math.abs(whole - Math.round(whole)) < 1e-6 ? ratio : null
}

function timesOf(ratio: number): string {
  return ratio > 1 ? `${Math.round(ratio)} in one molecule` : `${Math.round(1 / ratio)} molecules`
}

function told(
  compared: readonly Comparison[],
  verdict: Verdict,
  severity: typeof note | typeof warning,
  words: string,
  advice: string | null,
): EnsembleProblem[] {
  const all = compared.filter((comparison) => comparison.verdict === verdict)
  if (all.length === 0) return []
  const listed = [...new Set(all.map((comparison) => comparison.words))]
  const more = listed.length > MOST_TOLD ? `, and ${listed.length - MOST_TOLD} more` : ''
  const message = `Of the moiety formula ${words} ${listed.slice(0, MOST_TOLD).join('; ')}${more}.`
  return [severity('ensemble.moieties-differ', message, advice === null ? {} : { advice })]
}

function formatCount(by: number): string {
  return String(Math.round(Math.abs(by) * 100) / 100)
}
