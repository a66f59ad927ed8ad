/** Short distances between molecules, as columns of plain rows. */
import type { Measurand } from '../base/measurand'
import type { Place } from '../crystal/place'

export type ContactKind = 'hydrogen-bond' | 'H···H' | 'C–H···π' | 'π···π' | 'van-der-waals'

/**
 * One contact, from an atom or ring of a molecule that is shown to one of another molecule. `donor` is
 * the atom that carries the hydrogen of a hydrogen bond or C–H···π contact.
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
}
