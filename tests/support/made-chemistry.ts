/** The ligands and the chemistry of the report made by hand. */
import type { Assumption, Chemistry, IonMass } from '../../shared/chemistry/chemistry'
import type { LigandClass } from '../../shared/ligand/ligand-class'
import type { LigandKind, Ligands, LigandStructure } from '../../shared/ligand/ligand'
import { HYDROGEN, PHOSPHORUS, SELENIUM, type MadeAtom } from './made-atoms'

/** Benzyl selenolate: Se1, C1, then the ring C2–C7; hydrogen on C1 and on the ring is in the file. */
export const BENZYL_SELENOLATE: LigandStructure = {
  elements: [34, 6, 6, 6, 6, 6, 6, 6, 1, 1, 1, 1, 1, 1, 1],
  charges: [-1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  missingHydrogens: Array<number>(15).fill(0),
  labels: 'Se1 C1 C2 C3 C4 C5 C6 C7 H1A H1B H3 H4 H5 H6 H7'.split(' '),
  bonds: [
    [0, 1, 1],
    [1, 2, 1],
    [2, 3, 2],
    [3, 4, 1],
    [4, 5, 2],
    [5, 6, 1],
    [6, 7, 2],
    [7, 2, 1],
    [1, 8, 1],
    [1, 9, 1],
    [3, 10, 1],
    [4, 11, 1],
    [5, 12, 1],
    [6, 13, 1],
    [7, 14, 1],
  ],
  donors: [0],
}

/** A kind of ligand that is a molecule: `BnSe`. */
export function madeBenzylSelenolate(): LigandKind {
  return {
    ...madeKind('BnSe', 'selenolate', -1, 12, Int32Array.of(0, 1)),
    fullName: 'phenylmethaneselenolate',
    formula: 'C7 H7 Se',
    smiles: '[Se-]Cc1ccccc1',
    structure: BENZYL_SELENOLATE,
  }
}

/** Of no real ion: three peaks, the middle one the highest. */
export const MADE_MASS: IonMass = {
  formula: 'Cu14 H13 P4 Se12',
  charge: 1,
  monoisotopic: 1999.5,
  average: 2000.4,
  monoisotopicMz: 1999.4995,
  averageMz: 2000.3995,
  mostAbundantMz: 2000.4995,
  pattern: [
    { mz: 1999.4995, intensity: 60 },
    { mz: 2000.4995, intensity: 100 },
    { mz: 2001.4995, intensity: 0.2 },
    { mz: 2002.4995, intensity: 30 },
  ],
}

export const MADE_ASSUMPTIONS: readonly Assumption[] = [
  {
    subject: { kind: 'cluster-charge' },
    text: 'There is 1 chloride (1−) for each cluster.',
    value: 1,
    isChosen: false,
  },
  {
    subject: { kind: 'ligand-charge', key: 'Se' },
    text: 'Each Se takes 2 electrons (selenide, 2−).',
    value: -2,
    isChosen: false,
  },
  {
    subject: { kind: 'ligand-charge', key: 'PH3' },
    text: 'The charge of PH3 is not known.',
    value: null,
    isChosen: false,
  },
  { subject: { kind: 'hydrides' }, text: 'Each takes one electron.', value: -1, isChosen: false },
]

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
