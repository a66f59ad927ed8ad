import { countElements, hillFormula } from '../ensemble/formula'
import { molecularFormula, shellFormula } from '../ensemble/part-names'
import { labelsOf, type Specimen } from '../ensemble/specimen'
import { isMetal } from '../tables/elements'
import type { Part, PartRole, Unit } from './dissection'

/** What a part is made from; the rest follows from its atoms. */
export interface PartDraft {
  readonly role: PartRole
  /** Ensemble atoms without those inside, in any order. */
  readonly atoms: readonly number[]
  /** Ensemble atoms that stand before the `@` of its name. */
  readonly inside?: readonly number[]
  /** Where it is not the formula of its atoms: `4 Au(SR)2`. */
  readonly name?: string
  /** Å, for shells; NaN when left out. */
  readonly meanRadius?: number
  readonly units?: readonly Unit[]
}

/** A part with its formula, name and labels; its shape and point group are judged later. */
export function makePart(specimen: Specimen, draft: PartDraft): Part {
  const { role, inside = [], meanRadius = Number.NaN, units = [] } = draft
  const elementsOf = (atoms: Iterable<number>): number[] =>
    Array.from(atoms, (atom) => specimen.element[atom]!)
  const atoms = Int32Array.from([...inside, ...draft.atoms]).toSorted()
  const contains = inside.length === 0 ? [] : [contentFormula(elementsOf(inside))]
  return {
    name: draft.name ?? [...contains, shellFormula(elementsOf(draft.atoms))].join('@'),
    role,
    formula: hillFormula(countElements(elementsOf(atoms))),
    atoms,
    contains,
    meanRadius,
    labels: labelsOf(specimen, atoms),
    units,
    fit: null,
    pointGroup: null,
  }
}

/** With metals as a shell is written, `AgCl`; without as an ion is: `PO4`. */
function contentFormula(elements: readonly number[]): string {
  return elements.some(isMetal)
    ? shellFormula(elements)
    : molecularFormula(hillFormula(countElements(elements)))
}
