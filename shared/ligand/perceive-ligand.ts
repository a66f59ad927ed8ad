import { CARBON } from '../tables/elements'
import { assignElectrons, type AssignedElectrons } from '../valence/assign-electrons'
import type { FreeLigand } from './free-ligand'
import { bondRows, type Constitution } from '../valence/lewis-structure'
import { missingHydrogens } from './missing-hydrogen'

const BORON = 5
const NITROGEN = 7

/** A ligand as a molecule. */
export interface PerceivedLigand {
  /** Hydrogen that the file leaves out, on each atom of the `FreeLigand`. */
  readonly missing: readonly number[]
  /** With all hydrogen; null: valences say nothing. */
  readonly electrons: AssignedElectrons | null
  /**
   * Atoms are missing, or too many: they have more bonds than valences (but for boron, whose cages have
   * none), nitrogen has a fifth bond, or a valence is left on carbon that nothing explains.
   */
  readonly isNonsense: boolean
}

/**
 * Perceives bond orders, charges and the hydrogen that is missing. Where valences are left that no metal
 * explains, hydrogen is put there and the electrons are assigned once more.
 */
export function perceiveLigand(ligand: FreeLigand): PerceivedLigand {
  const missing = missingHydrogens(ligand)
  const first = assign(ligand, missing)
  const rows = bondRows(ligand.constitution)
  const bare = (first?.unexplained ?? []).filter((atom) => {
    const element = ligand.constitution.elements[atom]
    return element === NITROGEN || (element === CARBON && rows[atom]!.length < 3)
  })
  if (bare.length === 0) return perceived(first, missing, ligand)
  const completed = missing.map((count, atom) => count + (bare.includes(atom) ? 1 : 0))
  return perceived(assign(ligand, completed), completed, ligand)
}

function assign(ligand: FreeLigand, missing: readonly number[]): AssignedElectrons | null {
  return assignElectrons(withHydrogen(ligand.constitution, missing), ligand)
}

function perceived(
  electrons: AssignedElectrons | null,
  missing: readonly number[],
  ligand: FreeLigand,
): PerceivedLigand {
  const { constitution } = ligand
  const hasBoron = constitution.elements.includes(BORON)
  const isNonsense =
    electrons === null
      ? !hasBoron
      : hasFullDonor(ligand) ||
        electrons.unexplained.some((atom) => constitution.elements[atom] === CARBON) ||
        (missing.some((count) => count > 0) && isTangled(constitution))
  return { missing, electrons, isNonsense }
}

/** Whether a nitrogen with four bonds binds a metal as well, which leaves it no pair to bind with. */
function hasFullDonor({ constitution, isDonor }: FreeLigand): boolean {
  const { elements, hydrogens } = constitution
  const rows = bondRows(constitution)
  return elements.some(
    (element, atom) =>
      element === NITROGEN && isDonor[atom]! && rows[atom]!.length + hydrogens[atom]! > 3,
  )
}

/**
 * Whether two triangles share an atom, which without hydrogen in the file means positions of disorder
 * that lie over one another.
 */
function isTangled(constitution: Constitution): boolean {
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

function withHydrogen(constitution: Constitution, missing: readonly number[]): Constitution {
  return {
    ...constitution,
    hydrogens: constitution.hydrogens.map((count, atom) => count + missing[atom]!),
  }
}
