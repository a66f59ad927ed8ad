import { add, pointAt, type Vec3 } from '../geometry/vec3'
import type { AtomGraph } from '../graph/atom-graph'
import { addAtom, FARTHEST_CELL, MOST_SHOWN, type AtomSet } from './atom-set'
import type { MoleculeIndex } from './molecule-index'
import { addUnit, molecularCentroid } from './units'

/** Fractional: an atom this near a face of the cell lies on it, and is shown on the opposite face too. */
const FACE = 1e-4

/** Whole numbers of cells, at least one along each axis, and no more than can be shown. */
export function fittingCells(cells: Vec3, atomsPerCell: number): Vec3 {
  const fitting = cells.map((n) => (n >= 1 ? Math.min(FARTHEST_CELL - 1, Math.floor(n)) : 1))
  const product = () => fitting[0]! * fitting[1]! * fitting[2]!
  while (product() > 1 && product() * atomsPerCell > MOST_SHOWN) {
    fitting[fitting.indexOf(Math.max(...fitting))]!--
  }
  return [fitting[0]!, fitting[1]!, fitting[2]!]
}

/**
 * The atoms in some cells from the origin; those on faces, edges and corners on every one of them.
 *
 * @param mayShow 1 for the atoms of the graph that may be shown
 */
export function addCellAtoms(
  set: AtomSet,
  { atoms }: AtomGraph,
  cells: Vec3,
  mayShow: Uint8Array,
): void {
  for (const cell of cellsWithRims(cells)) {
    for (let atom = 0; atom < atoms.count; atom++) {
      if (mayShow[atom] === 0) continue
      const [x, y, z] = add(pointAt(atoms.fract, atom), cell)
      if (isInside(x, cells[0]) && isInside(y, cells[1]) && isInside(z, cells[2])) {
        addAtom(set, atom, cell)
      }
    }
  }
}

function isInside(x: number, cells: number): boolean {
  return x >= -FACE && x <= cells + FACE
}

/** The lattice vectors of the cells, then those of the cells around, whose atoms may lie on the outer faces. */
function cellsWithRims([na, nb, nc]: Vec3): Vec3[] {
  const [inside, rims]: [Vec3[], Vec3[]] = [[], []]
  for (let a = -1; a <= na; a++) {
    for (let b = -1; b <= nb; b++) {
      for (let c = -1; c <= nc; c++) {
        const isRim = a < 0 || b < 0 || c < 0 || a === na || b === nb || c === nc
        ;(isRim ? rims : inside).push([a, b, c])
      }
    }
  }
  return [...inside, ...rims]
}

/** The whole molecules whose centroids lie in some cells from the origin, each once. */
export function addCellMolecules(
  set: AtomSet,
  graph: AtomGraph,
  index: MoleculeIndex,
  [na, nb, nc]: Vec3,
  withAlternatives: boolean,
): void {
  const home = index.molecules.map((molecule): Vec3 => {
    const [x, y, z] = molecularCentroid(graph, molecule)
    return [-Math.floor(x + FACE) + 0, -Math.floor(y + FACE) + 0, -Math.floor(z + FACE) + 0]
  })
  for (let a = 0; a < na; a++) {
    for (let b = 0; b < nb; b++) {
      for (let c = 0; c < nc; c++) {
        for (const [molecule, shift] of home.entries()) {
          addUnit(set, index, { molecule, shift: add(shift, [a, b, c]) }, withAlternatives)
        }
      }
    }
  }
}
