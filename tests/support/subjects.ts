/** What every scheme of dissection is given, made from a crystal, and what a scheme answers. */
import { describeCoordination } from '../../shared/coordination/describe-coordination'
import type { Crystal } from '../../shared/crystal/crystal'
import type { Dissection, SchemeOutcome } from '../../shared/dissection/dissection'
import type { Subject } from '../../shared/dissection/subject'
import { buildEnsemble } from '../../shared/ensemble/build-ensemble'
import { prepareSpecimen } from '../../shared/ensemble/specimen'
import { buildAtomGraph } from '../../shared/graph/build-atom-graph'
import { describeLigands } from '../../shared/ligand/describe-ligands'
import { DEFAULT_LIGAND_CHOICES } from '../../shared/ligand/ligand-choices'
import { findPolyhedra } from '../../shared/polyhedron/find-polyhedra'

export function subjectOf(crystal: Crystal): Subject {
  const { graph } = buildAtomGraph(crystal)
  const { ensemble } = buildEnsemble(crystal, graph)
  const specimen = prepareSpecimen(crystal, graph, ensemble)
  const ligands = describeLigands(specimen, DEFAULT_LIGAND_CHOICES)
  const { coordination, table } = describeCoordination(specimen, ligands)
  return {
    specimen,
    role: coordination.role,
    table,
    ligands: ligands.ligands,
    polyhedra: findPolyhedra(specimen, table),
  }
}

/** The dissection that a scheme found; its reason in an error where it found none. */
export function found(outcome: SchemeOutcome): Dissection {
  if (outcome.kind === 'absent') throw new Error(`absent: ${outcome.reason}`)
  return outcome.dissection
}

/** Why a scheme found none; its formula in an error where it found one. */
export function whyAbsent(outcome: SchemeOutcome): string {
  if (outcome.kind === 'found') throw new Error(`found: ${outcome.dissection.formula}`)
  return outcome.reason
}
