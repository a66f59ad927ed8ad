import { note } from '../base/problem'
import type { Crystal } from '../crystal/crystal'
import { toCartesian, type UnitCell } from '../geometry/cell'
import { add, distance, pointAt, scale, subtract, type Vec3 } from '../geometry/vec3'
import type { AtomGraph } from '../graph/atom-graph'
import { identityIndex } from '../symmetry/symop'
import { compareComposition } from './compare-composition'
import { compareMoieties } from './compare-moieties'
import { emptyAtomSet } from './atom-set'
import { chooseMolecules } from './choose-molecules'
import type { Ensemble, EnsembleProblem } from './ensemble'
import { DEFAULT_ENSEMBLE } from './ensemble-choice'
import { joinAtoms } from './join-atoms'
import type { MoietyClass } from './moieties'
import { indexMolecules, type MoleculeIndex } from './molecule-index'
import { addUnit, molecularCentroid, unitKey, unitOf, type Unit } from './units'

export interface EnsembleOutcome {
  readonly ensemble: Ensemble
  readonly problems: readonly EnsembleProblem[]
}

/** Molecules of one kind are shown up to this many; a framework's pores hold more than a picture can. */
const MOST_COPIES = 60

/**
 * Puts together what is shown: the main cluster once, complete, and around it everything else as
 * often as stoichiometry asks, each molecule at the place of the crystal that is nearest to it.
 *
 * Of the images of the main cluster the one that shares most atoms with the listed sites is taken, so
 * that labels need the fewest symmetry codes.
 */
export function buildEnsemble(crystal: Crystal, graph: AtomGraph): EnsembleOutcome {
  const { classes, isJoinedByContacts } = chooseMolecules(crystal, graph)
  const [main] = classes
  if (main === undefined) return { ensemble: EMPTY, problems: compareComposition(crystal) }
  const { cell } = crystal
  const index = indexMolecules(graph, classes, null)
  const identity = identityIndex(crystal.spaceGroup.symops)
  const cluster = placeOnListedSites(graph, index, main.molecules.length, identity)
  const center = centroidOf(cell, graph, index, cluster)
  const set = emptyAtomSet(graph.atoms.count, Number.POSITIVE_INFINITY)
  addUnit(set, index, cluster, false)
  let next = main.molecules.length
  for (const { moiety, molecules } of classes.slice(1)) {
    const candidates = Array.from(molecules, (_, i) => next + i)
    next += molecules.length
    const copies = Math.ceil(moiety.perCell / main.moiety.perCell - 1e-9)
    const wanted = Math.min(MOST_COPIES, copies)
    for (const unit of nearestUnits(cell, graph, index, candidates, center, wanted)) {
      addUnit(set, index, unit, false)
    }
  }
  const moieties = classes.map((kind) => kind.moiety)
  return {
    ensemble: joinAtoms({ cell, graph, index, moieties }, set, cluster, DEFAULT_ENSEMBLE.extent),
    problems: [
      ...compareComposition(crystal),
      ...compareMoieties(crystal, classes),
      ...(isJoinedByContacts ? [joinedNote(main)] : []),
      ...(main.moiety.periodicity === 0 ? [] : [polymericNote(main)]),
      ...interpenetrationNotes(classes),
    ],
  }
}

function joinedNote({ moiety }: MoietyClass): EnsembleProblem {
  return note(
    'ensemble.joined-by-contacts',
    `Parts of ${moiety.formula} are held together by metal–metal bonds alone; they are shown as one molecule because the file's moiety formula says so.`,
  )
}

function polymericNote({ moiety }: MoietyClass): EnsembleProblem {
  const shape = ['molecule', 'chain', 'layer', 'framework'][moiety.periodicity]
  return note(
    'ensemble.polymeric',
    `The structure is polymeric, an endless ${shape} in ${moiety.periodicity === 1 ? 'one dimension' : `${moiety.periodicity} dimensions`}; its repeat unit is ${moiety.formula}, and bonds that lead out of what is shown are cut.`,
  )
}

/** All frameworks of a crystal share its space, whatever their kinds; chains and layers do where `nets` counts them. */
function interpenetrationNotes(classes: readonly MoietyClass[]): EnsembleProblem[] {
  const frameworks = classes.filter(({ moiety }) => moiety.periodicity === 3)
  const others = classes.filter(({ moiety }) => moiety.periodicity !== 3).map((kind) => [kind])
  return [frameworks, ...others].flatMap((kinds) => {
    const nets = kinds.reduce((sum, { moiety }) => sum + moiety.nets, 0)
    if (nets < 2) return []
    const shapes = ['', 'chains', 'layers', 'frameworks'][kinds[0]!.moiety.periodicity]
    const formulas = kinds.map(({ moiety }) => moiety.formula).join(' and ')
    return [
      note(
        'ensemble.interpenetrating',
        `${nets} endless ${shapes} of ${formulas} run through one another without a bond between them.`,
      ),
    ]
  })
}

/** The main molecule, moved by a lattice vector, with most atoms exactly where the file lists their sites. */
function placeOnListedSites(
  graph: AtomGraph,
  index: MoleculeIndex,
  candidates: number,
  identity: number,
): Unit {
  let best: { score: number; unit: Unit } = { score: -1, unit: { molecule: 0, shift: [0, 0, 0] } }
  for (let molecule = 0; molecule < candidates; molecule++) {
    const votes = new Map<string, { count: number; unit: Unit }>()
    for (const atom of index.molecules[molecule]!.atoms) {
      if (graph.atoms.symop[atom] !== identity) continue
      const unit = unitOf(index, atom, scale(pointAt(graph.atoms.translation, atom), -1))
      const vote = votes.get(unitKey(unit)) ?? { count: 0, unit }
      vote.count++
      votes.set(unitKey(unit), vote)
    }
    for (const { count, unit } of votes.values())
      if (count > best.score) best = { score: count, unit }
  }
  return best.unit
}

function nearestUnits(
  cell: UnitCell,
  graph: AtomGraph,
  index: MoleculeIndex,
  molecules: readonly number[],
  center: Vec3,
  wanted: number,
): Unit[] {
  const candidates = molecules.flatMap((molecule) => {
    const middle = centroidOf(cell, graph, index, { molecule, shift: [0, 0, 0] })
    return NEIGHBOR_CELLS.map((offset) => {
      const shift = add(roundToward(cell, subtract(center, middle)), offset)
      return {
        unit: { molecule, shift },
        far: distance(add(middle, toCartesian(cell, shift)), center),
      }
    })
  })
  return candidates
    .toSorted((p, q) => p.far - q.far)
    .slice(0, wanted)
    .map(({ unit }) => unit)
}

const NEIGHBOR_CELLS: readonly Vec3[] = [-1, 0, 1].flatMap((a) =>
  [-1, 0, 1].flatMap((b) => [-1, 0, 1].map((c): Vec3 => [a, b, c])),
)

/** The lattice vector nearest to a Cartesian displacement, component by component. */
function roundToward({ cartnToFract }: UnitCell, displacement: Vec3): Vec3 {
  const axis = (row: Vec3) =>
    Math.round(row[0] * displacement[0] + row[1] * displacement[1] + row[2] * displacement[2]) + 0
  return [axis(cartnToFract[0]), axis(cartnToFract[1]), axis(cartnToFract[2])]
}

/** Cartesian, Å. */
function centroidOf(
  cell: UnitCell,
  graph: AtomGraph,
  index: MoleculeIndex,
  { molecule, shift }: Unit,
): Vec3 {
  return toCartesian(cell, add(molecularCentroid(graph, index.molecules[molecule]!), shift))
}

const EMPTY: Ensemble = {
  count: 0,
  atom: new Int32Array(),
  shift: new Int32Array(),
  cartn: new Float64Array(),
  moiety: new Int32Array(),
  molecule: new Int32Array(),
  bonds: {
    count: 0,
    first: new Int32Array(),
    second: new Int32Array(),
    bond: new Int32Array(),
  },
  isAlternative: new Uint8Array(),
  dangling: {
    count: 0,
    atom: new Int32Array(),
    bond: new Int32Array(),
    partner: new Int32Array(),
    partnerShift: new Int32Array(),
    partnerCartn: new Float64Array(),
  },
  extent: DEFAULT_ENSEMBLE.extent,
  moieties: [],
}
