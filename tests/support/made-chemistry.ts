/** The ligands and the chemistry of the report made by hand. */
import type { Chemistry } from '../../shared/chemistry/chemistry'
import type { LigandClass, LigandKind, Ligands } from '../../shared/ligand/ligand'
import { HYDROGEN, PHOSPHORUS, SELENIUM, type MadeAtom } from './made-atoms'

export function madeLigands(atoms: readonly MadeAtom[]): Ligands {
  const donors = [SELENIUM, PHOSPHORUS, HYDROGEN]
  const kindOfAtom = Int16Array.from(atoms, ({ element, stop }) =>
    element === HYDROGEN && stop > 0 ? -1 : donors.indexOf(element),
  )
  const members = (kind: number) =>
    Int32Array.from(atoms.flatMap((_, atom) => (kindOfAtom[atom] === kind ? [atom] : [])))
  return {
    kinds: [
      madeKind('Se', 'selenide', -2, 12, members(0)),
      madeKind('PH3', 'phosphine', 0, 4, members(1)),
      madeKind('H', 'hydride', -1, 1, members(2)),
    ],
    kindOfAtom,
  }
}

function madeKind(
  name: string,
  ligandClass: LigandClass,
  charge: number,
  count: number,
  atoms: Int32Array,
): LigandKind {
  return {
    key: name,
    name,
    abbreviation: name,
    fullName: null,
    nameFrom: 'dictionary',
    formula: name,
    smiles: null,
    class: ligandClass,
    charge,
    chargeFrom: 'structure',
    stereocenters: [],
    count,
    structure: {
      elements: [],
      charges: [],
      missingHydrogens: [],
      labels: [],
      bonds: [],
      donors: [],
    },
    atoms,
  }
}

export function madeChemistry(): Chemistry {
  return {
    formula: '[Cu14(PH3)4Se12H]+',
    iupacFormula: '[Cu14H(PH3)4Se12]+',
    charge: { value: 1, from: 'counter-ions', reason: '1 Cl- for each cluster' },
    oxidationState: { mean: 26 / 14, arithmetic: '(1 + 24 + 1) / 14' },
    electrons: {
      valence: -12,
      arithmetic: '14·1 − 24 (Se) − 1 (H) − 1 = −12',
      closedShell: null,
      meaning: 'Fewer electrons than none: some of the copper is copper(II).',
    },
    electronsMissing: null,
    mass: null,
    assumptions: [],
  }
}
