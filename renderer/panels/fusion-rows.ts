/** How the parts of a dissection hang together, those that hang alike in one row. */
import type { Fusion, FusionKind } from '../../shared/polyhedron/polyhedron'

export interface FusionRow {
  /** `Au17 = Au11 + Au10 sharing Au4`. */
  readonly text: string
  readonly words: string
  readonly count: number
  /** Ensemble atoms that are shared in any of them, ascending. */
  readonly atoms: readonly number[]
}

const WORDS: Readonly<Record<FusionKind, string>> = {
  vertex: 'They share one atom.',
  edge: 'They share an edge.',
  face: 'They share a face.',
  set: 'They share atoms that are no single face.',
  interpenetrating: 'Each has atoms inside the other.',
  stacked: 'They share no atom: their faces lie on each other.',
}

export function fusionRows(fusions: readonly Fusion[]): readonly FusionRow[] {
  const alike = new Map<string, Fusion[]>()
  for (const fusion of fusions) {
    const key = `${fusion.kind} ${fusion.text}`
    alike.set(key, [...(alike.get(key) ?? []), fusion])
  }
  return [...alike.values()].map((group) => {
    const { text, kind } = group[0]!
    const atoms = new Set(group.flatMap((fusion) => [...fusion.atoms]))
    return {
      text,
      words: WORDS[kind],
      count: group.length,
      atoms: [...atoms].toSorted((a, b) => a - b),
    }
  })
}
