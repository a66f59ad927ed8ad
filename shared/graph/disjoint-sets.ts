/** A partition of 0 … size − 1 that only grows coarser; each set is named by its lowest member. */
export interface DisjointSets {
  find(member: number): number
  /** Joins two sets; gives the name of the union. */
  join(member: number, other: number): number
}

/**
 * Every member in a set of its own.
 *
 * Source: Tarjan & van Leeuwen, J. ACM 31 (1984) 245 (path halving).
 */
export function disjointSets(size: number): DisjointSets {
  const parent = new Int32Array(size)
  for (let member = 0; member < size; member++) parent[member] = member
  const find = (member: number): number => {
    let at = member
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }
  return {
    find,
    join(member, other) {
      const [p, q] = [find(member), find(other)]
      parent[Math.max(p, q)] = Math.min(p, q)
      return Math.min(p, q)
    },
  }
}
