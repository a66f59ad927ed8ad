import { SCHEMES, type Scheme } from '../shared/dissection/dissection'

/** Which dissection the report for people shows in full. */
export interface AnatomyOptions {
  /** Null: the best. */
  readonly scheme: Scheme | null
}

/** Those of the command line's options, as they were typed. */
export interface AnatomyValues {
  readonly scheme?: string
}

/** Reads the options; a sentence when one is wrong. */
export function readAnatomyOptions({ scheme }: AnatomyValues): AnatomyOptions | string {
  if (scheme === undefined) return { scheme: null }
  const known = SCHEMES.find((name) => name === scheme)
  return known === undefined
    ? `--scheme wants one of ${SCHEMES.join(', ')}, not ${scheme}.`
    : { scheme: known }
}
