import type { Place } from '../crystal/place'
import type { Specimen } from '../ensemble/specimen'
import { toCartesian } from '../geometry/cell'
import { add, pointAt, scale, subtract, type Vec3 } from '../geometry/vec3'
import { placeOfAtom } from '../graph/place-of-atom'

/** A bond between metal and donor, seen from one of its ends. */
export interface Arm {
  /** Row of the neighbourhood. */
  readonly row: number
  /** Å, from the atom to its neighbour; along the bond, so that it holds for images too. */
  readonly arm: Vec3
}

/** From a metal to its donors, or from a donor to its metals. */
export function armsOf(specimen: Specimen, atom: number): Arm[] {
  const { crystal, graph, ensemble, neighborhood } = specimen
  const { bonds, atoms } = graph
  const arms: Arm[] = []
  for (let row = neighborhood.start[atom]!; row < neighborhood.start[atom + 1]!; row++) {
    const bond = neighborhood.bond[row]!
    if (graph.bonds.isDonor[bond] === 0) continue
    const second = add(pointAt(atoms.fract, bonds.second[bond]!), pointAt(bonds.shift, bond))
    const arm = subtract(second, pointAt(atoms.fract, bonds.first[bond]!))
    const isFirst = bonds.first[bond] === ensemble.atom[atom]
    arms.push({ row, arm: toCartesian(crystal.cell, isFirst ? arm : scale(arm, -1)) })
  }
  return arms
}

/** Where the neighbour at the end of an arm stands, seen from the atom of the graph in its own cell. */
export function placeOfArm(
  { graph, ensemble, neighborhood }: Specimen,
  atom: number,
  { row }: Arm,
): Place {
  const { bonds, atoms } = graph
  const bond = neighborhood.bond[row]!
  const isFirst = bonds.first[bond] === ensemble.atom[atom]
  const shift = pointAt(bonds.shift, bond)
  return isFirst
    ? placeOfAtom(atoms, bonds.second[bond]!, shift)
    : placeOfAtom(atoms, bonds.first[bond]!, scale(shift, -1))
}
