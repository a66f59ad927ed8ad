/** Disorder about special positions: images of one fragment that exclude one another. */
import type { Crystal } from '../crystal/crystal'
import { add, pointAt, scale, subtract, type Vec3 } from '../geometry/vec3'
import {
  composeSymops,
  formatSymop,
  identityIndex,
  symopKey,
  TRANSLATION_DENOMINATOR,
  type Symop,
} from '../symmetry/symop'
import type { ExpandedSites } from './cell-atoms'
import { connectedSets } from './connected-sets'
import type { LoosePairs } from './loose-pairs'

/** The images of a set of sites under all operations, each once, and which of them exclude which. */
export interface ImageSet {
  /** Ascending. */
  readonly sites: readonly number[]
  /** For each image the first operation that makes it, and its atoms in the order of `sites`. */
  readonly operation: readonly number[]
  readonly atoms: readonly Int32Array[]
  /** The image that each operation makes. */
  readonly imageOfOperation: Int32Array
  readonly imagesOfAtom: ReadonlyMap<number, readonly number[]>
  readonly rivals: readonly ReadonlySet<number>[]
  /** The lattice vector from an image to a rival, as it stands beside it: `image · images + rival`. */
  readonly offsets: ReadonlyMap<number, Vec3>
}

/** An image of the fragment as an alternative to the one that the file lists. */
export interface ImageAlternative {
  readonly image: number
  /** The operation, with its lattice vector, as a triplet. */
  readonly name: string
  /** The one that the file lists. */
  readonly isListed: boolean
}

/**
 * Makes the images of a set of sites.
 *
 * @param rows the loose pairs of two different images that cannot be there together
 */
export function imageSet(
  expanded: ExpandedSites,
  sites: readonly number[],
  loose: LoosePairs,
  rows: readonly number[],
): ImageSet {
  const { operations, atomOfImage } = expanded
  const imageOfKey = new Map<string, number>()
  const operation: number[] = []
  const atoms: Int32Array[] = []
  const imagesOfAtom = new Map<number, number[]>()
  const imageOfOperation = new Int32Array(operations)
  for (let k = 0; k < operations; k++) {
    const made = Int32Array.from(sites, (site) => atomOfImage[site * operations + k]!)
    const key = made.join(' ')
    const known = imageOfKey.get(key)
    const image = known ?? operation.length
    imageOfOperation[k] = image
    if (known !== undefined) continue
    imageOfKey.set(key, image)
    operation.push(k)
    atoms.push(made)
    for (const atom of new Set(made)) {
      const images = imagesOfAtom.get(atom)
      if (images === undefined) imagesOfAtom.set(atom, [image])
      else images.push(image)
    }
  }
  const rivals = operation.map(() => new Set<number>())
  const offsets = new Map<number, Vec3>()
  for (const row of rows) {
    const [first, second] = [loose.first[row]!, loose.second[row]!]
    for (const p of imagesOfAtom.get(first)!) {
      for (const q of imagesOfAtom.get(second)!) {
        if (p === q || rivals[p]!.has(q)) continue
        const offset = offsetBetween(expanded, loose, row, operation[p]!, operation[q]!)
        offsets.set(p * operation.length + q, offset)
        offsets.set(q * operation.length + p, scale(offset, -1))
        rivals[p]!.add(q)
        rivals[q]!.add(p)
      }
    }
  }
  return { sites, operation, atoms, imageOfOperation, imagesOfAtom, rivals, offsets }
}

/** How far the second image must be moved to stand where the pair has it, the first being unmoved. */
function offsetBetween(
  { atoms, operations, translationOfImage }: ExpandedSites,
  { first, second, shift }: LoosePairs,
  row: number,
  p: number,
  q: number,
): Vec3 {
  const moved = (atom: number, k: number) =>
    pointAt(translationOfImage, atoms.site[atom]! * operations + k)
  const other = add(moved(second[row]!, q), pointAt(shift, row))
  return subtract(other, moved(first[row]!, p))
}

function listedImage({ imageOfOperation }: ImageSet, symops: readonly Symop[]): number {
  return imageOfOperation[Math.max(0, identityIndex(symops))]!
}

/** The images to choose from: the one that the file lists, and all that exclusion ties to it. */
export function imageAlternatives({ spaceGroup }: Crystal, images: ImageSet): ImageAlternative[] {
  const listed = listedImage(images, spaceGroup.symops)
  const offsets = new Map<number, Vec3>([[listed, [0, 0, 0]]])
  for (const [image, offset] of offsets) {
    for (const rival of images.rivals[image]!) {
      if (offsets.has(rival)) continue
      const step = images.offsets.get(image * images.operation.length + rival)!
      offsets.set(rival, add(offset, step))
    }
  }
  return [...offsets]
    .toSorted(([p], [q]) => p - q)
    .map(([image, offset]) => {
      const operation = spaceGroup.symops[images.operation[image]!]!
      const moved = add(operation.translation, scale(offset, TRANSLATION_DENOMINATOR))
      const name = formatSymop({ ...operation, translation: moved })
      return { image, name, isListed: image === listed }
    })
}

/**
 * Chooses among the images of the whole cell: about every special position of the orbit the image that
 * corresponds to the one chosen about the first, and of the others all that still have room.
 *
 * @returns 1 for the images that are present
 */
export function chooseImages(
  { spaceGroup }: Crystal,
  images: ImageSet,
  alternatives: readonly ImageAlternative[],
  chosen: number,
): Uint8Array {
  const { symops } = spaceGroup
  const indexOf = new Map(symops.map((symop, index) => [symopKey(symop), index]))
  const isPresent = new Uint8Array(images.operation.length).fill(1)
  const listed = listedImage(images, symops)
  const order = [chosen, ...alternatives.keys()].map((index) => alternatives[index]!.image)
  for (const tangle of connectedSets(images.rivals)) {
    for (const image of tangle) isPresent[image] = 0
    const first = tangle.includes(listed) ? listed : tangle[0]!
    const toTangle = symops[images.operation[first]!]!
    const inOrder = order.flatMap((image) => {
      const made = composeSymops(toTangle, symops[images.operation[image]!]!)
      const operation = indexOf.get(symopKey(made))
      return operation === undefined ? [] : [images.imageOfOperation[operation]!]
    })
    for (const image of [...inOrder.filter((made) => tangle.includes(made)), ...tangle]) {
      const hasRoom = [...images.rivals[image]!].every((rival) => isPresent[rival] === 0)
      if (hasRoom) isPresent[image] = 1
    }
  }
  return isPresent
}
