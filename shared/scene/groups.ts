import type { SceneSource } from './scene-source'
import type { SceneGroup } from './scene'

export type GroupKey = Omit<SceneGroup, 'boundingRadius'>

/** The groups of a scene, and the group of each ensemble atom. */
export interface Grouping {
  readonly groups: readonly GroupKey[]
  readonly groupOfAtom: Uint16Array
}

/** Parts and stops are bytes. */
const KEYS = 65536

/** Every pair of stop and part that occurs, by stop, then by part. */
export function groupAtoms({ anatomy: { peel }, ensemble: { count } }: SceneSource): Grouping {
  const keyOf = (atom: number) => 256 * peel.stopOfAtom[atom]! + peel.partOfAtom[atom]!
  const groupOfKey = new Int32Array(KEYS).fill(-1)
  for (let atom = 0; atom < count; atom++) groupOfKey[keyOf(atom)] = 0
  const groups: GroupKey[] = []
  for (let key = 0; key < KEYS; key++) {
    if (groupOfKey[key] !== 0) continue
    groupOfKey[key] = groups.length
    groups.push({ part: key % 256, stop: Math.floor(key / 256) })
  }
  const groupOfAtom = new Uint16Array(count)
  for (let atom = 0; atom < count; atom++) groupOfAtom[atom] = groupOfKey[keyOf(atom)]!
  return { groups, groupOfAtom }
}

/** Rows that are left out of a scene are given this group. */
export const NO_GROUP = 65535

/**
 * The rows 0 to n − 1 in the order of their groups, those of one group in their own order; without
 * those of `NO_GROUP`.
 */
export function orderByGroup(groupOfRow: Uint16Array, groups: number): Int32Array {
  const start = new Int32Array(groups + 1)
  for (const group of groupOfRow) {
    if (group !== NO_GROUP) start[group + 1] = start[group + 1]! + 1
  }
  for (let group = 1; group <= groups; group++) start[group] = start[group]! + start[group - 1]!
  const order = new Int32Array(start[groups]!)
  for (let row = 0; row < groupOfRow.length; row++) {
    const group = groupOfRow[row]!
    if (group === NO_GROUP) continue
    order[start[group]!] = row
    start[group] = start[group]! + 1
  }
  return order
}
