/** What each switch does to the options of an analysis. */
import type { Place } from '../../shared/crystal/place'
import type { EnsembleChoice, Extent } from '../../shared/ensemble/ensemble-choice'
import type { BondEdit, BondRule } from '../../shared/graph/bond-rule'
import type { AnalysisOptions } from '../../shared/pipeline/structure-report'

/** Another extent; what was grown about the old one goes with it. */
export function withExtent(options: AnalysisOptions, extent: Extent): AnalysisOptions {
  return withEnsemble(options, { extent, grown: [] })
}

export function withEnsemble(
  options: AnalysisOptions,
  choice: Partial<EnsembleChoice>,
): AnalysisOptions {
  return { ...options, ensemble: { ...options.ensemble, ...choice } }
}

/** Another alternative of a disorder, by the key of its assembly and its own name. */
export function withAlternative(
  options: AnalysisOptions,
  assembly: string,
  alternative: string,
): AnalysisOptions {
  return { ...options, disorder: { ...options.disorder, [assembly]: alternative } }
}

export function withBondRule(options: AnalysisOptions, rule: Partial<BondRule>): AnalysisOptions {
  return { ...options, bondRule: { ...options.bondRule, ...rule } }
}

/** The longest bond of a pair of elements in Å; null: as the tolerance has it. */
export function withPairLimit(
  options: AnalysisOptions,
  elements: readonly [number, number],
  longest: number | null,
): AnalysisOptions {
  const others = options.bondRule.longest.filter((limit) => !isPair(limit.elements, elements))
  return withBondRule(options, {
    longest: longest === null ? others : [...others, { elements, longest }],
  })
}

/** The limit somebody set for a pair of elements, in Å; null: none. */
export function pairLimit(rule: BondRule, elements: readonly [number, number]): number | null {
  return rule.longest.find((limit) => isPair(limit.elements, elements))?.longest ?? null
}

function isPair(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] === b[0] && a[1] === b[1]
}

/** A bond made or cut between two places; what was done to the same two before is forgotten. */
export function withBondEdit(options: AnalysisOptions, edit: BondEdit): AnalysisOptions {
  const others = options.bondRule.edits.filter((other) => !joinsTheSame(other, edit))
  return withBondRule(options, { edits: [...others, edit] })
}

/** Takes one edit back. */
export function withoutBondEdit(options: AnalysisOptions, index: number): AnalysisOptions {
  return withBondRule(options, { edits: options.bondRule.edits.filter((_, i) => i !== index) })
}

function joinsTheSame({ places: [a, b] }: BondEdit, { places: [c, d] }: BondEdit): boolean {
  return (isPlace(a, c) && isPlace(b, d)) || (isPlace(a, d) && isPlace(b, c))
}

function isPlace(a: Place, b: Place): boolean {
  return (
    a.site === b.site &&
    a.symop === b.symop &&
    a.translation.every((shift, axis) => shift === b.translation[axis])
  )
}
