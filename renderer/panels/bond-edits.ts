/** Bonds made and cut by hand: what a selection offers, and how an edit is written. */
import type { Place } from '../../shared/crystal/place'
import type { BondEdit } from '../../shared/graph/bond-rule'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { bondBetween } from '../state/bond-between'
import { placeOfAtom } from '../state/places'
import type { Selection } from '../state/view'
import type { AtomName } from './atom-words'
import { codeOfPlace } from './symmetry-code'

/** What can be done to the bond between two selected atoms; null when it is not two atoms. */
export function bondEditFor(report: StructureReport, { atoms, site }: Selection): BondEdit | null {
  const [first, second, third] = atoms
  if (first === undefined || second === undefined || third !== undefined) return null
  if (site !== undefined) return null
  return {
    kind: bondBetween(report, first, second) === null ? 'add' : 'remove',
    places: [placeOfAtom(report, first), placeOfAtom(report, second)],
  }
}

/** The two atoms of an edit. */
export function namesOfEdit(
  { crystal }: StructureReport,
  { places }: BondEdit,
): readonly [AtomName, AtomName] {
  const name = (place: Place) => ({
    label: crystal.sites.label[place.site] ?? '?',
    symmetry: codeOfPlace(crystal.spaceGroup, place),
  })
  return [name(places[0]), name(places[1])]
}
