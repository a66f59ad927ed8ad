/** The rows of the bond table. */
import { BondKind, type BondOrigin } from '../../shared/graph/atom-graph'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { isMetal, symbolOf } from '../../shared/tables/elements'
import {
  elementOfAtom,
  kindOfBond,
  lengthOfBond,
  nameAtom,
  originOfBond,
  siteOf,
  type AtomName,
} from './atom-words'

export interface BondRow {
  /** Ensemble bond. */
  readonly bond: number
  /** Atomic numbers and names of the ends, the metal first, else in alphabetical order. */
  readonly elements: readonly [number, number]
  readonly labels: readonly [string, string]
  /** Made when they are read: of many bonds few are ever seen. */
  readonly names: readonly [AtomName, AtomName]
  /** `Cu–Se`. */
  readonly pair: string
  readonly kind: BondKind
  readonly origin: BondOrigin
  /** Whether the file's own list has it. */
  readonly isStated: boolean
  /** Å. */
  readonly length: number
  readonly su: number | null
}

/** One row per bond of the ensemble, in its order. */
export function buildBondRows(report: StructureReport): readonly BondRow[] {
  const { count, first, second } = report.ensemble.bonds
  const { label } = report.crystal.sites
  const labelOf = (atom: number) => label[siteOf(report, atom)] ?? ''
  const pairs = new Map<number, Pick<BondRow, 'elements' | 'pair'>>()
  const pairOf = (ends: readonly [number, number]) => {
    const elements = [elementOfAtom(report, ends[0]), elementOfAtom(report, ends[1])] as const
    const key = 256 * elements[0] + elements[1]
    const known = pairs.get(key) ?? { elements, pair: elements.map(symbolOf).join('–') }
    pairs.set(key, known)
    return known
  }
  return Array.from({ length: count }, (_, bond) => {
    const kind = kindOfBond(report, bond)
    const ends = orderEnds(report, [first[bond]!, second[bond]!], kind)
    return {
      bond,
      ...pairOf(ends),
      labels: [labelOf(ends[0]), labelOf(ends[1])],
      get names() {
        return [nameAtom(report, ends[0]), nameAtom(report, ends[1])] as const
      },
      kind,
      ...originOfBond(report, bond),
      ...lengthOfBond(report, bond),
    }
  })
}

function orderEnds(
  report: StructureReport,
  [a, b]: readonly [number, number],
  kind: BondKind,
): readonly [number, number] {
  const [symbolA, symbolB] = [
    symbolOf(elementOfAtom(report, a)),
    symbolOf(elementOfAtom(report, b)),
  ]
  if (kind === BondKind.coordination) return isMetalEnd(report, a) ? [a, b] : [b, a]
  return symbolA <= symbolB ? [a, b] : [b, a]
}

function isMetalEnd(report: StructureReport, atom: number): boolean {
  return isMetal(elementOfAtom(report, atom))
}

export type BondColumn = 'pair' | 'atoms' | 'length' | 'kind' | 'origin'

export interface BondOrder {
  readonly column: BondColumn
  readonly isDescending: boolean
}

/** Metal contacts and coordination before the bonds inside ligands; then by pair, then by length. */
const RANK: Readonly<Record<BondKind, number>> = {
  [BondKind.coordination]: 0,
  [BondKind.metalContact]: 1,
  [BondKind.covalent]: 2,
}

/** Sorts by one column; equal rows stand by kind, pair and length, so that the order is always the same. */
export function sortBondRows(rows: readonly BondRow[], order: BondOrder): readonly BondRow[] {
  const place = placeOfPairs(rows)
  const compare = order.column === 'pair' ? byPair(place) : COMPARE[order.column]
  const otherwise = byDefault(place)
  const sign = order.isDescending ? -1 : 1
  return rows.toSorted((a, b) => sign * compare(a, b) || otherwise(a, b))
}

/** The alphabetical order of the pairs: there are few, and comparing words takes long. */
function placeOfPairs(rows: readonly BondRow[]): ReadonlyMap<string, number> {
  const pairs = [...new Set(rows.map(({ pair }) => pair))].toSorted(collator.compare)
  return new Map(pairs.map((pair, place) => [pair, place]))
}

function byPair(place: ReadonlyMap<string, number>) {
  return (a: BondRow, b: BondRow) => (place.get(a.pair) ?? 0) - (place.get(b.pair) ?? 0)
}

const collator = new Intl.Collator('en', { numeric: true })
const labels = (row: BondRow) => row.labels.join(' ')

const COMPARE: Readonly<Record<Exclude<BondColumn, 'pair'>, (a: BondRow, b: BondRow) => number>> = {
  atoms: (a, b) => collator.compare(labels(a), labels(b)),
  length: (a, b) => a.length - b.length,
  kind: (a, b) => RANK[a.kind] - RANK[b.kind],
  // By hand first, then what the file and the rule do not agree on.
  origin: (a, b) => b.origin - a.origin || Number(a.isStated) - Number(b.isStated),
}

function byDefault(place: ReadonlyMap<string, number>) {
  const comparePairs = byPair(place)
  return (a: BondRow, b: BondRow) =>
    COMPARE.kind(a, b) || comparePairs(a, b) || COMPARE.length(a, b) || a.bond - b.bond
}

/** The bonds of one kind between two elements; lengths in Å. */
export interface BondGroup {
  readonly pair: string
  readonly kind: BondKind
  readonly count: number
  readonly min: number
  readonly mean: number
  readonly max: number
}

/** What pairs there are, coordination before metal contacts before covalent bonds. */
export function groupBonds(rows: readonly BondRow[]): readonly BondGroup[] {
  const lengthsOf = new Map<string, { pair: string; kind: BondKind; lengths: number[] }>()
  for (const { pair, kind, length } of rows) {
    const key = `${kind} ${pair}`
    const known = lengthsOf.get(key) ?? { pair, kind, lengths: [] }
    known.lengths.push(length)
    lengthsOf.set(key, known)
  }
  return [...lengthsOf.values()]
    .map(({ pair, kind, lengths }) => ({
      pair,
      kind,
      count: lengths.length,
      min: lengths.reduce((a, b) => Math.min(a, b)),
      mean: lengths.reduce((a, b) => a + b) / lengths.length,
      max: lengths.reduce((a, b) => Math.max(a, b)),
    }))
    .toSorted((a, b) => RANK[a.kind] - RANK[b.kind] || collator.compare(a.pair, b.pair))
}

/**
 * The rows of one group (null: of all) that `query` asks for: words apart by spaces must all fit. `Cu-Se`
 * is a pair of elements in either order, `Cu` an element, `2.4` the beginning of a length, anything else
 * a piece of a label (`Se1`, `cu2`).
 */
export function filterBondRows(
  rows: readonly BondRow[],
  query: string,
  group: Pick<BondGroup, 'pair' | 'kind'> | null,
): readonly BondRow[] {
  const tests = query.trim().split(/\s+/).filter(Boolean).map(testOf)
  return rows.filter(
    (row) =>
      (group === null || (row.pair === group.pair && row.kind === group.kind)) &&
      tests.every((test) => test(row)),
  )
}

function testOf(word: string): (row: BondRow) => boolean {
  const [left, right] = word.split(/[-–—−]/)
  if (left && right && isSymbol(left) && isSymbol(right)) {
    const wanted = [left, right]
      .map((s) => s.toLowerCase())
      .toSorted()
      .join()
    return (row) =>
      row.elements
        .map((z) => symbolOf(z).toLowerCase())
        .toSorted()
        .join() === wanted
  }
  if (/^\d\.\d*$/.test(word)) return (row) => row.length.toFixed(4).startsWith(word)
  if (isSymbol(word) && word[0] === word[0]?.toUpperCase()) {
    return (row) => row.elements.some((z) => symbolOf(z) === word)
  }
  const piece = word.toLowerCase()
  return (row) => row.labels.some((label) => label.toLowerCase().includes(piece))
}

function isSymbol(text: string): boolean {
  return /^[a-z]{1,2}$/i.test(text)
}
