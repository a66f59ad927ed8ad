import { BondKind } from '../graph/atom-graph'
import { HERE, translationOf } from '../ensemble/neighborhood'
import type { Specimen } from '../ensemble/specimen'
import { toCartesian } from '../geometry/cell'
import { add, pointAt, subtract, type Vec3 } from '../geometry/vec3'
import { isMetal } from '../tables/elements'
import { withoutChords } from './chords'
import type { BondedPair } from '../valence/lewis-structure'

/** One ligand: what hangs together when the bonds to metals are cut. */
export interface LigandCut {
  /** Ensemble atoms, ascending. */
  readonly atoms: readonly number[]
  /** Å, one per atom: where they stand in one piece, also where a polymer's repeat unit cuts them apart. */
  readonly places: readonly Vec3[]
  /** Pairs of rows of `atoms`. */
  readonly bonds: readonly BondedPair[]
  /** To the metals of each atom, one vector (Å) per bond, with the metal's atomic number. */
  readonly metals: readonly (readonly MetalBond[])[]
  /** It meets its own image, as the rods and nets of some frameworks do: no molecule. */
  readonly isEndless: boolean
}

export interface MetalBond {
  readonly element: number
  /** Ensemble atom. */
  readonly metal: number
  readonly vector: Vec3
}

/**
 * Cuts the main cluster at every bond to a metal.
 *
 * @returns the ligands in the order of their first atoms: every atom of the cluster that is no metal
 *   belongs to one. Empty without metals: a molecule that holds none has no ligands.
 */
export function cutLigands(specimen: Specimen): LigandCut[] {
  const { main, element } = specimen
  if (!main.some((atom) => isMetal(element[atom]!))) return []
  const isSeen = new Set<number>()
  const ligands: LigandCut[] = []
  for (const seed of main) {
    if (isMetal(element[seed]!) || isSeen.has(seed)) continue
    const ligand = cutAt(specimen, seed)
    for (const atom of ligand.atoms) isSeen.add(atom)
    ligands.push(ligand)
  }
  return ligands
}

/** Follows covalent bonds from one atom, with the translation of each atom that is reached. */
function cutAt(specimen: Specimen, seed: number): LigandCut {
  const { neighborhood, graph, ensemble, crystal } = specimen
  const { start, neighbor, image, bond } = neighborhood
  const stepOf = new Map([[seed, 0]])
  let isEndless = false
  for (const [atom, step] of stepOf) {
    for (let row = start[atom]!; row < start[atom + 1]!; row++) {
      if (graph.bonds.kind[bond[row]!] !== BondKind.covalent) continue
      const other = neighbor[row]!
      const reached = step + image[row]! - HERE
      if (!stepOf.has(other)) stepOf.set(other, reached)
      else if (stepOf.get(other) !== reached) isEndless = true
    }
  }
  const atoms = [...stepOf.keys()].toSorted((p, q) => p - q)
  const rowOf = new Map(atoms.map((atom, row) => [atom, row]))
  const placeOf = (atom: number, step: number): Vec3 => {
    const here = pointAt(ensemble.cartn, atom)
    return step === 0 ? here : add(here, toCartesian(crystal.cell, translationOf(HERE + step)))
  }
  const places = atoms.map((atom) => placeOf(atom, stepOf.get(atom)!))
  const bonds: BondedPair[] = []
  const metals = atoms.map((): MetalBond[] => [])
  for (const [row, atom] of atoms.entries()) {
    for (let edge = start[atom]!; edge < start[atom + 1]!; edge++) {
      const other = neighbor[edge]!
      const kind = graph.bonds.kind[bond[edge]!]
      if (kind === BondKind.covalent && rowOf.has(other) && atom < other) {
        bonds.push([row, rowOf.get(other)!])
      }
      if (specimen.graph.bonds.isDonor[bond[edge]!] === 0) continue
      const there = placeOf(other, stepOf.get(atom)! + image[edge]! - HERE)
      const vector = subtract(there, places[row]!)
      metals[row]!.push({ element: specimen.element[other]!, metal: other, vector })
    }
  }
  return { atoms, places, bonds: withoutChords(withoutTwins(bonds), places), metals, isEndless }
}

/** In a short repeat unit two atoms can be bonded twice, once over the cell's edge. */
function withoutTwins(bonds: readonly BondedPair[]): BondedPair[] {
  return [...new Map(bonds.map((pair) => [pair.join(' '), pair])).values()]
}
