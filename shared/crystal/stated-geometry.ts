/**
 * Distances, angles and torsions as a file states them, row by row as columns: a large structure lists
 * a hundred thousand of them.
 */
export interface StatedGeometry {
  /** How many atoms a row names: 2 for a distance, 3 for an angle, 4 for a torsion. */
  readonly ends: number
  readonly count: number
  /** `ends` per row: indices into `labels`. */
  readonly label: Uint32Array
  /** Each label once; '' where a row gives none. */
  readonly labels: readonly string[]
  /** `ends` per row: indices into `codes`. */
  readonly code: Uint32Array
  /** Each symmetry code once; null for `.`, `?` and a column that is not there. */
  readonly codes: readonly (string | null)[]
  /** Å or degrees. */
  readonly value: Float64Array
  /** NaN: none is quoted. */
  readonly su: Float64Array
  /** One unit of the last digit that is printed: 0.0001 for `2.3571(5)`. */
  readonly lastDigit: Float64Array
  /** Byte range of the row in the file, 2 per row. */
  readonly span: Uint32Array
}

/** No rows. */
export function noStatedGeometry(ends: number): StatedGeometry {
  return {
    ends,
    count: 0,
    label: new Uint32Array(),
    labels: [],
    code: new Uint32Array(),
    codes: [],
    value: new Float64Array(),
    su: new Float64Array(),
    lastDigit: new Float64Array(),
    span: new Uint32Array(),
  }
}

/** The labels of a row, in its order. */
export function labelsOfRow({ ends, label, labels }: StatedGeometry, row: number): string[] {
  return Array.from({ length: ends }, (_, end) => labels[label[ends * row + end]!]!)
}

/** The symmetry codes of a row, in its order. */
export function codesOfRow({ ends, code, codes }: StatedGeometry, row: number): (string | null)[] {
  return Array.from({ length: ends }, (_, end) => codes[code[ends * row + end]!]!)
}

/** The row in which a byte of the file stands; null when it is in none. Rows stand in file order. */
export function rowAtByte({ count, span }: StatedGeometry, offset: number): number | null {
  let low = 0
  let high = count - 1
  while (low <= high) {
    const row = (low + high) >> 1
    if (offset < span[2 * row]!) high = row - 1
    else if (offset >= span[2 * row + 1]!) low = row + 1
    else return row
  }
  return null
}
