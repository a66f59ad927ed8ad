import type { Sites } from '../crystal/crystal'
import { isMetal } from '../tables/elements'
import type { CellAtoms } from './atom-graph'
import { disjointSets, type DisjointSets } from './disjoint-sets'
import { isPartial } from './disorder-tags'
import { SAME_PLACE, type LoosePairs } from './loose-pairs'

export interface MixedSites {
  /** For each site the lowest site of its place; −1: it shares its place with none. */
  readonly place: Int32Array
  /** 1: the place is taken for itself, whatever the disorder groups say. */
  readonly isAlloy: Uint8Array
}

/**
 * Finds places that several elements share: partly occupied sites of different elements within 0.1 Å.
 *
 * Where disorder groups say as much of metals, and of nothing but such places in the whole region, each
 * place is taken for itself: an alloy is not one thing or the other throughout.
 */
export function findMixedSites(
  sites: Sites,
  atoms: CellAtoms,
  loose: LoosePairs,
  regions: DisjointSets,
): MixedSites {
  const places = disjointSets(sites.count)
  const isMixed = new Uint8Array(sites.count)
  const isAlloy = new Uint8Array(sites.count)
  const tagged: (readonly [number, number])[] = []
  for (let row = 0; row < loose.count; row++) {
    if (loose.distance[row]! >= SAME_PLACE) continue
    const [p, q] = [atoms.site[loose.first[row]!]!, atoms.site[loose.second[row]!]!]
    if (sites.element[p] === sites.element[q] || !isPartial(sites, p) || !isPartial(sites, q))
      continue
    if (loose.isKeptApart[row] === 1) tagged.push([p, q])
    else {
      places.join(p, q)
      isMixed[p] = isMixed[q] = 1
    }
  }
  for (const [p, q] of placesOfAlloys(sites, tagged, regions)) {
    places.join(p, q)
    isMixed[p] = isMixed[q] = 1
    isAlloy[p] = isAlloy[q] = 1
  }
  return {
    place: Int32Array.from(isMixed, (mixed, site) => (mixed === 1 ? places.find(site) : -1)),
    isAlloy,
  }
}

function placesOfAlloys(
  { element, disorderGroup }: Sites,
  tagged: readonly (readonly [number, number])[],
  regions: DisjointSets,
): (readonly [number, number])[] {
  if (tagged.length === 0) return []
  const isShared = new Set(tagged.flat())
  const isOther = new Set<number>()
  for (const [site, z] of element.entries()) {
    if (disorderGroup[site] === '') continue
    if (!isShared.has(site) || !isMetal(z)) isOther.add(regions.find(site))
  }
  return tagged.filter(([p]) => !isOther.has(regions.find(p)))
}
