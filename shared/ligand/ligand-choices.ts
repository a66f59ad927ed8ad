/** What the user knows about ligands. */

export interface UserLigand {
  readonly name: string
  /** With hydrogen left to valence rules; of the ligand with or without its charge. */
  readonly smiles: string
}

export interface LigandChoices {
  /** Read before the program's own dictionary; the first that fits counts. */
  readonly dictionary: readonly UserLigand[]
  /** Charge of a kind of ligand, by its key. */
  readonly charges: Readonly<Record<string, number>>
}

export const DEFAULT_LIGAND_CHOICES: LigandChoices = { dictionary: [], charges: {} }
