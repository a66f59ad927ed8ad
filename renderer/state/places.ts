/** From atoms of an ensemble to places of the crystal and back: what a new analysis leaves as it is. */
import { fractOfPlace, type Place } from '../../shared/crystal/place'
import { toCartesian } from '../../shared/geometry/cell'
import { distance, pointAt, type Vec3 } from '../../shared/geometry/vec3'
import type { StructureReport } from '../../shared/pipeline/structure-report'

/** Where an ensemble atom stands. */
export function placeOfAtom({ graph, ensemble }: StructureReport, atom: number): Place {
  return placeOfImage(graph.atoms, ensemble.atom[atom]!, pointAt(ensemble.shift, atom))
}

/** Where the missing atom of a dangling bond stands. */
export function placeOfDangling({ graph, ensemble }: StructureReport, dangling: number): Place {
  const { partner, partnerShift } = ensemble.dangling
  return placeOfImage(graph.atoms, partner[dangling]!, pointAt(partnerShift, dangling))
}

function placeOfImage(
  { site, symop, translation }: StructureReport['graph']['atoms'],
  atom: number,
  shift: Vec3,
): Place {
  const own = pointAt(translation, atom)
  return {
    site: site[atom]!,
    symop: symop[atom]!,
    translation: [own[0] + shift[0], own[1] + shift[1], own[2] + shift[2]],
  }
}

/** Å: images of a site nearer than this are one atom on a special position. */
const ONE_ATOM = 0.05

/**
 * A function that gives the ensemble atom at a place, null where the ensemble has none. On a special
 * position every operation that leads there finds the atom.
 */
export function atomFinder(report: StructureReport): (place: Place) => number | null {
  const { crystal, ensemble } = report
  const atomsOfSite = new Map<number, number[]>()
  const atomOfKey = new Map<string, number>()
  for (let atom = 0; atom < ensemble.count; atom++) {
    const place = placeOfAtom(report, atom)
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

function placeKey({ site, symop, translation }: Place): string {
  return `${site} ${symop} ${translation.join(' ')}`
}
