/** The user's names of ligands as text, and what a SMILES says. OpenChemLib comes only when it is asked. */
import { failure, success, type Result } from '../../shared/base/result'
import { countElements, hillFormula } from '../../shared/ensemble/formula'
import type { UserLigand } from '../../shared/ligand/ligand-choices'
import type { LigandDictionaryFile } from '../../shared/ligand/parse-ligand-dictionary'

/** Reads a list as `parseLigandDictionary` does. */
export async function readOwnLigands(text: string): Promise<LigandDictionaryFile> {
  const { parseLigandDictionary } = await import('../../shared/ligand/parse-ligand-dictionary')
  return parseLigandDictionary(text)
}

/** The list as `parseLigandDictionary` reads it: on each line a SMILES and the name. */
export function writeOwnLigands(ligands: readonly UserLigand[]): string {
  const rows = ligands.map(({ smiles, name }) => `${smiles}\t${name}\n`)
  return ['# SMILES, then the name\n', ...rows].join('')
}

/** The formula of the molecule that a SMILES says, `[C7H7Se]-`; else what is wrong with it. */
export async function formulaOfSmiles(smiles: string): Promise<Result<string, string>> {
  const { readSmiles } = await import('../../shared/valence/openchemlib')
  const read = readSmiles(smiles.trim())
  if (!read.ok) return failure(read.failure)
  const { elements, hydrogens, charges } = read.value.lewis
  const protons = hydrogens.flatMap((count) => Array<number>(count).fill(1))
  const formula = hillFormula(countElements([...elements, ...protons])).replaceAll(' ', '')
  const charge = charges.reduce((sum, each) => sum + each, 0)
  if (charge === 0) return success(formula)
  const size = Math.abs(charge)
  return success(`[${formula}]${size > 1 ? size : ''}${charge > 0 ? '+' : '-'}`)
}
