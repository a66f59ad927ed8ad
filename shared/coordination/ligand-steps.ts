import { HERE } from '../ensemble/neighborhood'
import type { Specimen } from '../ensemble/specimen'
import { BondKind } from '../graph/atom-graph'
import { isMetal } from '../tables/elements'

/**
 * The lattice translation of each atom of the main cluster that puts its ligand together, 0 for its
 * first atom: in the repeat unit of a polymer the atoms of one ligand may lie in different units. To
 * be added to `Neighborhood.image`. Of an endless ligand, along the first way found.
 */
export function ligandSteps({
  main,
  element,
  neighborhood,
  graph,
  ensemble,
}: Specimen): Int32Array {
  const { start, neighbor, image, bond } = neighborhood
  const steps = new Int32Array(ensemble.count)
  const isSeen = new Uint8Array(ensemble.count)
  for (const seed of main) {
    if (isSeen[seed] === 1 || isMetal(element[seed]!)) continue
    isSeen[seed] = 1
    const queue = [seed]
    for (const atom of queue) {
      for (let row = start[atom]!; row < start[atom + 1]!; row++) {
        const other = neighbor[row]!
        if (graph.bonds.kind[bond[row]!] !== BondKind.covalent || isSeen[other] === 1) continue
        isSeen[other] = 1
        steps[other] = steps[atom]! + image[row]! - HERE
        queue.push(other)
      }
    }
  }
  return steps
}
