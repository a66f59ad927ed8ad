/** What the user chose of the dissections. Plain data that survives being saved. */
import type { Scheme } from '../dissection/dissection'
import type { OwnDissection } from '../parts/own-parts'

export interface DissectionChoices {
  /** Null: the best. */
  readonly scheme: Scheme | null
  readonly own: OwnDissection | null
}

export const DEFAULT_DISSECTION_CHOICES: DissectionChoices = { scheme: null, own: null }
