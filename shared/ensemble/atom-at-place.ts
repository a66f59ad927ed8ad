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
  // Sorted when it is first asked: most who may ask of a large structure never do.
  let images: SiteImages | null = null
  return (place) => {
    images ??= sortBySite(placed)
    const { start, atoms } = images
    if (!(place.site >= 0 && place.site < start.length - 1)) return null
    const ofSite = atoms.subarray(start[place.site]!, start[place.site + 1]!)
    const listed = ofSite.findLast((atom) => isAt(placeOfEnsembleAtom(placed, atom), place))
    if (listed !== undefined) return listed
    if (ofSite.length === 0 || crystal.spaceGroup.symops[place.symop] === undefined) return null
    const point = toCartesian(crystal.cell, fractOfPlace(crystal, place))
    return ofSite.find((atom) => distance(pointAt(ensemble.cartn, atom), point) < ONE_ATOM) ?? null
  }
}

/** The ensemble atoms of site i, ascending: `atoms[start[i]] … atoms[start[i + 1] - 1]`. */
interface SiteImages {
  readonly start: Int32Array
  readonly atoms: Int32Array
}

function sortBySite({ crystal, graph, ensemble }: Placed): SiteImages {
  const siteOf = (atom: number) => graph.atoms.site[ensemble.atom[atom]!]!
  const start = new Int32Array(crystal.sites.count + 1)
  for (let atom = 0; atom < ensemble.count; atom++) {
    const next = siteOf(atom) + 1
    start[next] = start[next]! + 1
  }
  for (let site = 1; site < start.length; site++) start[site] = start[site]! + start[site - 1]!
  const end = start.slice()
  const atoms = new Int32Array(ensemble.count)
  for (let atom = 0; atom < ensemble.count; atom++) {
    const site = siteOf(atom)
    atoms[end[site]!] = atom
    end[site] = end[site]! + 1
  }
  return { start, atoms }
}

function isAt(a: Place, b: Place): boolean {
  return a.symop === b.symop && a.translation.every((shift, axis) => shift === b.translation[axis])
}

/** Two places with the same key are one; on a special position one atom has several. */
export function placeKey({ site, symop, translation }: Place): string {
  return `${site} ${symop} ${translation.join(' ')}`
}
