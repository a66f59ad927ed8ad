import type { Anatomy } from './anatomy'

/**
 * The anatomy of which the parts that atoms play are all that is known: no modes, no dissections, and all
 * atoms one part, shown at one stop.
 *
 * @param role `AtomRole` of each ensemble atom
 */
export function anatomyOfRoles(role: Anatomy['role']): Anatomy {
  return {
    role,
    modes: [],
    ligandModes: [],
    metals: [],
    bondSummaries: [],
    dissections: [],
    dissection: null,
    absentSchemes: [],
    contested: [],
    polyhedra: { list: [], fusions: [] },
    symmetry: null,
    size: null,
    peel: {
      stops: [],
      stopOfAtom: new Uint8Array(role.length),
      parts: [],
      partOfAtom: new Uint8Array(role.length),
    },
  }
}
