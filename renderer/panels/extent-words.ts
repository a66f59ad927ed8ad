/** What of the crystal is shown, in words. */
import type { Ensemble } from '../../shared/ensemble/ensemble'
import type { Extent } from '../../shared/ensemble/ensemble-choice'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import type { CellContent } from '../state/view'

/** The extents as a menu lists them: a cell and several cells are one kind to the core. */
export type ExtentChoice = 'molecules' | 'asymmetric-unit' | 'cell' | 'supercell' | 'packing'

export const EXTENT_CHOICES: readonly (readonly [ExtentChoice, string])[] = [
  ['molecules', 'Molecules'],
  ['asymmetric-unit', 'Asymmetric unit'],
  ['cell', 'Unit cell'],
  ['supercell', 'Supercell'],
  ['packing', 'Packing'],
]

/** Å: the sphere that a packing begins with, and what can be asked for. */
export const PACKING = { radius: 15, min: 3, max: 60, step: 1 } as const

export const MOST_CELLS = 9

export function choiceOfExtent(extent: Extent): ExtentChoice {
  if (extent.kind !== 'cells') return extent.kind
  return extent.cells.every((count) => count === 1) ? 'cell' : 'supercell'
}

/** Whether what is looked at has no molecules to be whole: a chain, a layer, a framework. */
export function isPolymer({ moieties }: Ensemble): boolean {
  return (moieties[0]?.periodicity ?? 0) > 0
}

/** An extent as a menu calls it. */
export function nameOfChoice(choice: ExtentChoice, ofPolymer: boolean): string {
  if (choice === 'molecules' && ofPolymer) return 'Repeat unit'
  return EXTENT_CHOICES.find(([value]) => value === choice)?.[1] ?? ''
}

/** What cells are filled with, in words. */
export function contentWords(content: CellContent, ofPolymer: boolean): string {
  if (content === 'atoms') return 'Atoms'
  return ofPolymer ? 'Whole units' : 'Whole molecules'
}

/** What fills cells until somebody chooses: molecules are not cut, and a polymer is cut anyhow. */
export function usualContent(ensemble: Ensemble): CellContent {
  return isPolymer(ensemble) ? 'atoms' : 'molecules'
}

/** The extent that a choice stands for. */
export function extentOfChoice(choice: ExtentChoice, content: CellContent): Extent {
  if (choice === 'cell') return { kind: 'cells', cells: [1, 1, 1], content }
  if (choice === 'supercell') return { kind: 'cells', cells: [2, 2, 2], content }
  if (choice === 'packing') return { kind: 'packing', radius: PACKING.radius }
  return { kind: choice }
}

/** In as few words as will do: `Unit cell`, `Supercell 2 × 2 × 1`, `Packing within 15 Å`. */
export function extentWords(extent: Extent, ofPolymer: boolean): string {
  const choice = choiceOfExtent(extent)
  const name = nameOfChoice(choice, ofPolymer)
  if (extent.kind === 'packing') return `${name} within ${extent.radius} Å`
  if (extent.kind !== 'cells') return name
  const whole =
    extent.content === 'atoms' ? '' : `, ${contentWords(extent.content, ofPolymer).toLowerCase()}`
  return choice === 'cell' ? `${name}${whole}` : `${name} ${extent.cells.join(' × ')}${whole}`
}

/** Why not all of the extent is shown, in the words of its problem; null: all of it is. */
export function troubleOfExtent({ problems }: StructureReport): string | null {
  return problems.find(({ code }) => code === 'ensemble.too-large')?.message ?? null
}
