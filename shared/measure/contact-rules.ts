/** When atoms or rings of two molecules are in contact, and of which kind. */
import { HYDROGEN, isMetal } from '../tables/elements'

/** Nitrogen, oxygen, fluorine, sulfur, chlorine, selenium, bromine, iodine. */
const POLAR: ReadonlySet<number> = new Set([7, 8, 9, 16, 17, 34, 35, 53])

/** Å: a hydrogen bond is shorter than the sum of the radii of H and A by this. */
const BOND_MARGIN = 0.12

/** Degrees: the least angle at the hydrogen of a hydrogen bond or a C–H···π contact. */
const LEAST_ANGLE = 120

/** Å: from hydrogen to the centroid of a ring. */
const LONGEST_TO_RING = 3.05

/** Å: how far beside the centroid a hydrogen may stand above a ring: not beyond its atoms. */
const WITHIN_RING = 1.4

/** Å: between the centroids of two rings. */
const LONGEST_STACK = 4

/** Degrees: between the planes of two rings. */
const STEEPEST_STACK = 20

/** Å: what must be looked through about an atom so that no contact of a ring is missed. */
export const RING_REACH = LONGEST_STACK

/**
 * Whether D–H···A is a hydrogen bond.
 *
 * Source: H···A as in PLATON (Spek, Acta Cryst. D65, 2009, 148); the angle after Steiner, Angew. Chem.
 * Int. Ed. 41 (2002) 48, where those below 120° are hardly bonds.
 *
 * @param beyondRadii Å, H···A less the sum of the radii
 * @param angle degrees at H
 */
export function isHydrogenBond(
  donor: number,
  acceptor: number,
  beyondRadii: number,
  angle: number,
): boolean {
  return (
    POLAR.has(donor) && POLAR.has(acceptor) && beyondRadii < -BOND_MARGIN && angle >= LEAST_ANGLE
  )
}

/**
 * Whether C–H points into a ring.
 *
 * Source: Nishio, CrystEngComm 6 (2004) 130: up to 3.05 Å, the sum of the radii and a little more.
 */
export function isHydrogenOnRing(distance: number, angle: number, offset: number): boolean {
  return distance <= LONGEST_TO_RING && angle >= LEAST_ANGLE && offset <= WITHIN_RING
}

/** Whether two rings are stacked. Source: Janiak, J. Chem. Soc., Dalton Trans. 2000, 3885. */
export function isStack(distance: number, angle: number): boolean {
  return distance <= LONGEST_STACK && angle <= STEEPEST_STACK
}

/** Whether an atom carries hydrogen that can point at a neighbour: hydrides do not. */
export function isDonor(element: number): boolean {
  return element !== HYDROGEN && !isMetal(element)
}
