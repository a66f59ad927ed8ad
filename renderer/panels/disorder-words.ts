/** What a switch of a disorder says, and what it stands for on the stage. */
import type {
  DisorderAlternative,
  DisorderAssembly,
  DisorderChoices,
} from '../../shared/graph/disorder-assembly'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { siteOf } from './atom-words'

/** `2 0.35`: the name of an alternative and its occupancy. */
export function alternativeWords({ name, occupancy }: DisorderAlternative): string {
  return Number.isNaN(occupancy) ? name : `${name} ${occupancy.toFixed(2)}`
}

/** The alternative that is chosen: what the user asked for, else what the analysis took. */
export function chosenName(assembly: DisorderAssembly, choices: DisorderChoices): string {
  const { alternatives, chosen, key } = assembly
  const asked = alternatives.find(({ name }) => name === choices[key])
  return asked?.name ?? alternatives[chosen]?.name ?? ''
}

/** Characters that fit side by side in the panel, less for every gap between two. */
const ROOM = 34
const GAP = 4

/** Whether the alternatives have room beside one another; else they go into a list. */
export function fitsSegments(alternatives: readonly DisorderAlternative[]): boolean {
  const letters = alternatives.map((one) => alternativeWords(one).length + GAP)
  return letters.reduce((a, b) => a + b, 0) <= ROOM
}

/**
 * The ensemble atoms of an alternative, as far as they are shown. Where symmetry makes the alternatives
 * all have the same sites: those that stand are of the chosen one.
 */
export function atomsOfAlternative(
  report: StructureReport,
  { kind, alternatives, chosen }: DisorderAssembly,
  alternative: DisorderAlternative,
): readonly number[] {
  const sites = new Set(alternative.sites)
  const isChosen = alternatives[chosen] === alternative
  const { count, isAlternative } = report.ensemble
  return Array.from({ length: count }, (_, atom) => atom).filter(
    (atom) =>
      sites.has(siteOf(report, atom)) &&
      (kind !== 'symmetry' || isChosen === (isAlternative[atom] === 0)),
  )
}
