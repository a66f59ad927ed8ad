import type { Sites } from '../crystal/crystal'
import { HYDROGEN, isMetal } from '../tables/elements'
import type { CellAtoms } from './atom-graph'
import { disjointSets, type DisjointSets } from './disjoint-sets'
import { areAlike, isNegativeGroup } from './disorder-tags'
import { Nearness, type LoosePairs } from './loose-pairs'
import type { PairColumns } from './pair-columns'

/**
 * Sorts the sites of disorder groups into regions: what is disordered in one place and so is switched
 * together. SHELX numbers its PARTs for the whole structure; an anion and a solvent molecule far from
 * it have the same numbers and nothing else in common.
 *
 * Of one region are sites of one assembly that are bonded within a group or crowd one another across
 * groups; of one group also those of like occupancy at the same ordered atom (the fluorines of PF6⁻),
 * of different groups those that fill one another's place at it (a carbonyl O turned round).
 *
 * @param attachments ordered atom first, loose atom second
 * @returns a partition of all sites; those without a group are alone
 */
export function findRegions(
  sites: Sites,
  atoms: CellAtoms,
  loose: LoosePairs,
  attachments: PairColumns,
): DisjointSets {
  const regions = disjointSets(sites.count)
  for (let row = 0; row < loose.count; row++) {
    const [p, q] = [atoms.site[loose.first[row]!]!, atoms.site[loose.second[row]!]!]
    if (haveOneAssembly(sites, p, q) && areInTouch(sites, loose, row, p)) regions.join(p, q)
  }
  for (const [host, guests] of guestsOfAtoms(sites, atoms, attachments)) {
    for (const [i, p] of guests.entries()) {
      for (const q of guests.slice(0, i)) {
        if (haveOneAssembly(sites, p, q) && belongTogether(sites, host, p, q)) regions.join(p, q)
      }
    }
  }
  return regions
}

function haveOneAssembly(
  { disorderGroup, disorderAssembly }: Sites,
  p: number,
  q: number,
): boolean {
  if (disorderGroup[p] === '' || disorderGroup[q] === '') return false
  return disorderAssembly[p] === disorderAssembly[q]
}

function areInTouch(sites: Sites, loose: LoosePairs, row: number, p: number): boolean {
  const nearness = loose.nearness[row]!
  if (loose.isKeptApart[row] === 1) return nearness <= Nearness.crowded
  const isNegative = isNegativeGroup(sites.disorderGroup[p]!)
  return nearness <= (isNegative && loose.isSameCopy[row] === 0 ? Nearness.crowded : Nearness.bond)
}

function belongTogether(sites: Sites, host: number, p: number, q: number): boolean {
  if (sites.disorderGroup[p] === sites.disorderGroup[q]) return areAlike(sites, p, q)
  const sum = sites.occupancy[p]! + sites.occupancy[q]!
  return !isMetal(host) && Math.abs(sum - 1) < 0.02
}

/**
 * The loose sites at each full atom, each once, with the atomic number of that atom; hydrogen that
 * only lies near a metal is not counted.
 */
export function guestsOfAtoms(
  sites: Sites,
  atoms: CellAtoms,
  attachments: PairColumns,
): (readonly [host: number, guests: readonly number[]])[] {
  const guestsOf = new Map<number, number[]>()
  for (let row = 0; row < attachments.count; row++) {
    const host = attachments.first[row]!
    const site = atoms.site[attachments.second[row]!]!
    if (isMetal(atoms.element[host]!) && sites.element[site] === HYDROGEN) continue
    const guests = guestsOf.get(host)
    if (guests === undefined) guestsOf.set(host, [site])
    else if (!guests.includes(site)) guests.push(site)
  }
  return [...guestsOf]
    .toSorted(([p], [q]) => p - q)
    .map(([host, guests]) => [atoms.element[host]!, guests.toSorted((p, q) => p - q)] as const)
}
