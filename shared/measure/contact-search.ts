import { nearbyPoints } from '../geometry/nearby-points'
import { DEFAULT_BOND_TOLERANCE } from '../graph/bond-rule'
import { HYDROGEN, covalentRadius } from '../tables/elements'
import { vanDerWaalsRadius } from '../tables/van-der-waals-radii'
import { locatedKey, type ContactFrame, type Located } from './contact-frame'
import { isHydrogenBond, RING_REACH } from './contact-rules'
import { ringsOfAtom } from './flat-rings'
import { hydrogenOnRing, ringKey, stackOfRings } from './ring-contacts'
import { angleAtHydrogen, type FoundContact } from './found-contact'

/**
 * The contacts of one molecule with all others, each from each of its two ends that is in the molecule.
 *
 * What follows from a contact is not listed again: the atom that carries a hydrogen beside what the
 * hydrogen touches, the atoms of a ring that hydrogen points at, those of two stacked rings.
 */
export type ContactSearch = (source: readonly Located[]) => FoundContact[]

/** A site that is empty nowhere. */
const FULL = 0.999

/** Two atoms of different molecules that touch. */
interface Pair {
  readonly from: Located
  readonly to: Located
  /** Å. */
  readonly distance: number
  readonly beyondRadii: number
}

/** Prepares the search. Cost: atoms of the cell to prepare, then atoms of the molecule. */
export function contactSearch(frame: ContactFrame): ContactSearch {
  const { crystal, graph } = frame
  const { atoms } = graph
  const radii = Float64Array.from(atoms.element, (z) => vanDerWaalsRadius(z) ?? Number.NaN)
  const largest = radii.reduce((max, radius) => (radius > max ? radius : max), 0)
  const around = nearbyPoints(atoms.fract, crystal.cell, Math.max(2 * largest, RING_REACH))
  const ringsOf = ringsOfAtom(crystal, graph)
  const isHydrogen = ({ atom }: Located) => atoms.element[atom] === HYDROGEN
  const isPartial = ({ atom }: Located) => crystal.sites.occupancy[atoms.site[atom]!]! < FULL
  // So near and not bonded, one of them is where the other is missing.
  const excludeEachOther = (p: Located, q: Located, distance: number) =>
    isPartial(p) &&
    isPartial(q) &&
    distance < bondLimit(atoms.element[p.atom]!, atoms.element[q.atom]!)

  return (source) => {
    const pairs: Pair[] = []
    const ringContacts = new Map<string, FoundContact | null>()
    const noteOnce = (key: string, find: () => FoundContact | null) => {
      if (!ringContacts.has(key)) ringContacts.set(key, find())
    }
    const lookAtRings = (from: Located, to: Located) => {
      const [ownRings, otherRings] = [ringsOf(from.atom, from.shift), ringsOf(to.atom, to.shift)]
      for (const ring of isHydrogen(from) ? otherRings : []) {
        const key = `${locatedKey(from)} to ${ringKey(ring)}`
        noteOnce(key, () => hydrogenOnRing(frame, from, ring, true))
      }
      for (const ring of isHydrogen(to) ? ownRings : []) {
        const key = `${ringKey(ring)} to ${locatedKey(to)}`
        noteOnce(key, () => hydrogenOnRing(frame, to, ring, false))
      }
      for (const own of ownRings) {
        for (const other of otherRings) {
          const key = `${ringKey(own)} to ${ringKey(other)}`
          noteOnce(key, () => stackOfRings(frame, own, other))
        }
      }
    }
    for (const from of source) {
      const radius = radii[from.atom]!
      around(frame.fractOf(from), (atom, shift, distance) => {
        const beyondRadii = distance - radius - radii[atom]!
        const touches = beyondRadii < 0
        if ((!touches && distance > RING_REACH) || atoms.isPresent[atom] === 0) return
        const to = { atom, shift }
        if (frame.areJoined(from, to) || excludeEachOther(from, to, distance)) return
        if (distance <= RING_REACH) lookAtRings(from, to)
        if (touches) pairs.push({ from, to, distance, beyondRadii })
      })
    }
    const ofRings = [...ringContacts.values()].filter((contact) => contact !== null)
    const bonds = pairs.flatMap((pair) => hydrogenBond(frame, pair) ?? [])
    const plain = pairs.map((pair) => plainContact(frame, pair))
    const told = new Set([
      ...[...ofRings, ...bonds].flatMap(({ from, to }) => pairsBetween(from.members, to.members)),
      ...[...ofRings, ...bonds, ...plain].flatMap(pairsOfDonor),
    ])
    const isTold = ({ from, to }: FoundContact) =>
      told.has(pairKey(from.members[0]!, to.members[0]!))
    return [...bonds, ...ofRings, ...plain.filter((contact) => !isTold(contact))]
  }
}

function pairKey(p: Located, q: Located): string {
  return `${locatedKey(p)} to ${locatedKey(q)}`
}

/** Keys of all pairs, in both directions. */
function pairsBetween(some: readonly Located[], others: readonly Located[]): string[] {
  return some.flatMap((p) => others.flatMap((q) => [pairKey(p, q), pairKey(q, p)]))
}

/** Where hydrogen touches, that its carrier is near as well is no news. */
function pairsOfDonor({ from, to, donor }: FoundContact): string[] {
  return donor === null ? [] : pairsBetween([donor], [...from.members, ...to.members])
}

/** The one of two atoms that is hydrogen, and the other; null when both are or neither. */
function hydrogenOf({ graph }: ContactFrame, { from, to }: Pair): [Located, Located] | null {
  const isHydrogen = ({ atom }: Located) => graph.atoms.element[atom] === HYDROGEN
  if (isHydrogen(from) === isHydrogen(to)) return null
  return isHydrogen(from) ? [from, to] : [to, from]
}

function hydrogenBond(frame: ContactFrame, pair: Pair): FoundContact | null {
  const ends = hydrogenOf(frame, pair)
  const donor = ends === null ? null : frame.donorOf(ends[0])
  if (ends === null || donor === null) return null
  const { element } = frame.graph.atoms
  const angle = angleAtHydrogen(frame, donor, ends[0], frame.fractOf(ends[1]))
  const [d, a] = [element[donor.atom]!, element[ends[1].atom]!]
  if (!isHydrogenBond(d, a, pair.beyondRadii, angle)) return null
  return { ...plainContact(frame, pair), kind: 'hydrogen-bond' }
}

function plainContact(frame: ContactFrame, pair: Pair): FoundContact {
  const { from, to, distance, beyondRadii } = pair
  const { element } = frame.graph.atoms
  const areBothHydrogen = element[from.atom] === HYDROGEN && element[to.atom] === HYDROGEN
  const ends = hydrogenOf(frame, pair)
  return {
    kind: areBothHydrogen ? 'H···H' : 'van-der-waals',
    from: { members: [from], point: frame.fractOf(from) },
    to: { members: [to], point: frame.fractOf(to) },
    donor: ends === null ? null : frame.donorOf(ends[0]),
    distance,
    beyondRadii,
    offset: null,
  }
}

/** Å: how far apart atoms of two elements are bonded at most. */
function bondLimit(element: number, other: number): number {
  return (covalentRadius(element) ?? 0) + (covalentRadius(other) ?? 0) + DEFAULT_BOND_TOLERANCE
}
