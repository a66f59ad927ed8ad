/**
 * Compares pictures with those that were looked at and kept. `CLUSTERSCOPE_PICTURES=remake` draws them anew:
 * look at each before it is kept.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pixelmatch from 'pixelmatch'
import { readPng, writePng, type Png } from './png'

const REFERENCES = join('tests', 'fixtures', 'pictures')
const FAILURES = 'picture-failures'

/** How far two colours may lie apart, as a share of the way from black to white: 13 of 255 greys. */
const THRESHOLD = 0.05
/** The share of pixels that may lie further apart: 43 of 240 × 180, along edges that are cut elsewhere. */
export const MOST_DIFFERENT = 0.001

export const IS_REMADE = process.env.CLUSTERSCOPE_PICTURES === 'remake'

/** A picture beside the one that was kept. */
export interface Comparison {
  /** The share of pixels that differ to the eye. */
  readonly share: number
  /** What differs in red, all else in pale grey. */
  readonly difference: Png
}

/**
 * Two pictures of one size as the eye compares them: by the YIQ distance of their colours (Kotsarenko and
 * Ramos 2010). Smoothed pixels count as all others do, for of thin bonds there are no others.
 */
export function comparePictures(actual: Png, expected: Png): Comparison {
  const { width, height } = expected
  if (actual.width !== width || actual.height !== height) {
    throw new RangeError(
      `${actual.width} × ${actual.height} pixels in place of ${width} × ${height}`,
    )
  }
  const difference = { ...expected, rgba: new Uint8Array(expected.rgba.length) }
  const options = { threshold: THRESHOLD, includeAA: true }
  const count = pixelmatch(expected.rgba, actual.rgba, difference.rgba, width, height, options)
  return { share: count / (width * height), difference }
}

/** The picture that was kept under a name. */
export function keptPicture(name: string): Png {
  const path = pathOf(name)
  if (!existsSync(path))
    throw new Error(`There is no ${path}: CONTRIBUTING.md says how it is made.`)
  return readPng(readFileSync(path))
}

/** Keeps a picture under a name. */
export function keepPicture(name: string, picture: Png): void {
  writeFileSync(pathOf(name), writePng(picture))
}

/** Whether a picture is there, and looks like this one. */
export function looksAsKept(name: string, picture: Png): boolean {
  return (
    existsSync(pathOf(name)) && comparePictures(picture, keptPicture(name)).share <= MOST_DIFFERENT
  )
}

/** Throws where a picture differs from the one kept, and leaves both and their difference to be looked at. */
export function mustLookAsKept(name: string, picture: Png): void {
  const { share, difference } = comparePictures(picture, keptPicture(name))
  if (share <= MOST_DIFFERENT) return
  mkdirSync(FAILURES, { recursive: true })
  const paths = [join(FAILURES, `${name}.png`), join(FAILURES, `${name}-difference.png`)] as const
  writeFileSync(paths[0], writePng(picture))
  writeFileSync(paths[1], writePng(difference))
  const percent = (of: number) => `${(100 * of).toFixed(2)} %`
  throw new Error(
    `${name}: ${percent(share)} of its pixels differ from ${pathOf(name)}, ${percent(MOST_DIFFERENT)} may. ` +
      `Compare it with ${paths[0]} and see ${paths[1]}.`,
  )
}

function pathOf(name: string): string {
  return join(REFERENCES, `${name}.png`)
}
