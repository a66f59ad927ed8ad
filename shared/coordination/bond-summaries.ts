import { BondKind } from '../graph/atom-graph'
import { symbolOf } from '../tables/elements'
import type { BondSummary } from './coordination'
import { summarizeLengths } from './length-summary'
import type { Specimen } from '../ensemble/specimen'

const KINDS = ['metal-contact', 'coordination', 'covalent'] as const

/**
 * Summarises the bonds of the main cluster by pair of elements: metal contacts first, then bonds to
 * metals, then the rest, pairs in alphabetical order. In a polymer the bonds of one repeat unit count,
 * those that leave it among them.
 */
export function summarizeBonds({ graph, neighborhood, main, element }: Specimen): BondSummary[] {
  const { start, neighbor, bond } = neighborhood
  const seen = new Set<number>()
  const rows = new Map<string, { kind: BondSummary['kind']; edges: number[] }>()
  for (const atom of main) {
    for (let row = start[atom]!; row < start[atom + 1]!; row++) {
      const edge = bond[row]!
      if (seen.has(edge)) continue
      seen.add(edge)
      const pair = [symbolOf(element[atom]!), symbolOf(element[neighbor[row]!]!)]
        .toSorted()
        .join('-')
      const known = rows.get(pair)
      if (known === undefined)
        rows.set(pair, { kind: kindOf(graph.bonds.kind[edge]!), edges: [edge] })
      else known.edges.push(edge)
    }
  }
  return [...rows]
    .map(([pair, { kind, edges }]) => ({
      pair,
      kind,
      lengths: summarizeLengths(graph.bonds, edges),
    }))
    .toSorted((p, q) => KINDS.indexOf(p.kind) - KINDS.indexOf(q.kind) || (p.pair < q.pair ? -1 : 1))
}

function kindOf(kind: number): BondSummary['kind'] {
  if (kind === BondKind.metalContact) return 'metal-contact'
  return kind === BondKind.coordination ? 'coordination' : 'covalent'
}
