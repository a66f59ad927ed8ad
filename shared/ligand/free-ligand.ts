import { distance, type Vec3 } from '../geometry/vec3'
import { HYDROGEN } from '../tables/elements'
import type { LigandCut, MetalBond } from './cut-ligands'
import type { Specimen } from '../ensemble/specimen'
import type { BondedPair, Constitution } from '../valence/lewis-structure'

/** A ligand by its atoms but hydrogen, with what the crystal tells of each; columns of one row per atom. */
export interface FreeLigand {
  /** With the hydrogen that the file has. */
  readonly constitution: Constitution
  /** Rows of `LigandCut.atoms`. */
  readonly rows: readonly number[]
  /** Å. */
  readonly places: readonly Vec3[]
  readonly metals: readonly (readonly MetalBond[])[]
  readonly isDonor: readonly boolean[]
  /** Å, one per bond. */
  readonly lengths: readonly number[]
}

/**
 * Gathers hydrogen onto the atoms that carry it. Deuterium is hydrogen. A hydrogen that is alone, in H2
 * or between two atoms stays an atom of its own.
 */
export function freeLigand({ element }: Pick<Specimen, 'element'>, cut: LigandCut): FreeLigand {
  const elements = cut.atoms.map((atom) => element[atom]!)
  const neighbors = elements.map((): number[] => [])
  for (const [first, second] of cut.bonds) {
    neighbors[first]!.push(second)
    neighbors[second]!.push(first)
  }
  const carrierOf = elements.map((atomicNumber, row) => {
    const [only, ...others] = neighbors[row]!
    const isCarried =
      atomicNumber === HYDROGEN &&
      only !== undefined &&
      others.length === 0 &&
      elements[only] !== HYDROGEN
    return isCarried ? only : null
  })
  const rows = [...elements.keys()].filter((row) => carrierOf[row] === null)
  const indexOf = new Map(rows.map((row, index) => [row, index]))
  const hydrogens = rows.map(() => 0)
  const isDonor = rows.map((row) => cut.metals[row]!.length > 0)
  for (const [row, carrier] of carrierOf.entries()) {
    if (carrier === null) continue
    const index = indexOf.get(carrier)!
    hydrogens[index]! += 1
    if (cut.metals[row]!.length > 0) isDonor[index] = true
  }
  const bonds = cut.bonds.flatMap(([first, second]): BondedPair[] => {
    const pair = [indexOf.get(first), indexOf.get(second)] as const
    return pair[0] === undefined || pair[1] === undefined ? [] : [[pair[0], pair[1]]]
  })
  const places = rows.map((row) => cut.places[row]!)
  return {
    constitution: { elements: rows.map((row) => elements[row]!), hydrogens, bonds },
    rows,
    places,
    metals: rows.map((row) => cut.metals[row]!),
    isDonor,
    lengths: bonds.map(([first, second]) => distance(places[first]!, places[second]!)),
  }
}
