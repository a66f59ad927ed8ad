/** How many nets run through one another: interpenetration of chains, layers and frameworks. */
import type { UnitCell } from '../geometry/cell'
import { apply, transpose } from '../geometry/mat3'
import { dot, length, subtract, type Vec3 } from '../geometry/vec3'
import type { AtomGraph } from '../graph/atom-graph'
import type { Molecule } from './molecules'
import { annihilatorBasis, latticeIndex } from './translation-lattice'
import { molecularCentroid } from './units'

/** Å: layers with their mean planes, or chains with their mean axes, this near one another are entangled. */
const COINCIDENCE = 0.5

/**
 * How many nets of one kind share the same space without a bond between them: all frameworks of the
 * crystal; of layers those with one mean plane, of chains those around one axis, since nets that lie
 * side by side have theirs apart. Nets that cross at an angle are not counted together. Each piece of
 * the graph stands for as many nets as its translations have cosets among those of the crystal.
 *
 * @param molecules all of one kind
 * @returns 0 for molecules that end
 * Source of the count of cosets: Baburin, Acta Cryst. A72, 2016, 366; Blatov et al., CrystEngComm 6,
 * 2004, 377, calls the two factors classes Ia and IIa of interpenetration.
 */
export function countNets(
  cell: UnitCell,
  graph: AtomGraph,
  molecules: readonly Molecule[],
): number {
  const [first] = molecules
  if (first === undefined || first.periodicity === 0) return 0
  const normals = annihilatorBasis(first.translations)
  const center = molecularCentroid(graph, first)
  const isEntangled = (other: Molecule) => {
    const apart = subtract(molecularCentroid(graph, other), center)
    return normals.every(
      (normal) =>
        other.translations.every((translation) => dot(normal, translation) === 0) &&
        distanceFromLattice(cell, normal, apart) < COINCIDENCE,
    )
  }
  return molecules
    .filter((other) => other.periodicity === first.periodicity && isEntangled(other))
    .reduce((nets, { translations }) => nets + latticeIndex(translations), 0)
}

/** Å: how far a displacement is, along an integral normal, from that of some lattice vector. */
function distanceFromLattice({ cartnToFract }: UnitCell, normal: Vec3, fract: Vec3): number {
  const planes = dot(normal, fract)
  const spacing = 1 / length(apply(transpose(cartnToFract), normal))
  return Math.abs(planes - Math.round(planes)) * spacing
}
