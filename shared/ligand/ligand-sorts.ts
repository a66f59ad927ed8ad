import type { Specimen } from '../ensemble/specimen'
import { countElements, hillFormula } from '../ensemble/formula'
import { HYDROGEN } from '../tables/elements'
import { cutLigands, type LigandCut } from './cut-ligands'
import { handOf } from './hand'
import { freeLigand, type FreeLigand } from './free-ligand'
import { netCharge, type LewisStructure } from '../valence/lewis-structure'
import { ligandKey } from './ligand-keys'
import { canonicalForm, type CanonicalForm, type FoundStereocenter } from '../valence/openchemlib'
import { perceiveLigand, type PerceivedLigand } from './perceive-ligand'

/** Atoms but hydrogen beyond which no bond orders are asked for: no molecule, but part of a framework. */
const MOST_PERCEIVED = 600

/** A ligand, and all others that are the same molecule of the same hand. */
export interface LigandSort {
  /** The same for the same molecule in every file. */
  readonly key: string
  readonly smiles: string | null
  readonly free: FreeLigand
  readonly perceived: PerceivedLigand
  readonly stereocenters: readonly FoundStereocenter[]
  readonly isEndless: boolean
  /** The hydrogen of some atoms is a guess from lengths and angles. */
  readonly isHydrogenGuessed: boolean
  /** All of them; the first is that of `free`. */
  readonly cuts: LigandCut[]
}

/** All ligands of the main cluster by sorts, in the order of their first atoms. */
export function sortLigands(specimen: Specimen): { cuts: LigandCut[]; sorts: LigandSort[] } {
  const cuts = cutLigands(specimen)
  const sorts = new Map<string, LigandSort>()
  const sortOfSites = new Map<string, LigandSort>()
  const formOfFlat = new Map<string, CanonicalForm>()
  for (const cut of cuts) {
    const sites = siteKey(specimen, cut)
    const known = sortOfSites.get(sites)
    if (known !== undefined) {
      known.cuts.push(cut)
      continue
    }
    const found = recognise(specimen, cut, formOfFlat)
    const same = sorts.get(found.key)
    if (same === undefined) sorts.set(found.key, found)
    else same.cuts.push(cut)
    sortOfSites.set(sites, same ?? found)
  }
  return { cuts, sorts: settleGuesses([...sorts.values()]) }
}

/**
 * Ligands on the same sites are symmetry-equivalent, and of the same hand when no improper operation
 * is between them: those are worked out once.
 */
function siteKey(
  { site, ensemble, graph, crystal }: Specimen,
  { atoms, isEndless }: LigandCut,
): string {
  const inOrder = atoms.toSorted((a, b) => site[a]! - site[b]!)
  // Of a ligand on a mirror plane both hands are there, and it does not matter which is taken.
  const isGeneral = (atom: number) => graph.atoms.siteSymmetryOrder[ensemble.atom[atom]!] === 1
  const general = inOrder.find(isGeneral) ?? inOrder[0]!
  const hand = handOf(crystal, graph, ensemble.atom[general]!)
  return `${isEndless} ${hand} ${inOrder.map((atom) => site[atom]!).join(' ')}`
}

function recognise(
  specimen: Specimen,
  cut: LigandCut,
  formOfFlat: Map<string, CanonicalForm>,
): LigandSort {
  const free = freeLigand(specimen, cut)
  const isMolecule = !cut.isEndless && free.rows.length <= MOST_PERCEIVED
  const perceived = isMolecule ? perceiveLigand(free) : unperceived(free)
  const { electrons, isNonsense, missing } = perceived
  const form = electrons === null || isNonsense ? null : formOf(electrons.lewis, free, formOfFlat)
  const stereocenters = form?.stereocenters ?? []
  return {
    key:
      (form === null ? keyWithoutSmiles(free, perceived, cut) : keyOf(form.smiles, stereocenters)) +
      isotopeSuffix(specimen, cut),
    smiles: form?.smiles ?? null,
    free,
    perceived,
    stereocenters,
    isEndless: cut.isEndless,
    isHydrogenGuessed: free.rows.length > 1 && missing.some((count) => count > 0),
    cuts: [cut],
  }
}

/**
 * The canonical form; of ligands that have no stereochemistry only once for all of one constitution, as
 * it costs more than all the rest.
 */
function formOf(
  lewis: LewisStructure,
  { places }: FreeLigand,
  formOfFlat: Map<string, CanonicalForm>,
): CanonicalForm | null {
  const key = `${netCharge(lewis)} ${ligandKey(lewis, 'exact')}`
  const known = formOfFlat.get(key)
  if (known !== undefined) return known
  const form = canonicalForm(lewis, places)
  if (form !== null && !/[@/\\]/.test(form.smiles) && form.stereocenters.length === 0) {
    formOfFlat.set(key, form)
  }
  return form
}

function unperceived({ rows }: FreeLigand): PerceivedLigand {
  return { missing: rows.map(() => 0), electrons: null, isNonsense: false }
}

/** Whether the file says deuterium of a hydrogen. */
export function isDeuterium({ crystal, element, site }: Specimen, atom: number): boolean {
  return element[atom] === HYDROGEN && crystal.sites.isotope[site[atom]!] === 2
}

/** What is deuterated is another ligand, of another mass. */
function isotopeSuffix(specimen: Specimen, { atoms }: LigandCut): string {
  const count = atoms.filter((atom) => isDeuterium(specimen, atom)).length
  return count === 0 ? '' : ` D${count}`
}

/** SMILES cannot say which hand an axis has. */
function keyOf(smiles: string, stereocenters: readonly FoundStereocenter[]): string {
  const axes = stereocenters.filter(({ atoms }) => atoms.length === 2)
  if (axes.length === 0) return smiles
  return `${smiles} (${axes
    .map(({ descriptor }) => descriptor)
    .toSorted()
    .join(',')})`
}

/** The formula, with a number that tells isomers apart. */
function keyWithoutSmiles(
  free: FreeLigand,
  { missing }: PerceivedLigand,
  { isEndless }: LigandCut,
): string {
  const { elements, hydrogens, bonds } = free.constitution
  const all = hydrogens.map((count, atom) => count + missing[atom]!)
  const formula = hillFormula(
    countElements([...elements, ...all.flatMap((count) => Array<number>(count).fill(HYDROGEN))]),
  )
  const code = ligandKey({ elements, hydrogens: all, bonds }, 'exact')
    .split(' ')
    .reduce((sum, part) => (Math.imul(sum, 31) + Number(part)) >>> 0, 7)
  return `${formula} ${isEndless ? 'endless' : 'no valences'} ${code.toString(36)}`
}

/**
 * Where hydrogen was guessed, copies of one ligand can come out differently: all are what most are, or
 * what a copy is that has its hydrogen.
 */
function settleGuesses(sorts: readonly LigandSort[]): LigandSort[] {
  if (!sorts.some(({ isHydrogenGuessed }) => isHydrogenGuessed)) return [...sorts]
  const skeletons = new Map<string, LigandSort[]>()
  for (const sort of sorts) {
    const descriptors = sort.stereocenters.map(({ descriptor }) => descriptor).toSorted()
    const skeleton = `${sort.isEndless} ${ligandKey(sort.free.constitution, 'skeleton')} ${descriptors.join('')}`
    skeletons.set(skeleton, [...(skeletons.get(skeleton) ?? []), sort])
  }
  return [...skeletons.values()].flatMap((alike) => {
    const guessed = alike.filter(({ isHydrogenGuessed }) => isHydrogenGuessed)
    const certain = alike.filter(({ isHydrogenGuessed }) => !isHydrogenGuessed)
    if (guessed.length === 0 || alike.length === 1) return alike
    const [model, ...others] = [...certain, ...guessed].toSorted(
      (p, q) =>
        Number(p.isHydrogenGuessed) - Number(q.isHydrogenGuessed) ||
        Number(p.perceived.isNonsense) - Number(q.perceived.isNonsense) ||
        q.cuts.length - p.cuts.length ||
        (p.key < q.key ? -1 : 1),
    )
    const joined = others.filter(({ isHydrogenGuessed }) => isHydrogenGuessed)
    const cuts = [model!, ...joined].flatMap((sort) => sort.cuts)
    return [{ ...model!, cuts }, ...others.filter(({ isHydrogenGuessed }) => !isHydrogenGuessed)]
  })
}
