import { CARBON } from '../tables/elements'
import type { LigandClass } from './ligand-class'
import type { LigandView } from './ligand-view'

const NITROGEN = 7
const OXYGEN = 8

/** The class that a nitrogen donor gives its ligand. */
export function classifyNitrogen(view: LigandView, atom: number): LigandClass {
  const { hydrogens, charges, rows, orders } = view
  const bonds = rows[atom]!
  if (bonds.some((row) => orders[row.bond] === 3) || isAtLinearEnd(view, atom)) return 'nitrile'
  const inRing = classifyInRing(view, atom)
  if (inRing !== null) return inRing
  if (isAmidinate(view, atom)) return 'amidinate'
  const isImide = bonds.length === 1 && hydrogens[atom] === 0 && charges[atom]! <= -1
  if (charges[atom] === -2 || (isImide && orders[bonds[0]!.bond] === 1)) return 'imide'
  if (charges[atom] === -1) return 'amide'
  return bonds.some((row) => orders[row.bond] === 2) ? 'imine' : 'amine'
}

/** A dicyanomethanide and its like, drawn as C=C=N−. */
function isAtLinearEnd({ elements, hydrogens, rows }: LigandView, atom: number): boolean {
  const [bond] = rows[atom]!
  if (bond === undefined || rows[atom]!.length > 1 || hydrogens[atom]! > 0) return false
  return (
    elements[bond.atom] === CARBON && rows[bond.atom]!.length === 2 && hydrogens[bond.atom] === 0
  )
}

/** A ring of five is an azole or its anion, one of six a pyridine. */
function classifyInRing(view: LigandView, atom: number): LigandClass | null {
  const { elements, charges, rows } = view
  const rings = view.conjugatedRings.filter((ring) => ring.includes(atom))
  if (rings.some((ring) => ring.length === 6)) return 'pyridine'
  const ring = rings[0]
  if (ring === undefined) return null
  if (!ring.some((other) => charges[other] === -1)) return 'azole'
  const nitrogens = ring.filter((other) => elements[other] === NITROGEN)
  if (nitrogens.length === 3) return 'triazolate'
  const [first, second] = nitrogens
  if (nitrogens.length !== 2) return 'azolate'
  return rows[first!]!.some((row) => row.atom === second) ? 'pyrazolate' : 'azolate'
}

/** N–C–N with one double bond and one negative charge, or N–C–C–C–N with two. */
function isAmidinate(view: LigandView, atom: number): boolean {
  const { elements, charges, orders, rows } = view
  const isAnion = view.charges.some((charge, other) => charge === -1 && elements[other] !== OXYGEN)
  if (!isAnion) return false
  const partners = (center: number, from: number) =>
    rows[center]!.filter((row) => row.atom !== from)
  const isBound = (row: { readonly atom: number; readonly bond: number }) =>
    elements[row.atom] === NITROGEN && (charges[row.atom] === -1 || orders[row.bond] === 2)
  const carbon = rows[atom]!.find(
    (row) => elements[row.atom] === CARBON && (orders[row.bond] === 2 || charges[atom] === -1),
  )
  if (carbon === undefined) return false
  const near = partners(carbon.atom, atom)
  if (near.some(isBound)) return true
  return near
    .filter((row) => elements[row.atom] === CARBON)
    .flatMap((row) => partners(row.atom, carbon.atom))
    .filter((row) => elements[row.atom] === CARBON)
    .some((row) => rows[row.atom]!.some((end) => end.atom !== atom && isBound(end)))
}
