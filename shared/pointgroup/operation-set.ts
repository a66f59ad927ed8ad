import { fitOperation, type Operation } from './operation'
import type { Reference } from './find-operations'
import type { PointCloud } from './point-cloud'

/** More operations than this do not occur but in rings of hundreds of points. */
const MOST_OPERATIONS = 1000

/**
 * Operations that hold to a tolerance, with their products: indices into `list`, the identity 0. The
 * list grows by the products that hold as well.
 */
export interface OperationSet {
  readonly list: readonly Operation[]
  /** The operation that does `second` and then `first`; −1 where it does not hold. */
  readonly product: (first: number, second: number) => number
}

/**
 * Operations with the table of their products; products that the search missed and that hold to the
 * tolerance are added.
 *
 * Two operations are one when they take the reference to the same points, with the same handedness:
 * rigid motions have no more freedom.
 */
export function multiplyOperations(
  cloud: PointCloud,
  { first: a, second: b }: Reference,
  found: readonly Operation[],
  tolerance: number,
): OperationSet {
  const list = found.slice(0, MOST_OPERATIONS)
  const keyOf = (p: number, q: number, handedness: number): number =>
    2 * (p * cloud.count + q) + (handedness === 1 ? 1 : 0)
  const index = new Map(
    list.map(({ image, handedness }, i) => [keyOf(image[a]!, image[b]!, handedness), i]),
  )

  const known = new Map<number, number>()
  const product = (first: number, second: number): number => {
    const pair = MOST_OPERATIONS * first + second
    const made = known.get(pair) ?? multiply(first, second)
    known.set(pair, made)
    return made
  }
  return { list, product }

  function multiply(first: number, second: number): number {
    const [g, h] = [list[first]!, list[second]!]
    const handedness = g.handedness === h.handedness ? 1 : -1
    const key = keyOf(g.image[h.image[a]!]!, g.image[h.image[b]!]!, handedness)
    const alike = index.get(key)
    const image = (): Int32Array => h.image.map((point) => g.image[point]!)
    if (alike !== undefined) {
      const isSame = h.image.every((point, i) => g.image[point] === list[alike]!.image[i])
      return isSame ? alike : -1
    }
    if (list.length >= MOST_OPERATIONS) return -1
    const made = fitOperation(cloud.points, image(), handedness)
    if (made.deviation > tolerance) return -1
    index.set(key, list.length)
    list.push(made)
    return list.length - 1
  }
}
