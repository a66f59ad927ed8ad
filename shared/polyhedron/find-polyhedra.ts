import type { ConnectionTable } from '../coordination/connection-table'
import type { Specimen } from '../ensemble/specimen'
import type { Polyhedra } from './polyhedron'

/** Finds all closed polyhedra of metals in the main cluster, what lies inside them and what they share. */
export function findPolyhedra(_specimen: Specimen, _table: ConnectionTable): Polyhedra {
  return { list: [], fusions: [] }
}
