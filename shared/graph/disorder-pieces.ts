import type { Sites } from '../crystal/crystal'
import { isMetal } from '../tables/elements'
import type { CellAtoms } from './atom-graph'
import type { BondLimits } from './bond-limits'
import { disjointSets, type DisjointSets } from './disjoint-sets'
import { guestsOfAtoms } from './disorder-regions'
import { areAlike, isNegativeGroup, isPartial } from './disorder-tags'
import { Nearness, type LoosePairs } from './loose-pairs'
import type { PairColumns } from './pair-columns'

/** What is present or absent as a whole. */
export interface DisorderPieces {
  /** −1: an ordered site. */
  readonly ofSite: Int32Array
  /** Ascending sites of each piece; pieces in the order of their first sites. */
  readonly sites: readonly (readonly number[])[]
}

/**
 * Sorts all loose sites into pieces: the sites of one group of a region, of one mixed place, or, where
 * the file names no group or only one, a fragment: partly occupied sites of like occupancy that are bonded.
 *
 * A fragment never takes in what overlaps it. Bonds as the file lists the sites come first, the
 * likeliest lengths before the others, so that two halves of a disordered ring, each 0.5, fall apart
 * rightly though they touch everywhere.
 */
export function findPieces(
  sites: Sites,
  atoms: CellAtoms,
  limits: BondLimits,
  loose: LoosePairs,
  attachments: PairColumns,
  regions: DisjointSets,
  mixed: Int32Array,
): DisorderPieces {
  const isSingle = singleGroups(sites, regions)
  const isFree = Uint8Array.from(sites.disorderGroup, (group, site) =>
    Number(
      isPartial(sites, site) &&
        mixed[site] === -1 &&
        (group === '' || (!isNegativeGroup(group) && isSingle(site))),
    ),
  )
  const fragments = disjointSets(sites.count)
  for (const [site, group] of sites.disorderGroup.entries()) {
    if (isFree[site] === 1 && group !== '') fragments.join(site, regions.find(site))
  }
  growFragments(fragments, sites, atoms, limits, loose, attachments, isFree)
  const pieceOf = new Map<string, number>()
  const members: number[][] = []
  const ofSite = new Int32Array(sites.count).fill(-1)
  for (let site = 0; site < sites.count; site++) {
    const group = sites.disorderGroup[site]!
    if (group === '' && !isPartial(sites, site)) continue
    const name =
      mixed[site] !== -1
        ? `mixed ${mixed[site]}`
        : isFree[site] === 1
          ? `fragment ${fragments.find(site)}`
          : `region ${regions.find(site)} ${group}`
    const piece = pieceOf.get(name) ?? members.push([]) - 1
    pieceOf.set(name, piece)
    members[piece]!.push(site)
    ofSite[site] = piece
  }
  return { ofSite, sites: members }
}

/** Whether a site's group has no other group to be an alternative to: then the group says nothing. */
function singleGroups(sites: Sites, regions: DisjointSets): (site: number) => boolean {
  const groupsOf = new Map<string | number, Set<string>>()
  const whole = (site: number) => sites.disorderAssembly[site]! || regions.find(site)
  for (const [site, group] of sites.disorderGroup.entries()) {
    if (group === '') continue
    const groups = groupsOf.get(whole(site))
    if (groups === undefined) groupsOf.set(whole(site), new Set([group]))
    else groups.add(group)
  }
  return (site) => groupsOf.get(whole(site))?.size === 1
}

function growFragments(
  fragments: DisjointSets,
  sites: Sites,
  atoms: CellAtoms,
  limits: BondLimits,
  loose: LoosePairs,
  attachments: PairColumns,
  isFree: Uint8Array,
): void {
  const siteOf = (atom: number) => atoms.site[atom]!
  const rivals = rivalSets(fragments)
  const bonds: { p: number; q: number; isSameCopy: boolean; strain: number }[] = []
  for (let row = 0; row < loose.count; row++) {
    const [p, q] = [siteOf(loose.first[row]!), siteOf(loose.second[row]!)]
    if (p === q || isFree[p] === 0 || isFree[q] === 0) continue
    const isSameCopy = loose.isSameCopy[row] === 1
    if (loose.nearness[row] === Nearness.alternative) rivals.add(p, q, isSameCopy)
    if (loose.nearness[row] !== Nearness.bond || !areAlike(sites, p, q)) continue
    const [i, j] = [loose.first[row]!, loose.second[row]!]
    const sum = limits.radii[limits.kindOfAtom[i]! * limits.kinds + limits.kindOfAtom[j]!]!
    bonds.push({ p, q, isSameCopy, strain: Math.abs(loose.distance[row]! - sum) })
  }
  bonds.sort(
    (bond, other) =>
      Number(other.isSameCopy) - Number(bond.isSameCopy) ||
      bond.strain - other.strain ||
      bond.p - other.p ||
      bond.q - other.q,
  )
  for (const { p, q, isSameCopy } of bonds) rivals.joinUnlessRivals(p, q, isSameCopy)
  for (const [host, guests] of guestsOfAtoms(sites, atoms, attachments)) {
    if (isMetal(host)) continue
    const free = guests.filter((site) => isFree[site] === 1)
    for (const [i, p] of free.entries()) {
      for (const q of free.slice(0, i)) {
        if (areAlike(sites, p, q)) rivals.joinUnlessRivals(p, q, false)
      }
    }
  }
}

interface RivalSets {
  /** Notes that two sites overlap, as they are listed or by symmetry. */
  add(p: number, q: number, isSameCopy: boolean): void
  /** Joins the sets of two sites, unless one overlaps the other (as listed, or at all). */
  joinUnlessRivals(p: number, q: number, isOnlyAsListed: boolean): void
}

function rivalSets(sets: DisjointSets): RivalSets {
  const asListed = new Map<number, Set<number>>()
  const atAll = new Map<number, Set<number>>()
  const addTo = (rivals: Map<number, Set<number>>, site: number, other: number) => {
    const [p, q] = [sets.find(site), sets.find(other)]
    if (p === q) return
    rivals.set(p, (rivals.get(p) ?? new Set()).add(q))
    rivals.set(q, (rivals.get(q) ?? new Set()).add(p))
  }
  const merge = (rivals: Map<number, Set<number>>, kept: number, gone: number) => {
    for (const rival of rivals.get(gone) ?? []) {
      rivals.get(rival)?.delete(gone)
      addTo(rivals, kept, rival)
    }
    rivals.delete(gone)
  }
  return {
    add(p, q, isSameCopy) {
      if (isSameCopy) addTo(asListed, p, q)
      addTo(atAll, p, q)
    },
    joinUnlessRivals(p, q, isOnlyAsListed) {
      const [from, to] = [sets.find(p), sets.find(q)]
      if (from === to) return
      if ((isOnlyAsListed ? asListed : atAll).get(from)?.has(to) === true) return
      const kept = sets.join(from, to)
      const gone = kept === from ? to : from
      merge(asListed, kept, gone)
      merge(atAll, kept, gone)
    },
  }
}
