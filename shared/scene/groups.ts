import type { Peel } from '../anatomy/anatomy'
import type { SceneSource } from './scene-source'
import type { SceneGroup } from './scene'

export type GroupKey = Omit<SceneGroup, 'boundingRadius'>

/** The groups of a scene, and the group of each ensemble atom. */
export interface Grouping {
  readonly groups: readonly GroupKey[]
  readonly groupOfAtom: Uint16Array
  readonly stopOfPart: readonly number[]
}

/** Every pair of stop and set of parts that occurs, by stop, then by part, then by the other parts. */
export function groupAtoms({ anatomy: { peel }, ensemble: { count } }: SceneSource): Grouping {
  const others = otherParts(peel, count)
  const stopOfPart = peel.parts.map(() => 0)
  const keys: GroupKey[] = []
  const keyOfAtom = new Uint16Array(count)
  /** The key of atoms of one part alone by stop and part, of others by stop and all their parts. */
  const plain = new Int32Array(BYTE * BYTE).fill(NO_KEY)
  const shared = new Map<string, number>()
  const addKey = (stop: number, parts: readonly number[]) => {
    for (const part of parts) stopOfPart[part] = Math.max(stopOfPart[part] ?? 0, stop)
    return keys.push({ parts, stop }) - 1
  }
  for (let atom = 0; atom < count; atom++) {
    const [stop, own] = [peel.stopOfAtom[atom]!, peel.partOfAtom[atom]!]
    const more = others.get(atom)
    if (more === undefined) {
      const at = BYTE * stop + own
      if (plain[at] === NO_KEY) plain[at] = addKey(stop, [own])
      keyOfAtom[atom] = plain[at]!
    } else {
      const parts = [own, ...more]
      const text = `${stop} ${parts.join(' ')}`
      const key = shared.get(text) ?? addKey(stop, parts)
      shared.set(text, key)
      keyOfAtom[atom] = key
    }
  }
  const order = [...keys.keys()].toSorted(
    (a, b) => keys[a]!.stop - keys[b]!.stop || compare(keys[a]!.parts, keys[b]!.parts),
  )
  const place = new Uint16Array(keys.length)
  for (const [at, key] of order.entries()) place[key] = at
  const groupOfAtom = new Uint16Array(count)
  for (let atom = 0; atom < count; atom++) groupOfAtom[atom] = place[keyOfAtom[atom]!]!
  return { groups: order.map((key) => keys[key]!), groupOfAtom, stopOfPart }
}

/** Stops and parts are numbered in bytes. */
const BYTE = 256
const NO_KEY = -1

/** The parts that hold an atom beside its own, ascending; only of atoms that several parts share. */
function otherParts({ parts, partOfAtom }: Peel, count: number): Map<number, number[]> {
  const others = new Map<number, number[]>()
  for (let part = 0; part < parts.length; part++) {
    const { atoms } = parts[part]!
    for (let row = 0; row < atoms.length; row++) {
      const atom = atoms[row]!
      if (atom >= count || partOfAtom[atom] === part) continue
      const known = others.get(atom)
      if (known === undefined) others.set(atom, [part])
      else known.push(part)
    }
  }
  return others
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((part, i) => part !== b[i])
  return at < 0 ? a.length - b.length : a[at]! - (b[at] ?? -1)
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
