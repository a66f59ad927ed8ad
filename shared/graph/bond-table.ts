import type { Crystal } from '../crystal/crystal'
import { isMetal } from '../tables/elements'
import { BondKind, type Bonds, type CellAtoms } from './atom-graph'
import type { FoundBonds } from './bond-edits'
import { lengthSu } from './bond-length-su'
import { sortedRows } from './pair-columns'
import type { FindPair } from './pair-index'

/**
 * The columns of bonds, in an order that depends on the atoms alone.
 *
 * @param findStated finds the pair among those that the file lists
 */
export function bondTable(
  crystal: Crystal,
  atoms: CellAtoms,
  { pairs, origin }: FoundBonds,
  findStated: FindPair,
): Omit<Bonds, 'isDonor'> {
  const { count } = pairs
  const su = lengthSu(crystal, atoms)
  const bonds = {
    count,
    first: new Int32Array(count),
    second: new Int32Array(count),
    shift: new Int32Array(3 * count),
    kind: new Uint8Array(count),
    origin: new Uint8Array(count),
    isStated: new Uint8Array(count),
    length: new Float64Array(count),
    lengthSu: new Float64Array(count),
  }
  for (const [i, row] of sortedRows(pairs, atoms.count).entries()) {
    const [first, second] = [pairs.first[row]!, pairs.second[row]!]
    const a = pairs.shift[3 * row]!
    const b = pairs.shift[3 * row + 1]!
    const c = pairs.shift[3 * row + 2]!
    bonds.first[i] = first
    bonds.second[i] = second
    bonds.shift[3 * i] = a
    bonds.shift[3 * i + 1] = b
    bonds.shift[3 * i + 2] = c
    bonds.kind[i] = kindOf(atoms.element[first]!, atoms.element[second]!)
    bonds.origin[i] = origin[row]!
    bonds.isStated[i] = Number(findStated(first, second, [a, b, c]) >= 0)
    bonds.length[i] = pairs.distance[row]!
    bonds.lengthSu[i] = su(first, second, [a, b, c], pairs.distance[row]!)
  }
  return bonds
}

function kindOf(element: number, other: number): BondKind {
  const metals = Number(isMetal(element)) + Number(isMetal(other))
  if (metals === 2) return BondKind.metalContact
  return metals === 1 ? BondKind.coordination : BondKind.covalent
}
