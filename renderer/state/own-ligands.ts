/** The ligands that the user gave names to: for every structure, open now or later. */
import { createStore } from 'zustand/vanilla'
import type { UserLigand } from '../../shared/ligand/ligand-choices'
import type { AnalysisOptions } from '../../shared/pipeline/structure-report'
import { withLigands } from './chemistry-choices'

interface OwnLigandState {
  readonly ligands: readonly UserLigand[]
}

export const ownLigandStore = createStore<OwnLigandState>()(() => ({ ligands: [] }))

export function setOwnLigands(ligands: readonly UserLigand[]): void {
  ownLigandStore.setState({ ligands })
}

/** Gives a molecule a name: the first of the list, so that it counts before an older one. */
export function nameOwnLigand(ligand: UserLigand): void {
  const { ligands } = ownLigandStore.getState()
  setOwnLigands([ligand, ...ligands.filter(({ smiles }) => smiles !== ligand.smiles)])
}

export function removeOwnLigand(ligand: UserLigand): void {
  const { ligands } = ownLigandStore.getState()
  setOwnLigands(ligands.filter((other) => other !== ligand))
}

/** The options with the user's own names in them: the same object where it has them already. */
export function withOwnLigands(options: AnalysisOptions): AnalysisOptions {
  const { ligands } = ownLigandStore.getState()
  if (options.ligands.dictionary === ligands) return options
  return withLigands(options, { dictionary: ligands })
}
