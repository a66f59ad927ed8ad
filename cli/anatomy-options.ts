import { SCHEMES, type Scheme } from '../shared/dissection/dissection'

/** Which dissections the report tells. */
export interface AnatomyOptions {
  /** Told in full in the report for people; null: the best, or the parts of `partsFile`. */
  readonly scheme: Scheme | null
  /** A file of the user's own parts; null: none. */
  readonly partsFile: string | null
}

/** Those of the command line's options, as they were typed. */
export interface AnatomyValues {
  readonly scheme?: string
  readonly parts?: string
}

/** Reads the options; a sentence when one is wrong. */
export function readAnatomyOptions(values: AnatomyValues): AnatomyOptions | string {
  const { scheme, parts } = values
  const known = SCHEMES.find((name) => name === scheme)
  if (scheme !== undefined && known === undefined) {
    return `--scheme wants one of ${SCHEMES.join(', ')}, not ${scheme}.`
  }
  if (known !== undefined && parts !== undefined) {
    return 'Either --scheme or --parts says what the page tells in full.'
  }
  return { scheme: known ?? null, partsFile: parts ?? null }
}
