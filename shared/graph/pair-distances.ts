/** How often each distance occurs between atoms of two elements: what a cut-off is chosen by. */

export interface PairDistances {
  /** Å. */
  readonly binWidth: number
  /** Pairs of elements that come near enough to ask whether they are bonded, by atomic numbers. */
  readonly pairs: readonly PairHistogram[]
}

export interface PairHistogram {
  /** Atomic numbers, the smaller first. */
  readonly elements: readonly [number, number]
  /** Å, r_i + r_j. */
  readonly radii: number
  /** Distances per cell in each bin; bin k holds k·binWidth ≤ d < (k + 1)·binWidth. */
  readonly counts: Uint32Array
}
