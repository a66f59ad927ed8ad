import { groupRows } from '../base/group-rows'
import type { Sites } from '../crystal/crystal'
import type { BondLimits } from './bond-limits'
import type { ExpandedSites } from './cell-atoms'
import { areKeptApart, isPartial } from './disorder-tags'
import type { PairColumns } from './pair-columns'

/** What the distance of two loose atoms says, nearest first. */
export const Nearness = { alternative: 0, tooNear: 1, bond: 2, crowded: 3, far: 4 } as const
export type Nearness = (typeof Nearness)[keyof typeof Nearness]

/** Pairs of atoms that need not be present in every cell, and what is to be known of each. */
export interface LoosePairs extends PairColumns {
  /** `Nearness`. */
  readonly nearness: Uint8Array
  /** 1: one operation makes both atoms from the sites as they are listed. */
  readonly isSameCopy: Uint8Array
  /** 1: the file's disorder groups keep the two apart. */
  readonly isKeptApart: Uint8Array
}

/** Å: nearer than this two sites are one place. */
export const SAME_PLACE = 0.1

/** Two occupancies up to this sum leave room for one another; s.u. and rounding are the rest. */
export const FULL_TOGETHER = 1.05

/**
 * Classifies the loose pairs. Two partly occupied atoms nearer than any bond are alternatives; where
 * their occupancies add up to one at most, also such as only lie nearer than bonds of their kind do.
 */
export function classifyLoosePairs(
  sites: Sites,
  expanded: ExpandedSites,
  limits: BondLimits,
  pairs: PairColumns,
): LoosePairs {
  const { atoms } = expanded
  const nearness = new Uint8Array(pairs.count)
  const isSameCopy = new Uint8Array(pairs.count)
  const isKeptApart = new Uint8Array(pairs.count)
  if (pairs.count === 0) return { ...pairs, nearness, isSameCopy, isKeptApart }
  const isOneCopy = copyTest(expanded, pairs)
  for (let row = 0; row < pairs.count; row++) {
    const [first, second] = [pairs.first[row]!, pairs.second[row]!]
    const [p, q] = [atoms.site[first]!, atoms.site[second]!]
    const kind = limits.kindOfAtom[first]! * limits.kinds + limits.kindOfAtom[second]!
    nearness[row] = nearnessOf(sites, p, q, limits, kind, pairs.distance[row]!)
    isSameCopy[row] = Number(isOneCopy(row))
    isKeptApart[row] = Number(areKeptApart(sites, p, q))
  }
  return { ...pairs, nearness, isSameCopy, isKeptApart }
}

function nearnessOf(
  sites: Sites,
  p: number,
  q: number,
  limits: BondLimits,
  kind: number,
  distance: number,
): Nearness {
  if (isPartial(sites, p) && isPartial(sites, q)) {
    const leaveRoom = sites.occupancy[p]! + sites.occupancy[q]! <= FULL_TOGETHER
    const limit = leaveRoom ? limits.alternative[kind]! : limits.shortest[kind]!
    if (distance < limit || distance < SAME_PLACE) return Nearness.alternative
  }
  if (distance < limits.shortest[kind]!) return Nearness.tooNear
  if (distance <= limits.usual[kind]!) return Nearness.bond
  return distance <= limits.crowded[kind]! ? Nearness.crowded : Nearness.far
}

/** Whether one operation puts both atoms of a pair where they are. */
function copyTest(expanded: ExpandedSites, pairs: PairColumns): (row: number) => boolean {
  const { atoms, operations, atomOfImage, translationOfImage } = expanded
  const { first, second, shift } = pairs
  const { start, operation } = operationsOfAtoms(expanded)
  return (row) => {
    const [atom, other] = [first[row]!, second[row]!]
    const [images, otherImages] = [atoms.site[atom]! * operations, atoms.site[other]! * operations]
    for (let i = start[atom]!; i < start[atom + 1]!; i++) {
      const [p, q] = [images + operation[i]!, otherImages + operation[i]!]
      if (atomOfImage[q] !== other) continue
      let isThisShift = true
      for (let axis = 0; axis < 3; axis++) {
        const between = translationOfImage[3 * p + axis]! - translationOfImage[3 * q + axis]!
        if (between !== shift[3 * row + axis]) isThisShift = false
      }
      if (isThisShift) return true
    }
    return false
  }
}

/** The operations that make atom i: `operation[start[i]] … operation[start[i + 1] - 1]`. */
function operationsOfAtoms({ atoms, operations, atomOfImage }: ExpandedSites): {
  readonly start: Int32Array
  readonly operation: Int32Array
} {
  const { start, row } = groupRows(atomOfImage, atoms.count)
  return { start, operation: row.map((image) => image % operations) }
}
