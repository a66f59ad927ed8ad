/** Molecules of two atoms, for which valences alone give another answer than every textbook. */
import type { BondOrder, Constitution, LewisStructure } from './lewis-structure'
import type { Evidence } from './multiple-bonds'

type Row = readonly [
  elements: readonly [number, number],
  order: BondOrder,
  charges: readonly [number, number],
]

// prettier-ignore
const ROWS: readonly Row[] = [
  [[6, 8],  3, [-1, 1]],
  [[6, 16], 3, [-1, 1]],
  [[6, 34], 3, [-1, 1]],
  [[6, 52], 3, [-1, 1]],
  [[7, 8],  3, [0, 1]],
  [[7, 16], 3, [0, 1]],
]

/** Å; a longer O–O bond is that of a peroxide. Source: Cramer et al., Proc. Natl. Acad. Sci. 100, 2003, 3635. */
const LONGEST_DIOXYGEN = 1.35

/**
 * Carbon monoxide and its heavier kin, NO+ (the linear nitrosyl, counted as a cation), and peroxide.
 *
 * @returns null for everything else
 */
export function diatomic(
  constitution: Constitution,
  evidence: Evidence | null,
): LewisStructure | null {
  const { elements, hydrogens, bonds } = constitution
  if (elements.length !== 2 || bonds.length !== 1 || hydrogens.some((count) => count > 0))
    return null
  const [first, second] = elements
  const structure = (charges: readonly number[], order: BondOrder): LewisStructure => ({
    ...constitution,
    charges,
    orders: [order],
    isResonant: [false],
  })
  if (first === 8 && second === 8) {
    const isPeroxide = evidence !== null && evidence.lengths[0]! > LONGEST_DIOXYGEN
    return isPeroxide ? structure([-1, -1], 1) : null
  }
  for (const [[p, q], order, charges] of ROWS) {
    if (first === p && second === q) return structure(charges, order)
    if (first === q && second === p) return structure(charges.toReversed(), order)
  }
  return null
}
