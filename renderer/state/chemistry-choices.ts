/** What the user states about charges and electrons, as options of an analysis. */
import type { AssumptionSubject } from '../../shared/chemistry/chemistry'
import {
  DEFAULT_CHEMISTRY_CHOICES,
  type ChemistryChoices,
} from '../../shared/chemistry/chemistry-choices'
import type { LigandChoices } from '../../shared/ligand/ligand-choices'
import type { AnalysisOptions } from '../../shared/pipeline/structure-report'

/** Of `hydrides`: each takes an electron from the metals, or gives one. */
export const HYDRIDE_VALUES = { ligand: -1, metal: 1 } as const

/** Sets what is assumed of a subject; null: back to what the program finds by itself. */
export function withAssumption(
  options: AnalysisOptions,
  subject: AssumptionSubject,
  value: number | null,
): AnalysisOptions {
  const { ligands, chemistry } = options
  switch (subject.kind) {
    case 'cluster-charge':
      return withChemistry(options, { clusterCharge: value })
    case 'ion-charge': {
      const ionCharges = withEntry(chemistry.ionCharges, subject.formula, value)
      return withChemistry(options, { ionCharges })
    }
    case 'ligand-charge':
      return withLigands(options, { charges: withEntry(ligands.charges, subject.key, value) })
    case 'hydrides':
      return withChemistry(options, {
        hydrides: value === HYDRIDE_VALUES.metal ? 'metal' : 'ligand',
      })
    case 'valence-electrons': {
      const valenceElectrons = withEntry(chemistry.valenceElectrons, subject.symbol, value)
      return withChemistry(options, { valenceElectrons })
    }
  }
}

/** What the user stated about a subject; null: nothing. */
export function statedValue(
  { ligands, chemistry }: AnalysisOptions,
  subject: AssumptionSubject,
): number | null {
  switch (subject.kind) {
    case 'cluster-charge':
      return chemistry.clusterCharge
    case 'ion-charge':
      return chemistry.ionCharges[subject.formula] ?? null
    case 'ligand-charge':
      return ligands.charges[subject.key] ?? null
    case 'hydrides':
      return chemistry.hydrides === DEFAULT_CHEMISTRY_CHOICES.hydrides
        ? null
        : HYDRIDE_VALUES[chemistry.hydrides]
    case 'valence-electrons':
      return chemistry.valenceElectrons[subject.symbol] ?? null
  }
}

/** Takes back all that was stated about charges and electrons; names of ligands stay. */
export function withoutAssumptions(options: AnalysisOptions): AnalysisOptions {
  return {
    ...withLigands(options, { charges: {} }),
    chemistry: DEFAULT_CHEMISTRY_CHOICES,
  }
}

export function withLigands(
  options: AnalysisOptions,
  choices: Partial<LigandChoices>,
): AnalysisOptions {
  return { ...options, ligands: { ...options.ligands, ...choices } }
}

function withChemistry(
  options: AnalysisOptions,
  choices: Partial<ChemistryChoices>,
): AnalysisOptions {
  return { ...options, chemistry: { ...options.chemistry, ...choices } }
}

function withEntry(
  entries: Readonly<Record<string, number>>,
  key: string,
  value: number | null,
): Readonly<Record<string, number>> {
  const others = Object.entries(entries).filter(([name]) => name !== key)
  return Object.fromEntries(value === null ? others : [...others, [key, value]])
}
