import type { Place } from '../crystal/place'
import { add, pointAt, type Vec3 } from '../geometry/vec3'
import type { CellAtoms } from './atom-graph'

/** Where an atom of the graph stands that is moved by a lattice vector. */
export function placeOfAtom(atoms: CellAtoms, atom: number, shift: Vec3): Place {
  return {
    site: atoms.site[atom]!,
    symop: atoms.symop[atom]!,
    translation: add(pointAt(atoms.translation, atom), shift),
  }
}
