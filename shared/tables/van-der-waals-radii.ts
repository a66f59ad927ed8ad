/**
 * Van der Waals radii in Å, in the order of the atomic number, 0 where the source has none.
 *
 * Alvarez, Dalton Trans. 2013, 42, 8617, table 1: from five million contacts of the Cambridge Structural
 * Database, for metals as for non-metals; a sum of two radii lies where contacts become frequent, so
 * shorter ones are worth a look. Larger than Bondi's (1964) by 0.1 Å for carbon.
 */

// prettier-ignore
const RADII: readonly number[] = [
  1.20, 1.43,
  2.12, 1.98, 1.91, 1.77, 1.66, 1.50, 1.46, 1.58,
  2.50, 2.51, 2.25, 2.19, 1.90, 1.89, 1.82, 1.83,
  2.73, 2.62, 2.58, 2.46, 2.42, 2.45, 2.45, 2.44, 2.40, 2.40, 2.38, 2.39, 2.32, 2.29, 1.88, 1.82, 1.86, 2.25,
  3.21, 2.84, 2.75, 2.52, 2.56, 2.45, 2.44, 2.46, 2.44, 2.15, 2.53, 2.49, 2.43, 2.42, 2.47, 1.99, 2.04, 2.06,
  3.48, 3.03,
  2.98, 2.88, 2.92, 2.95, 0, 2.90, 2.87, 2.83, 2.79, 2.87, 2.81, 2.83, 2.79, 2.80, 2.74,
  2.63, 2.53, 2.57, 2.49, 2.48, 2.41, 2.29, 2.32, 2.45, 2.47, 2.60, 2.54, 0, 0, 0,
  0, 0,
  2.80, 2.93, 2.88, 2.71, 2.82, 2.81, 2.83, 3.05,
]

/** What is said beside numbers that depend on the radii. */
export const VAN_DER_WAALS_SOURCE = 'Alvarez 2013'

/** Å; null for elements without contacts to learn it from, and for an element that is not known. */
export function vanDerWaalsRadius(atomicNumber: number): number | null {
  const radius = RADII[atomicNumber - 1]
  return radius === undefined || radius === 0 ? null : radius
}
