/**
 * Bond orders and charges of a molecule whose hydrogen is known.
 *
 * Every free valence of an atom is a vertex; two of bonded atoms that are paired make a multiple bond.
 * The heaviest vertices are covered first, so that what is left over is charge where it is cheapest.
 * Equal choices fall the same way however the atoms are numbered.
 *
 * Source: the matching of free valences after Labute, J. Chem. Inf. Model. 45, 2005, 215.
 */
import { CARBON } from '../tables/elements'
import { atomValences, type AtomValence } from './atom-valence'
import { bondOrder, bondRows, type Constitution, type LewisStructure } from './lewis-structure'
import { diatomic } from './diatomics'
import { settleEqualChoices } from './equal-choices'
import { multipleBondRoom, type Evidence } from './multiple-bonds'
import { pairValences, type PairedValences } from './pair-valences'
import { porphyrinAnions } from './porphyrins'
import { resonantBonds } from './resonance'
import { inTightRings } from './small-rings'

export interface AssignedElectrons {
  readonly lewis: LewisStructure
  /** Atoms with a charge that no metal explains: hydrogen may be missing there. */
  readonly unexplained: readonly number[]
}

/**
 * @param evidence bond lengths and donors; null: of a SMILES, every atom may bind
 * @returns null where valences say nothing: a carborane, an atom with too many bonds
 *
 * Cost: cubic in the unsaturated atoms at worst.
 */
export function assignElectrons(
  constitution: Constitution,
  evidence: Evidence | null,
): AssignedElectrons | null {
  const simple = diatomic(constitution, evidence)
  if (simple !== null) return { lewis: simple, unexplained: [] }
  const isInRing = inTightRings(constitution)
  const plain = atomValences(constitution, isInRing)
  if (plain === null) return null
  const valences = withCarbenes(constitution, plain)
  const macrocycle = porphyrinAnions(constitution, valences)
  const { room, rings } = multipleBondRoom(constitution, macrocycle, evidence)
  const paired = pairValences(constitution, macrocycle.valences, room, rings, isInRing, evidence)
  settleEqualChoices(constitution, paired)
  return withCharges(constitution, macrocycle.valences, paired, room, evidence)
}

/** The carbon of an N-heterocyclic carbene, or of a cyclic one of any kind, has no double bond in its ring. */
function withCarbenes(
  constitution: Constitution,
  valences: readonly AtomValence[],
): readonly AtomValence[] {
  const rows = bondRows(constitution)
  const isFull = (atom: number) => valences[atom]!.open === 0
  return valences.map((valence, atom) => {
    const isCarbene =
      valence.lone === 1 &&
      constitution.elements[atom] === CARBON &&
      rows[atom]!.every((row) => isFull(row.atom))
    return isCarbene ? { ...valence, open: 0, lone: 2 } : valence
  })
}

function withCharges(
  constitution: Constitution,
  valences: readonly AtomValence[],
  paired: PairedValences,
  room: readonly string[],
  evidence: Evidence | null,
): AssignedElectrons {
  const { slots, mate } = paired
  const { elements, bonds } = constitution
  const rows = bondRows(constitution)
  const orders = bonds.map((): number => 1)
  const unused = valences.map((valence) => valence.lone)
  const charges = valences.map((valence) => valence.charge)
  const isAnion = valences.map((valence) => valence.unusedCharge === -1)
  for (const [slot, { atom, isSpare }] of slots.entries()) {
    const other = mate[slot]!
    if (other < 0) {
      if (isSpare) continue
      if (isAnion[atom]!) unused[atom]! += 1
      else charges[atom]! += valences[atom]!.unusedCharge
      continue
    }
    if (isSpare) charges[atom]! += 1
    if (other < slot) continue
    const row = rows[atom]!.find((candidate) => candidate.atom === slots[other]!.atom)
    if (row !== undefined) orders[row.bond]! += 1
  }
  for (const [atom, left] of unused.entries()) {
    if (left > 0 && !isCarbene(atom, left)) charges[atom]! -= left
  }
  const systems = conjugatedSystems(constitution, room)
  const lewis: LewisStructure = {
    ...constitution,
    charges,
    orders: orders.map(bondOrder),
    isResonant: resonantBonds(constitution, paired),
  }
  return { lewis, unexplained: evidence === null ? [] : unexplained(evidence) }

  /** Two valences left on a carbon beside a donor of electrons or a double bond are a lone pair. */
  function isCarbene(atom: number, left: number): boolean {
    if (elements[atom] !== CARBON || left !== 2 || rows[atom]!.length === 0) return false
    return rows[atom]!.some(
      (row) => orders[row.bond]! > 1 || [7, 8, 15, 16, 34].includes(elements[row.atom]!),
    )
  }

  function unexplained({ isDonor }: Evidence): number[] {
    const withDonor = new Set<number>()
    for (const atom of elements.keys()) if (isDonor[atom]!) withDonor.add(systems[atom]!)
    // A pair in the plane of a ring belongs to its own atom, others to all that share double bonds.
    return [...elements.keys()].filter(
      (atom) =>
        unused[atom]! > 0 &&
        !isDonor[atom]! &&
        (valences[atom]!.lone > 0 || !withDonor.has(systems[atom]!)),
    )
  }
}

/** A number for each atom, the same for those that exchange multiple bonds. */
function conjugatedSystems(constitution: Constitution, room: readonly string[]): number[] {
  const rows = bondRows(constitution)
  const system = constitution.elements.map(() => -1)
  for (const seed of system.keys()) {
    if (system[seed] !== -1) continue
    const members = [seed]
    system[seed] = seed
    for (const atom of members) {
      for (const row of rows[atom]!) {
        if (room[row.bond] === 'none' || system[row.atom] !== -1) continue
        system[row.atom] = seed
        members.push(row.atom)
      }
    }
  }
  return system
}
