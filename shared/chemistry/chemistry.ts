/** The cluster as an ion: its formula, charge, electrons and mass, with every assumption that went in. */
import type { Problem } from '../base/problem'

/** Every code that this room can report; docs/problems.md says what each means. */
export const CHEMISTRY_PROBLEM_CODES = [
  'chemistry.charge-unknown',
  'chemistry.charges-differ',
  'chemistry.hydrides-missing',
] as const
export type ChemistryProblemCode = (typeof CHEMISTRY_PROBLEM_CODES)[number]
export type ChemistryProblem = Problem<ChemistryProblemCode>

/** What an assumption is about; the user can set its value. */
export type AssumptionSubject =
  | { readonly kind: 'cluster-charge' }
  | { readonly kind: 'ion-charge'; readonly formula: string }
  | { readonly kind: 'ligand-charge'; readonly key: string }
  | { readonly kind: 'hydrides' }
  | { readonly kind: 'valence-electrons'; readonly symbol: string }

export interface Assumption {
  readonly subject: AssumptionSubject
  /** `Each BnSe takes one electron (selenolate, 1−).` */
  readonly text: string
  /** Null: not known. For hydrides −1 (ligand) or +1 (metal). */
  readonly value: number | null
  /** Set by the user. */
  readonly isChosen: boolean
}

export interface ClusterCharge {
  readonly value: number
  readonly from: 'user' | 'file' | 'counter-ions' | 'no-counter-ions'
  /** `The balance with 1 hexafluoroantimonate (1−) for each cluster gives 1+.` */
  readonly reason: string
}

/** Valence electrons of the metal core: n* = N·v − M − z (Walter et al., PNAS 105, 2008, 9157). */
export interface ElectronCount {
  readonly valence: number
  /** `14·1 − 12 (BnSe) − 1 (H) − 1 = 0`. */
  readonly arithmetic: string
  /** The closed shell that the number is: 2, 8, 18, 20, 34, 40, 58, 68, 70, 90, 92; null: none of them. */
  readonly closedShell: number | null
  /** In words for a student: what the number means for this cluster. */
  readonly meaning: string
}

/** A peak of the isotopic pattern at unit resolution. */
export interface IsotopicPeak {
  /** m/z. */
  readonly mz: number
  /** Per cent of the highest. */
  readonly intensity: number
}

/** Masses in u; m/z with the mass of the electrons that are missing or too many. */
export interface IonMass {
  /** Hill order. */
  readonly formula: string
  readonly charge: number
  /** Of the most abundant isotope of each element. */
  readonly monoisotopic: number
  readonly average: number
  /** m/z of the highest peak; of a neutral cluster its mass. */
  readonly mostAbundantMz: number
  readonly monoisotopicMz: number
  readonly averageMz: number
  /** Ascending m/z, peaks of 0.1 % and more. */
  readonly pattern: readonly IsotopicPeak[]
}

export interface Chemistry {
  /** `[Cu14(TXP35)4(BnSe)12H]+`: order and names as papers write them. */
  readonly formula: string
  /** The same by IUPAC 2005, IR-4.4.3: ligands in alphabetical order. */
  readonly iupacFormula: string
  /** Of the cluster; of a polymer, of the formula unit. Null: neither file nor counter-ions tell. */
  readonly charge: ClusterCharge | null
  /** Mean over all metals of the cluster; null where a charge is not known. */
  readonly oxidationState: { readonly mean: number; readonly arithmetic: string } | null
  /** Null where such a count means nothing: see `electronsMissing`. */
  readonly electrons: ElectronCount | null
  /** Why there is no electron count, in a sentence; null where there is one. */
  readonly electronsMissing: string | null
  /** Null for what is endless, without metal, or of unknown composition. */
  readonly mass: IonMass | null
  readonly assumptions: readonly Assumption[]
}
