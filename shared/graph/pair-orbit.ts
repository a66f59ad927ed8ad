import type { SpaceGroup } from '../crystal/crystal'
import type { Place } from '../crystal/place'
import { apply } from '../geometry/mat3'
import { add, scale, subtract, type Vec3 } from '../geometry/vec3'
import { composeSymops, symopKey, TRANSLATION_DENOMINATOR } from '../symmetry/symop'
import type { ExpandedSites } from './cell-atoms'

/** Two atoms of the cell, the second moved by a lattice vector; the first is never above the second. */
export interface AtomPair {
  readonly first: number
  readonly second: number
  readonly shift: Vec3
}

/** All that symmetry makes from a pair of places, in the atoms of one cell; images may repeat. */
export type PairOrbit = (place: Place, other: Place) => AtomPair[]

/** Prepares the images of pairs. Where the operators are no group, an image may be left out. */
export function pairOrbit({ symops }: SpaceGroup, expanded: ExpandedSites): PairOrbit {
  const indexOf = new Map(symops.map((symop, index) => [symopKey(symop), index]))
  const products = new Map<number, (Moved | null)[]>()
  const productsWith = (right: number): (Moved | null)[] => {
    const known = products.get(right)
    if (known !== undefined) return known
    const made = symops.map((left): Moved | null => {
      const product = composeSymops(left, symops[right]!)
      const symop = indexOf.get(symopKey(product))
      if (symop === undefined) return null
      const cells = subtract(product.translation, symops[symop]!.translation)
      return { symop, translation: scale(cells, 1 / TRANSLATION_DENOMINATOR) }
    })
    products.set(right, made)
    return made
  }
  return (place, other) => {
    const [images, otherImages] = [productsWith(place.symop), productsWith(other.symop)]
    return symops.flatMap(({ rotation }, left) => {
      const [image, otherImage] = [images[left], otherImages[left]]
      if (!image || !otherImage) return []
      const [p, q] = [
        atomAt(expanded, place.site, image, apply(rotation, place.translation)),
        atomAt(expanded, other.site, otherImage, apply(rotation, other.translation)),
      ]
      return [oriented(p.atom, q.atom, subtract(q.cell, p.cell))]
    })
  }
}

interface Moved {
  readonly symop: number
  readonly translation: Vec3
}

/** The atom of the cell that an image of a site is, and the lattice vector from it to the image. */
function atomAt(
  { operations, atomOfImage, translationOfImage }: ExpandedSites,
  site: number,
  { symop, translation }: Moved,
  moved: Vec3,
): { readonly atom: number; readonly cell: Vec3 } {
  const image = site * operations + symop
  const home: Vec3 = [
    translationOfImage[3 * image]!,
    translationOfImage[3 * image + 1]!,
    translationOfImage[3 * image + 2]!,
  ]
  return { atom: atomOfImage[image]!, cell: subtract(add(translation, moved), home) }
}

function oriented(first: number, second: number, shift: Vec3): AtomPair {
  const isForward = first < second || (first === second && isPositive(shift))
  if (isForward) return { first, second, shift: [shift[0] + 0, shift[1] + 0, shift[2] + 0] }
  return { first: second, second: first, shift: [0 - shift[0], 0 - shift[1], 0 - shift[2]] }
}

/** Of a lattice vector and its negative exactly one is positive; zero is not. */
function isPositive([a, b, c]: Vec3): boolean {
  return a > 0 || (a === 0 && (b > 0 || (b === 0 && c > 0)))
}
