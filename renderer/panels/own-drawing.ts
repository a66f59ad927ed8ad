/** What a user does to own parts by a click, a lasso or a name: the same for all of them. */
import { ownAtoms } from '../../shared/parts/own-atoms'
import { addPart, editAtoms, type AtomEdit } from '../../shared/parts/own-edits'
import { orbitsOf, sameElements } from '../../shared/parts/own-groups'
import type { OwnDissection } from '../../shared/parts/own-parts'
import { isDefaultChoice } from '../../shared/ensemble/ensemble-choice'
import { prepareSpecimen, type Specimen } from '../../shared/ensemble/specimen'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { activatePart, editOwn, ownPartStore, type PenScope } from '../state/own-parts'
import type { OpenDocument } from '../state/document'

const specimens = new WeakMap<StructureReport['ensemble'], Specimen>()

/** What is asked of the atoms of a report, made once for each. */
export function specimenOf({ crystal, graph, ensemble }: StructureReport): Specimen {
  const known = specimens.get(ensemble)
  if (known !== undefined) return known
  const specimen = prepareSpecimen(crystal, graph, ensemble)
  specimens.set(ensemble, specimen)
  return specimen
}

/** Whether parts can be made: of the molecules, not of what else of the crystal is shown. */
export function canMakeParts({ options }: Pick<OpenDocument, 'options'>): boolean {
  return isDefaultChoice(options.ensemble)
}

/** Whether parts of a document are being made. */
export function isMaking(key: string): boolean {
  return ownPartStore.getState().editors[key] !== undefined
}

/** Whether clicks on the stage of a document go to a part. */
export function isDrawing(key: string): boolean {
  return ownPartStore.getState().editors[key]?.isPen === true
}

/** The atoms that a click on one takes. */
export function atomsOfScope(report: StructureReport, atom: number, scope: PenScope): number[] {
  const specimen = specimenOf(report)
  if (scope === 'orbit') return orbitsOf(specimen, [atom])
  if (scope === 'element') return sameElements(specimen, [atom])
  if (scope === 'part') {
    const best = report.anatomy.dissections.find(({ scheme }) => scheme !== 'own')
    const part = best?.peel.parts[best.peel.partOfAtom[atom] ?? -1]
    return part === undefined ? [atom] : [...part.atoms]
  }
  return [atom]
}

/** Puts what a click on an atom takes into the active part, or takes it out. */
export function drawAt(key: string, report: StructureReport, atom: number): void {
  const editor = ownPartStore.getState().editors[key]
  if (editor === undefined) return
  drawAtoms(key, report, atomsOfScope(report, atom, editor.scope), 'toggle')
}

/** Puts atoms into the active part of the editor, or takes them out; of no parts the first is made. */
export function drawAtoms(
  key: string,
  report: StructureReport,
  atoms: readonly number[],
  edit: AtomEdit,
): void {
  const editor = ownPartStore.getState().editors[key]
  if (editor === undefined) return
  const { active, isShared } = editor
  const specimen = specimenOf(report)
  editOwn(key, (own) =>
    own.parts.length === 0
      ? addPart(specimen, own, atoms, isShared)
      : editAtoms(specimen, own, active, atoms, { edit, isShared }),
  )
}

/** Makes a new part of atoms and makes it the active one. */
export function startPart(key: string, report: StructureReport, atoms: readonly number[]): void {
  const editor = ownPartStore.getState().editors[key]
  if (editor === undefined) return
  editOwn(key, (own) => addPart(specimenOf(report), own, atoms, editor.isShared))
  activatePart(key, Number.MAX_SAFE_INTEGER)
}

/** The atoms of each own part in a report. */
export function atomsOfParts(report: StructureReport, own: OwnDissection) {
  return ownAtoms(report, own).map(({ atoms }) => atoms)
}
