import type { Adjacency, Bonds } from './atom-graph'

/** Lists the bonds of every atom; a bond between an atom and its own image stands twice. */
export function buildAdjacency(
  atoms: number,
  bonds: Pick<Bonds, 'count' | 'first' | 'second'>,
): Adjacency {
  const start = new Int32Array(atoms + 1)
  for (let i = 0; i < bonds.count; i++) {
    start[bonds.first[i]! + 1]!++
    start[bonds.second[i]! + 1]!++
  }
  for (let atom = 0; atom < atoms; atom++) start[atom + 1]! += start[atom]!
  const next = start.slice()
  const bond = new Int32Array(2 * bonds.count)
  for (let i = 0; i < bonds.count; i++) {
    bond[next[bonds.first[i]!]!++] = i
    bond[next[bonds.second[i]!]!++] = i
  }
  return { start, bond }
}
