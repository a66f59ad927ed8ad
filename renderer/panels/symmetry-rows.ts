/** The symmetry of a cluster as it is tabulated and said. */
import type { ClusterSymmetry, Propeller, SymmetryRow } from '../../shared/morphology/morphology'
import { formatMeasurand } from '../../shared/export/format-measurand'

export const SYMMETRY_WORDS: Readonly<Record<SymmetryRow['of'], string>> = {
  kernel: 'Kernel',
  skeleton: 'Skeleton',
  whole: 'Whole',
}

/** More planes than these are not drawn: they make a ball in which none is told from another. */
export const MOST_PLANES = 4

/** A rung of a ladder of tolerances. */
export interface LadderRow {
  readonly of: SymmetryRow['of']
  /** Whether it is the first of its set. */
  readonly isFirst: boolean
  readonly formula: string
  readonly symbol: string
  /** Å: the least tolerance that gives the group. */
  readonly tolerance: string
  readonly measure: string
  /** Whether the set is called by this group. */
  readonly isWorking: boolean
}

export function ladderRows(rows: readonly SymmetryRow[]): readonly LadderRow[] {
  return rows.flatMap(({ of, formula, symmetry: { ladder, pointGroup } }) => {
    const rungs = ladder.length > 0 ? ladder : [pointGroup]
    return rungs.map((rung, i) => ({
      of,
      isFirst: i === 0,
      formula: formula.replaceAll(' ', ''),
      symbol: rung.symbol,
      tolerance: rung.tolerance.toFixed(2),
      measure: rung.measure.toFixed(2),
      isWorking: rung.symbol === pointGroup.symbol,
    }))
  })
}

/** `chiral, 1.24`: whether a set can be laid on its mirror image, and how far it is from one that can. */
export function chiralityWords({ symmetry: { isChiral, chirality } }: SymmetryRow): string {
  if (!isChiral) return 'achiral'
  return chirality === null ? 'chiral' : `chiral, ${chirality.toFixed(2)}`
}

/** `6 × 3 aryl of PPh3: M, 34° to the axis`, those that turn alike in one line. */
export function propellerWords(propellers: readonly Propeller[]): readonly string[] {
  const times = new Map<string, number>()
  for (const { blades, count, handedness, tilt } of propellers) {
    const words = `${count} ${blades}: ${handedness}, ${Math.round(tilt)}° to the axis`
    times.set(words, (times.get(words) ?? 0) + 1)
  }
  return [...times].map(([words, count]) => (count === 1 ? words : `${count} × ${words}`))
}

/** What the space group allows, in a sentence; null: it is not known. */
export function handWords({ isSohncke }: ClusterSymmetry): string | null {
  if (isSohncke === null) return null
  return isSohncke
    ? 'Sohncke group: all clusters of the crystal are of one hand.'
    : 'No Sohncke group: what is chiral stands in both hands.'
}

/** `0.02(3)`; null: not stated. */
export function flackWords({ flack }: ClusterSymmetry): string | null {
  return flack === null ? null : formatMeasurand(flack.value, flack.su, 2)
}
