import { CARBON } from '../tables/elements'
import { bondRows, netCharge, type LewisStructure } from '../valence/lewis-structure'

const NITROGEN = 7
const OXYGEN = 8
const LEAST_FULLERENE = 20

/**
 * Whether a ligand takes no, one or more electrons from metals without its valences telling: a fullerene
 * about metals, dioxygen (superoxide has the bond of neither), and TCNQ and TCNE.
 *
 * Sources: Popov, Yang & Dunsch, Chem. Rev. 113, 2013, 5989; Cramer et al., Proc. Natl. Acad. Sci. 100,
 * 2003, 3635; Kaim & Moscherosch, Coord. Chem. Rev. 129, 1994, 157.
 */
export function isChargeUnsure(lewis: LewisStructure): boolean {
  return isFullerene(lewis) || isDioxygen(lewis) || isTetracyano(lewis)
}

function isFullerene({ elements, hydrogens }: LewisStructure): boolean {
  return (
    elements.length >= LEAST_FULLERENE &&
    elements.every((element, atom) => element === CARBON && hydrogens[atom] === 0)
  )
}

/** O2 that is no peroxide. */
export function isDioxygen(lewis: LewisStructure): boolean {
  const { elements, hydrogens } = lewis
  return (
    elements.length === 2 &&
    elements.every((element, atom) => element === OXYGEN && hydrogens[atom] === 0) &&
    netCharge(lewis) === 0
  )
}

/** Two carbons with two cyano groups each and one more bond. */
function isTetracyano(lewis: LewisStructure): boolean {
  const { elements } = lewis
  const rows = bondRows(lewis)
  const isCyano = (atom: number) =>
    elements[atom] === CARBON &&
    rows[atom]!.length === 2 &&
    rows[atom]!.some((row) => elements[row.atom] === NITROGEN && rows[row.atom]!.length === 1)
  const ends = elements.filter(
    (element, atom) =>
      element === CARBON &&
      rows[atom]!.length === 3 &&
      rows[atom]!.filter((row) => isCyano(row.atom)).length === 2,
  )
  return ends.length === 2
}
