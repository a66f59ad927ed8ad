import type { Crystal } from '../crystal/crystal'
import { determinant } from '../geometry/mat3'
import type { AtomGraph } from '../graph/atom-graph'

/**
 * 1 or −1: whether the operation that makes an atom of the cell keeps the hand of what stands in the
 * asymmetric unit. On a mirror plane it says nothing.
 */
export function handOf({ spaceGroup }: Crystal, { atoms }: AtomGraph, atom: number): number {
  const symop = spaceGroup.symops[atoms.symop[atom]!]
  return symop === undefined ? 1 : Math.sign(determinant(symop.rotation))
}
