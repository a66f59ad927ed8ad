import type { Specimen } from '../ensemble/specimen'
import { centroid } from '../geometry/moments'
import { distance, pointAt } from '../geometry/vec3'
import { fuse, fusible } from './fusion'
import type { Fusion, Polyhedron } from './polyhedron'

/** Å: polyhedra whose centers are nearer stand one about the other. */
const CONCENTRIC = 0.5

/**
 * What each two of some polyhedra share; `members` index the list. Polyhedra about one center are
 * nested, not fused, and those without a contact are mere outlines: of both nothing is said.
 */
export function findFusions(
  specimen: Specimen,
  list: readonly Polyhedron[],
  hasContacts: readonly boolean[],
): Fusion[] {
  const { cartn } = specimen.ensemble
  const bodies = list.map(({ vertices, inside }) => ({
    side: fusible(specimen, Int32Array.from([...vertices, ...inside]).toSorted()),
    center: centroid(Array.from(vertices, (atom) => pointAt(cartn, atom))),
  }))
  return list.flatMap((_, i) =>
    list.slice(i + 1).flatMap((__, k) => {
      const j = i + 1 + k
      const [a, b] = [bodies[i]!, bodies[j]!]
      if (!hasContacts[i] || !hasContacts[j]) return []
      if (distance(a.center, b.center) < CONCENTRIC) return []
      const fusion = fuse(specimen, [i, j], a.side, b.side)
      return fusion === null ? [] : [fusion]
    }),
  )
}
