import type { Subject } from '../dissection/subject'
import { centroid } from '../geometry/moments'
import { pointAt } from '../geometry/vec3'
import type { LigandCut } from '../ligand/cut-ligands'
import type { Propeller } from './morphology'
import { acrossPlane } from './blade-tilt'
import { propellerOf } from './propeller-of-blades'

/**
 * The propellers that three chelating ligands of one kind make on one metal: P is what coordination
 * chemistry calls Δ, M is Λ. A blade reaches from donor to donor.
 *
 * Source: IUPAC Red Book 2005, IR-9.3.4.12 (Δ: a right-handed helix about the threefold axis).
 */
export function chelatePropellers(
  { specimen, table, ligands }: Subject,
  cuts: readonly LigandCut[],
): Propeller[] {
  const { cartn } = specimen.ensemble
  return table.metals.flatMap((metal) => {
    const chelates = cuts
      .map(({ atoms, metals }) =>
        atoms.filter((_, row) => metals[row]!.some((bound) => bound.metal === metal)),
      )
      .filter((donors) => donors.length >= 2)
    const kinds = new Set(chelates.map(([donor]) => ligands.kindOfAtom[donor!]!))
    if (chelates.length !== 3 || kinds.size > 1) return []
    const blades = chelates.map((donors) => donors.map((atom) => pointAt(cartn, atom)))
    const centers = blades.map(centroid)
    const direction = acrossPlane(centers[0]!, centers[1]!, centers[2]!)
    const name = ligands.kinds[[...kinds][0]!]?.name
    if (direction === null || name === undefined) return []
    return propellerOf(name, blades, { point: centroid(centers), direction }) ?? []
  })
}
