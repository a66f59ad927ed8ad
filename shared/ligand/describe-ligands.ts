import { countElements, hillFormula } from '../ensemble/formula'
import type { Specimen } from '../ensemble/specimen'
import { cutLigands, type LigandCut } from './cut-ligands'
import type { LigandKind, LigandProblem, Ligands } from './ligand'
import type { LigandChoices } from './ligand-choices'

export interface LigandOutcome {
  readonly ligands: Ligands
  /** The ligand of each ensemble atom, numbered in the order of their first atoms; −1: of none. */
  readonly ligandOfAtom: Int32Array
  readonly problems: readonly LigandProblem[]
}

/** The ligands of the main cluster, each kind once. */
export function describeLigands(specimen: Specimen, _choices: LigandChoices): LigandOutcome {
  const cuts = cutLigands(specimen)
  const ligandOfAtom = new Int32Array(specimen.ensemble.count).fill(-1)
  for (const [index, { atoms }] of cuts.entries()) {
    for (const atom of atoms) ligandOfAtom[atom] = index
  }
  const members = new Map<string, LigandCut[]>()
  for (const cut of cuts) {
    const formula = hillFormula(countElements(cut.atoms.map((atom) => specimen.element[atom]!)))
    const known = members.get(formula)
    if (known === undefined) members.set(formula, [cut])
    else known.push(cut)
  }
  const kindOfAtom = new Int16Array(specimen.ensemble.count).fill(-1)
  const kinds = [...members].map(([formula, ligands], kind) => {
    const atoms = ligands.flatMap((ligand) => ligand.atoms)
    for (const atom of atoms) kindOfAtom[atom] = kind
    return kindOf(formula, atoms, ligands.length)
  })
  return { ligands: { kinds, kindOfAtom }, ligandOfAtom, problems: [] }
}

function kindOf(formula: string, atoms: readonly number[], count: number): LigandKind {
  const name = formula.replaceAll(' ', '')
  return {
    key: formula,
    name,
    abbreviation: name,
    fullName: null,
    nameFrom: 'formula',
    formula,
    smiles: null,
    class: 'other',
    charge: null,
    chargeFrom: 'class',
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
    atoms: Int32Array.from(atoms).toSorted(),
  }
}
