import { warning } from '../base/problem'
import type { LigandProblem } from './ligand'
import type { UserLigand } from './ligand-choices'
import { readSmiles } from '../valence/openchemlib'

export interface LigandDictionaryFile {
  readonly entries: readonly UserLigand[]
  readonly problems: readonly LigandProblem[]
}

/**
 * Reads a list of ligands as chemistry programs write it (`.smi`): on each line a SMILES, white space,
 * and the name, which may have spaces. Empty lines and those that begin with `#` are left out; a `#`
 * inside a SMILES is a triple bond.
 *
 * @returns the entries that can be used, and `ligand.bad-entry` for each line that cannot
 */
export function parseLigandDictionary(text: string): LigandDictionaryFile {
  const entries: UserLigand[] = []
  const problems: LigandProblem[] = []
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\r\n]/)
    .entries()) {
    const content = line.trim()
    if (content === '' || content.startsWith('#')) continue
    const [smiles = '', name = ''] = content.split(/\s+(.*)/s)
    const entry = { smiles, name: name.trim() }
    const fault = faultOf(entry)
    if (fault === null) entries.push(entry)
    else problems.push(badEntry(`Line ${index + 1} of the list of ligands, “${content}”`, fault))
  }
  return { entries, problems }
}

/** `ligand.bad-entry` for each entry of the user's dictionary that names nothing. */
export function dictionaryProblems(dictionary: readonly UserLigand[]): LigandProblem[] {
  return dictionary.flatMap((entry) => {
    const fault = faultOf(entry)
    const subject = `The entry “${entry.name.trim() || entry.smiles}” of your dictionary of ligands`
    return fault === null ? [] : [badEntry(subject, fault)]
  })
}

/** What is wrong with an entry, as a sentence; null: nothing. */
function faultOf({ name, smiles }: UserLigand): string | null {
  if (name.trim() === '') return 'There is no name.'
  // OpenChemLib closes what is open at the end, as after half a SMILES was pasted.
  if (smiles.split('(').length !== smiles.split(')').length) return 'A bracket is not closed.'
  const read = readSmiles(smiles)
  return read.ok ? null : read.failure
}

function badEntry(subject: string, fault: string): LigandProblem {
  const sentence = /[.!?]$/.test(fault) ? fault : `${fault}.`
  return warning('ligand.bad-entry', `${subject} is left out. ${sentence}`, {
    advice: 'Write a SMILES of the ligand and its name.',
  })
}
