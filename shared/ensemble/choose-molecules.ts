import type { Crystal } from '../crystal/crystal'
import { atomicNumberOf, isMetal } from '../tables/elements'
import type { AtomGraph } from '../graph/atom-graph'
import { gatherUnit } from './gather-unit'
import { classifyMoieties, type MoietyClass } from './moieties'
import { findMolecules, type Molecule } from './molecules'
import { latticeIndex } from './translation-lattice'
import { HYDROGENS, isComposition, parseMoietyFormula, type StatedMoiety } from './stated-moieties'

export interface ChosenMolecules {
  /** See `classifyMoieties`. */
  readonly classes: MoietyClass[]
  /** Single metal contacts hold a molecule together, as the file's moiety formula has it. */
  readonly isJoinedByContacts: boolean
}

/**
 * Metal contacts join what makes a kernel, unless that would make molecules polymeric or one net of
 * several that interpenetrate; single contacts join nothing, unless the file's moiety formula knows a molecule that only they can make.
 */
export function chooseMolecules(crystal: Crystal, graph: AtomGraph): ChosenMolecules {
  const bare = findMolecules(graph, 'bare')
  const kernels = findMolecules(graph, 'kernels')
  const isHarmless = isEqual(countPeriodic(kernels), countPeriodic(bare))
  const apart = classifyMoieties(crystal, graph, isHarmless ? kernels : bare)
  const stated = parseMoietyFormula(crystal.statement.formulaMoiety)
  const isFound = (classes: readonly MoietyClass[], wanted: StatedMoiety) =>
    classes.some(
      ({ moiety, counts }) => moiety.periodicity === 0 && isComposition(wanted, counts, HYDROGENS),
    )
  const missing = stated.filter((wanted) => holdsMetal(wanted) && !isFound(apart, wanted))
  if (missing.length > 0) {
    const joined = classifyMoieties(crystal, graph, findMolecules(graph, 'all'))
    if (missing.some((wanted) => isFound(joined, wanted))) {
      return { classes: gathered(crystal, graph, joined), isJoinedByContacts: true }
    }
  }
  return { classes: gathered(crystal, graph, apart), isJoinedByContacts: false }
}

/** The kinds with the repeat units of their polymers gathered round a node. */
function gathered(
  { cell }: Crystal,
  graph: AtomGraph,
  classes: readonly MoietyClass[],
): MoietyClass[] {
  return classes.map((kind) =>
    kind.moiety.periodicity === 0
      ? kind
      : { ...kind, molecules: kind.molecules.map((unit) => gatherUnit(cell, graph, unit)) },
  )
}

/** How many chains, layers and frameworks there are, those that lattice translations make counted too. */
function countPeriodic(molecules: readonly Molecule[]): readonly number[] {
  return [1, 2, 3].map((rank) =>
    molecules
      .filter(({ periodicity }) => periodicity === rank)
      .reduce((sum, { translations }) => sum + latticeIndex(translations), 0),
  )
}

function isEqual(counts: readonly number[], others: readonly number[]): boolean {
  return counts.every((count, i) => count === others[i])
}

function holdsMetal({ counts }: StatedMoiety): boolean {
  return [...counts.keys()].some((symbol) => isMetal(atomicNumberOf(symbol) ?? 0))
}
