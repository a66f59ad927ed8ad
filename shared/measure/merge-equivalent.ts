import type { Crystal } from '../crystal/crystal'
import { apply } from '../geometry/mat3'
import { length, subtract, type Vec3 } from '../geometry/vec3'
import { toCartesian } from '../geometry/cell'
import type { CellAtoms } from '../graph/atom-graph'
import { latticeDistance } from '../symmetry/orbit'
import { applySymop, identityIndex } from '../symmetry/symop'
import type { End, FoundContact } from './found-contact'
import { placeOfAtom } from '../graph/place-of-atom'

/** A contact for all that symmetry makes from it. */
export interface MergedContact {
  readonly contact: FoundContact
  /** How many there are among those that were found from the same molecule. */
  readonly count: number
}

/** Å: ends that an operation puts this near to one another are one. */
const SAME_PLACE = 0.01

/**
 * Keeps of contacts that symmetry makes one from the other a single one: the first, or one that starts
 * at a site where the file lists it. Those found from another molecule later on are the same seen from
 * the other end, and do not count.
 *
 * @param found by molecule, in the order of the molecules
 */
export function mergeEquivalent(
  crystal: Crystal,
  atoms: CellAtoms,
  found: readonly (readonly FoundContact[])[],
): MergedContact[] {
  const identity = identityIndex(crystal.spaceGroup.symops)
  const merged: { contact: FoundContact; count: number; molecule: number }[] = []
  const alike = new Map<string, typeof merged>()
  for (const [molecule, contacts] of found.entries()) {
    for (const contact of contacts) {
      const key = likeness(atoms, contact)
      const group = alike.get(key) ?? []
      alike.set(key, group)
      const known = group.find((other) => areEquivalent(crystal, atoms, other.contact, contact))
      if (known === undefined) {
        const first = { contact, count: 1, molecule }
        group.push(first)
        merged.push(first)
      } else if (known.molecule === molecule) {
        known.count++
        if (!isListed(atoms, identity, known.contact) && isListed(atoms, identity, contact))
          known.contact = contact
      }
    }
  }
  return merged
}

/** Decimals by which equivalent contacts are first looked for; coordinates of one orbit agree to more. */
const ALIKE_DECIMALS = 3

/** Equal for equivalent contacts: kind, sites and (but for rounding) distance. */
function likeness(atoms: CellAtoms, { kind, from, to, distance }: FoundContact): string {
  const ends = [sitesOf(atoms, from), sitesOf(atoms, to)].toSorted()
  return `${kind} ${ends.join(' ')} ${distance.toFixed(ALIKE_DECIMALS)}`
}

function sitesOf(atoms: CellAtoms, { members }: End): string {
  return members
    .map(({ atom }) => atoms.site[atom]!)
    .toSorted((p, q) => p - q)
    .join('-')
}

function areEquivalent(
  crystal: Crystal,
  atoms: CellAtoms,
  p: FoundContact,
  q: FoundContact,
): boolean {
  const isTurnedRound = sitesOf(atoms, p.from) !== sitesOf(atoms, q.from)
  const mayBeEither = sitesOf(atoms, q.from) === sitesOf(atoms, q.to)
  if (!isTurnedRound && isImage(crystal, p, q.from.point, q.to.point)) return true
  return (isTurnedRound || mayBeEither) && isImage(crystal, p, q.to.point, q.from.point)
}

/** Whether an operation puts the ends of a contact on two points. */
function isImage({ cell, spaceGroup }: Crystal, { from, to }: FoundContact, p: Vec3, q: Vec3) {
  const apart = subtract(to.point, from.point)
  const wanted = subtract(q, p)
  return spaceGroup.symops.some((operation) => {
    const off = subtract(apply(operation.rotation, apart), wanted)
    if (length(toCartesian(cell, off)) > SAME_PLACE) return false
    return latticeDistance(cell, applySymop(operation, from.point), p) < SAME_PLACE
  })
}

/** Whether a contact starts where the file lists its site. */
function isListed(atoms: CellAtoms, identity: number, { from }: FoundContact): boolean {
  return from.members.every(({ atom, shift }) => {
    const { symop, translation } = placeOfAtom(atoms, atom, shift)
    return symop === identity && translation.every((x) => x === 0)
  })
}
