/** What the user may set differently in the formula, charge and electron count of a cluster. */

export interface ChemistryChoices {
  /** Of the cluster; null: from counter-ions, the file's formula, or none. */
  readonly clusterCharge: number | null
  /** Of a counter-ion, by its formula in Hill order. */
  readonly ionCharges: Readonly<Record<string, number>>
  /** Whether a hydride takes an electron from the metals (`ligand`) or gives one, as in some gold clusters (`metal`). */
  readonly hydrides: 'ligand' | 'metal'
  /** Valence electrons that an atom of a metal gives, by symbol. */
  readonly valenceElectrons: Readonly<Record<string, number>>
}

export const DEFAULT_CHEMISTRY_CHOICES: ChemistryChoices = {
  clusterCharge: null,
  ionCharges: {},
  hydrides: 'ligand',
  valenceElectrons: {},
}
