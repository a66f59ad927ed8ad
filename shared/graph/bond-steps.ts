import type { Vec3 } from '../geometry/vec3'
import type { Adjacency, Bonds, CellAtoms } from './atom-graph'

/** A bond of an atom, seen from it: to atom `to` moved by the lattice vector `shift`. */
export interface BondStep {
  readonly to: number
  readonly shift: Vec3
  readonly bond: number
}

/** The bonds of an atom of the cell; to other components of disorder only where it is of one itself. */
export function bondSteps(
  { isPresent }: Pick<CellAtoms, 'isPresent'>,
  { first, second, shift }: Pick<Bonds, 'first' | 'second' | 'shift'>,
  adjacency: Adjacency,
  atom: number,
): BondStep[] {
  const steps: BondStep[] = []
  let previous = -1
  for (let row = adjacency.start[atom]!; row < adjacency.start[atom + 1]!; row++) {
    const bond = adjacency.bond[row]!
    // A bond between an atom and its own image stands twice: once for either direction.
    const isForward = first[bond] === atom && bond !== previous
    previous = bond
    const to = isForward ? second[bond]! : first[bond]!
    if (isPresent[to] === 0 && isPresent[atom] === 1) continue
    const sign = isForward ? 1 : -1
    const [a, b, c] = [shift[3 * bond]!, shift[3 * bond + 1]!, shift[3 * bond + 2]!]
    steps.push({ to, shift: [sign * a, sign * b, sign * c], bond })
  }
  return steps
}
