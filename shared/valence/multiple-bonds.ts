/** Where multiple bonds may stand: which bonds, and which of them only when nothing else is left. */
import { CARBON } from '../tables/elements'
import { bondRows, type Constitution } from './lewis-structure'
import type { Macrocycle } from './porphyrins'
import { flatRings } from './small-rings'

/** What the crystal tells of a ligand beyond its constitution. */
export interface Evidence {
  /** Å, one per bond. */
  readonly lengths: readonly number[]
  /** Whether each atom binds a metal. */
  readonly isDonor: readonly boolean[]
}

/** `reserve`: such a bond would cost an aromatic ring its sextet, or a dithiolate its charges. */
export type BondRoom = 'none' | 'reserve' | 'free'

export interface MultipleBondRoom {
  /** One per bond. */
  readonly room: readonly BondRoom[]
  /** Rings of five or six that keep their electrons to themselves. */
  readonly rings: readonly (readonly number[])[]
}

const NITROGEN = 7
const OXYGEN = 8

/** Which bonds may be multiple, by the elements, by rings, and by lengths where they are known. */
export function multipleBondRoom(
  constitution: Constitution,
  { valences, isInside }: Macrocycle,
  evidence: Evidence | null,
): MultipleBondRoom {
  const { elements, bonds } = constitution
  const rows = bondRows(constitution)
  const isEnd = (atom: number) => rows[atom]!.length === 1
  const isOpen = (atom: number) => valences[atom]!.open > 0
  const rings = flatRings(constitution, (atom) => isOpen(atom) || hasPair(atom)).filter((ring) => {
    const closed = ring.filter((atom) => !isOpen(atom)).length
    return closed === 0 || (closed === 1 && (ring.length === 5 || ring.some(isOxide)))
  })
  const ringsOf = elements.map((): number[] => [])
  for (const [index, ring] of rings.entries()) for (const atom of ring) ringsOf[atom]!.push(index)

  const room = bonds.map(([first, second], bond): BondRoom => {
    if (!hasRoom(first) || !hasRoom(second) || !canPair(first, second)) return 'none'
    const isShared = ringsOf[first]!.some((ring) => ringsOf[second]!.includes(ring))
    if (isShared || (isInside(first) && isInside(second))) return 'free'
    if (isDithiolate(first, second) || isDithiolate(second, first)) return 'reserve'
    if (isImide(first, second) || isImide(second, first)) return 'reserve'
    const isAtRing = ringsOf[first]!.length > 0 || ringsOf[second]!.length > 0
    return isAtRing && !isShort(first, second, bond) ? 'reserve' : 'free'
  })
  return { room, rings }

  /** The N, O or S of a pyrrole, furan or thiophene. */
  function hasPair(atom: number): boolean {
    const bonds = rows[atom]!.length + constitution.hydrogens[atom]!
    return elements[atom] === NITROGEN
      ? bonds === 3
      : [OXYGEN, 16, 34].includes(elements[atom]!) && bonds === 2
  }

  /** The N of a pyridine oxide. */
  function isOxide(atom: number): boolean {
    if (elements[atom] !== NITROGEN || isOpen(atom)) return false
    return rows[atom]!.some((row) => elements[row.atom] === OXYGEN && isEnd(row.atom))
  }

  function hasRoom(atom: number): boolean {
    return valences[atom]!.open > 0 || valences[atom]!.spare > 0
  }

  /** No S=S, Se=Se or P=P of atoms in low valence: they are bonded once. */
  function canPair(first: number, second: number): boolean {
    const isHeavy = (atom: number) => elements[atom]! > 9
    const isLow = (atom: number) => isHeavy(atom) && valences[atom]!.worth > 5
    if (isLow(first) && isLow(second)) return false
    const isPeroxide = [first, second].every((atom) => elements[atom] === OXYGEN)
    if (isPeroxide) return elements.length === 2
    const isOxide = [first, second].some((atom) => elements[atom] === OXYGEN)
    return !(isOxide && (isLow(first) || isLow(second)))
  }

  /** C–S of S–C=C–S: an ene-dithiolate, not a dithione. */
  function isDithiolate(sulfur: number, carbon: number): boolean {
    if (!isThiolate(sulfur) || elements[carbon] !== CARBON || !isEne(carbon)) return false
    return rows[carbon]!.some(
      ({ atom }) => elements[atom] === CARBON && isOpen(atom) && isEne(atom) && hasThiolate(atom),
    )
  }

  function isThiolate(atom: number): boolean {
    return [16, 34, 52].includes(elements[atom]!) && isEnd(atom) && isOpen(atom)
  }

  function hasThiolate(carbon: number): boolean {
    return rows[carbon]!.filter(({ atom }) => isThiolate(atom)).length === 1
  }

  /** A carbon whose other neighbours are no oxygen, no nitrogen and no second end. */
  function isEne(carbon: number): boolean {
    return (
      hasThiolate(carbon) &&
      rows[carbon]!.every(({ atom }) => ![NITROGEN, OXYGEN].includes(elements[atom]!))
    )
  }

  /** S–N or P–N of a sulfonamide or the like, whose double bonds go to oxygen. */
  function isImide(nitrogen: number, center: number): boolean {
    if (elements[nitrogen] !== NITROGEN || elements[center]! < 15) return false
    return rows[center]!.some(({ atom }) => elements[atom] === OXYGEN && isEnd(atom))
  }

  /** Short enough for the double bond of a quinone or its like. */
  function isShort(first: number, second: number, bond: number): boolean {
    if (evidence === null) return false
    const other = elements[first] === CARBON ? elements[second]! : elements[first]!
    const longest = LONGEST_DOUBLE.get(other)
    return longest !== undefined && evidence.lengths[bond]! < longest
  }
}

/**
 * Å, to carbon: means of C=X in quinones and of C–X in their dianions lie on either side.
 * Source: Allen et al., J. Chem. Soc. Perkin Trans. 2, 1987, S1; Brown, Inorg. Chem. 51, 2012, 1251.
 */
const LONGEST_DOUBLE: ReadonlyMap<number, number> = new Map([
  [CARBON, 1.36],
  [NITROGEN, 1.31],
  [OXYGEN, 1.265],
  [16, 1.67],
  [34, 1.82],
])
