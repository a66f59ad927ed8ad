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

/** Puts names before those that are there, so that they count first; older ones of the same SMILES go. */
export function addOwnLigands(added: readonly UserLigand[]): void {
  ownLigandStore.setState(({ ligands }) => {
    const ofSmiles = new Map<string, UserLigand>()
    for (const ligand of [...added, ...ligands]) {
      if (!ofSmiles.has(ligand.smiles)) ofSmiles.set(ligand.smiles, ligand)
    }
    return { ligands: [...ofSmiles.values()] }
  })
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
