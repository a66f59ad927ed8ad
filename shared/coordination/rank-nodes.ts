/** An edge of a small graph, without direction. */
export interface LabelledEdge {
  readonly first: number
  readonly second: number
  readonly label: string
}

/**
 * In a set of more alike nodes, and in a graph of more nodes than ligands have, the first is taken for
 * all: alike nodes of such are symmetry-equivalent, and trying all of them takes minutes.
 */
const MOST_TRIED = 16
const MOST_NODES = 100

/**
 * Ranks the nodes of a graph by their names and then by their neighbours, so that the ranked graph is
 * the same in whatever order nodes and edges are listed.
 *
 * Nodes are told apart by their neighbours until nothing changes; then one of the first alike nodes is
 * put before the others, the one that leads to the least graph, and so on. (Graphs that differ and yet
 * look alike from all their nodes are known, but they are no ligands.)
 *
 * @param names sorted by their text
 * @returns the rank of each node, from 0
 *
 * Source: B. D. McKay, Congr. Numer. 30 (1981) 45.
 */
export function rankNodes(names: readonly string[], edges: readonly LabelledEdge[]): number[] {
  const around = neighborsOf(names, edges)
  let current = refine(around, ranksOf(names))
  for (let alike = firstAlike(current.ranks); alike.length > 0; alike = firstAlike(current.ranks)) {
    const isLarge = alike.length > MOST_TRIED || names.length > MOST_NODES
    const tried = isLarge ? alike.slice(0, 1) : alike
    current = tried
      .map((chosen) => refine(around, putFirst(current.ranks, chosen)))
      .reduce((least, it) => (it.text < least.text ? it : least))
  }
  return current.ranks
}

/** The graph as far as neighbours tell nodes apart: the same text for graphs that are the same. */
export function graphText(names: readonly string[], edges: readonly LabelledEdge[]): string {
  return `${names.toSorted().join(' ')};${refine(neighborsOf(names, edges), ranksOf(names)).text}`
}

function neighborsOf(names: readonly string[], edges: readonly LabelledEdge[]): Neighbor[][] {
  const around = names.map((): Neighbor[] => [])
  for (const { first, second, label } of edges) {
    around[first]!.push({ node: second, label })
    around[second]!.push({ node: first, label })
  }
  return around
}

interface Neighbor {
  readonly node: number
  readonly label: string
}

interface Ranking {
  readonly ranks: number[]
  /** The graph as text, the same for graphs that are the same under these ranks. */
  readonly text: string
}

/** Tells nodes apart by the ranks of their neighbours as far as that goes. */
function refine(around: readonly (readonly Neighbor[])[], start: number[]): Ranking {
  let ranks = start
  let classes = new Set(ranks).size
  for (;;) {
    const texts = around.map((neighbors, node) => {
      const seen = neighbors.map(({ node: other, label }) => `${padded(ranks[other]!)}${label}`)
      return `${padded(ranks[node]!)} ${seen.toSorted().join(' ')}`
    })
    const next = ranksOf(texts)
    const found = new Set(next).size
    if (found === classes) return { ranks: next, text: texts.toSorted().join(';') }
    ranks = next
    classes = found
  }
}

/** The rank of a text is the number of texts before it. */
function ranksOf(texts: readonly string[]): number[] {
  const sorted = texts.toSorted()
  const rankOf = new Map<string, number>()
  for (const [rank, text] of sorted.entries()) if (!rankOf.has(text)) rankOf.set(text, rank)
  return texts.map((text) => rankOf.get(text)!)
}

/** The nodes that share the least rank that is shared; empty where none is. */
function firstAlike(ranks: readonly number[]): number[] {
  const members = new Map<number, number[]>()
  for (const [node, rank] of ranks.entries()) {
    const known = members.get(rank)
    if (known === undefined) members.set(rank, [node])
    else known.push(node)
  }
  const shared = [...members].filter(([, nodes]) => nodes.length > 1)
  return shared.reduce((least, it) => (it[0] < least[0] ? it : least), shared[0] ?? [0, []])[1]
}

function putFirst(ranks: readonly number[], chosen: number): number[] {
  return ranks.map((rank, node) => 2 * rank + Number(node !== chosen))
}

function padded(rank: number): string {
  return String(rank).padStart(6, '0')
}
