import { note } from '../base/problem'
import type { Crystal } from '../crystal/crystal'
import { toCartesian, type UnitCell } from '../geometry/cell'
import { add, distance, pointAt, scale, subtract, type Vec3 } from '../geometry/vec3'
import type { AtomGraph } from '../graph/atom-graph'
import { compareComposition } from './compare-composition'
import type { DanglingBonds, Ensemble, EnsembleBonds, EnsembleProblem } from './ensemble'
import { DEFAULT_ENSEMBLE } from './ensemble-choice'
import type { Molecule } from './molecules'
import { chooseMolecules } from './choose-molecules'
import type { MoietyClass } from './moieties'

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
  const cluster = placeOnListedSites(graph, main)
  const center = centroid(crystal.cell, graph, cluster)
  const placed = classes.flatMap((kind, moiety) => {
    if (moiety === 0) return [{ moiety, molecule: cluster }]
    const copies = Math.ceil(kind.moiety.perCell / main.moiety.perCell - 1e-9)
    const wanted = Math.min(MOST_COPIES, copies)
    return nearestImages(crystal.cell, graph, kind, center, wanted).map((molecule) => ({
      moiety,
      molecule,
    }))
  })
  return {
    ensemble: join(crystal.cell, graph, classes, placed),
    problems: [
      ...compareComposition(crystal),
      ...(isJoinedByContacts ? [joinedNote(main)] : []),
      ...(main.moiety.periodicity === 0 ? [] : [polymericNote(main)]),
    ],
  }
}

function joinedNote({ moiety }: MoietyClass): EnsembleProblem {
  return note(
    'ensemble.joined-by-contacts',
    `Parts of ${moiety.formula} are held together by metal–metal bonds alone; they are shown as one molecule because the file's moiety formula says so.`,
  )
}

interface Placed {
  readonly moiety: number
  readonly molecule: Molecule
}

function polymericNote({ moiety }: MoietyClass): EnsembleProblem {
  const shape = ['molecule', 'chain', 'layer', 'framework'][moiety.periodicity]
  return note(
    'ensemble.polymeric',
    `The structure is polymeric, an endless ${shape} in ${moiety.periodicity === 1 ? 'one dimension' : `${moiety.periodicity} dimensions`}; one repeat unit, ${moiety.formula}, is shown and its outer bonds are cut.`,
  )
}

/** The molecule, moved by a lattice vector, with most atoms exactly where the file lists their sites. */
function placeOnListedSites(graph: AtomGraph, kind: MoietyClass): Molecule {
  let best = { score: -1, molecule: kind.molecules[0]!, shift: [0, 0, 0] as Vec3 }
  for (const molecule of kind.molecules) {
    const votes = new Map<string, { count: number; shift: Vec3 }>()
    for (const [row, atom] of molecule.atoms.entries()) {
      if (graph.atoms.symop[atom] !== 0) continue
      const listed = scale(pointAt(graph.atoms.translation, atom), -1)
      const shift = subtract(listed, pointAt(molecule.shifts, row))
      const key = shift.join(' ')
      const vote = votes.get(key) ?? { count: 0, shift }
      vote.count++
      votes.set(key, vote)
    }
    for (const { count, shift } of votes.values()) {
      if (count > best.score) best = { score: count, molecule, shift }
    }
  }
  return translate(best.molecule, best.shift)
}

function nearestImages(
  cell: UnitCell,
  graph: AtomGraph,
  kind: MoietyClass,
  center: Vec3,
  wanted: number,
): Molecule[] {
  const candidates = kind.molecules.flatMap((molecule) => {
    const middle = centroid(cell, graph, molecule)
    return NEIGHBOR_CELLS.flatMap((offset) => {
      const toward = roundToward(cell, subtract(center, middle))
      const shift = add(toward, offset)
      return [{ molecule, shift, far: distance(add(middle, toCartesian(cell, shift)), center) }]
    })
  })
  return candidates
    .toSorted((p, q) => p.far - q.far)
    .slice(0, wanted)
    .map(({ molecule, shift }) => translate(molecule, shift))
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

function translate(molecule: Molecule, shift: Vec3): Molecule {
  const shifts = molecule.shifts.map((x, i) => x + shift[i % 3]!)
  return { ...molecule, shifts }
}

function centroid(cell: UnitCell, graph: AtomGraph, molecule: Molecule): Vec3 {
  let sum: Vec3 = [0, 0, 0]
  for (const [row, atom] of molecule.atoms.entries()) {
    sum = add(sum, add(pointAt(graph.atoms.fract, atom), pointAt(molecule.shifts, row)))
  }
  return toCartesian(cell, scale(sum, 1 / molecule.atoms.length))
}

function join(
  cell: UnitCell,
  graph: AtomGraph,
  classes: readonly MoietyClass[],
  placed: readonly Placed[],
): Ensemble {
  const count = placed.reduce((sum, { molecule }) => sum + molecule.atoms.length, 0)
  const atom = new Int32Array(count)
  const shift = new Int32Array(3 * count)
  const cartn = new Float64Array(3 * count)
  const moiety = new Int32Array(count)
  const moleculeOf = new Int32Array(count)
  let next = 0
  for (const [index, place] of placed.entries()) {
    for (const [row, graphAtom] of place.molecule.atoms.entries()) {
      const lattice = pointAt(place.molecule.shifts, row)
      atom[next] = graphAtom
      shift.set(lattice, 3 * next)
      cartn.set(toCartesian(cell, add(pointAt(graph.atoms.fract, graphAtom), lattice)), 3 * next)
      moiety[next] = place.moiety
      moleculeOf[next] = index
      next++
    }
  }
  const moieties = classes.map((kind) => kind.moiety)
  const bonds = bondsBetween(graph, atom, shift, moleculeOf)
  return {
    count,
    atom,
    shift,
    cartn,
    moiety,
    molecule: moleculeOf,
    isAlternative: new Uint8Array(count),
    bonds,
    dangling: NOTHING_DANGLES,
    extent: DEFAULT_ENSEMBLE.extent,
    moieties,
  }
}

/** The bonds of the graph whose two ends stand in one molecule of the ensemble. */
function bondsBetween(
  { bonds, adjacency }: AtomGraph,
  atom: Int32Array,
  shift: Int32Array,
  molecule: Int32Array,
): EnsembleBonds {
  const rowsOfAtom = new Map<number, number[]>()
  for (const [row, graphAtom] of atom.entries()) {
    const rows = rowsOfAtom.get(graphAtom)
    if (rows === undefined) rowsOfAtom.set(graphAtom, [row])
    else rows.push(row)
  }
  const first: number[] = []
  const second: number[] = []
  const bond: number[] = []
  for (const [row, graphAtom] of atom.entries()) {
    let previous = -1
    for (let i = adjacency.start[graphAtom]!; i < adjacency.start[graphAtom + 1]!; i++) {
      const index = adjacency.bond[i]!
      if (bonds.first[index] !== graphAtom || index === previous) continue
      previous = index
      const end = add(pointAt(shift, row), pointAt(bonds.shift, index))
      const partner = rowsOfAtom
        .get(bonds.second[index]!)
        ?.find(
          (other) =>
            molecule[other] === molecule[row] &&
            shift[3 * other] === end[0] &&
            shift[3 * other + 1] === end[1] &&
            shift[3 * other + 2] === end[2],
        )
      if (partner === undefined) continue
      first.push(row)
      second.push(partner)
      bond.push(index)
    }
  }
  return {
    count: bond.length,
    first: Int32Array.from(first),
    second: Int32Array.from(second),
    bond: Int32Array.from(bond),
  }
}

const NOTHING_DANGLES: DanglingBonds = {
  count: 0,
  atom: new Int32Array(),
  bond: new Int32Array(),
  partner: new Int32Array(),
  partnerShift: new Int32Array(),
  partnerCartn: new Float64Array(),
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
  dangling: NOTHING_DANGLES,
  extent: DEFAULT_ENSEMBLE.extent,
  moieties: [],
}
