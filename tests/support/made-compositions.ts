import type { Composition } from '../../shared/chemistry/composition'

/** A composition by hand: metals and ligands with their numbers, all ligands neutral but for those given. */
export function composition(
  metals: Readonly<Record<string, number>>,
  ligands: Readonly<Record<string, number>>,
  charges: Readonly<Record<string, number | null>> = {},
): Composition {
  return {
    metals: Object.entries(metals).map(([symbol, count]) => ({ symbol, name: symbol, count })),
    ligands: Object.entries(ligands).map(([abbreviation, count]) => ({
      key: abbreviation,
      abbreviation,
      formula: abbreviation,
      class: abbreviation === 'H' ? 'hydride' : 'other',
      charge: charges[abbreviation] === undefined ? 0 : charges[abbreviation],
      isChosen: false,
      count,
    })),
  }
}
