/** Molecules of the crystal as units: a molecule of the index at a lattice vector. */
import { add, pointAt, scale, type Vec3 } from '../geometry/vec3'
import type { AtomGraph } from '../graph/atom-graph'
import { addAtom, type AtomSet } from './atom-set'
import { unitShift, type MoleculeIndex } from './molecule-index'
import type { Molecule } from './molecules'

/** One molecule, moved by a lattice vector; of a polymer one repeat unit. */
export interface Unit {
  readonly molecule: number
  readonly shift: Vec3
}

/** The unit that an atom of the graph at a lattice vector is part of. */
export function unitOf(index: MoleculeIndex, atom: number, shift: Vec3): Unit {
  return { molecule: index.moleculeOf[atom]!, shift: unitShift(index, atom, shift) }
}

/** The same for the same unit. */
export function unitKey({ molecule, shift }: Unit): string {
  return `${molecule} ${shift[0]} ${shift[1]} ${shift[2]}`
}

/** As equal keys say, without writing them. */
export function isSameUnit(unit: Unit, other: Unit): boolean {
  return unit.molecule === other.molecule && unit.shift.every((x, axis) => x === other.shift[axis])
}

/** Adds all atoms of a unit, and on demand those beside it that are not present. */
export function addUnit(
  set: AtomSet,
  { molecules, shiftOf, absent, absentStart }: MoleculeIndex,
  { molecule, shift }: Unit,
  withAlternatives: boolean,
): void {
  const { atoms, shifts } = molecules[molecule]!
  for (const [row, atom] of atoms.entries()) addAtom(set, atom, add(pointAt(shifts, row), shift))
  if (!withAlternatives) return
  for (let i = absentStart[molecule]!; i < absentStart[molecule + 1]!; i++) {
    const atom = absent[i]!
    addAtom(set, atom, add(pointAt(shiftOf, atom), shift))
  }
}

/** Fractional coordinates of the centroid of a molecule; of a polymer that of one repeat unit. */
export function molecularCentroid(
  { atoms }: AtomGraph,
  { atoms: members, shifts }: Molecule,
): Vec3 {
  let sum: Vec3 = [0, 0, 0]
  for (const [row, atom] of members.entries()) {
    sum = add(sum, add(pointAt(atoms.fract, atom), pointAt(shifts, row)))
  }
  return scale(sum, 1 / members.length)
}
