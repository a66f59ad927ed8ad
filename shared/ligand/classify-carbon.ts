import { CARBON } from '../tables/elements'
import type { LigandClass } from './ligand-class'
import { isConjugatedRingAtom, type LigandView } from './ligand-view'
import { flatRings } from '../valence/small-rings'

const NITROGEN = 7
const OXYGEN = 8

/** Classes of the carbon donors: those bonded to one another bind together. */
export function classifyCarbons(view: LigandView, carbons: readonly number[]): LigandClass[] {
  const seen = new Set<number>()
  const found: LigandClass[] = []
  for (const seed of carbons) {
    if (seen.has(seed)) continue
    seen.add(seed)
    const group = [seed]
    for (const atom of group) {
      for (const { atom: other } of view.rows[atom]!) {
        if (seen.has(other) || !view.isDonor[other] || view.elements[other] !== CARBON) continue
        seen.add(other)
        group.push(other)
      }
    }
    found.push(...classifyGroup(view, group))
  }
  return found
}

function classifyGroup(view: LigandView, group: readonly number[]): LigandClass[] {
  if (group.some((atom) => isAlkynyl(view, atom))) return ['alkynyl']
  if (group.some((atom) => isInCyclopentadienyl(view, atom))) return ['cyclopentadienyl']
  if (group.length === 1) return [classifyCarbon(view, group[0]!)]
  const ring = flatRings(view, (atom) => group.includes(atom))[0]
  if (ring !== undefined) return [ring.length === 6 ? 'arene' : classifyFiveRing(view, ring)]
  if (group.length === 2) return classifyPair(view, group[0]!, group[1]!)
  // A diyne that binds with both of its triple bonds.
  if (group.every((atom) => isTriple(view, atom))) return ['alkyne']
  return [BY_HAPTICITY[group.length] ?? 'arene']
}

/** An anion of five carbons, however many of them the metal holds. */
function isInCyclopentadienyl(view: LigandView, atom: number): boolean {
  return view.conjugatedRings.some(
    (ring) =>
      ring.length === 5 &&
      ring.includes(atom) &&
      ring.every((other) => view.elements[other] === CARBON) &&
      ring.some((other) => view.charges[other] === -1),
  )
}

/** A cyclopentadienone is a diene. */
function classifyFiveRing(view: LigandView, ring: readonly number[]): LigandClass {
  const isKetone = ring.some((atom) =>
    view.rows[atom]!.some(
      (row) => view.elements[row.atom] === OXYGEN && view.orders[row.bond] === 2,
    ),
  )
  return isKetone ? 'diene' : 'cyclopentadienyl'
}

const BY_HAPTICITY: Readonly<Record<number, LigandClass>> = { 3: 'allyl', 4: 'diene', 5: 'dienyl' }

function classifyPair(view: LigandView, first: number, second: number): LigandClass[] {
  if (isConjugatedRingAtom(view, first) && isConjugatedRingAtom(view, second)) return ['arene']
  const order = orderBetween(view, first, second)
  if (order === 3) return ['alkyne']
  if (order === 1) return [first, second].map((atom) => classifyCarbon(view, atom))
  return [view.charges[first] === -1 || view.charges[second] === -1 ? 'alkenyl' : 'alkene']
}

/** The end of a triple bond between carbons that has lost its hydrogen, or its other end. */
function isAlkynyl(view: LigandView, atom: number): boolean {
  const { elements, hydrogens, rows, orders } = view
  const triple = rows[atom]!.find((row) => orders[row.bond] === 3 && elements[row.atom] === CARBON)
  if (triple === undefined) return false
  return [atom, triple.atom].some((end) => rows[end]!.length === 1 && hydrogens[end] === 0)
}

function isTriple({ rows, orders }: LigandView, atom: number): boolean {
  return rows[atom]!.some((row) => orders[row.bond] === 3)
}

function classifyCarbon(view: LigandView, atom: number): LigandClass {
  const { elements, charges, hydrogens, rows, orders } = view
  const bonds = rows[atom]!
  const order = (row: (typeof bonds)[number]) => orders[row.bond]!
  const triple = bonds.find((row) => order(row) === 3)
  if (triple !== undefined && elements[triple.atom] === NITROGEN) return 'isocyanide'
  const oxygens = bonds.filter(
    (row) => elements[row.atom] === OXYGEN && rows[row.atom]!.length === 1,
  )
  // The carbon of a chelating carboxylate may be within a bond's length of the metal.
  if (oxygens.length === 2) return 'carboxylate'
  if (oxygens.some((row) => order(row) === 2)) return 'acyl'
  const valence = bonds.reduce((sum, row) => sum + order(row), hydrogens[atom]!)
  const nitrogens = bonds.filter((row) => elements[row.atom] === NITROGEN)
  const isYlide = nitrogens.some((row) => charges[row.atom] === 1) && charges[atom] === -1
  if (valence === 2 && charges[atom] === 0) {
    const isStable = bonds.some((row) => elements[row.atom] !== CARBON)
    return isStable ? 'carbene' : 'alkylidene'
  }
  if (isYlide && hydrogens[atom] === 0 && bonds.length === 2) return 'carbene'
  if (charges[atom] !== undefined && charges[atom] < -1) return 'alkylidene'
  if (isConjugatedRingAtom(view, atom)) return charges[atom] === -1 ? 'aryl' : 'arene'
  if (bonds.some((row) => order(row) === 2)) return charges[atom] === -1 ? 'alkenyl' : 'alkene'
  return 'alkyl'
}

function orderBetween({ rows, orders }: LigandView, first: number, second: number): number {
  const row = rows[first]!.find(({ atom }) => atom === second)
  return row === undefined ? 0 : orders[row.bond]!
}
