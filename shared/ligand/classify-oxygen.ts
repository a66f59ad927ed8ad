import { CARBON } from '../tables/elements'
import type { LigandClass } from './ligand-class'
import { isConjugatedRingAtom, type LigandView } from './ligand-view'

const NITROGEN = 7
const OXYGEN = 8
const SILICON = 14
const PHOSPHORUS = 15
const SULFUR = 16

/** The class that an oxygen donor gives its ligand. */
export function classifyOxygen(view: LigandView, atom: number): LigandClass {
  const { elements, hydrogens, rows } = view
  const bonds = rows[atom]!
  const [bond] = bonds
  if (bond === undefined) return 'other'
  if (bonds.length > 1) return isEster(view, atom) ? 'ester' : 'ether'
  const center = elements[bond.atom]
  if (center === CARBON) return classifyOnCarbon(view, atom, bond.atom)
  if (center === NITROGEN) return endsOf(view, bond.atom) > 1 ? 'nitrite' : 'amine oxide'
  if (center === SULFUR) return classifyOnSulfur(view, bond.atom)
  if (center === PHOSPHORUS) return classifyOnPhosphorus(view, bond.atom)
  if (center === SILICON) return hydrogens[atom]! > 0 ? 'alcohol' : 'alkoxide'
  return 'other'
}

/** Oxygen atoms that have only this neighbour, those with hydrogen included. */
function endsOf({ elements, rows }: LigandView, center: number): number {
  return rows[center]!.filter(({ atom }) => elements[atom] === OXYGEN && rows[atom]!.length === 1)
    .length
}

function classifyOnCarbon(view: LigandView, atom: number, carbon: number): LigandClass {
  const { elements, hydrogens, rows, orders } = view
  const neighbors = rows[carbon]!.filter((row) => row.atom !== atom)
  const end = neighbors.find((row) => elements[row.atom] === OXYGEN && rows[row.atom]!.length === 1)
  if (end !== undefined) {
    const hydrogen = hydrogens[atom]! + hydrogens[end.atom]!
    return hydrogen > 0 ? 'carboxylic acid' : 'carboxylate'
  }
  if (hydrogens[atom]! > 0) return 'alcohol'
  if (isDiketonate(view, atom, carbon)) return 'diketonate'
  const isDouble = rows[atom]!.some((row) => orders[row.bond] === 2)
  if (isDouble) {
    if (neighbors.some((row) => elements[row.atom] === NITROGEN)) return 'carboxamide'
    return neighbors.some((row) => elements[row.atom] === OXYGEN) ? 'ester' : 'ketone'
  }
  return isConjugatedRingAtom(view, carbon) ? 'aryloxide' : 'alkoxide'
}

/** O–C–C–C–O with one negative charge between its ends and two double bonds; a phenolate is none. */
function isDiketonate(view: LigandView, atom: number, carbon: number): boolean {
  const { elements, charges, rows, orders } = view
  const beyond = (from: number, not: number) =>
    rows[from]!.filter((row) => row.atom !== not && elements[row.atom] === CARBON)
  const isEnol = (oxygen: number) =>
    charges[oxygen] === -1 || rows[oxygen]!.some((row) => orders[row.bond] === 2)
  if (!isEnol(atom)) return false
  return beyond(carbon, atom).some(({ atom: middle }) =>
    beyond(middle, carbon).some(({ atom: far }) =>
      rows[far]!.some(
        ({ atom: other }) =>
          other !== atom &&
          elements[other] === OXYGEN &&
          rows[other]!.length === 1 &&
          rows[far]!.filter((row) => elements[row.atom] === OXYGEN).length === 1 &&
          isEnol(other) &&
          [atom, middle, other].some((one) => charges[one] === -1) &&
          ![carbon, far].some((one) => isConjugatedRingAtom(view, one)),
      ),
    ),
  )
}

function isEster(view: LigandView, atom: number): boolean {
  const { elements, rows, orders } = view
  return rows[atom]!.some(
    ({ atom: carbon }) =>
      elements[carbon] === CARBON &&
      rows[carbon]!.some((row) => elements[row.atom] === OXYGEN && orders[row.bond] === 2),
  )
}

function classifyOnSulfur(view: LigandView, sulfur: number): LigandClass {
  const { elements, rows } = view
  const carbons = rows[sulfur]!.filter((row) => elements[row.atom] === CARBON).length
  const oxygens = endsOf(view, sulfur)
  if (oxygens >= 3) return carbons > 0 ? 'sulfonate' : 'sulfate'
  return oxygens === 1 && carbons === 2 ? 'sulfoxide' : 'other'
}

function classifyOnPhosphorus(view: LigandView, phosphorus: number): LigandClass {
  const { elements, rows } = view
  const ends = endsOf(view, phosphorus)
  if (ends === 1) return 'phosphine oxide'
  const oxygens = rows[phosphorus]!.filter((row) => elements[row.atom] === OXYGEN).length
  return oxygens === 4 ? 'phosphate' : 'phosphonate'
}
