import { join } from 'node:path'
import { DEFAULT_LIGAND_CHOICES, type LigandChoices } from '../../shared/ligand/ligand-choices'
import { describeLigands, type LigandOutcome } from '../../shared/ligand/describe-ligands'
import type { Specimen } from '../../shared/ensemble/specimen'
import { prepareSpecimen } from '../../shared/ensemble/specimen'
import { buildEnsemble } from '../../shared/ensemble/build-ensemble'
import { buildAtomGraph } from '../../shared/graph/build-atom-graph'
import { DEFAULT_BOND_RULE } from '../../shared/graph/bond-rule'
import type { Crystal } from '../../shared/crystal/crystal'
import { crystalOfFile } from './crystal-of-file'
import { reassigned, lewisOf } from './smiles-molecules'

/** What anatomy and ligands are read from, for a file below ../shared/data (`models/Au21.cif`, `cif/mof/ZIF-8.cif`). */
export function specimenOfFile(name: string): Specimen {
  return specimenOf(crystalOfFile(join('..', name)))
}

export function specimenOf(crystal: Crystal): Specimen {
  const { graph } = buildAtomGraph(crystal, DEFAULT_BOND_RULE, {})
  return prepareSpecimen(crystal, graph, buildEnsemble(crystal, graph).ensemble)
}

export function ligandsOfFile(
  name: string,
  choices: LigandChoices = DEFAULT_LIGAND_CHOICES,
): LigandOutcome {
  return describeLigands(specimenOfFile(name), choices)
}

/** A line for each kind of ligand, sorted: count, charge and SMILES without stereochemistry. */
export function summaryOf({ ligands }: LigandOutcome): string[] {
  return ligands.kinds
    .map(({ count, charge, smiles, formula }) =>
      line(count, charge, smiles === null ? formula : settled(smiles)),
    )
    .toSorted()
}

/** The same from SMILES written by hand, in whichever form of resonance. */
export function expectedSummary(
  rows: readonly (readonly [count: number, charge: number, smiles: string])[],
): string[] {
  return rows.map(([count, charge, smiles]) => line(count, charge, settled(smiles))).toSorted()
}

function line(count: number, charge: number | null, text: string): string {
  return `${count} × ${text} ${charge ?? '?'}`
}

function settled(smiles: string): string {
  return reassigned(lewisOf(smiles)) ?? smiles
}
