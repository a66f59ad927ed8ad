import { bondRows, type Constitution } from './lewis-structure'

/**
 * A number for each atom that is the same for atoms with the same surroundings, whatever their order:
 * elements and hydrogen to begin with, then refined over neighbours until no more are told apart.
 *
 * Source: Morgan, J. Chem. Doc. 5, 1965, 107; Weisfeiler & Leman, Nauchno-Tekh. Inf. 2 (9), 1968, 12.
 *
 * @param marks told apart from the beginning, a number per atom
 * @param bondMarks the same, a number per bond
 */
export function refineClasses(
  constitution: Constitution,
  marks: readonly number[],
  bondMarks: readonly number[],
): number[] {
  const rows = bondRows(constitution)
  let classes = constitution.elements.map((element, atom) =>
    mix(mix(mix(17, element), constitution.hydrogens[atom]!), marks[atom]!),
  )
  for (let apart = 0; ;) {
    const now = new Set(classes).size
    if (now === apart || now === classes.length) return classes
    apart = now
    classes = classes.map((code, atom) =>
      rows[atom]!.map(({ atom: other, bond }) => mix(classes[other]!, bondMarks[bond]!))
        .toSorted((p, q) => p - q)
        .reduce(mix, mix(29, code)),
    )
  }
}

/** Folds a number into a 32-bit code. */
function mix(code: number, value: number): number {
  const folded = Math.imul(code ^ (value + 0x9e3779b9), 0x85ebca6b)
  return (folded ^ (folded >>> 13)) >>> 0
}
