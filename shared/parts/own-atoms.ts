/** The parts of an own dissection as atoms of a specimen. */
import { atomFinder, type Placed } from '../ensemble/atom-at-place'
import type { OwnDissection } from './own-parts'

/** An own part as it stands in a specimen. */
export interface OwnAtoms {
  /** Ensemble atoms, ascending, each once. */
  readonly atoms: readonly number[]
  /** Its places at which the specimen has no atom. */
  readonly missing: number
}

/** The atoms of each own part, in their order; of a part that is not in the specimen, none. */
export function ownAtoms(placed: Placed, { parts }: OwnDissection): OwnAtoms[] {
  const find = atomFinder(placed)
  return parts.map(({ places }) => {
    const atoms = new Set<number>()
    let missing = 0
    for (const place of places) {
      const atom = find(place)
      if (atom === null) missing++
      else atoms.add(atom)
    }
    return { atoms: [...atoms].toSorted((a, b) => a - b), missing }
  })
}

/**
 * For each part of the dissection that `dissectByHand` makes, the index of the own part it shows:
 * parts without an atom in the specimen are left out there.
 */
export function shownOwnParts(parts: readonly OwnAtoms[]): number[] {
  return parts.flatMap(({ atoms }, index) => (atoms.length > 0 ? [index] : []))
}
