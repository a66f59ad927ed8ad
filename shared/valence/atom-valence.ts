import { CARBON, HYDROGEN } from '../tables/elements'
import { bondRows, type Constitution } from './lewis-structure'

/**
 * What an atom's valence leaves once each of its bonds is a single one.
 *
 * Valences: B 3, C and its group 4, N and P and theirs 3, O and S and theirs 2, halogens and hydrogen 1;
 * beyond those, NR4+ and BR4−, P of five and six, S of four and six, halogens of three, five and seven.
 */
export interface AtomValence {
  /** Free valences that a multiple bond can use. */
  readonly open: number
  /** Free valences that no multiple bond can use: in a ring a carbon has no room for a second one. */
  readonly lone: number
  /** 1: nitrogen that can take one bond more and be an ammonium or a nitro group. */
  readonly spare: 0 | 1
  /** What one open valence is worth: those of the greatest worth are used first. */
  readonly worth: number
  /** Charge when all open valences are used and the spare one is not. */
  readonly charge: number
  /** What each open valence that stays unused adds to the charge. */
  readonly unusedCharge: -1 | 0 | 1
}

const BORON = 5
const NITROGEN = 7
const OXYGEN = 8

/** Atomic numbers by column of the table, with the valence of the column. */
const VALENCES: ReadonlyMap<number, number> = new Map([
  ...[HYDROGEN, 9, 17, 35, 53, 85].map((element) => [element, 1] as const),
  ...[OXYGEN, 16, 34, 52].map((element) => [element, 2] as const),
  ...[NITROGEN, 15, 33, 51].map((element) => [element, 3] as const),
  ...[CARBON, 14, 32].map((element) => [element, 4] as const),
  [BORON, 3] as const,
])

/**
 * A carbanion is dearer than an amide, that than an alkoxide or a thiolate. Tenths decide between equals.
 */
const WORTH: ReadonlyMap<number, number> = new Map([
  [CARBON, 10],
  [NITROGEN, 8],
  [15, 7],
  [33, 7],
  [OXYGEN, 6],
  [16, 5.9],
  [34, 5.8],
  [52, 5.7],
])

const isChalcogen = (element: number) => VALENCES.get(element) === 2
const isPnictogen = (element: number) => VALENCES.get(element) === 3
const isHalogen = (element: number) => element !== HYDROGEN && VALENCES.get(element) === 1

/**
 * The valence of each atom.
 *
 * @param isInRing whether an atom is in a ring of eight or fewer
 * @returns null where valences say nothing: five bonds at boron, a bridge of hydrogen, a cage
 */
export function atomValences(
  constitution: Constitution,
  isInRing: readonly boolean[],
): AtomValence[] | null {
  const rows = bondRows(constitution)
  const { elements, hydrogens } = constitution
  const valences: AtomValence[] = []
  for (const [atom, element] of elements.entries()) {
    const neighbors = rows[atom]!.map((row) => row.atom)
    const around: Surroundings = {
      element,
      bonds: neighbors.length + hydrogens[atom]!,
      hydrogens: hydrogens[atom]!,
      neighbors: neighbors.map((other) => ({
        element: elements[other]!,
        isEnd: rows[other]!.length === 1 && hydrogens[other] === 0,
      })),
      isInRing: isInRing[atom]!,
    }
    const valence = valenceOf(around)
    if (valence === null) return null
    valences.push(valence)
  }
  return valences
}

interface Surroundings {
  readonly element: number
  readonly bonds: number
  readonly hydrogens: number
  readonly neighbors: readonly { readonly element: number; readonly isEnd: boolean }[]
  readonly isInRing: boolean
}

const NOTHING: AtomValence = {
  open: 0,
  lone: 0,
  spare: 0,
  worth: 0,
  charge: 0,
  unusedCharge: -1,
}

function valenceOf(around: Surroundings): AtomValence | null {
  const { element, bonds, neighbors } = around
  const valence = VALENCES.get(element)
  if (valence === undefined) return null
  if (isChalcogen(element) && isDioxide(around)) return hypervalent(2)
  if (bonds <= valence) return withinValence(around, valence - bonds)
  const over = bonds - valence
  if (element === CARBON || element === HYDROGEN) return null
  if (element === BORON) {
    const cage = neighbors.filter((neighbor) => neighbor.element === BORON).length > 2
    return over === 1 && !cage ? { ...NOTHING, charge: -1 } : null
  }
  if (element === NITROGEN) return over === 1 ? { ...NOTHING, charge: 1 } : null
  if (element === OXYGEN) {
    const isOxonium = neighbors.length > 0 && neighbors.every((other) => other.element === CARBON)
    return over === 1 && isOxonium ? { ...NOTHING, charge: 1 } : null
  }
  if (valence === 4) return over <= 2 ? { ...NOTHING, charge: -over } : null
  if (isHalogen(element)) return hypervalentHalogen(around)
  if (isPnictogen(element)) {
    if (over === 1) return onium()
    return over <= 3 ? { ...NOTHING, charge: over === 3 ? -1 : 0 } : null
  }
  if (over === 1) return onium()
  return over <= 4 ? hypervalent(over === 2 ? 2 : over === 3 ? 1 : 0) : null
}

function withinValence({ element, bonds, neighbors, isInRing }: Surroundings, free: number) {
  const worth = WORTH.get(element)
  // Single bonds only: hydrogen, halogens, boron, silicon and germanium.
  if (worth === undefined) return { ...NOTHING, lone: free }
  // One bond can be triple at most, and one in a small ring double.
  const most = element !== CARBON ? free : isInRing && bonds === 2 ? 1 : 2
  const lone = Math.max(0, free - most)
  const open = free - lone
  const isMiddle =
    bonds === 2 &&
    !isInRing &&
    neighbors.some(
      (neighbor) =>
        neighbor.isEnd && (neighbor.element === NITROGEN || neighbor.element === CARBON),
    )
  const canBeAmmonium = element === NITROGEN && (bonds === 3 || isMiddle)
  return {
    ...NOTHING,
    open,
    lone,
    spare: canBeAmmonium ? (1 as const) : (0 as const),
    worth,
  }
}

/** R4P+ and R3S+, which an oxide or ylide beside them makes neutral. */
function onium(): AtomValence {
  return { ...NOTHING, open: 1, worth: 4, unusedCharge: 1 }
}

/** Sulfur of valence four or six: double bonds as far as there are partners. */
function hypervalent(open: number): AtomValence {
  return { ...NOTHING, open, worth: 1, unusedCharge: 0 }
}

/** IF8−; more neighbours are atoms that lie over one another. */
const MOST_AT_HALOGEN = 8

/** Oxoanions of halogens have valences three, five and seven; X3− and R2X+ have single bonds. */
function hypervalentHalogen({ bonds, neighbors }: Surroundings): AtomValence | null {
  if (bonds > MOST_AT_HALOGEN) return null
  if (neighbors.every((neighbor) => neighbor.element === OXYGEN) && bonds <= 6) {
    return hypervalent(bonds <= 4 ? bonds - 1 : 7 - bonds)
  }
  const isOnium = bonds === 2 && neighbors.every((neighbor) => neighbor.element === CARBON)
  return { ...NOTHING, charge: isOnium ? 1 : -1 }
}

/** SO2 and RN=S=O, whose sulfur has two neighbours and valence four. */
function isDioxide({ element, bonds, hydrogens, neighbors }: Surroundings): boolean {
  if (element === OXYGEN || bonds !== 2 || hydrogens > 0) return false
  const oxygens = neighbors.filter((neighbor) => neighbor.element === OXYGEN && neighbor.isEnd)
  const nitrogens = neighbors.filter((neighbor) => neighbor.element === NITROGEN)
  return oxygens.length > 0 && oxygens.length + nitrogens.length === 2
}
