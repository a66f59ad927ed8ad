import { length } from '../geometry/vec3'
import { CARBON, covalentRadius } from '../tables/elements'
import type { AssignedElectrons } from '../valence/assign-electrons'
import { bondRows, type LewisStructure } from '../valence/lewis-structure'
import type { FreeLigand } from './free-ligand'

const BORON = 5
const NITROGEN = 7

/**
 * Whether a ligand is a molecule that can be: where atoms are missing from the file, or lie over one
 * another, valences give something that nobody has made, and nothing may be said of its charge.
 *
 * @param missing hydrogen that the file leaves out, on each atom
 * @param electrons null: there are more bonds than valences, which only cages of boron may have
 */
export function makesSense(
  ligand: FreeLigand,
  missing: readonly number[],
  electrons: AssignedElectrons | null,
): boolean {
  const { constitution } = ligand
  if (electrons === null) return constitution.elements.includes(BORON)
  const isGuessed = missing.some((count) => count > 0)
  return !(
    electrons.unexplained.some((atom) => constitution.elements[atom] === CARBON) ||
    hasFullDonor(ligand, electrons.lewis) ||
    hasStrayCarbanion(ligand, electrons.lewis) ||
    isCarbonAlone(ligand) ||
    (isGuessed && isTangled(ligand))
  )
}

/** Whether a nitrogen with four bonds binds a metal as well, which leaves it no pair to bind with. */
function hasFullDonor(ligand: FreeLigand, { charges }: LewisStructure): boolean {
  const { elements, hydrogens } = ligand.constitution
  const rows = bondRows(ligand.constitution)
  return elements.some(
    (element, atom) =>
      element === NITROGEN &&
      ligand.isDonor[atom]! &&
      (rows[atom]!.length + hydrogens[atom]! > 3 ||
        (charges[atom]! > 0 && rows[atom]!.length === 3 && !isInPiBond(ligand, atom))),
  )
}

/** Whether a metal has a neighbour of the atom, too. */
function isInPiBond({ constitution, metals }: FreeLigand, atom: number): boolean {
  const rows = bondRows(constitution)
  return metals[atom]!.some(({ metal }) =>
    rows[atom]!.some((row) => metals[row.atom]!.some((bond) => bond.metal === metal)),
  )
}

/**
 * Whether a carbon that binds no metal is negative, with no double bond beside it to share the charge, or
 * in a ligand that binds by no carbon at all: a neighbour is missing, or hydrogen is wrong.
 */
function hasStrayCarbanion(
  { constitution, isDonor }: FreeLigand,
  { charges, orders }: LewisStructure,
): boolean {
  const { elements } = constitution
  const rows = bondRows(constitution)
  const isUnsaturated = (atom: number) => rows[atom]!.some(({ bond }) => orders[bond]! > 1)
  const bindsByCarbon = elements.some((element, atom) => element === CARBON && isDonor[atom]!)
  return elements.some(
    (element, atom) =>
      element === CARBON &&
      charges[atom]! < 0 &&
      !isDonor[atom]! &&
      rows[atom]!.every((row) => charges[row.atom]! <= 0) &&
      (!bindsByCarbon ||
        !(isUnsaturated(atom) || rows[atom]!.some((row) => isUnsaturated(row.atom)))),
  )
}

/** Å below the sum of covalent radii: a carbide on one or two metals is bonded to them by multiple bonds. */
const CARBIDE = 0.3

/** Whether it is a carbon without hydrogen on one or two metals, and no carbide: the rest is missing. */
function isCarbonAlone({ constitution, metals }: FreeLigand): boolean {
  const { elements, hydrogens } = constitution
  if (elements.length !== 1 || elements[0] !== CARBON || hydrogens[0]! > 0) return false
  const radius = covalentRadius(CARBON) ?? 0
  return (
    metals[0]!.length < 3 &&
    metals[0]!.every(
      ({ element, vector }) => length(vector) > (covalentRadius(element) ?? 0) + radius - CARBIDE,
    )
  )
}

/**
 * Whether two triangles share an atom, which without hydrogen in the file means positions of disorder
 * that lie over one another.
 */
function isTangled({ constitution }: FreeLigand): boolean {
  const rows = bondRows(constitution)
  const isBonded = (first: number, second: number) =>
    rows[first]!.some(({ atom }) => atom === second)
  return rows.some((bonded) => {
    const pairs = bonded.flatMap(({ atom: p }, index) =>
      bonded.slice(index + 1).filter(({ atom: q }) => isBonded(p, q)),
    )
    return pairs.length > 1
  })
}
