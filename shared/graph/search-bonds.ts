import type { Crystal, Sites } from '../crystal/crystal'
import { forEachPair } from '../geometry/neighbor-search'
import { covalentRadius, isMetal, isNobleGas, isSBlockMetal } from '../tables/elements'

import { areCompatible, isNegativeGroup } from './disorder'
import type { ExpandedSites } from './cell-atoms'

/** Two atoms nearer than any bond between them could be: disorder that is not marked, or an error. */
export interface Overlap {
  readonly first: number
  readonly second: number
  /** Å. */
  readonly distance: number
}

/** Bonds by distance, and what stands in their way. Rows are pairs of atoms in the order of the search. */
export interface BondSearch {
  /** first, second, a, b, c, distance: `PAIR_WIDTH` numbers a pair. */
  readonly pairs: readonly number[]
  readonly overlaps: readonly Overlap[]
  /** Atoms that cannot be present together, though no two disorder groups say so: symmetry makes both. */
  readonly conflicts: readonly (readonly [first: number, second: number])[]
}

export const PAIR_WIDTH = 6

/**
 * Metal and partner nearer than this part of the sum of their radii overlap. The shortest true bonds
 * stay above it: Cr–Cr 1.73 Å is 0.62, U=O 1.76 Å 0.67, V=O 1.58 Å 0.72, Mn–CO 1.80 Å 0.76.
 */
const METAL_OVERLAP = 0.6

/**
 * Finds the bonds of a crystal by distance.
 *
 * Two atoms are bonded when r_i + r_j − tolerance ≤ d ≤ r_i + r_j + tolerance (Å). With a metal the
 * lower limit is `METAL_OVERLAP` of the sum instead: W=O, M–CO and M≡M are shorter than single bonds by
 * more than the tolerance. Exceptions: noble gases and
 * unknown elements bond to nothing; ions of groups 1 and 2 have no metal contacts; atoms of different
 * groups of one disorder assembly do not bond, nor do atoms of a negative group to another symmetry
 * copy of that group. (`dropImpossibleHydrogenBonds` then looks at hydrogen.)
 *
 * Source: the window is that of the Cambridge Structural Database, radii of Cordero et al., Dalton
 * Trans. 2008, 2832; SHELXL's rule for negative PART numbers.
 */
export function searchBonds(
  { cell, sites }: Crystal,
  expanded: ExpandedSites,
  tolerance: number,
): BondSearch {
  const { atoms } = expanded
  const radius = Float64Array.from(atoms.element, (z) =>
    isNobleGas(z) ? Number.NaN : (covalentRadius(z) ?? Number.NaN),
  )
  const largest = radius.reduce((max, r) => (r > max ? r : max), 0)
  const isIon = Uint8Array.from(atoms.element, (z) => Number(isSBlockMetal(z)))
  const isMetallic = Uint8Array.from(atoms.element, (z) => Number(isMetal(z)))
  const pairs: number[] = []
  const conflicts: (readonly [number, number])[] = []
  const overlaps: Overlap[] = []

  forEachPair(atoms.fract, cell, 2 * largest + tolerance, (first, second, a, b, c, distance) => {
    const sum = radius[first]! + radius[second]!
    if (!(distance <= sum + tolerance)) return
    const [site1, site2] = [atoms.site[first]!, atoms.site[second]!]
    if (!areCompatible(sites, site1, site2)) return
    if (!isSameCopy(sites.disorderGroup, expanded, first, second, a, b, c)) {
      conflicts.push([first, second])
      return
    }
    const hasMetal = isMetallic[first] === 1 || isMetallic[second] === 1
    if (distance < (hasMetal ? METAL_OVERLAP * sum : sum - tolerance)) {
      if (isPartial(sites, site1) && isPartial(sites, site2)) conflicts.push([first, second])
      else overlaps.push({ first, second, distance })
      return
    }
    if (isMetallic[first] === 1 && isMetallic[second] === 1) {
      if (isIon[first] === 1 || isIon[second] === 1) return
    }
    pairs.push(first, second, a, b, c, distance)
  })
  return { pairs, overlaps, conflicts }
}

/** Atoms of negative groups belong together only when one operation makes both from the listed sites. */
function isSameCopy(
  groups: readonly string[],
  expanded: ExpandedSites,
  first: number,
  second: number,
  a: number,
  b: number,
  c: number,
): boolean {
  const { atoms, operations, atomOfImage, translationOfImage } = expanded
  const [site1, site2] = [atoms.site[first]!, atoms.site[second]!]
  if (!isNegativeGroup(groups[site1]!) || !isNegativeGroup(groups[site2]!)) return true
  for (let k = 0; k < operations; k++) {
    const [image1, image2] = [site1 * operations + k, site2 * operations + k]
    if (atomOfImage[image1] !== first || atomOfImage[image2] !== second) continue
    const da = translationOfImage[3 * image1]! - translationOfImage[3 * image2]!
    const db = translationOfImage[3 * image1 + 1]! - translationOfImage[3 * image2 + 1]!
    const dc = translationOfImage[3 * image1 + 2]! - translationOfImage[3 * image2 + 2]!
    if (da === a && db === b && dc === c) return true
  }
  return false
}

/** A site that is empty in some cells: it may share its place with another. */
function isPartial(sites: Sites, site: number): boolean {
  return sites.occupancy[site]! < 0.999
}
