import { findSkeletonCenter } from '../dissection/skeleton-center'
import type { Subject } from '../dissection/subject'
import { pointAt } from '../geometry/vec3'
import type { ClusterSize } from './morphology'
import { isFiniteCluster } from './finite-cluster'
import { measureBox } from './principal-box'
import { radialProfile } from './radial-profile'

/**
 * How large the main cluster is, with and without its ligands, and how far each site of its skeleton
 * is from the centre: the atom in the middle of its metals, else their centroid. All lengths are from
 * nucleus to nucleus; a van der Waals size is some 2 to 3 Å more. Null without a finite cluster
 * and for a lone metal.
 */
export function measureSize(subject: Subject): ClusterSize | null {
  const { specimen, table, ligands } = subject
  const found = findSkeletonCenter(specimen, table)
  if (found === null || !isFiniteCluster(subject) || specimen.main.length < 2) return null
  const { cartn } = specimen.ensemble
  const skeleton = [...new Set([...table.metals, ...table.donors.flatMap(({ atoms }) => atoms)])]
  const isComplete = ligands.kinds.every(({ structure }) =>
    structure.missingHydrogens.every((count) => count === 0),
  )
  const box = (atoms: readonly number[]) => measureBox(atoms.map((atom) => pointAt(cartn, atom)))
  return {
    skeleton: box(skeleton),
    whole: isComplete ? box(specimen.main) : null,
    center: found.center,
    profile: radialProfile(specimen, skeleton, found.center),
  }
}
