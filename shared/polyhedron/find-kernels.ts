/** Polyhedra that are not about one place: groups in contact as a whole, and five tetrahedra about an edge. */
import type { MetalFrame } from './metal-frame'
import { connectedSets } from '../graph/connected-sets'

const FEWEST_CONTACTS = 3
const [FEWEST_METALS, MOST_METALS] = [5, 26]

/**
 * Groups of metals in contact of which each has three contacts or more within the group: what is left
 * of a cluster when chains and pendant metals are taken off. Such a group may be a polyhedron as a
 * whole, as the capped octahedron of Os7.
 *
 * @returns rows of the frame, ascending; groups of 5 to 26 metals
 */
export function findKernels(frame: MetalFrame): number[][] {
  const contacts = contactsOf(frame)
  const degree = contacts.map((others) => others.length)
  const isLeft = new Uint8Array(contacts.length).fill(1)
  const leaving = [...contacts.keys()].filter((row) => degree[row]! < FEWEST_CONTACTS)
  for (const row of leaving) {
    isLeft[row] = 0
    for (const other of contacts[row]!) {
      degree[other]!--
      if (degree[other] === FEWEST_CONTACTS - 1) leaving.push(other)
    }
  }
  const links = contacts.map(
    (others, row) => new Set(isLeft[row] === 1 ? others.filter((it) => isLeft[it] === 1) : []),
  )
  return connectedSets(links).filter(
    ({ length }) => length >= FEWEST_METALS && length <= MOST_METALS,
  )
}

/** As many tetrahedra close a ring about an edge that they share: a pentagonal bipyramid. */
const ABOUT_EDGE = 5

/**
 * Two metals in contact, and five that touch both and each other in a ring.
 *
 * @returns rows of the frame, ascending
 */
export function findSpindles(frame: MetalFrame): number[][] {
  const contacts = contactsOf(frame).map((rows) => new Set(rows))
  const spindles: number[][] = []
  for (const [row, others] of contacts.entries()) {
    for (const other of others) {
      if (other < row) continue
      const common = [...others].filter((it) => contacts[other]!.has(it))
      if (common.length !== ABOUT_EDGE) continue
      // Five vertices with two neighbors each are one ring: none is left for a second.
      const isRing = common.every(
        (it) => common.filter((next) => contacts[it]!.has(next)).length === 2,
      )
      if (isRing) spindles.push([row, other, ...common].toSorted((a, b) => a - b))
    }
  }
  return spindles
}

/** For each metal the rows of those in contact with it. */
function contactsOf(frame: MetalFrame): number[][] {
  return frame.near.map((near, row) =>
    near.filter((it) => it.distance <= frame.reach(row, it.row)).map((it) => it.row),
  )
}
