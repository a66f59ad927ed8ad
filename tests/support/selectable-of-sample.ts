import type { AnalysisOptions } from '../../shared/pipeline/structure-report'
import { symbolOf } from '../../shared/tables/elements'
import { prepareSelectable, type Selectable } from '../../shared/selection/selectable'
import { analysed } from './analysed'

/** A sample that is shipped with the program, as atoms are chosen in it. */
export function selectableOfSample(
  name: string,
  options: Partial<AnalysisOptions> = {},
): Selectable {
  return prepareSelectable(analysed(`resources/samples/${name}.cif`, options))
}

/** `Cu6 H`: how many of each element, alphabetically. */
export function elementsOf({ element }: Selectable, atoms: readonly number[]): string {
  const counts = new Map<string, number>()
  for (const atom of atoms) {
    const symbol = symbolOf(element[atom]!)
    counts.set(symbol, (counts.get(symbol) ?? 0) + 1)
  }
  return [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([symbol, count]) => `${symbol}${count === 1 ? '' : count}`)
    .join(' ')
}
