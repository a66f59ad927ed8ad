import type { Crystal } from '../crystal/crystal'
import type { ExpandedSites } from './cell-atoms'
import { connectedSets } from './connected-sets'
import type { DisorderAssembly, DisorderChoices } from './disorder-assembly'
import type { BondLimits } from './bond-limits'
import { findPieces, type DisorderPieces } from './disorder-pieces'
import { findRegions } from './disorder-regions'
import { bondWithinCopy, looseSites, meanOccupancy } from './disorder-tags'
import { firstLabels, uniqueNames } from './disorder-words'
import { findExclusions, type Exclusions } from './image-units'
import { Nearness, type LoosePairs } from './loose-pairs'
import { findMixedSites } from './mixed-sites'
import type { PairColumns } from './pair-columns'
import {
  mixedAssemblies,
  taggedAssemblies,
  untaggedAssemblies,
  type SiteAssembly,
} from './site-alternatives'
import { chooseImages, imageAlternatives, type ImageSet } from './symmetry-disorder'
import { fillVacantImages } from './vacant-images'

export interface ResolvedDisorder {
  /** In the order of their first sites. */
  readonly assemblies: readonly DisorderAssembly[]
  /** By atom: 1 for those of the chosen components. */
  readonly isPresent: Uint8Array
  /** Whether the two atoms of a loose pair can be there together. */
  readonly areTogether: (row: number) => boolean
  /** Whether two sites can be there together, as far as no image needs to be looked at. */
  readonly canCoexist: (site: number, other: number) => boolean
}

/**
 * Finds what is disordered, in all four ways that `DisorderKind` names, and chooses: one alternative
 * of each assembly, as the user has it or else the one that is occupied most.
 *
 * An atom is present when every assembly it belongs to has chosen it: a group −1 about an axis is first
 * chosen among the groups and then among its images.
 */
export function resolveDisorder(
  crystal: Crystal,
  expanded: ExpandedSites,
  limits: BondLimits,
  loose: LoosePairs,
  attachments: PairColumns,
  choices: DisorderChoices,
): ResolvedDisorder {
  const { sites } = crystal
  const { atoms } = expanded
  if (!looseSites(sites).includes(1)) return allOrdered(atoms.count)
  const regions = findRegions(sites, atoms, loose, attachments)
  const { place: mixed, isAlloy } = findMixedSites(sites, atoms, loose, regions)
  const pieces = findPieces(sites, atoms, limits, loose, attachments, regions, mixed)
  const exclusions = findExclusions(sites, expanded, loose, pieces)

  const tagged = taggedAssemblies(sites, regions, isAlloy, choices)
  const onePlace = mixedAssemblies(sites, mixed, choices)
  const clashes = connectedSets(exclusions.rivals)
  const untagged = untaggedAssemblies(sites, pieces, clashes, choices)
  const isChosen = new Uint8Array(sites.count).fill(1)
  for (const assembly of [...tagged, ...onePlace]) leaveOutAllBut(assembly, isChosen)
  const left = chooseFragments(untagged, clashes, pieces, exclusions, isChosen)

  const isPresent = Uint8Array.from(atoms.site, (site) => isChosen[site]!)
  const unique = uniqueNames()
  const bySymmetry = exclusions.units.flatMap((images) => {
    const key = unique(`symmetry ${sites.label[images.sites[0]!]!}`)
    const assembly = symmetryAssembly(crystal, images, key, choices, isPresent)
    return assembly.alternatives.length > 1 ? [assembly] : []
  })
  fillVacantImages(expanded, loose, pieces, exclusions, left, isPresent)
  const firstSite = ({ alternatives }: DisorderAssembly) =>
    Math.min(...alternatives.map((alternative) => alternative.sites[0]!))
  return {
    assemblies: [...tagged, ...onePlace, ...untagged, ...bySymmetry]
      .map(bare)
      .toSorted((p, q) => firstSite(p) - firstSite(q)),
    isPresent,
    areTogether: (row) => areTogether(crystal, expanded, loose, pieces, exclusions, mixed, row),
    canCoexist: (p, q) => canCoexist(pieces, exclusions, mixed, p, q),
  }
}

function allOrdered(atoms: number): ResolvedDisorder {
  return {
    assemblies: [],
    isPresent: new Uint8Array(atoms).fill(1),
    areTogether: () => true,
    canCoexist: () => true,
  }
}

function leaveOutAllBut({ alternatives, chosen }: SiteAssembly, isChosen: Uint8Array): void {
  for (const [index, { sites }] of alternatives.entries()) {
    if (index !== chosen) for (const site of sites) isChosen[site] = 0
  }
}

/**
 * Takes the fragments in the order of merit, each that still has room beside those taken.
 *
 * @returns those that have none
 */
function chooseFragments(
  assemblies: readonly SiteAssembly[],
  clashes: readonly (readonly number[])[],
  pieces: DisorderPieces,
  { rivals }: Exclusions,
  isChosen: Uint8Array,
): number[] {
  const left: number[] = []
  for (const [index, { ranked }] of assemblies.entries()) {
    const taken = new Set<number>()
    for (const alternative of ranked) {
      const piece = clashes[index]![alternative]!
      const own = pieces.sites[piece]!
      const isFree = own.some((site) => isChosen[site] === 1)
      if (!isFree) continue
      if ([...rivals[piece]!].every((rival) => !taken.has(rival))) taken.add(piece)
      else {
        left.push(piece)
        for (const site of own) isChosen[site] = 0
      }
    }
  }
  return left
}

function symmetryAssembly(
  crystal: Crystal,
  images: ImageSet,
  key: string,
  choices: DisorderChoices,
  isPresent: Uint8Array,
): DisorderAssembly {
  const { sites } = crystal
  const alternatives = imageAlternatives(crystal, images)
  const wanted = alternatives.findIndex(({ name }) => name === choices[key])
  const listed = alternatives.findIndex(({ isListed }) => isListed)
  const chosen = wanted >= 0 ? wanted : listed
  const stays = chooseImages(crystal, images, alternatives, chosen)
  for (const [atom, own] of images.imagesOfAtom) {
    if (own.every((image) => stays[image] === 0)) isPresent[atom] = 0
  }
  const occupancy = meanOccupancy(sites, images.sites)
  return {
    key,
    kind: 'symmetry',
    name: `disorder about a special position: ${firstLabels(sites, images.sites)}`,
    alternatives: alternatives.map(({ name }) => ({
      name,
      occupancy,
      sites: Int32Array.from(images.sites),
    })),
    chosen,
  }
}

function bare({ key, kind, name, alternatives, chosen }: DisorderAssembly): DisorderAssembly {
  return { key, kind, name, alternatives, chosen }
}

function canCoexist(
  pieces: DisorderPieces,
  { rivals }: Exclusions,
  mixed: Int32Array,
  p: number,
  q: number,
): boolean {
  if (p !== q && mixed[p] !== -1 && mixed[p] === mixed[q]) return false
  const [piece, other] = [pieces.ofSite[p]!, pieces.ofSite[q]!]
  return piece === -1 || other === -1 || !rivals[piece]!.has(other)
}

function areTogether(
  { sites }: Crystal,
  { atoms }: ExpandedSites,
  loose: LoosePairs,
  pieces: DisorderPieces,
  exclusions: Exclusions,
  mixed: Int32Array,
  row: number,
): boolean {
  if (loose.isKeptApart[row] === 1) return false
  const [first, second] = [loose.first[row]!, loose.second[row]!]
  const [p, q] = [atoms.site[first]!, atoms.site[second]!]
  if (!canCoexist(pieces, exclusions, mixed, p, q)) return false
  if (loose.isSameCopy[row] === 1) return true
  if (bondWithinCopy(sites, p, q) && loose.nearness[row]! <= Nearness.crowded) return false
  const images = exclusions.unitOfPiece[pieces.ofSite[p]!]!
  if (images === null || images !== exclusions.unitOfPiece[pieces.ofSite[q]!]) return true
  const others = images.imagesOfAtom.get(second)!
  return images.imagesOfAtom
    .get(first)!
    .some((image) =>
      others.some((other) =>
        image === other
          ? loose.nearness[row] !== Nearness.alternative
          : !images.rivals[image]!.has(other),
      ),
    )
}
