import type { Statement } from '../../shared/crystal/statement'

/** The statement of a file that says nothing, but for what is given. */
export function statementOf(said: Partial<Statement> = {}): Statement {
  return {
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
    ...said,
  }
}
