/** For each atom of the graph the molecule it belongs to, so that any piece of the crystal can be told apart. */
import { pointAt, subtract, type Vec3 } from '../geometry/vec3'
import type { AtomGraph } from '../graph/atom-graph'
import type { Hosts } from './alternative-hosts'
import type { MoietyClass } from './moieties'
import type { Molecule } from './molecules'
import { isInLattice } from './translation-lattice'

/**
 * Atom a of the graph at lattice vector s stands in the copy of molecule `moleculeOf[a]` that is moved
 * by s − `shiftOf[3a..]`: its unit. Atoms that are not present belong to the molecule of their host.
 */
export interface MoleculeIndex {
  /** Of all kinds, in the order of the kinds. */
  readonly molecules: readonly Molecule[]
  /** Index into the moieties, per molecule. */
  readonly moietyOf: Int32Array
  /** Per atom of the graph; −1: it stands by nothing. */
  readonly moleculeOf: Int32Array
  readonly shiftOf: Int32Array
  /** The atoms of molecule m that are not present: `absent[absentStart[m]] … absent[absentStart[m + 1] - 1]`. */
  readonly absentStart: Int32Array
  readonly absent: Int32Array
}

/** @param hosts null: what is not present is left out */
export function indexMolecules(
  graph: AtomGraph,
  classes: readonly MoietyClass[],
  hosts: Hosts | null,
): MoleculeIndex {
  const { count } = graph.atoms
  const molecules = classes.flatMap((kind) => kind.molecules)
  const moietyOf = Int32Array.from(
    classes.flatMap((kind, moiety) => kind.molecules.map(() => moiety)),
  )
  const moleculeOf = new Int32Array(count).fill(-1)
  const shiftOf = new Int32Array(3 * count)
  for (const [m, { atoms, shifts }] of molecules.entries()) {
    for (const [row, atom] of atoms.entries()) {
      moleculeOf[atom] = m
      shiftOf.set(shifts.subarray(3 * row, 3 * row + 3), 3 * atom)
    }
  }
  const absentStart = new Int32Array(molecules.length + 1)
  const hosted: number[] = []
  for (let atom = 0; atom < count; atom++) {
    const host = hosts?.host[atom] ?? -1
    if (hosts === null || host < 0) continue
    hosted.push(atom)
    moleculeOf[atom] = moleculeOf[host]!
    shiftOf.set(subtract(pointAt(shiftOf, host), pointAt(hosts.shift, atom)), 3 * atom)
    absentStart[moleculeOf[atom]! + 1]!++
  }
  for (let m = 0; m < molecules.length; m++) absentStart[m + 1]! += absentStart[m]!
  const next = absentStart.slice()
  const absent = new Int32Array(hosted.length)
  for (const atom of hosted) absent[next[moleculeOf[atom]!]!++] = atom
  return { molecules, moietyOf, moleculeOf, shiftOf, absentStart, absent }
}

/** The lattice vector by which the unit that holds an atom at lattice vector `shift` is moved. */
export function unitShift({ shiftOf }: MoleculeIndex, atom: number, shift: Vec3): Vec3 {
  return subtract(shift, pointAt(shiftOf, atom))
}

/** Whether two atoms, each at its lattice vector, are of one molecule, or of one chain, layer or framework. */
export function areJoined(
  index: MoleculeIndex,
  first: number,
  firstShift: Vec3,
  second: number,
  secondShift: Vec3,
): boolean {
  const molecule = index.moleculeOf[first]!
  if (molecule < 0 || molecule !== index.moleculeOf[second]) return false
  const apart = subtract(unitShift(index, second, secondShift), unitShift(index, first, firstShift))
  return isInLattice(index.molecules[molecule]!.translations, apart)
}
