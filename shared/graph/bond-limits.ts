import { HYDROGEN, covalentRadius, isMetal, isNobleGas, isSBlockMetal } from '../tables/elements'
import { DEFAULT_BOND_TOLERANCE, type BondRule } from './bond-rule'

/**
 * A metal or hydrogen and its partner nearer than this part of the sum of their radii overlap. The
 * shortest true bonds stay above it: Cr–Cr 1.73 Å is 0.62, U=O 1.76 Å 0.67, V=O 1.58 Å 0.72, Mn–CO
 * 1.80 Å 0.76; O–H 0.70 Å, as short as X-rays make it, 0.72.
 */
const OVERLAP = 0.6

/** The same for two partly occupied metals that form no multiple bonds: Cu–Cu 2.35 Å is 0.89. */
const METAL_OVERLAP = 0.8

/** Å over the sum of the radii: as near as this two non-metals of different molecules never come. */
const CROWDED = 0.75

/** Å over the sum of the radii: how far the histograms of distances reach. */
const HISTOGRAM_REACH = 1.5

/** Å: no bond is longer, whatever limit the user gives (Cs–I 3.95, I3⁻ chains 3.6). */
const LONGEST_OF_ALL = 8

/** Å: two half-hydrogens nearer than this are alternatives; in CH3 they are 1.6 apart, in H2O 1.4. */
const HYDROGENS_OVERLAP = 1.15

/** Å: O=O is 1.21; what is nearer are two places of one oxygen. */
const OXYGENS_OVERLAP = 1.17

/**
 * What distance means for each pair of elements of a crystal. Matrices of `kinds` × `kinds` numbers in
 * Å; the row of a pair of atoms is `kindOfAtom[i] · kinds + kindOfAtom[j]`.
 */
export interface BondLimits {
  readonly kinds: number
  /** Atomic numbers, ascending. */
  readonly elements: readonly number[]
  readonly kindOfAtom: Uint8Array
  /** r_i + r_j; NaN for noble gases and unknown elements, which bond to nothing by distance. */
  readonly radii: Float64Array
  /** Nearer is an overlap. */
  readonly shortest: Float64Array
  /** Farther is no bond by the rule in force. */
  readonly longest: Float64Array
  /** As `longest`, by the default rule: disorder is recognised whatever the user chose. */
  readonly usual: Float64Array
  /** Nearer, two partly occupied atoms are alternatives to one another. */
  readonly alternative: Float64Array
  /** Nearer, atoms of different disorder groups belong to one region of disorder. */
  readonly crowded: Float64Array
  /** 0: the pair has no histogram. */
  readonly counted: Float64Array
  /** Farther, a pair means nothing. */
  readonly reach: Float64Array
  /** The largest of `reach`. */
  readonly cutoff: number
}

/**
 * Works out the limits of every pair of elements.
 *
 * Bonded: sum of the radii − 0.40 Å (or the tolerance, where it is larger) ≤ d ≤ sum + tolerance, or
 * the rule's own limit for the pair. With a metal or hydrogen the lower limit is 0.6 of the sum: W=O,
 * M–CO, M≡M and X–H seen by X-rays are shorter than single bonds by more than the tolerance.
 * Ions of groups 1 and 2 have no metal contacts unless the rule names the pair.
 *
 * Source: the window is that of the Cambridge Structural Database, radii of Cordero et al., Dalton
 * Trans. 2008, 2832.
 */
export function bondLimits(element: Uint8Array, rule: BondRule): BondLimits {
  const isThere = new Uint8Array(256)
  for (const z of element) isThere[z] = 1
  const elements = [...isThere.keys()].filter((z) => isThere[z] === 1)
  const kinds = elements.length
  const kindOf = new Uint8Array(256)
  for (const [kind, z] of elements.entries()) kindOf[z] = kind
  const matrix = (of: (p: number, q: number) => number) =>
    Float64Array.from(elements.flatMap((p) => elements.map((q) => of(p, q))))
  const reach = matrix((p, q) =>
    Math.max(
      longestBond(p, q, rule),
      radii(p, q) + (isCounted(p, q) ? HISTOGRAM_REACH : CROWDED),
      alternative(p, q),
    ),
  )
  return {
    kinds,
    elements,
    kindOfAtom: Uint8Array.from(element, (z) => kindOf[z]!),
    radii: matrix(radii),
    shortest: matrix((p, q) => shortest(p, q, rule.tolerance)),
    longest: matrix((p, q) => longestBond(p, q, rule)),
    usual: matrix((p, q) => longestBond(p, q, { tolerance: DEFAULT_BOND_TOLERANCE, longest: [] })),
    alternative: matrix(alternative),
    crowded: matrix((p, q) => radii(p, q) + (isMetal(p) || isMetal(q) ? 0.4 : CROWDED)),
    counted: matrix((p, q) => (isCounted(p, q) ? radii(p, q) + HISTOGRAM_REACH : 0)),
    reach,
    cutoff: reach.reduce((most, r) => (r > most ? r : most), 0),
  }
}

function radii(p: number, q: number): number {
  if (isNobleGas(p) || isNobleGas(q)) return Number.NaN
  return (covalentRadius(p) ?? Number.NaN) + (covalentRadius(q) ?? Number.NaN)
}

function shortest(p: number, q: number, tolerance: number): number {
  const below = radii(p, q) - Math.max(DEFAULT_BOND_TOLERANCE, tolerance)
  const isLenient = isMetal(p) || isMetal(q) || p === HYDROGEN || q === HYDROGEN
  return isLenient ? OVERLAP * radii(p, q) : below
}

/** Å: the longest bond of two elements by a rule of distances; 0: they have none, NaN: none is known. */
export function longestBond(
  p: number,
  q: number,
  rule: Pick<BondRule, 'tolerance' | 'longest'>,
): number {
  const named = rule.longest.findLast(
    ({ elements: [first, second] }) =>
      (first === p && second === q) || (first === q && second === p),
  )
  if (named !== undefined) return Math.min(LONGEST_OF_ALL, named.longest)
  if (isMetal(p) && isMetal(q) && (isSBlockMetal(p) || isSBlockMetal(q))) return 0
  return Math.min(LONGEST_OF_ALL, radii(p, q) + rule.tolerance)
}

function alternative(p: number, q: number): number {
  if (p === HYDROGEN && q === HYDROGEN) return HYDROGENS_OVERLAP
  if (p === OXYGEN && q === OXYGEN) return OXYGENS_OVERLAP
  if (p === q && (p === FLUORINE || p === CHLORINE)) return radii(p, q) + DEFAULT_BOND_TOLERANCE
  if (isMetal(p) && isMetal(q)) {
    const areSingle = !MULTIPLY_BONDED.has(p) || !MULTIPLY_BONDED.has(q)
    return (areSingle ? METAL_OVERLAP : OVERLAP) * radii(p, q)
  }
  return shortest(p, q, DEFAULT_BOND_TOLERANCE)
}

/** Hydrogen is counted where its bonds are in question: at metals and boron. */
function isCounted(p: number, q: number): boolean {
  if (p !== HYDROGEN && q !== HYDROGEN) return true
  const other = p === HYDROGEN ? q : p
  return isMetal(other) || other === BORON
}

const BORON = 5
const OXYGEN = 8
const FLUORINE = 9
const CHLORINE = 17

/** V to Ni, Nb to Pd, Ta to Pt. */
const MULTIPLY_BONDED: ReadonlySet<number> = new Set([
  23, 24, 25, 26, 27, 28, 41, 42, 43, 44, 45, 46, 73, 74, 75, 76, 77, 78,
])
