import { toCartesian } from '../geometry/cell'
import { add, cross, dot, length, subtract } from '../geometry/vec3'
import type { ContactFrame, Located } from './contact-frame'
import { isHydrogenOnRing, isStack } from './contact-rules'
import type { PlacedRing } from './flat-rings'
import { angleAtHydrogen, type End, type FoundContact } from './found-contact'
import { CARBON } from '../tables/elements'

const DEGREE = Math.PI / 180

/** The same for the same ring at the same lattice vector. */
export function ringKey({ ring, shift }: PlacedRing): string {
  return `${ring.key}@${shift[0]}/${shift[1]}/${shift[2]}`
}

/** C–H···π between a hydrogen atom and a ring, from the one that is shown; null where there is none. */
export function hydrogenOnRing(
  frame: ContactFrame,
  hydrogen: Located,
  placed: PlacedRing,
  isFromHydrogen: boolean,
): FoundContact | null {
  const donor = frame.donorOf(hydrogen)
  if (donor === null || frame.graph.atoms.element[donor.atom] !== CARBON) return null
  const ring = endOfRing(placed)
  const point = frame.fractOf(hydrogen)
  const apart = toCartesian(frame.crystal.cell, subtract(point, ring.point))
  const offset = length(cross(apart, placed.ring.normal))
  const angle = angleAtHydrogen(frame, donor, hydrogen, ring.point)
  const distance = length(apart)
  if (!isHydrogenOnRing(distance, angle, offset)) return null
  const atom: End = { members: [hydrogen], point }
  const [from, to] = isFromHydrogen ? [atom, ring] : [ring, atom]
  return { kind: 'C–H···π', from, to, donor, distance, beyondRadii: null, offset }
}

/** π···π between two rings; null where they are not stacked. */
export function stackOfRings(
  { crystal }: ContactFrame,
  own: PlacedRing,
  other: PlacedRing,
): FoundContact | null {
  const [from, to] = [endOfRing(own), endOfRing(other)]
  const apart = toCartesian(crystal.cell, subtract(to.point, from.point))
  const [n, m] = [own.ring.normal, other.ring.normal]
  const angle = Math.atan2(length(cross(n, m)), Math.abs(dot(n, m))) / DEGREE
  const distance = length(apart)
  if (!isStack(distance, angle)) return null
  // Seen from either ring; the two differ where the rings are tilted.
  const offset = (length(cross(apart, n)) + length(cross(apart, m))) / 2
  return { kind: 'π···π', from, to, donor: null, distance, beyondRadii: null, offset }
}

function endOfRing({ ring, shift }: PlacedRing): End {
  return {
    members: ring.atoms.map((atom, i) => ({ atom, shift: add(ring.shifts[i]!, shift) })),
    point: add(ring.center, shift),
  }
}
