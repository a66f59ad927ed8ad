import { note, warning } from '../base/problem'
import type { Crystal } from '../crystal/crystal'
import { fractOfPlace, type Place } from '../crystal/place'
import { statedPlaces } from '../crystal/stated-places'
import { toCartesian } from '../geometry/cell'
import { length, subtract } from '../geometry/vec3'
import type { GraphProblem } from './atom-graph'
import type { ExpandedSites } from './cell-atoms'
import { counted } from './disorder-words'
import { collectPairs, type PairColumns } from './pair-columns'
import { pairOrbit, type AtomPair } from './pair-orbit'

export interface StatedPairs {
  /** Each pair once, with all that symmetry makes from it. */
  readonly pairs: PairColumns
  /** By pair: the row that lists it. */
  readonly row: readonly number[]
  /** Rows that name no two atoms. */
  readonly unused: number
  /** Rows in all. */
  readonly rows: number
}

/** Å: where labels repeat, the sites are those whose distance is the stated one to this much. */
const SAME_LENGTH = 0.02

/** The pairs of atoms that the file's geom_bond loop lists, by labels and symmetry codes. */
export function statedPairs(crystal: Crystal, expanded: ExpandedSites): StatedPairs {
  const { statedBonds } = crystal
  if (statedBonds.count === 0)
    return { pairs: collectPairs().columns(), row: [], unused: 0, rows: 0 }
  const placesOf = statedPlaces(crystal)
  const orbitOf = pairOrbit(crystal.spaceGroup, expanded)
  const pairs = collectPairs()
  const known = new Set<string>()
  const rowOfPair: number[] = []
  let unused = 0
  for (let row = 0; row < statedBonds.count; row++) {
    const found = placesOf(statedBonds, row)
    const choices = found.kind === 'places' ? found.choices : []
    const ends = choosePlaces(crystal, choices, statedBonds.value[row]!)
    const images = ends === null ? [] : orbitOf(...ends).filter((pair) => !isSelf(pair))
    if (images.length === 0) unused++
    for (const { first, second, shift } of images) {
      const key = `${first} ${second} ${shift.join(' ')}`
      if (known.has(key)) continue
      known.add(key)
      rowOfPair.push(row)
      pairs.add(first, second, ...shift, pairLength(crystal, expanded, first, second, shift))
    }
  }
  return { pairs: pairs.columns(), row: rowOfPair, unused, rows: statedBonds.count }
}

/**
 * Says how many rows could not be used, or were not because their atoms exclude one another; nothing
 * when all were.
 *
 * @param isUsed by pair
 */
export function unusedRowsProblems(
  { unused, rows, row }: StatedPairs,
  isUsed: Uint8Array,
): GraphProblem[] {
  const impossible = new Set(row.filter((_, pair) => isUsed[pair] === 0)).size
  const listed = `of the ${counted(rows, 'bond')} that the file lists`
  const named = `${unused} ${listed} could not be used: a label is missing or repeated, or a symmetry code means nothing.`
  const apart = `${impossible} ${listed} ${impossible === 1 ? 'joins' : 'join'} alternatives of disorder, which are never there together, and ${impossible === 1 ? 'was' : 'were'} left out.`
  return [
    ...(unused > 0 ? [warning('graph.deposited-bonds-unused', named)] : []),
    ...(impossible > 0 ? [note('graph.deposited-bonds-unused', apart)] : []),
  ]
}

/** Å, between atom `first` and atom `second` moved by `shift`. */
export function pairLength(
  { cell }: Crystal,
  { atoms }: ExpandedSites,
  first: number,
  second: number,
  shift: readonly [number, number, number],
): number {
  const along = (axis: 0 | 1 | 2) =>
    atoms.fract[3 * second + axis]! + shift[axis] - atoms.fract[3 * first + axis]!
  return length(toCartesian(cell, [along(0), along(1), along(2)]))
}

function choosePlaces(
  crystal: Crystal,
  choices: readonly (readonly Place[])[],
  stated: number,
): readonly [Place, Place] | null {
  const pairs = choices.flatMap(([p, q]) =>
    p === undefined || q === undefined ? [] : [[p, q] as const],
  )
  if (pairs.length < 2) return pairs[0] ?? null
  const misfits = pairs.map(([p, q]) => {
    const displacement = subtract(fractOfPlace(crystal, q), fractOfPlace(crystal, p))
    return Math.abs(length(toCartesian(crystal.cell, displacement)) - stated)
  })
  const best = misfits.indexOf(Math.min(...misfits))
  return misfits[best]! <= SAME_LENGTH ? pairs[best]! : null
}

function isSelf({ first, second, shift }: AtomPair): boolean {
  return first === second && shift.every((x) => x === 0)
}
