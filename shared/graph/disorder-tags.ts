/** What the columns of atom_site say of disorder, site by site and pair by pair. */
import { compareTexts } from '../base/compare-texts'
import type { Sites } from '../crystal/crystal'

/** SHELX PART −n: the group does not bond to its own symmetry images. */
export function isNegativeGroup(group: string): boolean {
  return group.startsWith('-')
}

/** A site that is empty in some cells: it may share its place with another. */
export function isPartial({ occupancy }: Sites, site: number): boolean {
  return occupancy[site]! < FULL
}

const FULL = 0.999

/** 1 for the sites that need not be there in every cell: partly occupied, or of a disorder group. */
export function looseSites(sites: Sites): Uint8Array {
  return Uint8Array.from(sites.disorderGroup, (group, site) =>
    Number(group !== '' || isPartial(sites, site)),
  )
}

/**
 * Whether the file's groups keep two sites apart: different groups of one assembly.
 *
 * Source: CIF core dictionary, _atom_site.disorder_assembly and .disorder_group.
 */
export function areKeptApart(
  { disorderGroup, disorderAssembly }: Sites,
  p: number,
  q: number,
): boolean {
  const [group, other] = [disorderGroup[p]!, disorderGroup[q]!]
  if (group === '' || other === '' || group === other) return false
  return disorderAssembly[p] === disorderAssembly[q]
}

/**
 * Whether two sites bond in one symmetry copy only: a negative group does so to every other group.
 *
 * Source: Sheldrick, Acta Cryst. C71 (2015) 3 (negative PART numbers).
 */
export function bondWithinCopy({ disorderGroup }: Sites, p: number, q: number): boolean {
  const [group, other] = [disorderGroup[p]!, disorderGroup[q]!]
  return group !== '' && other !== '' && (isNegativeGroup(group) || isNegativeGroup(other))
}

/** Mean over the sites whose occupancy is known; 0 when none is. */
export function meanOccupancy({ occupancy }: Sites, members: Iterable<number>): number {
  let [sum, known] = [0, 0]
  for (const site of members) {
    if (!(occupancy[site]! > 0)) continue
    sum += occupancy[site]!
    known++
  }
  return sum / Math.max(1, known)
}

/** Whether two occupancies are one refined number: equal to the last digit that is usual. */
export function areAlike({ occupancy }: Sites, p: number, q: number): boolean {
  return Math.abs(occupancy[p]! - occupancy[q]!) < 0.006
}

/** Numbers by size, before words. */
export function compareGroups(group: string, other: string): number {
  const [number, otherNumber] = [Number(group), Number(other)]
  if (Number.isFinite(number) && Number.isFinite(otherNumber)) return number - otherNumber
  if (Number.isFinite(number) !== Number.isFinite(otherNumber))
    return Number.isFinite(number) ? -1 : 1
  return compareTexts(group, other)
}
