import type { Sites } from '../crystal/crystal'
import type { CellAtoms } from './atom-graph'
import { isNegativeGroup } from './disorder'
import { PAIR_WIDTH, type BondSearch } from './search-bonds'

/**
 * Chooses among the images of what is disordered about a special position. A fragment (bonded atoms
 * of one negative group, or a single partly occupied atom) and the fragments it cannot coexist with
 * are alternatives; of each such set the one with the highest occupancy stays, of equals the one
 * listed first. That works for a site symmetry of any order, where m images exclude one another.
 *
 * @param isActive 1 for the sites of the chosen groups; the others are no rivals to anything
 * @returns 1 for the atoms that stay
 */
export function chooseImages(
  sites: Sites,
  atoms: CellAtoms,
  search: BondSearch,
  isActive: Uint8Array,
): Uint8Array {
  const stays = Uint8Array.from(atoms.site, (site) => isActive[site]!)
  if (search.conflicts.length === 0) return stays
  const fragmentOf = findFragments(sites, atoms, search)
  const rivals = new Map<number, Set<number>>()
  for (const [first, second] of search.conflicts) {
    if (stays[first] === 0 || stays[second] === 0) continue
    const [f, g] = [fragmentOf[first]!, fragmentOf[second]!]
    if (f === g) continue
    rivals.set(f, (rivals.get(f) ?? new Set()).add(g))
    rivals.set(g, (rivals.get(g) ?? new Set()).add(f))
  }
  const occupancy = (fragment: number) => sites.occupancy[atoms.site[fragment]!]!
  const ranked = [...rivals.keys()].toSorted(
    (f, g) => occupancy(g) - occupancy(f) || atoms.symop[f]! - atoms.symop[g]! || f - g,
  )
  const lost = new Set<number>()
  for (const fragment of ranked) {
    if (lost.has(fragment)) continue
    for (const rival of rivals.get(fragment)!) lost.add(rival)
  }
  for (let atom = 0; atom < atoms.count; atom++) if (lost.has(fragmentOf[atom]!)) stays[atom] = 0
  return stays
}

/** For each atom the lowest atom of its fragment; an ordered atom is alone. */
function findFragments(sites: Sites, atoms: CellAtoms, { pairs }: BondSearch): Int32Array {
  const leader = Int32Array.from({ length: atoms.count }, (_, atom) => atom)
  const find = (atom: number): number => {
    let root = atom
    while (leader[root] !== root) root = leader[root]!
    leader[atom] = root
    return root
  }
  const isMovable = (atom: number) => isNegativeGroup(sites.disorderGroup[atoms.site[atom]!]!)
  for (let row = 0; row < pairs.length; row += PAIR_WIDTH) {
    const [first, second] = [pairs[row]!, pairs[row + 1]!]
    if (!isMovable(first) || !isMovable(second)) continue
    const [f, g] = [find(first), find(second)]
    leader[Math.max(f, g)] = Math.min(f, g)
  }
  return leader.map((_, atom) => find(atom))
}
