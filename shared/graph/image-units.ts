import type { Sites } from '../crystal/crystal'
import type { ExpandedSites } from './cell-atoms'
import { disjointSets } from './disjoint-sets'
import type { DisorderPieces } from './disorder-pieces'
import { bondWithinCopy, isNegativeGroup } from './disorder-tags'
import { Nearness, type LoosePairs } from './loose-pairs'
import { imageSet, type ImageSet } from './symmetry-disorder'

/** Pieces whose images exclude one another, and pieces that cannot be there together at all. */
export interface Exclusions {
  /** For each piece the images it is chosen by, null when all of its images stand. */
  readonly unitOfPiece: readonly (ImageSet | null)[]
  /** In the order of their first sites. */
  readonly units: readonly ImageSet[]
  /** For each piece the others that overlap it. */
  readonly rivals: readonly ReadonlySet<number>[]
}

/**
 * Works out from the loose pairs what excludes what.
 *
 * Images of one piece exclude one another when they overlap, those of a negative group already when
 * they crowd one another. Pieces of which only different images clash make one unit: they are two
 * parts of one thing about a special position, and are switched together.
 */
export function findExclusions(
  sites: Sites,
  expanded: ExpandedSites,
  loose: LoosePairs,
  pieces: DisorderPieces,
): Exclusions {
  const count = pieces.sites.length
  const acrossImages = new Map<number, number[]>()
  const clashing: number[] = []
  const clashAsListed = new Set<number>()
  const pieceOf = (atom: number) => pieces.ofSite[expanded.atoms.site[atom]!]!
  const keyOf = (p: number, q: number) => Math.min(p, q) * count + Math.max(p, q)
  for (let row = 0; row < loose.count; row++) {
    if (loose.isKeptApart[row] === 1 || !isClash(sites, expanded, loose, row)) continue
    const key = keyOf(pieceOf(loose.first[row]!), pieceOf(loose.second[row]!))
    clashing.push(row)
    if (loose.isSameCopy[row] === 1) clashAsListed.add(key)
    else push(acrossImages, key, row)
  }

  const unitSets = disjointSets(count)
  const isSplit = (piece: number) => acrossImages.has(keyOf(piece, piece))
  for (const [key, rows] of acrossImages) {
    const [p, q] = [Math.floor(key / count), key % count]
    if (p === q || clashAsListed.has(key)) continue
    const areTied = rows.some((row) => areOneCopyOnly(sites, expanded, loose, row))
    if (areTied || isSplit(p) || isSplit(q)) unitSets.join(p, q)
  }
  const rivals = pieces.sites.map(() => new Set<number>())
  const rowsOfUnit = new Map<number, number[]>()
  for (const row of clashing) {
    const [p, q] = [pieceOf(loose.first[row]!), pieceOf(loose.second[row]!)]
    const unit = unitSets.find(p)
    if (unit !== unitSets.find(q)) {
      rivals[p]!.add(q)
      rivals[q]!.add(p)
    } else if (loose.isSameCopy[row] === 0) {
      push(rowsOfUnit, unit, row)
    } else if (p !== q) {
      rivals[p]!.add(q)
      rivals[q]!.add(p)
    }
  }
  const images = new Map<number, ImageSet>()
  for (const [unit, rows] of [...rowsOfUnit].toSorted(([p], [q]) => p - q)) {
    const members = pieces.sites.flatMap((own, piece) => (unitSets.find(piece) === unit ? own : []))
    const set = imageSet(
      expanded,
      members.toSorted((p, q) => p - q),
      loose,
      rows,
    )
    if (set.rivals.some((others) => others.size > 0)) images.set(unit, set)
  }
  return {
    unitOfPiece: pieces.sites.map((_, piece) => images.get(unitSets.find(piece)) ?? null),
    units: [...images.values()],
    rivals,
  }
}

function push(lists: Map<number, number[]>, key: number, row: number): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [row])
  else list.push(row)
}

function isClash(sites: Sites, expanded: ExpandedSites, loose: LoosePairs, row: number): boolean {
  if (loose.nearness[row] === Nearness.alternative) return true
  return loose.nearness[row]! <= Nearness.crowded && areOneCopyOnly(sites, expanded, loose, row)
}

/** Two images of what bonds in one copy only, and they are of different copies. */
function areOneCopyOnly(
  sites: Sites,
  { atoms }: ExpandedSites,
  loose: LoosePairs,
  row: number,
): boolean {
  if (loose.isSameCopy[row] === 1) return false
  const [p, q] = [atoms.site[loose.first[row]!]!, atoms.site[loose.second[row]!]!]
  const areNegative = [p, q].every((site) => isNegativeGroup(sites.disorderGroup[site]!))
  return areNegative && bondWithinCopy(sites, p, q)
}
