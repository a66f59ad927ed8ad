import { readFileSync } from 'node:fs'
import type { Crystal } from '../../shared/crystal/crystal'
import { buildEnsemble } from '../../shared/ensemble/build-ensemble'
import { countElements, hillFormula } from '../../shared/ensemble/formula'
import { prepareSpecimen, type Specimen } from '../../shared/ensemble/specimen'
import { buildAtomGraph } from '../../shared/graph/build-atom-graph'
import { describeLigands } from '../../shared/ligand/describe-ligands'
import type { LigandClass } from '../../shared/ligand/ligand-class'
import type { LigandKind, Ligands } from '../../shared/ligand/ligand'
import { DEFAULT_LIGAND_CHOICES } from '../../shared/ligand/ligand-choices'
import { crystalOfText } from './crystal-of-file'
import { dataPath } from './data'

/** What a ligand is to be taken as, whatever perception says. */
export type MadeLigand = readonly [
  formula: string,
  abbreviation: string,
  charge: number | null,
  ligandClass?: LigandClass,
]

/** The ligands of a specimen, in the order given and with names, classes and charges as given. */
export function ligandsAs(specimen: Specimen, made: readonly MadeLigand[]): Ligands {
  const { kinds, kindOfAtom } = describeLigands(specimen, DEFAULT_LIGAND_CHOICES).ligands
  const order = made.map(([formula]) => formula)
  const named = kinds.map((kind) => {
    const formula = formulaOfAtoms(specimen, kind)
    const [, abbreviation, charge, ligandClass] = made[order.indexOf(formula)] ?? []
    if (abbreviation === undefined || charge === undefined)
      throw new Error(`no such ligand: ${formula}`)
    return {
      ...kind,
      key: formula,
      formula,
      name: abbreviation,
      abbreviation,
      charge,
      class: ligandClass ?? ('other' as const),
      chargeFrom: 'structure' as const,
    }
  })
  return {
    kinds: named.toSorted((p, q) => order.indexOf(p.formula) - order.indexOf(q.formula)),
    kindOfAtom,
  }
}

/** Of what the file has, without the hydrogen that perception adds. */
function formulaOfAtoms({ element }: Specimen, { atoms, count }: LigandKind): string {
  const counts = countElements(Array.from(atoms, (atom) => element[atom]!))
  return hillFormula(new Map([...counts].map(([symbol, n]) => [symbol, n / count])))
}

export function specimenOf(crystal: Crystal): Specimen {
  const { graph } = buildAtomGraph(crystal)
  return prepareSpecimen(crystal, graph, buildEnsemble(crystal, graph).ensemble)
}

/** The specimen of a file's text or of a file below ../shared/data. */
export function specimenOfText(text: string): Specimen {
  return specimenOf(crystalOfText(text))
}

export function specimenOfFile(name: string): Specimen {
  const path = dataPath(name)
  if (path === null) throw new Error(`no test data: ${name}`)
  return specimenOfText(readFileSync(path, 'utf8'))
}
