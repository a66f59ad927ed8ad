/**
 * A matching in a graph that need not be bipartite: pairs of neighbours, each vertex in one at most.
 * `mate[v]` is the partner of v, −1 where it has none.
 *
 * Source: Edmonds, Can. J. Math. 17, 1965, 449; that vertices can be covered in the order of their
 * weights, heaviest first, follows from the matching matroid (Edmonds & Fulkerson, J. Res. Natl. Bur.
 * Stand. 69B, 1965, 147).
 */
export interface Matching {
  readonly neighbors: readonly (readonly number[])[]
  readonly mate: Int32Array
}

/** What a search may do at the far end of an alternating path. */
export interface PathEnds {
  /** Vertices that the path may not touch. */
  readonly isBarred: (vertex: number) => boolean
  /** Vertices without a mate that may be paired. */
  readonly isTarget: (vertex: number) => boolean
  /** How readily a paired vertex is given up, higher first; negative: not at all. */
  readonly readiness: (vertex: number) => number
}

/**
 * Pairs `root`, which has no mate, along an alternating path: to another vertex without one, else by
 * leaving the readiest of those that may be given up. Every other vertex stays paired.
 *
 * @returns whether it could
 *
 * Cost: vertices times edges at worst.
 */
export function cover({ neighbors, mate }: Matching, root: number, ends: PathEnds): boolean {
  const count = neighbors.length
  const parent = new Int32Array(count).fill(-1)
  const base = Int32Array.from({ length: count }, (_, vertex) => vertex)
  const isOuter = new Uint8Array(count)
  const queue = [root]
  isOuter[root] = 1

  for (const vertex of queue) {
    for (const other of neighbors[vertex]!) {
      if (ends.isBarred(other) || base[vertex] === base[other] || mate[vertex] === other) continue
      const isCycle = other === root || (mate[other]! >= 0 && parent[mate[other]!]! >= 0)
      if (isCycle) {
        contract(vertex, other)
      } else if (parent[other] === -1) {
        if (mate[other]! < 0) {
          if (!ends.isTarget(other)) continue
          parent[other] = vertex
          flip(other)
          return true
        }
        parent[other] = vertex
        isOuter[mate[other]!] = 1
        queue.push(mate[other]!)
      }
    }
  }
  return giveUp()

  /** Makes one vertex of an odd cycle of alternating edges. */
  function contract(vertex: number, other: number): void {
    const top = commonBase(vertex, other)
    const inCycle = new Set<number>()
    markPath(vertex, top, other, inCycle)
    markPath(other, top, vertex, inCycle)
    for (let v = 0; v < count; v++) {
      if (!inCycle.has(base[v]!)) continue
      base[v] = top
      if (isOuter[v] === 1) continue
      isOuter[v] = 1
      queue.push(v)
    }
  }

  function commonBase(vertex: number, other: number): number {
    const passed = new Set<number>()
    for (let v = base[vertex]!; ; v = base[parent[mate[v]!]!]!) {
      passed.add(v)
      if (mate[v]! < 0) break
    }
    let v = base[other]!
    while (!passed.has(v)) v = base[parent[mate[v]!]!]!
    return v
  }

  function markPath(from: number, top: number, child: number, inCycle: Set<number>): void {
    let below = child
    for (let v = from; base[v] !== top; v = parent[mate[v]!]!) {
      inCycle.add(base[v]!).add(base[mate[v]!]!)
      parent[v] = below
      below = mate[v]!
    }
  }

  /** Exchanges pairs and gaps from a vertex back to the root. */
  function flip(end: number): void {
    for (let v = end; v >= 0;) {
      const before = parent[v]!
      const next = mate[before]!
      mate[v] = before
      mate[before] = v
      v = next
    }
  }

  function giveUp(): boolean {
    let best = -1
    for (let v = 0; v < count; v++) {
      if (isOuter[v] === 0 || v === root || mate[v]! < 0 || ends.readiness(v) < 0) continue
      if (best < 0 || ends.readiness(v) > ends.readiness(best)) best = v
    }
    if (best < 0) return false
    const end = mate[best]!
    mate[best] = -1
    flip(end)
    return true
  }
}
