import { describeCoordination } from '../../shared/coordination/describe-coordination'
import type { Crystal } from '../../shared/crystal/crystal'
import type { Subject } from '../../shared/dissection/subject'
import { buildEnsemble } from '../../shared/ensemble/build-ensemble'
import { prepareSpecimen } from '../../shared/ensemble/specimen'
import { buildAtomGraph } from '../../shared/graph/build-atom-graph'
import { describeLigands } from '../../shared/ligand/describe-ligands'
import { DEFAULT_LIGAND_CHOICES } from '../../shared/ligand/ligand-choices'
import { findPolyhedra } from '../../shared/polyhedron/find-polyhedra'

/** What a scheme of dissection is given of the main cluster of a crystal. */
export function subjectOf(crystal: Crystal): Subject {
  const { graph } = buildAtomGraph(crystal)
  const { ensemble } = buildEnsemble(crystal, graph)
  const specimen = prepareSpecimen(crystal, graph, ensemble)
  const perceived = describeLigands(specimen, DEFAULT_LIGAND_CHOICES)
  const { coordination, table } = describeCoordination(specimen, perceived)
  const polyhedra = findPolyhedra(specimen, table)
  return { specimen, role: coordination.role, table, ligands: perceived.ligands, polyhedra }
}
