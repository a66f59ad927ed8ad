import { bondRows, type Constitution } from './lewis-structure'

/** The greatest ring in which a carbon has no room for two double bonds or a triple one. */
const GREATEST_TIGHT = 8

/** Whether each atom is in a ring of eight or fewer. */
export function inTightRings(constitution: Constitution): boolean[] {
  const rows = bondRows(constitution)
  const isInRing = constitution.elements.map(() => false)
  for (const [bond, [first, second]] of constitution.bonds.entries()) {
    if (!isClosed(first, second, bond)) continue
    isInRing[first] = true
    isInRing[second] = true
  }
  return isInRing

  /** Whether the ends of a bond are joined by another way of at most seven bonds. */
  function isClosed(first: number, second: number, bond: number): boolean {
    const seen = new Set([first])
    let front = [first]
    for (let step = 1; step < GREATEST_TIGHT; step++) {
      const next: number[] = []
      for (const atom of front) {
        for (const row of rows[atom]!) {
          if (row.bond === bond || seen.has(row.atom)) continue
          if (row.atom === second) return true
          seen.add(row.atom)
          next.push(row.atom)
        }
      }
      front = next
    }
    return false
  }
}

/** All rings of five or six atoms that satisfy a condition, each once, as atoms in order round the ring. */
export function flatRings(
  constitution: Constitution,
  isAllowed: (atom: number) => boolean,
): number[][] {
  const rows = bondRows(constitution)
  const rings: number[][] = []
  for (const start of constitution.elements.keys()) {
    if (isAllowed(start)) walk([start])
  }
  return rings

  function walk(path: number[]): void {
    const start = path[0]!
    for (const { atom } of rows[path.at(-1)!]!) {
      // Each ring once: from its lowest atom, towards the lower of its two neighbours.
      if (atom === start && path.length >= 5 && path[1]! < path.at(-1)!) rings.push([...path])
      if (atom <= start || path.length === 6 || path.includes(atom) || !isAllowed(atom)) continue
      walk([...path, atom])
    }
  }
}
