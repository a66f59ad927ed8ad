import { toCartesian } from '../geometry/cell'
import type { Vec3 } from '../geometry/vec3'
import type { ContactFrame, Located } from './contact-frame'
import type { ContactKind } from './contacts'
import { angleQuantity } from '../geometry/internal-coordinates'

/** An atom or ring: one end of a contact. */
export interface End {
  readonly members: readonly Located[]
  /** Fractional: the atom, or the centroid of the ring. */
  readonly point: Vec3
}

/** A contact as it is found, from a molecule that is shown. */
export interface FoundContact {
  readonly kind: ContactKind
  readonly from: End
  readonly to: End
  readonly donor: Located | null
  /** Å. */
  readonly distance: number
  readonly beyondRadii: number | null
  readonly offset: number | null
}

/** The angle in degrees from the donor by the hydrogen to a point; 0 where it is undefined. */
export function angleAtHydrogen(
  { crystal, fractOf }: ContactFrame,
  donor: Located,
  hydrogen: Located,
  point: Vec3,
): number {
  const [p, vertex, q] = [fractOf(donor), fractOf(hydrogen), point].map((fract) =>
    toCartesian(crystal.cell, fract),
  )
  return angleQuantity(p!, vertex!, q!)?.value ?? 0
}
