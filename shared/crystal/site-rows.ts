import { ATOM_SITE, MACROMOLECULE } from '../cif/data-names'
import type { CifDocument } from '../cif/document'
import { cellText, findColumn, rowSpan, type CifTable } from '../cif/table'
import { note } from '../base/problem'
import type { CrystalProblem } from './crystal'
import { Stated, type SiteCoordinates } from './read-coordinates'
import { isDummy } from './site-element'
import { tidyLabel } from './site-label'
import { addFaultySite, faultProblem, noFaultySites } from './site-problems'

/** The rows of atom_site that are atoms with a place, in file order. */
export interface SiteRows {
  readonly rows: readonly number[]
  /** One per kept row; '' when the file gives none. */
  readonly labels: readonly string[]
  readonly typeSymbols: readonly (string | null)[]
  readonly problems: readonly CrystalProblem[]
}

/** Leaves out what has no coordinates, dummy atoms, and all but the first model; says so. */
export function chooseRows(document: CifDocument, coordinates: SiteCoordinates): SiteRows {
  const { table, columns, stated } = coordinates
  const readLabel = labelReader(document, table)
  const type = findColumn(table, ATOM_SITE.typeSymbol)
  const calcFlag = findColumn(table, ATOM_SITE.calcFlag)
  const model = findColumn(table, MACROMOLECULE.model)
  const firstModel = cellText(document, model, 0)

  const rows: number[] = []
  const labels: string[] = []
  const typeSymbols: (string | null)[] = []
  const placeless = noFaultySites()
  const misplaced = noFaultySites()
  const remote = noFaultySites()
  const dummies = noFaultySites()
  let otherModels = 0
  for (let row = 0; row < table.rows; row++) {
    const label = readLabel(row)
    const typeSymbol = cellText(document, type, row)
    if (model !== null && cellText(document, model, row) !== firstModel) {
      otherModels++
    } else if (stated[row] !== Stated.given) {
      if (label === null) continue
      const absent = stated[row] === Stated.missing ? placeless : misplaced
      const faulty = stated[row] === Stated.tooFar ? remote : absent
      addFaultySite(faulty, label, rowSpan(document, table, columns[0], row))
    } else if (
      isDummy(typeSymbol ?? label ?? '') ||
      cellText(document, calcFlag, row)?.toLowerCase() === 'dum'
    ) {
      addFaultySite(dummies, label ?? '', rowSpan(document, table, columns[0], row))
    } else {
      rows.push(row)
      labels.push(tidyLabel(label ?? ''))
      typeSymbols.push(typeSymbol)
    }
  }
  const problems = [
    ...faultProblem(misplaced, {
      code: 'crystal.bad-coordinate',
      severity: 'error',
      one: 'has a coordinate that is not a number and was left out.',
      several: 'have coordinates that are not numbers and were left out.',
    }),
    ...faultProblem(remote, {
      code: 'crystal.bad-coordinate',
      severity: 'error',
      one: 'has a coordinate beyond a million, where no atom can be told from another, and was left out.',
      several:
        'have coordinates beyond a million, where no atom can be told from another, and were left out.',
    }),
    ...faultProblem(placeless, {
      code: 'crystal.site-without-coordinates',
      severity: 'warning',
      one: 'has no coordinates and was left out.',
      several: 'have no coordinates and were left out.',
    }),
    ...faultProblem(dummies, {
      code: 'crystal.dummy-site',
      severity: 'note',
      one: 'is marked as no real atom and was left out.',
      several: 'are marked as no real atoms and were left out.',
    }),
    ...otherModelsNote(otherModels, firstModel),
  ]
  return { rows, labels, typeSymbols, problems }
}

function otherModelsNote(otherModels: number, firstModel: string | null): CrystalProblem[] {
  if (otherModels === 0) return []
  const message = `The file holds several models; only model ${firstModel} was read.`
  return [note('crystal.several-models', message)]
}

/** Labels as they stand; in a macromolecule, where they repeat, with residue and chain. */
function labelReader(document: CifDocument, table: CifTable): (row: number) => string | null {
  const label = findColumn(table, ATOM_SITE.label)
  const residue = findColumn(table, MACROMOLECULE.residue)
  if (residue === null) return (row) => cellText(document, label, row)
  const sequence = findColumn(table, MACROMOLECULE.sequence)
  const chain = findColumn(table, MACROMOLECULE.chain)
  return (row) => {
    const atom = cellText(document, label, row)
    if (atom === null) return null
    const number = cellText(document, sequence, row) ?? ''
    const name = `${atom} ${cellText(document, residue, row) ?? ''}${number}`
    return `${name} ${cellText(document, chain, row) ?? ''}`.trim()
  }
}
