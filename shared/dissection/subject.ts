/** What every scheme is given of the cluster it dissects. */
import type { ConnectionTable } from '../coordination/connection-table'
import type { Specimen } from '../ensemble/specimen'
import type { Ligands } from '../ligand/ligand'
import type { Polyhedra } from '../polyhedron/polyhedron'

export interface Subject {
  readonly specimen: Specimen
  /** `AtomRole` of each ensemble atom. */
  readonly role: Uint8Array
  readonly table: ConnectionTable
  readonly ligands: Ligands
  readonly polyhedra: Polyhedra
}
