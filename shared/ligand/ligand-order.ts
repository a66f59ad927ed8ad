/** The order in which formulas of clusters list their ligands. */
import { compareTexts } from '../base/compare-texts'
import { LIGAND_CLASSES, type LigandClass } from './ligand-class'
import type { LigandKind } from './ligand'

export type Ordered = Pick<LigandKind, 'class' | 'abbreviation' | 'name' | 'formula' | 'key'>

/**
 * Compares two kinds of ligands for sorting: by class, then alphabetically by abbreviation, whatever
 * the case; names, formulas and keys decide between kinds of one abbreviation.
 */
export function compareKinds(first: Ordered, second: Ordered): number {
  return (
    rowOf(first.class) - rowOf(second.class) ||
    compareTexts(first.abbreviation.toLowerCase(), second.abbreviation.toLowerCase()) ||
    compareTexts(first.abbreviation, second.abbreviation) ||
    compareTexts(first.name, second.name) ||
    compareTexts(first.formula, second.formula) ||
    compareTexts(first.key, second.key)
  )
}

function rowOf(name: LigandClass): number {
  return LIGAND_CLASSES.findIndex((classes: readonly LigandClass[]) => classes.includes(name))
}
