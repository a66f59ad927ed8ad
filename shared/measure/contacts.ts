/** Short distances between molecules, as columns of plain rows. */
import type { Measurand } from '../base/measurand'
import type { Place } from '../crystal/place'

export type ContactKind = 'hydrogen-bond' | 'H···H' | 'C–H···π' | 'π···π' | 'van-der-waals'

/**
 * One contact, from an atom or ring of a molecule that is shown to one of another molecule. `donor` is
 * the atom that carries the hydrogen, null where there is none or two (H···H).
 */
export interface Contact {
  readonly kind: ContactKind
  /** One place for an atom, all of a ring. */
  readonly from: readonly Place[]
  readonly to: readonly Place[]
  readonly donor: Place | null
  /** Å; between centroids for rings. */
  readonly distance: Measurand
  /** Å: distance less the sum of the van der Waals radii; null for rings. */
  readonly beyondRadii: number | null
  /** Degrees: D–H···A, C–H···centroid, or between the planes of two rings; null where there is none. */
  readonly angle: Measurand | null
  /** Å, from the donor to what its hydrogen points at: D···A, C···centroid; null without a donor. */
  readonly donorDistance: Measurand | null
  /**
   * Å: how far beside the centroid of the ring the hydrogen stands above its plane, or how far one of two
   * stacked rings is slipped against the other; null without a ring.
   */
  readonly offset: number | null
  /** In how many such contacts, made from one by symmetry, the molecule of `from` takes part. */
  readonly count: number
}
