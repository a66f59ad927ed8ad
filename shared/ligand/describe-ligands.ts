import { note } from '../base/problem'
import { hillFormula } from '../ensemble/formula'
import { labelsOf, type Specimen } from '../ensemble/specimen'
import { symbolOf } from '../tables/elements'
import { classifyLigand } from './classify-ligand'
import type { LigandKind, LigandProblem, Ligands, Stereocenter } from './ligand'
import type { LigandChoices } from './ligand-choices'
import { compareKinds } from './ligand-order'
import { isDeuterium, sortLigands, type LigandSort } from './ligand-sorts'
import { ligandStructure } from './ligand-structure'
import { MOST_ATOMS, netCharge } from '../valence/lewis-structure'
import { nameLigand, type LigandName } from './name-ligand'
import { dictionaryProblems } from './parse-ligand-dictionary'
import { isChargeUnsure } from './unsure-charge'
import { usualCharge } from './usual-charge'

export interface LigandOutcome {
  readonly ligands: Ligands
  /** The ligand of each ensemble atom, numbered in the order of their first atoms; −1: of none. */
  readonly ligandOfAtom: Int32Array
  readonly problems: readonly LigandProblem[]
}

/**
 * The ligands of the main cluster, each kind once: cut, perceived as molecules and named.
 *
 * Reports `ligand.not-understood` once for all that make no sense, and `ligand.bad-entry` for each entry
 * of the user's dictionary that cannot be read.
 */
export function describeLigands(specimen: Specimen, choices: LigandChoices): LigandOutcome {
  const { cuts, sorts } = sortLigands(specimen)
  const ligandOfAtom = new Int32Array(specimen.ensemble.count).fill(-1)
  for (const [index, { atoms }] of cuts.entries()) {
    for (const atom of atoms) ligandOfAtom[atom] = index
  }
  const kinds = sorts.map((sort) => kindOf(specimen, sort, choices)).toSorted(compareKinds)
  const kindOfAtom = new Int16Array(specimen.ensemble.count).fill(-1)
  for (const [kind, { atoms }] of kinds.entries()) {
    for (const atom of atoms) kindOfAtom[atom] = kind
  }
  const problems = [...dictionaryProblems(choices.dictionary), ...notUnderstood(specimen, sorts)]
  return { ligands: { kinds, kindOfAtom }, ligandOfAtom, problems }
}

function kindOf(specimen: Specimen, sort: LigandSort, choices: LigandChoices): LigandKind {
  const { key, smiles, free, perceived, isHydrogenGuessed, cuts } = sort
  const lewis = perceived.isNonsense ? null : (perceived.electrons?.lewis ?? null)
  const { stereocenters } = sort
  const named =
    lewis === null
      ? null
      : nameLigand({ lewis, stereocenters, isHydrogenGuessed }, choices.dictionary)
  const donors = [...free.isDonor.keys()].filter((atom) => free.isDonor[atom]!)
  const constitution = lewis ?? free.constitution
  const ligandClass = classifyLigand(constitution, lewis, donors)
  const formula = formulaOf(specimen, sort)
  const plain = formula.replaceAll(' ', '')
  const structure = ligandStructure(specimen, cuts[0]!, free, perceived)
  return {
    key,
    name: named?.name ?? plain,
    abbreviation: named?.abbreviation ?? plain,
    fullName: named?.fullName ?? null,
    nameFrom: named?.nameFrom ?? 'formula',
    formula,
    smiles,
    class: ligandClass,
    ...chargeOf(sort, named, usualCharge(ligandClass), choices),
    stereocenters: stereocenters.map((center) => labelled(specimen, sort, center)),
    count: cuts.length,
    structure,
    atoms: Int32Array.from(cuts.flatMap(({ atoms }) => atoms)).toSorted(),
  }
}

/**
 * What the user says; else what the valences leave, unless hydrogen was guessed and a dictionary knows
 * better; else what is usual for the class. What makes no sense, what is endless, and what takes
 * electrons or not, has none.
 */
function chargeOf(
  { key, perceived, isHydrogenGuessed, isEndless }: LigandSort,
  named: LigandName | null,
  usual: number | null,
  { charges }: LigandChoices,
): Pick<LigandKind, 'charge' | 'chargeFrom'> {
  const stated = Object.hasOwn(charges, key) ? charges[key] : undefined
  if (stated !== undefined) return { charge: stated, chargeFrom: 'user' }
  const known = named?.charge ?? null
  if (isHydrogenGuessed && known !== null) return { charge: known, chargeFrom: 'dictionary' }
  const isGuess = isHydrogenGuessed && perceived.missing.length > MOST_ATOMS
  if (perceived.isNonsense || isEndless || isGuess) return { charge: null, chargeFrom: 'structure' }
  if (perceived.electrons === null) return { charge: usual, chargeFrom: 'class' }
  const { lewis } = perceived.electrons
  return { charge: isChargeUnsure(lewis) ? null : netCharge(lewis), chargeFrom: 'structure' }
}

/** With the hydrogen that the file leaves out; deuterium apart. */
function formulaOf(specimen: Specimen, { cuts, perceived }: LigandSort): string {
  const counts = new Map<string, number>()
  const add = (symbol: string, count: number) => {
    if (count > 0) counts.set(symbol, (counts.get(symbol) ?? 0) + count)
  }
  for (const atom of cuts[0]!.atoms) {
    add(isDeuterium(specimen, atom) ? 'D' : symbolOf(specimen.element[atom]!), 1)
  }
  add(
    'H',
    perceived.missing.reduce((sum, count) => sum + count, 0),
  )
  return hillFormula(counts)
}

/** An axis has the label of its bond, `C1–C2`. */
function labelled(
  { crystal, site }: Specimen,
  { cuts, free }: LigandSort,
  { atoms, descriptor }: LigandSort['stereocenters'][number],
): Stereocenter {
  const labels = atoms.map(
    (atom) => crystal.sites.label[site[cuts[0]!.atoms[free.rows[atom]!]!]!] ?? '',
  )
  return { label: labels.join('–'), descriptor }
}

const MOST_LABELS = 6

function notUnderstood(specimen: Specimen, sorts: readonly LigandSort[]): LigandProblem[] {
  const odd = sorts.filter(({ perceived }) => perceived.isNonsense)
  if (odd.length === 0) return []
  const atoms = odd.flatMap(({ free, perceived, cuts }) =>
    (perceived.electrons?.unexplained ?? []).map((atom) => cuts[0]!.atoms[free.rows[atom]!]!),
  )
  const labels = labelsOf(
    specimen,
    atoms.length > 0 ? atoms : odd.flatMap(({ cuts }) => cuts[0]!.atoms),
  )
  const shown = labels.slice(0, MOST_LABELS).join(', ') + (labels.length > MOST_LABELS ? ' …' : '')
  const [first] = odd
  const which =
    odd.length === 1
      ? `The ligand ${formulaOf(specimen, first!).replaceAll(' ', '')} makes`
      : `${odd.length} kinds of ligands make`
  return [
    note(
      'ligand.not-understood',
      `${which} no sense by valences, about ${shown}: atoms may be missing or disordered. It has no charge.`,
      { advice: 'State the charge under Chemistry if you know it.' },
    ),
  ]
}
