/** What of the crystal is put together: what the user may choose. */
import type { Place } from '../crystal/place'
import type { Vec3 } from '../geometry/vec3'

/**
 * `molecules`: one of each, complete, in the ratio of the crystal. `asymmetric-unit`: the sites as the
 * file lists them. `cells`: from the origin so many cells along a, b, c, filled with the atoms that
 * lie in them (those on faces on both sides) or with the whole molecules whose centroids do.
 * `packing`: all molecules that reach into a sphere (Å) about the middle of the cluster.
 */
export type Extent =
  | { readonly kind: 'molecules' }
  | { readonly kind: 'asymmetric-unit' }
  | { readonly kind: 'cells'; readonly cells: Vec3; readonly content: 'atoms' | 'molecules' }
  | { readonly kind: 'packing'; readonly radius: number }

export interface EnsembleChoice {
  readonly extent: Extent
  /**
   * What was grown: the molecule of each of these places is added whole; of a polymer the repeat unit
   * that holds the place.
   */
  readonly grown: readonly Place[]
  /** Whether the other components of disorder are put beside what they exclude. */
  readonly withAlternatives: boolean
}

export const DEFAULT_ENSEMBLE: EnsembleChoice = {
  extent: { kind: 'molecules' },
  grown: [],
  withAlternatives: false,
}

/** Whether the choice asks for nothing but one of each molecule. */
export function isDefaultChoice({ extent, grown, withAlternatives }: EnsembleChoice): boolean {
  return extent.kind === 'molecules' && grown.length === 0 && !withAlternatives
}
