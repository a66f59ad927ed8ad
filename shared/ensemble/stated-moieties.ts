import { parseFormula, type ElementCounts } from './formula'

/** One component of `_chemical_formula_moiety`. */
export interface StatedMoiety {
  readonly counts: ElementCounts
  readonly charge: number | null
}

/**
 * Reads a moiety formula such as `C180 H193 Cu14 P4 Se12 1+, F6 Sb 1-` or `2(C H2 Cl2), 0.5(H2 O)`.
 * Components that are not formulas are left out; there is nothing to report, the text is free.
 *
 * Source: CIF core dictionary, _chemical_formula.moiety.
 */
export function parseMoietyFormula(text: string | null): StatedMoiety[] {
  if (text === null) return []
  const components = text.replaceAll(/\s+/g, ' ').split(',')
  return components.flatMap((component) => {
    const inner = /^\s*[\d./]*\s*[([{]?(.*?)[)\]}]?\s*$/.exec(component)?.[1] ?? ''
    const spaced = inner.replaceAll(/([)\]}])/g, ' ').replaceAll(/([A-Za-z])(\d*[+-])$/g, '$1 $2')
    const formula = parseFormula(spaced)
    return formula === null ? [] : [{ counts: formula.counts, charge: formula.charge }]
  })
}

/**
 * The charge that the file states for a molecule of the given composition; a component without a
 * charge is neutral when any other component carries one. Hydrogen may be missing from the atoms.
 *
 * @returns null when no component fits or the file states no charges at all
 */
export function matchStatedMoiety(
  stated: readonly StatedMoiety[],
  counts: ElementCounts,
): number | null {
  const tellsCharges = stated.some(({ charge }) => charge !== null)
  if (!tellsCharges) return null
  const found =
    stated.find((wanted) => isComposition(wanted, counts, [])) ??
    stated.find((wanted) => isComposition(wanted, counts, HYDROGENS))
  return found === undefined ? null : (found.charge ?? 0)
}

/** Symbols that a structure may lack without being another compound. */
export const HYDROGENS: readonly string[] = ['H', 'D']

/** Whether a stated moiety has the given composition, not looking at the elements to ignore. */
export function isComposition(
  stated: StatedMoiety,
  counts: ElementCounts,
  ignore: readonly string[],
): boolean {
  const symbols = new Set([...stated.counts.keys(), ...counts.keys()])
  return [...symbols].every(
    (symbol) =>
      ignore.includes(symbol) || (stated.counts.get(symbol) ?? 0) === (counts.get(symbol) ?? 0),
  )
}
