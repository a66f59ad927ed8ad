import { CARBON } from '../tables/elements'
import { assignElectrons, type AssignedElectrons } from '../valence/assign-electrons'
import type { FreeLigand } from './free-ligand'
import { bondRows, type Constitution } from '../valence/lewis-structure'
import { makesSense } from './makes-sense'
import { missingHydrogens } from './missing-hydrogen'

const NITROGEN = 7

/** A ligand as a molecule. */
export interface PerceivedLigand {
  /** Hydrogen that the file leaves out, on each atom of the `FreeLigand`. */
  readonly missing: readonly number[]
  /** With all hydrogen; null: valences say nothing. */
  readonly electrons: AssignedElectrons | null
  /** See `makesSense`. */
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
  return { missing, electrons, isNonsense: !makesSense(ligand, missing, electrons) }
}

function withHydrogen(constitution: Constitution, missing: readonly number[]): Constitution {
  return {
    ...constitution,
    hydrogens: constitution.hydrogens.map((count, atom) => count + missing[atom]!),
  }
}
