/** The cluster as an ion, as part of the report for scripts. */
import type { Assumption, Chemistry, IonMass } from '../chemistry/chemistry'
import { rounded } from './json-numbers'

/** What nothing tells is null, and all of it where there is no metal. */
export interface ChemistryJson {
  /** `[Cu14(TXP35)4(BnSe)12H]+`. */
  readonly clusterFormula: string | null
  /** Ligands in alphabetical order. */
  readonly clusterFormulaIupac: string | null
  readonly clusterCharge: {
    readonly value: number
    readonly from: string
    readonly reason: string
  } | null
  /** Mean over all metals. */
  readonly oxidationState: { readonly mean: number; readonly arithmetic: string } | null
  readonly electrons: {
    readonly valence: number
    readonly arithmetic: string
    /** The closed shell that the number is; null: none. */
    readonly closedShell: number | null
    readonly meaning: string
    readonly assumptions: readonly string[]
  } | null
  /** Why there is no count. */
  readonly electronsMissing: string | null
  /** All that was assumed for charge, oxidation state and electrons. */
  readonly assumptions: readonly AssumptionJson[]
  readonly mass: MassJson | null
}

interface AssumptionJson {
  readonly about: string
  readonly text: string
  readonly value: number | null
  readonly isChosen: boolean
}

/** Masses in u, m/z of the ion. */
interface MassJson {
  readonly formula: string
  readonly charge: number
  readonly monoisotopic: number
  readonly average: number
  /** Of the highest peak. */
  readonly mz: number
  readonly monoisotopicMz: number
  readonly averageMz: number
  /** m/z and per cent of the highest peak. */
  readonly pattern: readonly (readonly [mz: number, intensity: number])[]
}

const NOTHING: ChemistryJson = {
  clusterFormula: null,
  clusterFormulaIupac: null,
  clusterCharge: null,
  oxidationState: null,
  electrons: null,
  electronsMissing: null,
  assumptions: [],
  mass: null,
}

export function chemistryJson(chemistry: Chemistry | null): ChemistryJson {
  if (chemistry === null) return NOTHING
  const { formula, iupacFormula, charge, oxidationState, electrons, assumptions, mass } = chemistry
  return {
    clusterFormula: formula,
    clusterFormulaIupac: iupacFormula,
    clusterCharge:
      charge === null ? null : { value: charge.value, from: charge.from, reason: charge.reason },
    oxidationState:
      oxidationState === null
        ? null
        : { mean: rounded(oxidationState.mean), arithmetic: oxidationState.arithmetic },
    electrons:
      electrons === null
        ? null
        : {
            valence: electrons.valence,
            arithmetic: electrons.arithmetic,
            closedShell: electrons.closedShell,
            meaning: electrons.meaning,
            assumptions: assumptions.map(({ text }) => text),
          },
    electronsMissing: chemistry.electronsMissing,
    assumptions: assumptions.map(assumptionJson),
    mass: mass === null ? null : massJson(mass),
  }
}

function assumptionJson({ subject, text, value, isChosen }: Assumption): AssumptionJson {
  return { about: subject.kind, text, value, isChosen }
}

function massJson(mass: IonMass): MassJson {
  return {
    formula: mass.formula,
    charge: mass.charge,
    monoisotopic: rounded(mass.monoisotopic),
    average: rounded(mass.average),
    mz: rounded(mass.mostAbundantMz),
    monoisotopicMz: rounded(mass.monoisotopicMz),
    averageMz: rounded(mass.averageMz),
    pattern: mass.pattern.map(({ mz, intensity }) => [rounded(mz), rounded(intensity)]),
  }
}
