/** Names of staples from their metals and donors: `Au2(SR)3`, `Au(C≡CR)2`, `Au20S3(SR)18`. */
import type { Donor } from '../coordination/connection-table'
import { isMetal, symbolOf } from '../tables/elements'
import type { LigandClass } from '../ligand/ligand-class'
import type { Subject } from './subject'

/** What a donor is in the name of a staple: `SR`, `S`, `C≡CR`, `PR3`. */
export interface DonorName {
  readonly text: string
  /** Whether it is a single atom, as a sulfide or a halide, that stands without parentheses. */
  readonly isAtom: boolean
}

const BY_CLASS: Partial<Record<LigandClass, string>> = {
  alkynyl: 'C≡CR',
  cyanide: 'CN',
  carbonyl: 'CO',
  isocyanide: 'CNR',
  aryl: 'R',
  alkyl: 'R',
  carbene: 'CR2',
  phosphine: 'PR3',
  phosphite: 'PR3',
  phosphanide: 'PR2',
  arsine: 'AsR3',
  stibine: 'SbR3',
  amide: 'NR2',
  amine: 'NR3',
}

/** The symbol alone for an atom that is a ligand by itself, else what its class is written as, else `SR`. */
export function nameDonor({ specimen, ligands }: Subject, { atoms }: Donor): DonorName {
  const [atom] = atoms
  const symbol = symbolOf(specimen.element[atom!]!)
  const { start, neighbor } = specimen.neighborhood
  const isAtom = neighbor
    .subarray(start[atom!]!, start[atom! + 1]!)
    .every((other) => isMetal(specimen.element[other]!))
  if (isAtom) return { text: symbol, isAtom }
  const kind = ligands.kinds[ligands.kindOfAtom[atom!]!]
  const byClass = kind === undefined ? undefined : BY_CLASS[kind.class]
  return {
    text: byClass?.startsWith(symbol) === true || byClass === 'R' ? byClass : `${symbol}R`,
    isAtom,
  }
}

/**
 * Metals in alphabetical order, then single atoms, then groups in parentheses, each with its count:
 * `Au2(SR)3`, `AgAu(SR)3`, `Au20S3(SR)18`.
 */
export function nameStaple(metals: readonly string[], donors: readonly DonorName[]): string {
  const textsOf = (isAtom: boolean): string[] =>
    donors.filter((donor) => donor.isAtom === isAtom).map((donor) => donor.text)
  return [
    ...counted(metals).map(([symbol, count]) => symbol + times(count)),
    ...counted(textsOf(true)).map(([symbol, count]) => symbol + times(count)),
    ...counted(textsOf(false)).map(([group, count]) => `(${group})${times(count)}`),
  ].join('')
}

/** How often each text stands there, in alphabetical order. */
function counted(texts: readonly string[]): [text: string, count: number][] {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].toSorted(([p], [q]) => (p < q ? -1 : 1))
}

function times(count: number): string {
  return count === 1 ? '' : String(count)
}
