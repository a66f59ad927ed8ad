/** Ions and solvents told by what they are made of and how it is connected. */
import { BY_FORMULA, BY_STRUCTURE, GUESTS, type StructureRow } from '../tables/common-moieties'
import { distance, type Vec3 } from '../geometry/vec3'
import { countElements, hillFormula, parseFormula, type ElementCounts } from './formula'
import { readSmiles, type BondOrder, type Skeleton, type SmilesMolecule } from './read-smiles'
import { skeletonKey } from './skeleton'

export interface KnownMoiety {
  readonly name: string
  /** Null: it cannot be told without the missing hydrogen. */
  readonly charge: number | null
  readonly role: 'counter-ion' | 'solvent' | 'molecule'
}

/** A molecule as it was found: all atoms but hydrogen with their places (Cartesian, Å) and bonds. */
export interface FoundMolecule extends Skeleton {
  readonly cartn: readonly Vec3[]
  readonly hydrogens: number
  readonly deuteriums: number
}

interface Entry {
  readonly name: string
  readonly hydrogens: number
  readonly charge: number
  readonly role: KnownMoiety['role']
  /** Null: known by formula alone. */
  readonly molecule: SmilesMolecule | null
}

/**
 * Names a molecule if it is a common ion or solvent. Hydrogen may be missing, all or part of it: then
 * the name says so, and of several that fit (benzene and cyclohexane) the one whose bond lengths add up
 * to what was found is taken; where these do not differ either, the names are given as alternatives.
 *
 * @param charge what the file states, or null
 */
export function recogniseMoiety(found: FoundMolecule, charge: number | null): KnownMoiety | null {
  const formula = heavyFormula(countElements(found.elements))
  const entries = ENTRIES.get(formula) ?? ENTRIES.get(`${formula} ${skeletonKey(found)}`) ?? []
  const stated = entries.filter((entry) => charge === null || entry.charge === charge)
  const fitting = stated.length > 0 ? stated : entries
  const all = found.hydrogens + found.deuteriums
  const exact = fitting.find(({ hydrogens }) => hydrogens === all)
  if (exact !== undefined) {
    return known(
      [exact],
      found.deuteriums === 0 ? '' : `-d${found.deuteriums === 1 ? '' : found.deuteriums}`,
    )
  }
  const incomplete = likeliest(
    found,
    fitting.filter(({ hydrogens }) => hydrogens > all),
  )
  if (incomplete.length === 0) return null
  return known(incomplete, all === 0 ? ' without hydrogen' : ', part of the hydrogen missing')
}

function known(entries: readonly Entry[], suffix: string): KnownMoiety {
  const [first] = entries
  const isSure = entries.every(({ charge }) => charge === first!.charge)
  return {
    name: entries.map(({ name }) => name).join(' or ') + suffix,
    charge: isSure ? first!.charge : null,
    role: (entries.find(({ charge }) => charge === 0) ?? first!).role,
  }
}

/** Å: sums of bond lengths that differ by less do not tell two molecules apart. */
const SAME_SUM = 0.05

/** Å per bond: with lengths farther off it is another molecule, that has all its hydrogen. */
const MOST_OFF = 0.06

/** What is known by formula alone cannot be told apart: the first of the table counts. */
function likeliest(found: FoundMolecule, entries: readonly Entry[]): readonly Entry[] {
  if (entries[0]?.molecule === null) return entries.slice(0, 1)
  const typed = found.bonds.filter(([first, second]) =>
    isTyped(found.elements[first]!, found.elements[second]!),
  )
  const sum = typed.reduce(
    (total, [first, second]) => total + distance(found.cartn[first]!, found.cartn[second]!),
    0,
  )
  const off = entries.map(({ molecule }) =>
    molecule === null ? 0 : Math.abs(sum - typicalSum(molecule)),
  )
  const least = Math.min(...off)
  if (least > MOST_OFF * typed.length) return []
  return entries.filter((_, i) => off[i]! <= least + SAME_SUM)
}

/** Å, by order. Source: means of Allen et al., J. Chem. Soc. Perkin Trans. 2, 1987, S1. */
const TYPICAL: Readonly<Record<string, Readonly<Record<BondOrder, number>>>> = {
  '6 6': { 1: 1.52, 1.5: 1.38, 2: 1.33, 3: 1.18 },
  '6 7': { 1: 1.46, 1.5: 1.34, 2: 1.28, 3: 1.14 },
  '6 8': { 1: 1.42, 1.5: 1.37, 2: 1.21, 3: 1.13 },
}

function typicalSum({ elements, bonds, orders }: SmilesMolecule): number {
  return bonds.reduce((sum, [first, second], bond) => {
    const typical = TYPICAL[pairKey(elements[first]!, elements[second]!)]
    return sum + (typical?.[orders[bond]!] ?? 0)
  }, 0)
}

function isTyped(element: number, other: number): boolean {
  return TYPICAL[pairKey(element, other)] !== undefined
}

function pairKey(element: number, other: number): string {
  return `${Math.min(element, other)} ${Math.max(element, other)}`
}

function heavyFormula(counts: ElementCounts): string {
  return hillFormula(new Map([...counts].filter(([symbol]) => symbol !== 'H' && symbol !== 'D')))
}

/** By formula without hydrogen, or by it and the key of the skeleton. */
const ENTRIES: ReadonlyMap<string, readonly Entry[]> = index()

function index(): Map<string, Entry[]> {
  const entries = new Map<string, Entry[]>()
  const put = (key: string, entry: Entry) => entries.set(key, [...(entries.get(key) ?? []), entry])
  const putStructures = (rows: readonly StructureRow[], neutral: 'solvent' | 'molecule') => {
    for (const [name, smiles] of rows) {
      const molecule = readSmiles(smiles)
      const { hydrogens, charge } = molecule
      const formula = heavyFormula(countElements(molecule.elements))
      const role = charge === 0 ? neutral : 'counter-ion'
      put(`${formula} ${skeletonKey(molecule)}`, { name, hydrogens, charge, role, molecule })
    }
  }
  putStructures(BY_STRUCTURE, 'solvent')
  putStructures(GUESTS, 'molecule')
  for (const [name, formula, charge] of BY_FORMULA) {
    const counts = parseFormula(formula)?.counts ?? new Map<string, number>()
    const role = charge === 0 ? 'solvent' : 'counter-ion'
    const hydrogens = counts.get('H') ?? 0
    put(heavyFormula(counts), { name, hydrogens, charge, role, molecule: null })
  }
  return entries
}
