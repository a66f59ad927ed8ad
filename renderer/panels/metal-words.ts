/** How metals are coordinated, in words and numbers. */
import type { IndexRanges, MetalRow } from '../../shared/coordination/coordination'
import { parseFormula } from '../../shared/ensemble/formula'
import { atomicNumberOf } from '../../shared/tables/elements'
import { nameOfElement } from './element-names'
import { capital, numberWord } from './mode-symbols'

export type IndexName = keyof IndexRanges

interface IndexWords {
  /** Digits after τ stand low. */
  readonly symbol: string
  readonly decimals: number
  readonly unit: string
  readonly words: string
}

export const INDEX_WORDS: Readonly<Record<IndexName, IndexWords>> = {
  tau4: { symbol: 'τ4', decimals: 2, unit: '', words: '0 square, 1 tetrahedron' },
  tau4Prime: {
    symbol: 'τ4′',
    decimals: 2,
    unit: '',
    words: 'the same, but lower for a seesaw',
  },
  tau5: { symbol: 'τ5', decimals: 2, unit: '', words: '0 square pyramid, 1 trigonal bipyramid' },
  octahedricity: {
    symbol: 'Δ90/180',
    decimals: 1,
    unit: '°',
    words: 'octahedricity: how far its angles are from 90° and 180°; 0° octahedron',
  },
  planeDistance: {
    symbol: 'd(plane)',
    decimals: 2,
    unit: ' Å',
    words: 'planarity: the metal from the plane of its three donors',
  },
  angleSum: {
    symbol: 'Σ∠',
    decimals: 1,
    unit: '°',
    words: 'sum of the three angles at the metal; 360° when all lie in a plane',
  },
}

export const INDEX_NAMES = [
  'tau4',
  'tau4Prime',
  'tau5',
  'octahedricity',
  'planeDistance',
  'angleSum',
] as const satisfies readonly IndexName[]

/** The index that a table has room for: the first that the metal has. */
export function leadingIndex(indices: Readonly<Record<IndexName, unknown>>): IndexName | null {
  return INDEX_NAMES.find((name) => indices[name] !== null) ?? null
}

/** The name of a shape without what stands in brackets behind it. */
export function shortName(shape: string): string {
  return shape.replace(/ \(.*\)$/, '')
}

/** `Copper with one phosphorus and three selenium atoms about it.` */
export function metalWords({ element, donorSet, coordinationNumber, places }: MetalRow): string {
  const name = capital(nameOfElement(element))
  if (coordinationNumber === 0) return `${name} without donors, bound to metals only.`
  const donors = donorSet.replace(/^[A-Z][a-z]?/, '').match(/[A-Z][a-z]?\d*/g) ?? []
  const counts = [...(parseFormula(donors.join(' '))?.counts ?? [])]
  const list = counts.map(
    ([symbol, count]) => `${numberWord(count)} ${nameOfElement(atomicNumberOf(symbol) ?? 0)}`,
  )
  const last = list.pop() ?? ''
  const all = list.length === 0 ? last : `${list.join(', ')} and ${last}`
  const atoms = `${name} with ${all} atom${coordinationNumber === 1 ? '' : 's'} about it`
  if (places === coordinationNumber) return `${atoms}.`
  return `${atoms}, in ${numberWord(places)} place${places === 1 ? '' : 's'}: a π ligand counts as one.`
}

/** Why a measure of shape is what it is. */
export const MEASURE_WORDS =
  'Continuous shape measure with the metal at the centre: 0 is the ideal shape, 100 the farthest from it.'
