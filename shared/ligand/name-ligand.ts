/** Names of ligands: the user's dictionary first, then the program's own. */
import { COMMON_LIGANDS } from '../tables/common-ligands'
import type { LigandKind } from './ligand'
import type { UserLigand } from './ligand-choices'
import {
  countHydrogens,
  heavyAtoms,
  heavyAtomsOfSmiles,
  ligandKey,
  type KeyKind,
} from './ligand-keys'
import { netCharge, type LewisStructure } from '../valence/lewis-structure'
import { readSmiles, type FoundStereocenter } from '../valence/openchemlib'
import { stereoPrefix, withoutDescriptors } from './stereo-prefix'

/** A ligand as it was found. */
export interface LigandQuery {
  readonly lewis: LewisStructure
  /** Stereocentres from the coordinates; empty: none, or not known. */
  readonly stereocenters: readonly FoundStereocenter[]
  /** Whether the file leaves hydrogen out, so that some in `lewis` is a guess from bond lengths. */
  readonly isHydrogenGuessed: boolean
}

export interface LigandName extends Pick<LigandKind, 'name' | 'abbreviation' | 'fullName'> {
  readonly nameFrom: 'dictionary' | 'user'
  /** Of the ligand with the hydrogen it was found with; null: the user's entry states none. */
  readonly charge: number | null
}

/**
 * The name of a ligand.
 *
 * Two are the same when all atoms, their hydrogen and their bonds are. Where none is, hydrogen may
 * stand elsewhere on nitrogen, oxygen or sulfur (a tautomer), be one more than the anion of the
 * dictionary has (`Hacac`, `H2bdc`), or be missing from a carboxyl group; where the file leaves
 * hydrogen out, the nearest with the same skeleton is taken. An entry of the user may also have one
 * hydrogen more or less: a thiol or a terminal alkyne names what it binds as.
 *
 * Descriptors of stereochemistry stand before a name that does not state them: `(R,R)-BDPP`,
 * `meso-BDPP`.
 *
 * @returns null where no dictionary knows it
 */
export function nameLigand(
  query: LigandQuery,
  dictionary: readonly UserLigand[],
): LigandName | null {
  const atoms = heavyAtoms(query.lewis.elements)
  return nameFromUser(query, atoms, dictionary) ?? nameFromTable(query, atoms)
}

function nameFromUser(
  query: LigandQuery,
  atoms: string,
  dictionary: readonly UserLigand[],
): LigandName | null {
  const entries = dictionary.flatMap(({ name, smiles }): Entry[] => {
    if (heavyAtomsOfSmiles(smiles) !== atoms) return []
    const entry = readEntry(name, null, smiles)
    return entry === null ? [] : [entry]
  })
  const found = findEntry(query, entries, USER_RULES)
  if (found === null) return null
  const { entry, added } = found
  const isStated = entry.stereocenters.length > 0
  const prefix = isStated ? '' : stereoPrefix(query.lewis, query.stereocenters)
  const charge = netCharge(entry.lewis)
  return {
    name: prefix + entry.name,
    abbreviation: withoutDescriptors(entry.name),
    fullName: null,
    nameFrom: 'user',
    charge: charge === 0 ? null : charge + added,
  }
}

function nameFromTable(query: LigandQuery, atoms: string): LigandName | null {
  const found = findEntry(query, tableEntries(atoms), TABLE_RULES)
  if (found === null) return null
  const { entry, added } = found
  const abbreviation = acidPrefix(added) + entry.name
  return {
    name: stereoPrefix(query.lewis, query.stereocenters) + abbreviation,
    abbreviation,
    // The name of the anion is not that of its acid.
    fullName: added > 0 ? null : entry.fullName,
    nameFrom: 'dictionary',
    charge: netCharge(entry.lewis) + added,
  }
}

/** `H`, `H2`: Red Book (2005), IR-4.4.4 and Table VII. */
function acidPrefix(added: number): string {
  return added <= 0 ? '' : added === 1 ? 'H' : `H${added}`
}

interface Entry {
  readonly name: string
  readonly fullName: string | null
  readonly lewis: LewisStructure
  readonly stereocenters: readonly FoundStereocenter[]
}

/** Null: no SMILES, which `dictionaryProblems` tells of. */
function readEntry(name: string, fullName: string | null, smiles: string): Entry | null {
  const read = readSmiles(smiles)
  return read.ok ? { name, fullName, ...read.value } : null
}

/** Rows of the table by their heavy atoms, read when they are first asked for. */
const TABLE: ReadonlyMap<string, readonly (() => Entry | null)[]> = indexTable()

function indexTable(): Map<string, (() => Entry | null)[]> {
  const index = new Map<string, (() => Entry | null)[]>()
  for (const [name, fullName, smiles] of COMMON_LIGANDS) {
    const atoms = heavyAtomsOfSmiles(smiles)
    let entry: Entry | null | undefined
    const read = () => (entry ??= readEntry(name, fullName, smiles))
    index.set(atoms, [...(index.get(atoms) ?? []), read])
  }
  return index
}

function tableEntries(atoms: string): Entry[] {
  return (TABLE.get(atoms) ?? []).flatMap((read) => read() ?? [])
}

/** An entry that fits, and how much more hydrogen the ligand has than it states. */
interface Found {
  readonly entry: Entry
  readonly added: number
}

/** Which entries are the same ligand, from the surest on. */
interface Rule {
  readonly key: KeyKind
  readonly allows: (added: number, entry: Entry, query: LigandQuery) => boolean
  readonly isGuess?: boolean
}

const EXACT: Rule = { key: 'exact', allows: () => true }
const TAUTOMER: Rule = { key: 'mobile', allows: (added) => added === 0 }
const ACID: Rule = {
  key: 'mobile',
  allows: (added, { lewis }) => added > 0 && added <= -netCharge(lewis),
}
const DEPROTONATED: Rule = { key: 'acid', allows: (added) => added < 0 }
const ONE_OFF: Rule = { key: 'skeleton', allows: (added) => Math.abs(added) <= 1 }

/** Share of the hydrogen by which a guess may be wrong: between phenyl and cyclohexyl are 55 %. */
const MOST_GUESSED_WRONG = 0.25

const GUESSED: Rule = {
  key: 'skeleton',
  isGuess: true,
  allows: (added, { lewis }, { isHydrogenGuessed }) =>
    isHydrogenGuessed && Math.abs(added) <= MOST_GUESSED_WRONG * countHydrogens(lewis),
}

const TABLE_RULES: readonly Rule[] = [EXACT, TAUTOMER, ACID, DEPROTONATED, GUESSED]
const USER_RULES: readonly Rule[] = [EXACT, TAUTOMER, DEPROTONATED, ONE_OFF, GUESSED]

function findEntry(
  query: LigandQuery,
  entries: readonly Entry[],
  rules: readonly Rule[],
): Found | null {
  if (entries.length === 0) return null
  const hydrogens = countHydrogens(query.lewis)
  /** Of entries that differ in charge alone, dioxygen and peroxide, the one of the charge is meant. */
  const misfit = (lewis: LewisStructure) => Math.abs(netCharge(lewis) - netCharge(query.lewis))
  for (const { key, allows, isGuess = false } of rules) {
    const wanted = ligandKey(query.lewis, key)
    const found = entries
      .map((entry) => ({ entry, added: hydrogens - countHydrogens(entry.lewis) }))
      .filter(({ entry, added }) => allows(added, entry, query))
      .filter(({ entry }) => ligandKey(entry.lewis, key) === wanted && agrees(query, entry))
      .toSorted(
        (p, q) =>
          Math.abs(p.added) - Math.abs(q.added) || misfit(p.entry.lewis) - misfit(q.entry.lewis),
      )
    // What was guessed of the hydrogen yields to what the entry states.
    if (found[0] !== undefined) return isGuess ? { ...found[0], added: 0 } : found[0]
  }
  return null
}

/** An entry that states a configuration names that one alone. */
function agrees(query: LigandQuery, entry: Entry): boolean {
  if (entry.stereocenters.length === 0) return true
  return (
    stereoPrefix(query.lewis, query.stereocenters) ===
    stereoPrefix(entry.lewis, entry.stereocenters)
  )
}
