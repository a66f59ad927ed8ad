import { HYDROGEN, isMetal } from '../tables/elements'
import type { PairColumns } from './pair-columns'

/** Hydrogen on C, N, O, Si is part of a ligand; on boron it may bridge to a metal as well. */
const CARRIERS: ReadonlySet<number> = new Set([6, 7, 8, 14])

/** Å: a hydrogen between two non-metals is bonded to both when it is in the middle to this much. */
const IN_THE_MIDDLE = 0.2

/** Å: carriers as near as this to the nearest one may carry a hydrogen as well, in another component. */
const AS_NEAR = 0.1

/**
 * Tells which bonds hydrogen can have: no metal when it sits on carbon, nitrogen, oxygen or silicon
 * (no spurious or agostic C–H···M), one of these only unless it is midway between two (a short
 * hydrogen bond is not a bond), another hydrogen only when the two are H₂. A hydride keeps all its
 * metals, a borohydride its B–H–M and B–H–B bridges.
 *
 * @param canCoexist of two atoms; what its carrier excludes a hydrogen cannot bind
 * @returns 1 for the pairs that stay
 */
export function keepPossibleHydrogenBonds(
  element: Uint8Array,
  pairs: PairColumns,
  canCoexist: (atom: number, other: number) => boolean,
): Uint8Array {
  const { count, first, second, distance } = pairs
  const nearest = new Float64Array(element.length).fill(Number.POSITIVE_INFINITY)
  const carrier = new Int32Array(element.length).fill(-1)
  const isOnHeavyAtom = new Uint8Array(element.length)
  const notice = (hydrogen: number, partner: number, d: number) => {
    if (element[hydrogen] !== HYDROGEN || element[partner] === HYDROGEN) return
    isOnHeavyAtom[hydrogen] = 1
    if (!CARRIERS.has(element[partner]!) || d >= nearest[hydrogen]!) return
    nearest[hydrogen] = d
    carrier[hydrogen] = partner
  }
  for (let row = 0; row < count; row++) {
    notice(first[row]!, second[row]!, distance[row]!)
    notice(second[row]!, first[row]!, distance[row]!)
  }
  const isImpossible = (hydrogen: number, partner: number, d: number) => {
    if (element[hydrogen] !== HYDROGEN) return false
    const z = element[partner]!
    if (z === HYDROGEN) return isOnHeavyAtom[hydrogen] === 1 || isOnHeavyAtom[partner] === 1
    if (carrier[hydrogen] === -1 || partner === carrier[hydrogen]) return false
    if (isMetal(z) || d > nearest[hydrogen]! + IN_THE_MIDDLE) return true
    return !canCoexist(carrier[hydrogen]!, partner)
  }
  const stays = new Uint8Array(count)
  for (let row = 0; row < count; row++) {
    const [p, q, d] = [first[row]!, second[row]!, distance[row]!]
    stays[row] = Number(!isImpossible(p, q, d) && !isImpossible(q, p, d))
  }
  return stays
}

/**
 * Takes hydrogen away with the atom that carries it, whatever the file says of its group: a hydrogen
 * whose nearest non-metals are all absent is absent.
 *
 * @param pairs all pairs within the bond window
 */
export function followCarriers(
  element: Uint8Array,
  pairs: PairColumns,
  isPresent: Uint8Array,
): void {
  if (!isPresent.includes(0)) return
  const nearest = new Float64Array(element.length).fill(Number.POSITIVE_INFINITY)
  const hasCarrier = new Uint8Array(element.length)
  forEachCarrier(element, pairs, (hydrogen, _, distance) => {
    nearest[hydrogen] = Math.min(nearest[hydrogen]!, distance)
  })
  forEachCarrier(element, pairs, (hydrogen, carrier, distance) => {
    if (distance > nearest[hydrogen]! + AS_NEAR) return
    if (isPresent[carrier] === 1) hasCarrier[hydrogen] = 1
  })
  for (let atom = 0; atom < element.length; atom++) {
    if (nearest[atom]! < Number.POSITIVE_INFINITY && hasCarrier[atom] === 0) isPresent[atom] = 0
  }
}

function forEachCarrier(
  element: Uint8Array,
  { count, first, second, distance }: PairColumns,
  visit: (hydrogen: number, carrier: number, distance: number) => void,
): void {
  const isCarrier = (atom: number) => element[atom] !== HYDROGEN && !isMetal(element[atom]!)
  for (let row = 0; row < count; row++) {
    const [p, q] = [first[row]!, second[row]!]
    if (element[p] === HYDROGEN && isCarrier(q)) visit(p, q, distance[row]!)
    if (element[q] === HYDROGEN && isCarrier(p)) visit(q, p, distance[row]!)
  }
}
