import { note } from '../base/problem'
import { CELL, SPACE_GROUP } from '../cif/data-names'
import type { CifBlock, CifDocument } from '../cif/document'
import { findItem, itemText } from '../cif/table'
import type { CrystalProblem } from './crystal'

/** Says what was read, and what not, of modulated, magnetic and powder structures. */
export function structureKindNotes(document: CifDocument, block: CifBlock): CrystalProblem[] {
  const notes: CrystalProblem[] = []
  const names = [...block.items.keys()]
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name))
  const dimension = Number(itemText(document, block, CELL.modulationDimension) ?? 0)
  if (dimension > 0 || findItem(block, SPACE_GROUP.superspaceOperation) !== null) {
    const message = 'The structure is modulated: its average structure is shown.'
    notes.push(note('crystal.modulated', message))
  }
  if (has(/^_(?:space_group_(?:symop_)?magn|atom_site_moment|atom_site_rotation_moment)/)) {
    const message = 'The structure is magnetic: its atoms are shown, its moments are not.'
    notes.push(note('crystal.magnetic', message))
  }
  if (has(/^_pd_/)) {
    notes.push(note('crystal.powder', 'The structure comes from powder diffraction.'))
  }
  return notes
}
