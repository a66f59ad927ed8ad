import type { Measurand } from '../base/measurand'
import type { Crystal } from '../crystal/crystal'
import type { Place } from '../crystal/place'
import type { Ensemble } from '../ensemble/ensemble'
import type { AtomGraph, CellAtoms } from '../graph/atom-graph'
import { contactFrame, type Located } from './contact-frame'
import { contactSearch } from './contact-search'
import type { Contact, ContactKind } from './contacts'
import type { FoundContact } from './found-contact'
import { measurer, type Measurer } from './measure'
import type { PointFeature } from './measurement'
import { mergeEquivalent } from './merge-equivalent'
import { placeOfAtom } from '../graph/place-of-atom'
import { HYDROGEN } from '../tables/elements'

/**
 * The short distances between molecules: hydrogen bonds, C–H···π and stacked rings (`contact-rules`
 * has their limits), and all other pairs of atoms nearer than the sum of their van der Waals radii
 * (Alvarez 2013). Each is told once, from the first molecule of its kind that is shown, whole even
 * where the view cuts it; only atoms that are present take part.
 *
 * In the order of kinds, those deepest within the radii first, rings by their distance.
 *
 * Cost: linear in the atoms of the cell and of the molecules.
 */
export function findContacts(crystal: Crystal, graph: AtomGraph, ensemble: Ensemble): Contact[] {
  const frame = contactFrame(crystal, graph, ensemble)
  const search = contactSearch(frame)
  const merged = mergeEquivalent(crystal, graph.atoms, frame.sources.map(search))
  const measureIn = measurer(crystal)
  return merged
    .toSorted((p, q) => compare(p.contact, q.contact))
    .map(({ contact, count }) => ({ ...measured(measureIn, graph.atoms, contact), count }))
}

const ORDER: readonly ContactKind[] = [
  'hydrogen-bond',
  'C–H···π',
  'π···π',
  'van-der-waals',
  'H···H',
]

function compare(p: FoundContact, q: FoundContact): number {
  const byKind = ORDER.indexOf(p.kind) - ORDER.indexOf(q.kind)
  return byKind || (p.beyondRadii ?? p.distance) - (q.beyondRadii ?? q.distance)
}

function measured(
  measureIn: Measurer,
  atoms: CellAtoms,
  contact: FoundContact,
): Omit<Contact, 'count'> {
  const placeOf = ({ atom, shift }: Located): Place => placeOfAtom(atoms, atom, shift)
  const [from, to] = [contact.from.members.map(placeOf), contact.to.members.map(placeOf)]
  const [start, end] = [pointOf(from), pointOf(to)]
  const donor = contact.donor === null ? null : placeOf(contact.donor)
  const startsAtHydrogen = contact.donor !== null && from.length === 1 && isHydrogen(atoms, contact)
  const [hydrogen, target] = startsAtHydrogen ? [start, end] : [end, start]
  const distance = (p: PointFeature, q: PointFeature): Measurand =>
    scalar(measureIn, { kind: 'distance', points: [p, q] }) ?? {
      value: contact.distance,
      su: null,
    }
  return {
    kind: contact.kind,
    from,
    to,
    donor,
    distance: distance(start, end),
    beyondRadii: contact.beyondRadii,
    angle: angleOf(measureIn, contact.kind, from, to, donor, hydrogen, target),
    donorDistance: donor === null ? null : distance({ kind: 'atom', place: donor }, target),
    offset: contact.offset,
  }
}

function angleOf(
  measureIn: Measurer,
  kind: ContactKind,
  from: readonly Place[],
  to: readonly Place[],
  donor: Place | null,
  hydrogen: PointFeature,
  target: PointFeature,
): Measurand | null {
  if (kind === 'π···π') {
    const planes = [from, to].map((places) => ({ kind: 'plane', places }) as const)
    return scalar(measureIn, { kind: 'plane-plane', planes: [planes[0]!, planes[1]!] })
  }
  if (donor === null) return null
  const points = [{ kind: 'atom', place: donor }, hydrogen, target] as const
  return scalar(measureIn, { kind: 'angle', points })
}

function isHydrogen({ element }: CellAtoms, { from }: FoundContact): boolean {
  return element[from.members[0]!.atom] === HYDROGEN
}

function pointOf(places: readonly Place[]): PointFeature {
  const [place, ...others] = places
  return place !== undefined && others.length === 0
    ? { kind: 'atom', place }
    : { kind: 'centroid', places }
}

function scalar(measureIn: Measurer, measurement: Parameters<Measurer>[0]): Measurand | null {
  const found = measureIn(measurement)
  return found === null || found.kind === 'centroid' || found.kind === 'plane' ? null : found.value
}
