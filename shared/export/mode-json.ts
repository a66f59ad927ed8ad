/** How the anchors bind, as part of the report for scripts. */
import type { Anatomy } from '../anatomy/anatomy'
import type { ModeRow } from '../coordination/coordination'
import { symbolOf } from '../tables/elements'
import { spreadJson, type SpreadJson } from './json-numbers'

/** Element, then mode, then how many bind so, over all ligands. */
export type ModesJson = Readonly<Record<string, Readonly<Record<string, number>>>>

/** The anchors of one element in one kind of ligand that bind in one way. */
export interface ModeRowJson {
  readonly element: string
  readonly mu: number
  /** `μ3-Se`. */
  readonly literature: string
  /** `μ3-1:2:3κ3Se`. */
  readonly iupac: string
  /** Index into `ligands`. */
  readonly ligand: number
  readonly site: 'interstitial' | 'capping' | null
  readonly count: number
  /** Å. */
  readonly lengths: SpreadJson
  /** M–X–M in degrees; null on one metal and for π ligands. */
  readonly angles: SpreadJson | null
}

export function modesJson({ modes }: Anatomy): ModesJson {
  const counts: Record<string, Record<string, number>> = {}
  for (const { element, notation, count } of modes) {
    const ofElement = (counts[symbolOf(element)] ??= {})
    ofElement[notation] = (ofElement[notation] ?? 0) + count
  }
  return counts
}

export function modeRowJson(row: ModeRow): ModeRowJson {
  return {
    element: symbolOf(row.element),
    mu: row.mu,
    literature: row.styles.literature,
    iupac: row.styles.iupac,
    ligand: row.ligand,
    site: row.site,
    count: row.count,
    lengths: spreadJson(row.lengths),
    angles: row.angles === null ? null : spreadJson(row.angles),
  }
}
