import type { Crystal } from '../crystal/crystal'
import { toCartesian } from '../geometry/cell'
import { add, pointAt } from '../geometry/vec3'
import type { AtomGraph } from '../graph/atom-graph'
import type { Molecule } from './molecules'
import type { FoundMolecule } from './recognise-moiety'
import { HYDROGEN } from '../tables/elements'

/** Atoms; no common ion or solvent has more. */
const MOST_ATOMS = 150

/** The skeleton of a molecule that ends, with its hydrogen counted; null when it is too large to be a common one. */
export function inspectMolecule(
  { cell, sites }: Crystal,
  graph: AtomGraph,
  { atoms, shifts }: Molecule,
): FoundMolecule | null {
  if (atoms.length > MOST_ATOMS) return null
  const heavy = [...atoms.keys()].filter((row) => graph.atoms.element[atoms[row]!] !== HYDROGEN)
  const rowOfAtom = new Map(heavy.map((row, i) => [atoms[row]!, i] as const))
  const deuteriums = atoms.filter((atom) => sites.isotope[graph.atoms.site[atom]!] === 2).length
  return {
    elements: heavy.map((row) => graph.atoms.element[atoms[row]!]!),
    cartn: heavy.map((row) =>
      toCartesian(cell, add(pointAt(graph.atoms.fract, atoms[row]!), pointAt(shifts, row))),
    ),
    bonds: heavy.flatMap((row, first) => bondsFrom(graph, atoms[row]!, first, rowOfAtom)),
    hydrogens: atoms.length - heavy.length - deuteriums,
    deuteriums,
  }
}

/** Pairs of rows, each bond from its first atom; a molecule that ends has no bond to an image of itself. */
function bondsFrom(
  { bonds, adjacency }: AtomGraph,
  atom: number,
  first: number,
  rowOfAtom: ReadonlyMap<number, number>,
): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = []
  for (let i = adjacency.start[atom]!; i < adjacency.start[atom + 1]!; i++) {
    const bond = adjacency.bond[i]!
    const second = rowOfAtom.get(bonds.second[bond]!)
    if (bonds.first[bond] === atom && second !== undefined) pairs.push([first, second])
  }
  return pairs
}
