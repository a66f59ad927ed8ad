import type { MetalFrame } from './metal-frame'

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
  const contacts = frame.near.map((near, row) =>
    near.filter((it) => it.distance <= frame.reach(row, it.row)).map((it) => it.row),
  )
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
  const groups: number[][] = []
  for (const seed of contacts.keys()) {
    if (isLeft[seed] === 0) continue
    isLeft[seed] = 0
    const group = [seed]
    for (const row of group) {
      for (const other of contacts[row]!) {
        if (isLeft[other] === 0) continue
        isLeft[other] = 0
        group.push(other)
      }
    }
    groups.push(group.toSorted((a, b) => a - b))
  }
  return groups.filter(({ length }) => length >= FEWEST_METALS && length <= MOST_METALS)
}
