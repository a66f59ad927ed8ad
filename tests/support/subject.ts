import { describeCoordination } from '../../shared/coordination/describe-coordination'
import type { Crystal } from '../../shared/crystal/crystal'
import type { Dissection, SchemeOutcome } from '../../shared/dissection/dissection'
import type { Subject } from '../../shared/dissection/subject'
import { describeLigands } from '../../shared/ligand/describe-ligands'
import { DEFAULT_LIGAND_CHOICES } from '../../shared/ligand/ligand-choices'
import { findPolyhedra } from '../../shared/polyhedron/find-polyhedra'
import { specimenOf } from './ligands-of-file'

/** What a scheme of dissection is given of the main cluster of a crystal. */
export function subjectOf(crystal: Crystal): Subject {
  const specimen = specimenOf(crystal)
  const perceived = describeLigands(specimen, DEFAULT_LIGAND_CHOICES)
  const { coordination, table } = describeCoordination(specimen, perceived)
  const polyhedra = findPolyhedra(specimen, table)
  return { specimen, role: coordination.role, table, ligands: perceived.ligands, polyhedra }
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
