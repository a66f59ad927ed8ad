import { depthIn, solidBody } from '../geometry/solid-body'
import { pointAt } from '../geometry/vec3'
import type { Specimen } from '../ensemble/specimen'
import { isMetal } from '../tables/elements'

/** Å below every face of the cage: what is nearer to one is of the cage. */
const DEPTH = 0.5

/**
 * Which of some atoms stand inside the cage that the others make, ascending: the H of `H@Cu6`, the
 * centre of `Au@Au12`. None where the cage would hold anything but metals, or is not closed.
 *
 * Cost: metals × faces of their convex hull.
 */
export function enclosedAtoms(
  { element, ensemble }: Specimen,
  atoms: readonly number[],
): readonly number[] {
  const metals = atoms.filter((atom) => isMetal(element[atom]!))
  const cage = solidBody(metals.map((atom) => pointAt(ensemble.cartn, atom)))
  if (cage === null) return []
  const inside = atoms.filter((atom) => depthIn(cage, pointAt(ensemble.cartn, atom)) > DEPTH)
  const isInside = new Set(inside)
  const isCageOfMetals = atoms.every((atom) => isInside.has(atom) || isMetal(element[atom]!))
  return isCageOfMetals ? inside : []
}
