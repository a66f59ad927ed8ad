/** What a file says of substance, experiment and publication; null where it says nothing. */
import type { Measurand } from '../base/measurand'

export interface Statement {
  readonly formulaSum: string | null
  readonly formulaMoiety: string | null
  /** Of the formula unit, Da. */
  readonly formulaWeight: number | null
  readonly formulaUnitsZ: number | null
  readonly chemicalName: string | null
  /** The first of `databaseCodes`. */
  readonly databaseCode: string | null
  readonly databaseCodes: readonly DatabaseCode[]
  readonly doi: string | null
  /** K. */
  readonly temperature: Measurand | null
  readonly rFactorGt: number | null
  readonly wRFactorRef: number | null
  /** The file says that its coordinates are computed or idealised, not refined. */
  readonly isModel: boolean
  readonly sample: SampleStatement
  readonly diffraction: DiffractionStatement
  readonly refinement: RefinementStatement
  readonly publication: PublicationStatement
}

export interface DatabaseCode {
  /** CCDC, CSD, ICSD, COD, PDB or AMCSD. */
  readonly database: string
  readonly code: string
}

/** The crystal that was measured. */
export interface SampleStatement {
  readonly color: string | null
  readonly habit: string | null
  /** mm, longest first; as many as the file gives. */
  readonly size: readonly number[]
  /** g cm⁻³, from the cell. */
  readonly density: Measurand | null
  /** g cm⁻³, weighed. */
  readonly densityMeasured: Measurand | null
  /** μ in mm⁻¹. */
  readonly absorption: number | null
}

export interface DiffractionStatement {
  /** `x-ray`, `neutron`, `electron`. */
  readonly probe: string | null
  /** `MoKα`, `synchrotron`. */
  readonly radiation: string | null
  /** Å. */
  readonly wavelength: Measurand | null
  /** Degrees. */
  readonly thetaMin: number | null
  readonly thetaMax: number | null
  /** Degrees; up to here the data are complete to `completeness`. */
  readonly thetaFull: number | null
  /** 0 to 1. */
  readonly completeness: number | null
  readonly reflectionsMeasured: number | null
  readonly reflectionsUnique: number | null
  readonly reflectionsObserved: number | null
  readonly rInt: number | null
}

export interface RefinementStatement {
  readonly goodnessOfFit: number | null
  readonly reflections: number | null
  readonly parameters: number | null
  readonly restraints: number | null
  /** e Å⁻³, of the difference map; its hole is negative. */
  readonly densityMax: Measurand | null
  readonly densityMin: Measurand | null
  readonly flack: Measurand | null
}

export interface PublicationStatement {
  readonly authors: readonly string[]
  readonly title: string | null
  readonly journal: string | null
  readonly year: string | null
  readonly volume: string | null
  readonly firstPage: string | null
}

/** Of a file that says nothing. */
export const NO_STATEMENT: Statement = {
  formulaSum: null,
  formulaMoiety: null,
  formulaWeight: null,
  formulaUnitsZ: null,
  chemicalName: null,
  databaseCode: null,
  databaseCodes: [],
  doi: null,
  temperature: null,
  rFactorGt: null,
  wRFactorRef: null,
  isModel: false,
  sample: {
    color: null,
    habit: null,
    size: [],
    density: null,
    densityMeasured: null,
    absorption: null,
  },
  diffraction: {
    probe: null,
    radiation: null,
    wavelength: null,
    thetaMin: null,
    thetaMax: null,
    thetaFull: null,
    completeness: null,
    reflectionsMeasured: null,
    reflectionsUnique: null,
    reflectionsObserved: null,
    rInt: null,
  },
  refinement: {
    goodnessOfFit: null,
    reflections: null,
    parameters: null,
    restraints: null,
    densityMax: null,
    densityMin: null,
    flack: null,
  },
  publication: {
    authors: [],
    title: null,
    journal: null,
    year: null,
    volume: null,
    firstPage: null,
  },
}
