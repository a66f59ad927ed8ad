/** What the formula and the electron count rest on, as rows that can be changed. */
import type { Assumption, AssumptionSubject } from '../../shared/chemistry/chemistry'
import type { Ligands } from '../../shared/ligand/ligand'
import type { AnalysisOptions } from '../../shared/pipeline/structure-report'
import { statedValue } from '../state/chemistry-choices'

export interface AssumptionRow {
  /** Its own among the rows. */
  readonly key: string
  readonly subject: AssumptionSubject
  /** What the number is of, before the name: `Charge of`. */
  readonly what: string
  /** A formula or the name of a ligand; '' where there is none to say. */
  readonly of: string
  /** Why it is assumed. */
  readonly reason: string
  /** Null: not known, and to be set. */
  readonly value: number | null
  readonly min: number
  readonly max: number
  /** Stated by the user, and can be taken back. */
  readonly isStated: boolean
}

/** The bounds of what can be typed; wider than any cluster or ligand is. */
const BOUNDS: Readonly<Record<AssumptionSubject['kind'], readonly [min: number, max: number]>> = {
  'cluster-charge': [-60, 60],
  'ion-charge': [-20, 20],
  'ligand-charge': [-20, 20],
  hydrides: [-1, 1],
  'valence-electrons': [0, 12],
}

/**
 * The rows in the order of the report. What the user stated last counts, though the report may still be
 * the one before.
 */
export function buildAssumptionRows(
  assumptions: readonly Assumption[],
  ligands: Ligands,
  options: AnalysisOptions,
): AssumptionRow[] {
  return assumptions.map(({ subject, text, value }) => {
    const stated = statedValue(options, subject)
    const [min, max] = BOUNDS[subject.kind]
    return {
      key: keyOfSubject(subject),
      subject,
      ...wordsOfSubject(subject, ligands),
      reason: text,
      value: stated ?? value,
      min,
      max,
      isStated: stated !== null,
    }
  })
}

function keyOfSubject(subject: AssumptionSubject): string {
  switch (subject.kind) {
    case 'ion-charge':
      return `${subject.kind} ${subject.formula}`
    case 'ligand-charge':
      return `${subject.kind} ${subject.key}`
    case 'valence-electrons':
      return `${subject.kind} ${subject.symbol}`
    default:
      return subject.kind
  }
}

function wordsOfSubject(
  subject: AssumptionSubject,
  { kinds }: Ligands,
): Pick<AssumptionRow, 'what' | 'of'> {
  switch (subject.kind) {
    case 'cluster-charge':
      return { what: 'Charge of the cluster', of: '' }
    case 'ion-charge':
      return { what: 'Charge of the ion', of: subject.formula.replaceAll(' ', '') }
    case 'ligand-charge': {
      const kind = kinds.find(({ key }) => key === subject.key)
      return { what: 'Charge of', of: kind?.name ?? subject.key }
    }
    case 'hydrides':
      return { what: 'Hydrides count as', of: '' }
    case 'valence-electrons':
      return { what: 'Valence electrons of', of: subject.symbol }
  }
}
