/** A subset of SMILES, enough for the table of common ions and solvents. */
import { atomicNumberOf } from '../tables/elements'

/** What is 1, 2 or 3 in a bond, or 1.5 where it is aromatic. */
export type BondOrder = 1 | 1.5 | 2 | 3

/** The atoms of a molecule but hydrogen, and the bonds between them. */
export interface Skeleton {
  /** Atomic numbers. */
  readonly elements: readonly number[]
  readonly bonds: readonly (readonly [first: number, second: number])[]
}

export interface SmilesMolecule extends Skeleton {
  /** One per bond. */
  readonly orders: readonly BondOrder[]
  readonly hydrogens: number
  readonly charge: number
}

const TOKEN =
  /\[(?<symbol>[A-Z][a-z]?|[a-z])(?<hydrogen>H\d?)?(?<charge>[+-]\d?)?\]|(?<bare>Cl|Br|[BCNOPSFI]|[bcnops])|(?<bond>[-=#])|(?<digit>\d)|(?<branch>[()])/gy

/** Lowest first; an atom takes hydrogen up to the lowest that its bonds do not exceed. */
const VALENCES: Readonly<Record<string, readonly number[]>> = {
  B: [3],
  C: [4],
  N: [3, 5],
  O: [2],
  P: [3, 5],
  S: [2, 4, 6],
  F: [1],
  Cl: [1],
  Br: [1],
  I: [1],
}

/**
 * Reads a SMILES of atoms, bonds, branches, rings 1 to 9, charges and aromatic lower case; no isotopes,
 * stereochemistry or separate parts. Lists atoms in their order.
 *
 * @throws when it is none: the table is ours, and a test reads it all
 * Source: James, Weininger & Delany, Daylight Theory Manual, chapter 3; OpenSMILES specification 1.0.
 */
export function readSmiles(smiles: string): SmilesMolecule {
  const elements: number[] = []
  const symbols: string[] = []
  const isAromatic: boolean[] = []
  const bracketHydrogens: (number | null)[] = []
  const bonds: [number, number][] = []
  const orders: BondOrder[] = []
  const open = new Map<string, number>()
  const branches: number[] = []
  let charge = 0
  let last = -1
  let order: BondOrder | null = null
  const join = (first: number, second: number) => {
    bonds.push([first, second])
    orders.push(order ?? (isAromatic[first]! && isAromatic[second]! ? 1.5 : 1))
    order = null
  }
  let read = 0
  for (const { groups = {}, ...match } of smiles.matchAll(TOKEN)) {
    read += match[0].length
    const { symbol = groups['bare'], bond, digit, branch } = groups
    if (symbol !== undefined) {
      const atom = elements.length
      const name = symbol[0]!.toUpperCase() + symbol.slice(1)
      elements.push(atomicNumberOf(name) ?? 0)
      symbols.push(name)
      isAromatic.push(name !== symbol)
      bracketHydrogens.push(groups['bare'] === undefined ? countOf(groups['hydrogen'], 'H') : null)
      const sign = groups['charge']
      charge += sign?.startsWith('-') ? -countOf(sign, '-') : countOf(sign, '+')
      if (last >= 0) join(last, atom)
      last = atom
    } else if (bond !== undefined) {
      order = bond === '=' ? 2 : bond === '#' ? 3 : 1
    } else if (digit !== undefined) {
      const start = open.get(digit)
      if (start === undefined) open.set(digit, last)
      else {
        join(start, last)
        open.delete(digit)
      }
    } else if (branch === '(') branches.push(last)
    else last = branches.pop() ?? -1
  }
  if (read !== smiles.length) throw new Error(`not a SMILES: ${smiles}`)

  const used = elements.map((_, atom) => Number(isAromatic[atom]))
  for (const [bond, ends] of bonds.entries()) {
    for (const end of ends) used[end]! += Math.floor(orders[bond]!)
  }
  const hydrogens = symbols.map((symbol, atom) => {
    const stated = bracketHydrogens[atom]!
    if (stated !== null) return stated
    const [least] = VALENCES[symbol] ?? []
    if (isAromatic[atom]!) return Math.max(0, (least ?? 0) - used[atom]!)
    const valence = VALENCES[symbol]?.find((most) => most >= used[atom]!)
    return valence === undefined ? 0 : valence - used[atom]!
  })
  return { elements, bonds, orders, hydrogens: hydrogens.reduce((p, q) => p + q, 0), charge }
}

/** `H` is 1, `H3` is 3, nothing is 0. */
function countOf(text: string | undefined, mark: string): number {
  if (text === undefined) return 0
  return text === mark ? 1 : Number(text.slice(mark.length))
}
