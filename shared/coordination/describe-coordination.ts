import type { Specimen } from '../ensemble/specimen'
import { suPropagation } from '../graph/su-propagation'
import type { LigandOutcome } from '../ligand/describe-ligands'
import { assignRoles } from './assign-roles'
import { summarizeBonds } from './bond-summaries'
import { buildConnectionTable, type ConnectionTable } from './connection-table'
import type { Coordination } from './coordination'
import { describeModes } from './coordination-modes'
import { describeLigandModes } from './ligand-modes'
import { describeMetals } from './metal-sites'

/** What is told of the coordination, and the table it was told from. */
export interface CoordinationOutcome {
  readonly coordination: Coordination
  readonly table: ConnectionTable
}

/** Describes who plays which part in the main cluster, how its anchors bind and what stands about its metals. */
export function describeCoordination(
  specimen: Specimen,
  ligands: LigandOutcome,
): CoordinationOutcome {
  const role = assignRoles(specimen)
  const table = buildConnectionTable(specimen, role)
  const coordination = {
    role,
    modes: describeModes(specimen, table, ligands, suPropagation(specimen.crystal)),
    ligandModes: describeLigandModes(specimen, table, ligands),
    metals: describeMetals(specimen, table),
    bondSummaries: summarizeBonds(specimen),
  }
  return { coordination, table }
}
