import { distance, type Vec3 } from '../geometry/vec3'
import type { BondedPair } from '../valence/lewis-structure'

/** The long side of a triangle of bonds over the longer of the others; 1.23 in thiirane, 1 in cyclopropane. */
const LEAST_CHORD = 1.3

/**
 * Leaves out bonds across an angle: two atoms bonded to a third, and near each other only because the
 * refinement made the ligand too small (C···C across the nitrogen of an imidazolate, 1.86 Å).
 *
 * @param places Å, one per atom
 */
export function withoutChords(
  bonds: readonly BondedPair[],
  places: readonly Vec3[],
): readonly BondedPair[] {
  const neighbors = places.map((): number[] => [])
  for (const [first, second] of bonds) {
    neighbors[first]!.push(second)
    neighbors[second]!.push(first)
  }
  const lengthOf = (first: number, second: number) => distance(places[first]!, places[second]!)
  return bonds.filter(([first, second]) => {
    const others = neighbors[first]!.filter((atom) => neighbors[second]!.includes(atom))
    const length = lengthOf(first, second)
    return others.every(
      (apex) => length <= LEAST_CHORD * Math.max(lengthOf(first, apex), lengthOf(second, apex)),
    )
  })
}
