/** The closed polyhedra of metals in a cluster, what lies inside them and what they share. */

/** A reference shape and how far the vertices are from it, without a centre. */
export interface UncentredFit {
  /** Of the table of shapes: `OC-6`, `IC-12`, `J35-18`. */
  readonly code: string
  /** `octahedron`, `elongated triangular orthobicupola`. */
  readonly name: string
  /** Schoenflies symbol of the ideal shape. */
  readonly pointGroup: string
  /** Continuous shape measure of the vertices alone: 0 ideal, to 100. */
  readonly measure: number
}

/** How a polyhedron departs from the shape it is nearest to, by what a paper would say of it. */
export interface Distortion {
  readonly kind: 'elongated' | 'flattened' | 'twisted'
  /** Ratio of lengths for the first two, above and below 1; degrees for the third. */
  readonly amount: number
}

export interface Polyhedron {
  /** `H@Cu6`, `Au@Au12`, `Cu4`. */
  readonly name: string
  /** Ensemble atoms at its vertices, ascending. */
  readonly vertices: Int32Array
  /** Ensemble atoms inside it, ascending. */
  readonly inside: Int32Array
  /** Edges of the hull whose metals are in contact, as pairs of ensemble atoms; where none are, all edges of the hull. */
  readonly edges: readonly (readonly [number, number])[]
  /** Å, over the edges. */
  readonly meanEdge: number
  /** The nearest shape; null where none has as many vertices or all are far. */
  readonly fit: UncentredFit | null
  /** The second best where it is close. */
  readonly next: UncentredFit | null
  readonly distortions: readonly Distortion[]
}

/**
 * How two sets of atoms hang together. `interpenetrating`: each has atoms inside the other; `stacked`:
 * they share nothing but faces that lie on each other, joined by contacts.
 */
export type FusionKind = 'vertex' | 'edge' | 'face' | 'set' | 'interpenetrating' | 'stacked'

/** What two polyhedra, or two parts of a dissection, have in common. */
export interface Fusion {
  /** Indices into the list the fusion stands beside, ascending. */
  readonly members: readonly [number, number]
  readonly kind: FusionKind
  /** Ensemble atoms in both, ascending; of stacked ones, none. */
  readonly atoms: Int32Array
  /** Formula of what is shared, `Au4`; empty for stacked ones. */
  readonly shared: string
  /** `Au17 = Au11 + Au10 sharing Au4`. */
  readonly text: string
}

/** All closed polyhedra of metals of the main cluster and the fusions between them. */
export interface Polyhedra {
  /** The most regular first; symmetry-equivalent ones together. */
  readonly list: readonly Polyhedron[]
  /** `members` index `list`. */
  readonly fusions: readonly Fusion[]
}
