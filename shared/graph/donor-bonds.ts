import { CARBON, covalentRadius, HYDROGEN, isMetal } from '../tables/elements'
import { BondKind, BondOrigin, type Adjacency, type Bonds, type CellAtoms } from './atom-graph'
import { bondSteps, type BondStep } from './bond-steps'

const BORON = 5

/** Neighbours that leave an atom no electrons for a metal. */
const SATURATED = 4

/** Å: how much farther than its one neighbour, beyond radii, an atom is that only stands behind it. */
const BEHIND = 0.25

/**
 * Which bonds join a metal and a donor: 1 for these, else 0.
 *
 * To a large metal the carbon of a chelating carboxylate is near enough for a bond by distance, and so
 * are the N of a nitrate, the S of a sulfate, the C of an amidinate; to any metal the B of a
 * borohydride. Such an atom is no donor, it stands behind its neighbours: heteroatoms of other elements
 * bonded to the same metal and nearer to it. One of them hides an atom that has four neighbours or
 * whose distance exceeds the sum of radii by much more, two hide any, and the H of a B–H–M bridge
 * hides its B. Carbon hides nothing, so that a side-on CO binds with both its atoms. What the user
 * bonded by hand is a donor.
 *
 * Cost: linear in atoms and bonds.
 */
export function donorBonds(
  atoms: Omit<CellAtoms, 'siteSymmetryOrder'>,
  bonds: Omit<Bonds, 'isDonor'>,
  adjacency: Adjacency,
): Uint8Array {
  const isDonor = new Uint8Array(bonds.count)
  for (let atom = 0; atom < atoms.count; atom++) {
    if (isMetal(atoms.element[atom]!)) continue
    const steps = bondSteps(atoms, bonds, adjacency, atom)
    const metals = steps.filter(({ bond }) => bonds.kind[bond] === BondKind.coordination)
    if (metals.length === 0) continue
    const sides = steps.filter(({ bond }) => bonds.kind[bond] === BondKind.covalent)
    const before = sides
      .filter(({ to }) => ![CARBON, atoms.element[atom]!].includes(atoms.element[to]!))
      .map((side) => ({
        ...side,
        metals: bondSteps(atoms, bonds, adjacency, side.to).filter(
          ({ bond }) => bonds.kind[bond] === BondKind.coordination,
        ),
      }))
    for (const metal of metals) {
      const isByHand = bonds.origin[metal.bond] === BondOrigin.user
      const binds = isByHand || !standsBehind(atoms, bonds, atom, sides.length, metal, before)
      isDonor[metal.bond] = Number(binds)
    }
  }
  return isDonor
}

/** A neighbour of an atom, with the metals that it binds itself. */
interface Neighbor extends BondStep {
  readonly metals: readonly BondStep[]
}

/** Whether an atom of so many neighbours stands behind some that bind the metal at the end of a step. */
function standsBehind(
  { element }: Pick<CellAtoms, 'element'>,
  { length }: Pick<Bonds, 'length'>,
  atom: number,
  neighbors: number,
  metal: BondStep,
  before: readonly Neighbor[],
): boolean {
  const radius = covalentRadius(element[atom]!) ?? 0
  let nearer = 0
  let farthestBeyond = 0
  for (const side of before) {
    const kind = element[side.to]!
    const edge = side.metals.find(
      ({ to, shift: [a, b, c] }) =>
        to === metal.to &&
        side.shift[0] + a === metal.shift[0] &&
        side.shift[1] + b === metal.shift[1] &&
        side.shift[2] + c === metal.shift[2],
    )
    if (edge === undefined) continue
    if (kind === HYDROGEN && element[atom] === BORON) return true
    const there = length[edge.bond]!
    if (there >= length[metal.bond]!) continue
    nearer++
    const beyond = length[metal.bond]! - radius - (there - (covalentRadius(kind) ?? 0))
    farthestBeyond = Math.max(farthestBeyond, beyond)
  }
  if (nearer > 1) return true
  return nearer === 1 && (neighbors >= SATURATED || farthestBeyond > BEHIND)
}

/**
 * Whether an atom can bind a metal as one with the donors it is bonded to: not hydrogen, and no carbon
 * that has no electrons left (an agostic CH).
 *
 * Source: IUPAC Red Book 2005, IR-9.2.4.3 (η for contiguous donor atoms, which need not be of one
 * element).
 *
 * @param neighbors how many atoms it is bonded to besides metals
 */
export function canBeContiguous(element: number, neighbors: number): boolean {
  return element !== HYDROGEN && (element !== CARBON || neighbors < SATURATED)
}
