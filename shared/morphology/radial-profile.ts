import type { Specimen } from '../ensemble/specimen'
import { distance, pointAt, type Vec3 } from '../geometry/vec3'
import type { RadiusRow } from './morphology'
import { groupBy } from '../base/group-by'

/**
 * How far the sites of some atoms are from a place, the nearest first: the profile from the centre to
 * the surface. Sites of the same mean radius stand in the order of the file.
 */
export function radialProfile(
  { crystal, ensemble, element, site }: Specimen,
  atoms: readonly number[],
  center: Vec3,
): RadiusRow[] {
  const ascending = atoms.toSorted((a, b) => a - b)
  const atomsOfSite = groupBy(ascending, (atom) => site[atom]!)
  return [...atomsOfSite]
    .toSorted(([p], [q]) => p - q)
    .map(([index, members]) => ({
      label: crystal.sites.label[index] ?? '',
      element: element[members[0]!]!,
      count: members.length,
      radius:
        members.reduce((sum, atom) => sum + distance(pointAt(ensemble.cartn, atom), center), 0) /
        members.length,
      atoms: Int32Array.from(members),
    }))
    .toSorted((p, q) => p.radius - q.radius)
}
