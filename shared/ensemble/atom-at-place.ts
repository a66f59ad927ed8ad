import { fractOfPlace, type Place } from '../crystal/place'
import { toCartesian } from '../geometry/cell'
import { distance, pointAt } from '../geometry/vec3'
import { placeOfAtom } from '../graph/place-of-atom'
import type { Specimen } from './specimen'

/** Å: images of a site nearer than this are one atom on a special position. */
const ONE_ATOM = 0.05

/** What is asked of a specimen, or of a report, to find its atoms by their places. */
export type Placed = Pick<Specimen, 'crystal' | 'graph' | 'ensemble'>

/** Where an ensemble atom stands. */
export function placeOfEnsembleAtom({ graph, ensemble }: Placed, atom: number): Place {
  return placeOfAtom(graph.atoms, ensemble.atom[atom]!, pointAt(ensemble.shift, atom))
}

/**
 * A function that gives the ensemble atom at a place, null where the ensemble has none. On a special
 * position every operation that leads there finds the atom.
 */
export function atomFinder(placed: Placed): (place: Place) => number | null {
  const { crystal, ensemble } = placed
  const atomsOfSite = new Map<number, number[]>()
  const atomOfKey = new Map<string, number>()
  for (let atom = 0; atom < ensemble.count; atom++) {
    const place = placeOfEnsembleAtom(placed, atom)
    atomOfKey.set(placeKey(place), atom)
    const images = atomsOfSite.get(place.site)
    if (images === undefined) atomsOfSite.set(place.site, [atom])
    else images.push(atom)
  }
  return (place) => {
    const listed = atomOfKey.get(placeKey(place))
    if (listed !== undefined) return listed
    const images = atomsOfSite.get(place.site)
    if (images === undefined || crystal.spaceGroup.symops[place.symop] === undefined) return null
    const point = toCartesian(crystal.cell, fractOfPlace(crystal, place))
    return images.find((atom) => distance(pointAt(ensemble.cartn, atom), point) < ONE_ATOM) ?? null
  }
}

/** Two places with the same key are one; on a special position one atom has several. */
export function placeKey({ site, symop, translation }: Place): string {
  return `${site} ${symop} ${translation.join(' ')}`
}
