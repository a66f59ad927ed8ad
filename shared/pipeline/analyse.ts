import { carryAnatomy } from '../anatomy/carry-anatomy'
import { chooseDissection } from '../anatomy/choose-dissection'
import { describeAnatomy } from '../anatomy/describe-anatomy'
import type { Anatomy } from '../anatomy/anatomy'
import { error, type Problem } from '../base/problem'
import { failure, success, type Result } from '../base/result'
import type { Work } from '../base/work'
import type { CifBlock, CifDocument } from '../cif/document'
import { lineIndex, locate, type LineIndex } from '../cif/line-index'
import { parseCif } from '../cif/parse-cif'
import { countSites } from '../crystal/count-sites'
import { readCrystal } from '../crystal/read-crystal'
import type { Crystal } from '../crystal/crystal'
import type { AtomGraph } from '../graph/atom-graph'
import { buildAtomGraph } from '../graph/build-atom-graph'
import { buildEnsemble } from '../ensemble/build-ensemble'
import type { Ensemble } from '../ensemble/ensemble'
import { isDefaultChoice, type EnsembleChoice } from '../ensemble/ensemble-choice'
import { extendEnsemble } from '../ensemble/extend-ensemble'
import { prepareSpecimen } from '../ensemble/specimen'
import { carryLigands } from '../ligand/carry-ligands'
import { describeLigands } from '../ligand/describe-ligands'
import type { Ligands } from '../ligand/ligand'
import { describeChemistry } from '../chemistry/describe-chemistry'
import type { SceneSource } from '../scene/scene-source'
import { describeContent } from './describe-content'
import { sketchSource } from './sketch-source'
import { tooManyAtoms } from './too-many-atoms'
import type {
  Analysis,
  AnalysisOptions,
  BlockSummary,
  LocatedProblem,
  NothingToShow,
  ProblemCode,
} from './structure-report'

export { DEFAULT_OPTIONS } from './default-options'

/** A file as it was read, once for all that is asked of its blocks. */
export interface ReadFile {
  readonly document: CifDocument
  readonly lines: LineIndex
  readonly blocks: readonly BlockSummary[]
}

/** Takes what a first picture can be made of. */
export type OnSketch = (source: SceneSource) => void

const IGNORE = () => {}

/**
 * Reads a CIF and works out everything there is to show of one data block: the only place that knows
 * the order of the steps.
 *
 * @param bytes the file as it lies on disk
 * @param options which block (null: the first that holds atoms), and the bond rule
 * @param onSketch told what is known when atoms, bonds and molecules are, before anything else is worked out
 * @returns a structure, or what there is instead and why nothing can be drawn; `'cancelled'` when
 *   the work was called off between two steps. Never throws for anything the file holds.
 */
export function analyse(
  bytes: Uint8Array,
  options: AnalysisOptions,
  work: Work,
  onSketch: OnSketch = IGNORE,
): Result<Analysis, 'cancelled'> {
  work.report({ stage: 'Reading the file', fraction: null })
  const file = readFile(bytes, work)
  if (work.cancelled) return failure('cancelled')
  return analyseBlock(file, options, work, onSketch)
}

/** The first step of `analyse`, for those who ask for many blocks of one file. */
export function readFile(bytes: Uint8Array, work: Work): ReadFile {
  const document = parseCif(bytes, work)
  const blocks = document.blocks.map((block) => ({
    name: block.name,
    sites: work.cancelled ? 0 : countSites(document, block),
  }))
  return { document, lines: lineIndex(bytes), blocks }
}

/** The other steps of `analyse`. */
export function analyseBlock(
  { document, lines, blocks }: ReadFile,
  options: AnalysisOptions,
  work: Work,
  onSketch: OnSketch = IGNORE,
): Result<Analysis, 'cancelled'> {
  const block = chooseBlock(document, blocks, options.block)
  if (block === null) {
    return success(nothing(document, blocks, lines, [noBlock(document, options.block)]))
  }

  work.report({ stage: 'Reading cell, symmetry and atoms', fraction: 0.2 })
  const reading = readCrystal(document, block)
  const { crystal } = reading
  if (crystal === null) return success(nothing(document, blocks, lines, reading.problems))
  if (work.cancelled) return failure('cancelled')
  const file = { document, lines, blocks }
  return analyseCrystal(file, crystal, reading.problems, options, work, onSketch)
}

function analyseCrystal(
  { document, lines, blocks }: ReadFile,
  crystal: Crystal,
  readingProblems: readonly Problem<ProblemCode>[],
  options: AnalysisOptions,
  work: Work,
  onSketch: OnSketch,
): Result<Analysis, 'cancelled'> {
  const tooMany = tooManyAtoms(crystal)
  if (tooMany !== null) {
    return success(nothing(document, blocks, lines, [tooMany, ...readingProblems]))
  }
  work.report({ stage: 'Finding bonds', fraction: 0.4 })
  const { graph, problems: graphProblems } = buildAtomGraph(
    crystal,
    options.bondRule,
    options.disorder,
  )
  if (work.cancelled) return failure('cancelled')

  work.report({ stage: 'Completing molecules', fraction: 0.7 })
  const molecules = buildEnsemble(crystal, graph)
  if (work.cancelled) return failure('cancelled')

  const specimen = prepareSpecimen(crystal, graph, molecules.ensemble)
  if (isDefaultChoice(options.ensemble)) onSketch(sketchSource(specimen))
  if (work.cancelled) return failure('cancelled')

  work.report({ stage: 'Reading the ligands', fraction: 0.75 })
  const perceived = describeLigands(specimen, options.ligands)
  if (work.cancelled) return failure('cancelled')

  work.report({ stage: 'Dissecting the cluster', fraction: 0.8 })
  const dissected = describeAnatomy(specimen, perceived)
  if (work.cancelled) return failure('cancelled')

  work.report({ stage: 'Counting charges and electrons', fraction: 0.95 })
  const anatomy = chooseDissection(specimen, dissected.anatomy, options.dissection)
  const counted = describeChemistry(specimen, perceived.ligands, options.chemistry)
  if (work.cancelled) return failure('cancelled')

  const shown = showExtent(
    crystal,
    graph,
    molecules.ensemble,
    anatomy,
    perceived.ligands,
    options.ensemble,
  )
  const problems = [
    ...document.problems,
    ...readingProblems,
    ...graphProblems,
    ...molecules.problems,
    ...shown.problems,
    ...perceived.problems,
    ...dissected.problems,
    ...counted.problems,
  ]
  return success({
    kind: 'structure',
    blocks,
    crystal,
    graph,
    ensemble: shown.ensemble,
    anatomy: shown.anatomy,
    ligands: shown.ligands,
    chemistry: counted.chemistry,
    problems: problems.map((problem) => located(problem, lines)),
  })
}

/** What the user asked to see, dissected as the molecules are. */
function showExtent(
  crystal: Crystal,
  graph: AtomGraph,
  molecules: Ensemble,
  anatomy: Anatomy,
  ligands: Ligands,
  choice: EnsembleChoice,
) {
  if (isDefaultChoice(choice)) return { ensemble: molecules, anatomy, ligands, problems: [] }
  const { ensemble, problems } = extendEnsemble(crystal, graph, molecules, choice)
  return {
    ensemble,
    anatomy: carryAnatomy(crystal, graph, molecules, anatomy, ensemble),
    ligands: carryLigands(crystal, graph, molecules, ligands, ensemble),
    problems,
  }
}

function chooseBlock(
  document: CifDocument,
  summaries: readonly BlockSummary[],
  wanted: string | null,
): CifBlock | null {
  if (wanted !== null) {
    return document.blocks.find(({ name }) => name.toLowerCase() === wanted.toLowerCase()) ?? null
  }
  const withAtoms = summaries.findIndex(({ sites }) => sites > 0)
  return document.blocks[Math.max(0, withAtoms)] ?? null
}

function noBlock(document: CifDocument, wanted: string | null): Problem<ProblemCode> {
  if (wanted !== null && document.blocks.length > 0) {
    const names = document.blocks.map(({ name }) => name).join(', ')
    return error(
      'crystal.no-sites',
      `There is no data block ${wanted} in the file; it has ${names}.`,
    )
  }
  const reason = document.problems.find(({ severity }) => severity === 'error')
  return reason ?? error('cif.not-a-cif', 'There is no data block in the file.')
}

/** The first error is the reason, unless the file was given up; the document's faults come after. */
function nothing(
  document: CifDocument,
  blocks: readonly BlockSummary[],
  lines: LineIndex,
  problems: readonly Problem<ProblemCode>[],
): NothingToShow {
  const givenUp = document.problems.find(
    ({ code, severity }) => code === 'cif.too-many-problems' && severity === 'error',
  )
  const reason = givenUp ?? problems.find(({ severity }) => severity === 'error') ?? problems[0]!
  const others = [...problems, ...document.problems].filter((problem) => problem !== reason)
  const all = [reason, ...others].map((problem) => located(problem, lines))
  return {
    kind: 'nothing',
    reason: all[0]!,
    found: describeContent(document),
    blocks,
    problems: all,
  }
}

function located(problem: Problem<ProblemCode>, lines: LineIndex): LocatedProblem {
  if (problem.span === null) return { ...problem, line: null, column: null }
  return { ...problem, ...locate(lines, problem.span.start) }
}
