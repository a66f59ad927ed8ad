/** The ways in which a selection becomes another one. */
import * as around from '../../shared/selection/select-around'
import * as kinds from '../../shared/selection/select-by-kind'
import type { Selectable } from '../../shared/selection/selectable'
import type { CommandName } from '../controls/shortcuts'

export interface Widening {
  readonly name: string
  /** What it takes, in a sentence for the pointer. */
  readonly title: string
  readonly command?: CommandName
  /** Whether it has something to begin with. */
  readonly needsAtoms: boolean
  /** @returns ensemble atoms, ascending */
  find(from: Selectable, atoms: readonly number[]): number[]
}

/** Å: about as far as metals are from one another. */
export const NEAR = 3.5

export const WIDENINGS = {
  neighbors: {
    name: 'Add neighbours',
    title: 'What is joined to it by a bond or a metal contact',
    command: 'grow-selection',
    needsAtoms: true,
    find: (from, atoms) => around.growSelection(from, atoms),
  },
  near: {
    name: `Add all within ${NEAR} Å`,
    title: 'What is near in space, bonded or not',
    needsAtoms: true,
    find: (from, atoms) => around.selectWithin(from, atoms, NEAR),
  },
  inside: {
    name: 'What is inside',
    title: 'What stands within the hull of these atoms',
    needsAtoms: true,
    find: around.selectInside,
  },
  alike: {
    name: 'Same kind',
    title: 'The same element with the same neighbours in the same kind of ligand',
    command: 'select-alike',
    needsAtoms: true,
    find: kinds.selectSameKind,
  },
  element: {
    name: 'Same element',
    title: 'All atoms of these elements',
    needsAtoms: true,
    find: kinds.selectSameElement,
  },
  orbit: {
    name: 'Same site',
    title: 'All that symmetry makes of these atoms',
    needsAtoms: true,
    find: kinds.selectOrbit,
  },
  mode: {
    name: 'Same coordination',
    title: 'Anchors of the same mode, metals with the same donors',
    needsAtoms: true,
    find: kinds.selectSameMode,
  },
  ligand: {
    name: 'Whole ligand',
    title: 'The ligands that these atoms are of',
    needsAtoms: true,
    find: kinds.selectLigand,
  },
  'ligand-kind': {
    name: 'All such ligands',
    title: 'All ligands of the same kind',
    needsAtoms: true,
    find: kinds.selectSameLigandKind,
  },
  part: {
    name: 'Whole part',
    title: 'The parts of the dissection that these atoms are of',
    needsAtoms: true,
    find: kinds.selectSamePart,
  },
  molecule: {
    name: 'Whole molecule',
    title: 'The molecules that these atoms are of',
    needsAtoms: true,
    find: kinds.selectMolecule,
  },
  invert: {
    name: 'Invert',
    title: 'All that is not selected',
    command: 'invert-selection',
    needsAtoms: false,
    find: kinds.invertSelection,
  },
  all: {
    name: 'Select all',
    title: 'All atoms that are not hidden',
    command: 'select-all',
    needsAtoms: false,
    find: kinds.selectAll,
  },
} as const satisfies Readonly<Record<string, Widening>>

export type WideningName = keyof typeof WIDENINGS

export const WIDENING_NAMES = Object.keys(WIDENINGS).filter(
  (name): name is WideningName => name in WIDENINGS,
)
