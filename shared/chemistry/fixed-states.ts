import type { Composition } from './composition'

/** Metals with one oxidation state in compounds without metal–metal bonds. */
const STATES: ReadonlyMap<string, number> = new Map([
  ...['Li', 'Na', 'K', 'Rb', 'Cs'].map((symbol) => [symbol, 1] as const),
  ...['Be', 'Mg', 'Ca', 'Sr', 'Ba', 'Zn', 'Cd'].map((symbol) => [symbol, 2] as const),
  ...['Al', 'Sc', 'Y', 'La', 'Nd', 'Gd', 'Dy', 'Ho', 'Er', 'Lu'].map(
    (symbol) => [symbol, 3] as const,
  ),
])

/**
 * The charge that the ligands and metals of one oxidation state only make together; null where another
 * metal is there or the charge of a ligand is not known.
 */
export function chargeOfFixedStates({ metals, ligands }: Composition): number | null {
  let charge = 0
  for (const { symbol, count } of metals) {
    const state = STATES.get(symbol)
    if (state === undefined) return null
    charge += state * count
  }
  for (const ligand of ligands) {
    if (ligand.charge === null) return null
    charge += ligand.charge * ligand.count
  }
  return charge
}
