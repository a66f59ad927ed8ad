import type { Skeleton } from './read-smiles'

/** How far from an atom its surroundings are told apart, in bonds. */
const ROUNDS = 6

/**
 * A text that is the same for the same skeleton, however its atoms are numbered, and differs between
 * isomers: the elements, each with its surroundings refined round by round.
 *
 * Source: Morgan, J. Chem. Doc. 5, 1965, 107; Weisfeiler & Leman, Nauchno-Tekh. Inf. 2 (9), 1968, 12.
 * It does not tell all graphs apart, but those of small molecules.
 */
export function skeletonKey({ elements, bonds }: Skeleton): string {
  const neighbors = elements.map((): number[] => [])
  for (const [first, second] of bonds) {
    neighbors[first]!.push(second)
    neighbors[second]!.push(first)
  }
  let codes = elements.map((element) => element)
  for (let round = 0; round < ROUNDS; round++) {
    codes = codes.map((code, atom) =>
      neighbors[atom]!.map((other) => codes[other]!)
        .toSorted((p, q) => p - q)
        .reduce(mix, mix(17, code)),
    )
  }
  return codes.toSorted((p, q) => p - q).join(' ')
}

/** Folds a number into a 32-bit code. */
function mix(code: number, value: number): number {
  const folded = Math.imul(code ^ (value + 0x9e3779b9), 0x85ebca6b)
  return (folded ^ (folded >>> 13)) >>> 0
}
