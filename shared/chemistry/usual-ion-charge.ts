import { readSmiles } from '../ensemble/read-smiles'
import { BY_FORMULA, BY_STRUCTURE } from '../tables/common-moieties'

/** The charge of an ion by its common name; null where the name is not that of an ion with all its hydrogen. */
export function usualIonCharge(name: string | null): number | null {
  return name === null ? null : (CHARGES.get(name) ?? null)
}

const CHARGES: ReadonlyMap<string, number> = new Map(
  [
    ...BY_STRUCTURE.map(([name, smiles]) => [name, readSmiles(smiles).charge] as const),
    ...BY_FORMULA.map(([name, , charge]) => [name, charge] as const),
  ].filter(([, charge]) => charge !== 0),
)
