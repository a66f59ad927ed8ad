import type { ExpandedSites } from './cell-atoms'
import type { DisorderPieces } from './disorder-pieces'
import type { Exclusions } from './image-units'
import { Nearness, type LoosePairs } from './loose-pairs'

/**
 * Lets fragments stand where what excludes them is absent by symmetry: of a methyl group that lies on
 * one of two sides of an inversion centre, the hydrogen it replaces is there on the other side.
 *
 * @param left fragments left out because others overlap them, in the order of merit
 * @param isPresent by atom; changed
 */
export function fillVacantImages(
  { atoms, operations, atomOfImage }: ExpandedSites,
  loose: LoosePairs,
  pieces: DisorderPieces,
  { rivals, unitOfPiece }: Exclusions,
  left: readonly number[],
  isPresent: Uint8Array,
): void {
  const candidates = left.filter(
    (piece) =>
      unitOfPiece[piece] === null &&
      [...rivals[piece]!].some((rival) => unitOfPiece[rival] !== null),
  )
  if (candidates.length === 0) return
  const crowding = new Map<number, number[]>()
  const note = (atom: number, other: number) => {
    const piece = pieces.ofSite[atoms.site[atom]!]!
    if (rivals[piece]?.has(pieces.ofSite[atoms.site[other]!]!) !== true) return
    const others = crowding.get(atom)
    if (others === undefined) crowding.set(atom, [other])
    else others.push(other)
  }
  for (let row = 0; row < loose.count; row++) {
    if (loose.nearness[row]! > Nearness.crowded) continue
    note(loose.first[row]!, loose.second[row]!)
    note(loose.second[row]!, loose.first[row]!)
  }
  const isFree = (atom: number) =>
    (crowding.get(atom) ?? []).every((other) => isPresent[other] === 0)
  for (const piece of candidates) {
    for (let k = 0; k < operations; k++) {
      const image = pieces.sites[piece]!.map((site) => atomOfImage[site * operations + k]!)
      if (image.every(isFree)) for (const atom of image) isPresent[atom] = 1
    }
  }
}
