import { isMetal } from '../tables/elements'
import { PAIR_WIDTH } from './search-bonds'

const HYDROGEN = 1
/** Hydrogen on C, N, O, Si is part of a ligand; on boron it may bridge to a metal as well. */
const CARRIERS: ReadonlySet<number> = new Set([6, 7, 8, 14])

/**
 * Drops what hydrogen cannot have: a metal when it sits on carbon, nitrogen, oxygen or silicon
 * (no spurious C–H···M), another hydrogen unless the two are H₂. A hydride keeps all its metals,
 * a borohydride its B–H–M bridges.
 *
 * @param pairs rows of `PAIR_WIDTH` numbers, see `BondSearch`
 */
export function dropImpossibleHydrogenBonds(
  element: Uint8Array,
  pairs: readonly number[],
): readonly number[] {
  const isOnCarrier = new Uint8Array(element.length)
  const isOnHeavyAtom = new Uint8Array(element.length)
  for (let row = 0; row < pairs.length; row += PAIR_WIDTH) {
    notice(pairs[row]!, pairs[row + 1]!)
    notice(pairs[row + 1]!, pairs[row]!)
  }
  const kept: number[] = []
  for (let row = 0; row < pairs.length; row += PAIR_WIDTH) {
    const [first, second] = [pairs[row]!, pairs[row + 1]!]
    if (isImpossible(first, second) || isImpossible(second, first)) continue
    for (let k = 0; k < PAIR_WIDTH; k++) kept.push(pairs[row + k]!)
  }
  return kept

  function notice(hydrogen: number, partner: number): void {
    if (element[hydrogen] !== HYDROGEN || element[partner] === HYDROGEN) return
    isOnHeavyAtom[hydrogen] = 1
    if (CARRIERS.has(element[partner]!)) isOnCarrier[hydrogen] = 1
  }

  function isImpossible(hydrogen: number, partner: number): boolean {
    if (element[hydrogen] !== HYDROGEN) return false
    const z = element[partner]!
    if (z === HYDROGEN) return isOnHeavyAtom[hydrogen] === 1 || isOnHeavyAtom[partner] === 1
    return isMetal(z) && isOnCarrier[hydrogen] === 1
  }
}
