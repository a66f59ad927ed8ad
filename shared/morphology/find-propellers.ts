import type { Subject } from '../dissection/subject'
import { cutLigands } from '../ligand/cut-ligands'
import type { Dissection } from '../dissection/dissection'
import type { Propeller, SymmetryRow } from './morphology'
import { arylPropellers } from './aryl-propellers'
import { axisPropellers } from './axis-propellers'
import { chelatePropellers } from './chelate-propellers'

/**
 * The propellers of the main cluster: three aryl rings on one atom, three chelates on one metal, and
 * staples and bridging ligands about the axes of skeleton and kernel. A set whose blades lie in mirror
 * planes or are not all tilted the same way is none.
 */
export function findPropellers(
  subject: Subject,
  rows: readonly SymmetryRow[],
  dissections: readonly Dissection[],
): Propeller[] {
  const cuts = cutLigands(subject.specimen)
  return [
    ...axisPropellers(subject, cuts, rows, dissections),
    ...chelatePropellers(subject, cuts),
    ...arylPropellers(subject),
  ]
}
