/** The ways to dissect a cluster as the rows of their chooser. */
import type { Anatomy } from '../../shared/anatomy/anatomy'
import { SCHEMES, type Scheme } from '../../shared/dissection/dissection'

/** What a scheme is called, and in a sentence what it goes by. */
const SCHEME_WORDS: Readonly<Record<Scheme, { readonly name: string; readonly words: string }>> = {
  concentric: {
    name: 'Shells',
    words:
      'Atoms of the skeleton at about the same distance from the centre, in the same surroundings.',
  },
  'core-shell': {
    name: 'Core and shell',
    words:
      'By what binds what: the core is what no ligand caps, then metals and donors layer by layer.',
  },
  polyhedra: {
    name: 'Polyhedra',
    words: 'Closed polyhedra of metals, what lies inside them, and what they share.',
  },
  layers: {
    name: 'Layers',
    words: 'Layers of metals and donors along the principal axis, and the slabs they make.',
  },
  staples: {
    name: 'Kernel, staples',
    words: 'The metals bound by metals alone, and the units of ligands and metals that hold them.',
  },
  own: { name: 'My own parts', words: 'Parts that you made.' },
}

export interface SchemeRow {
  readonly scheme: Scheme
  readonly name: string
  readonly words: string
  /** Null: the scheme does not dissect this cluster. */
  readonly found: { readonly formula: string; readonly score: number } | null
  /** In a sentence, why the score is what it is, or why there is none. */
  readonly reason: string
}

/** A row for every scheme in their fixed order, those that dissect this cluster before the others. */
export function schemeRows({ dissections, absentSchemes }: Anatomy): readonly SchemeRow[] {
  const rows = [...SCHEMES, 'own' as const].map((scheme): SchemeRow => {
    const found = dissections.find((dissection) => dissection.scheme === scheme)
    const absent = absentSchemes.find((other) => other.scheme === scheme)
    return {
      scheme,
      ...SCHEME_WORDS[scheme],
      found: found === undefined ? null : { formula: found.formula, score: found.score },
      reason: found?.reason ?? absent?.reason ?? NO_REASON[scheme === 'own' ? 'own' : 'other'],
    }
  })
  const isFound = (row: SchemeRow) => row.found !== null
  return [...rows.filter(isFound), ...rows.filter((row) => !isFound(row))]
}

const NO_REASON = {
  own: 'You have made no parts of this structure yet.',
  other: 'It does not apply to this structure.',
} as const

/** The scheme after `current` among those that were found, the first again after the last; null: none. */
export function nextScheme(
  { dissections }: Pick<Anatomy, 'dissections'>,
  current: Scheme | null,
): Scheme | null {
  const order = [...SCHEMES, 'own' as const]
  const found = order.filter((scheme) => dissections.some((other) => other.scheme === scheme))
  const index = found.findIndex((scheme) => scheme === current)
  return found[(index + 1) % found.length] ?? null
}
