/** Sets of sites, or of images of sites, that exclude one another, and which of them is shown. */

/**
 * `tagged`: the file names disorder groups. `symmetry`: images of one group exclude one another (SHELX
 * PART −n, disorder about a special position). `untagged`: partly occupied sites overlap, and no group
 * says so. `mixed`: several elements share one place.
 */
export type DisorderKind = 'tagged' | 'symmetry' | 'untagged' | 'mixed'

export interface DisorderAlternative {
  /** The file's group, the operation as a triplet, or the labels: what a switch says. */
  readonly name: string
  /** Mean over its sites. */
  readonly occupancy: number
  /** Ascending. Of `symmetry` every alternative has the same sites. */
  readonly sites: Int32Array
}

export interface DisorderAssembly {
  /** The same for the same file, whatever is chosen: what `DisorderChoices` go by. */
  readonly key: string
  readonly kind: DisorderKind
  /** In words: `assembly A`, `disorder about a special position: C12, C13`. */
  readonly name: string
  /** Two or more, in the order of the file. */
  readonly alternatives: readonly DisorderAlternative[]
  /** Index into `alternatives`. */
  readonly chosen: number
}

/** Names of alternatives by the keys of their assemblies; for what is not there the default stands. */
export type DisorderChoices = Readonly<Record<string, string>>
