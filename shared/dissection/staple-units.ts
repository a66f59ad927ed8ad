/** The staples of a cluster: what hangs together of the metals outside its kernel. */
import type { Donor } from '../coordination/connection-table'
import { disjointSets } from '../graph/disjoint-sets'
import { symbolOf } from '../tables/elements'
import type { Unit } from './dissection'
import { nameDonor, nameStaple } from './staple-names'
import type { Subject } from './subject'

/**
 * `chain`: metals and donors by turns, with donors at both ends; `ring`: closed upon itself; `mount`:
 * anything else, as Ag2(SR)5 of Ag44(SR)30.
 */
export type StapleShape = 'chain' | 'ring' | 'mount'

export interface Staple {
  readonly shape: StapleShape
  /** Ensemble atoms, ascending. */
  readonly metals: readonly number[]
  readonly donors: readonly Donor[]
  /** How many donors bind a metal of the kernel too. */
  readonly anchors: number
  readonly unit: Unit
}

/**
 * Gathers the metals that are not kernel into staples: those that share a donor belong to one staple,
 * with every donor that binds one of them. The smallest first; equal ones by their first metal.
 *
 * @param donors what may be part of staples: no hydrides, nothing that lies inside the kernel
 */
export function findStaples(
  subject: Subject,
  protecting: readonly number[],
  donors: readonly Donor[],
): Staple[] {
  const rankOf = new Map(protecting.map((metal, rank) => [metal, rank]))
  const sets = disjointSets(protecting.length)
  const ranksOf = ({ metals }: Donor): number[] =>
    metals.flatMap(({ metal }) => rankOf.get(metal) ?? [])
  for (const donor of donors) {
    const [first, ...others] = ranksOf(donor)
    for (const other of others) sets.join(first!, other)
  }
  const staples = new Map<number, { metals: number[]; donors: Donor[] }>()
  for (const [rank, metal] of protecting.entries()) {
    const root = sets.find(rank)
    const known = staples.get(root)
    if (known === undefined) staples.set(root, { metals: [metal], donors: [] })
    else known.metals.push(metal)
  }
  for (const donor of donors) {
    const [rank] = ranksOf(donor)
    if (rank !== undefined) staples.get(sets.find(rank))!.donors.push(donor)
  }
  return [...staples.values()]
    .map((staple) => describeStaple(subject, staple.metals, staple.donors))
    .toSorted((p, q) => p.metals.length - q.metals.length || p.metals[0]! - q.metals[0]!)
}

function describeStaple(
  subject: Subject,
  metals: readonly number[],
  donors: readonly Donor[],
): Staple {
  const isMember = new Set(metals)
  const within = donors.map((donor) =>
    donor.metals.map(({ metal }) => metal).filter((metal) => isMember.has(metal)),
  )
  const donorsOf = new Map(metals.map((metal): [number, number[]] => [metal, []]))
  for (const [index, bound] of within.entries()) {
    for (const metal of bound) donorsOf.get(metal)!.push(index)
  }
  const isAlternating =
    [...donorsOf.values()].every((bound) => bound.length === 2) &&
    within.every((bound) => bound.length <= 2)
  const isClosed = isAlternating && metals.length > 1 && within.every((bound) => bound.length === 2)
  const shape = isClosed ? 'ring' : isAlternating ? 'chain' : 'mount'
  const atoms = isClosed
    ? walkRing(metals[0]!, donorsOf, within).flatMap(([metal, index]) => [
        metal,
        ...donors[index]!.atoms,
      ])
    : [...metals, ...donors.flatMap((donor) => donor.atoms)].toSorted((p, q) => p - q)
  return {
    shape,
    metals,
    donors,
    anchors: donors.filter((donor, index) => donor.metals.length > within[index]!.length).length,
    unit: {
      kind: isClosed ? 'ring' : 'staple',
      name: nameStaple(
        metals.map((metal) => symbolOf(subject.specimen.element[metal]!)),
        donors.map((donor) => nameDonor(subject, donor)),
      ),
      atoms: Int32Array.from(atoms),
      fit: null,
    },
  }
}

/** Metals of a ring in their order along it from the first, each with the index of the donor after it. */
function walkRing(
  first: number,
  donorsOf: ReadonlyMap<number, readonly number[]>,
  within: readonly (readonly number[])[],
): [metal: number, donor: number][] {
  const walked: [number, number][] = []
  let metal = first
  let from = -1
  do {
    const donor = donorsOf.get(metal)!.find((index) => index !== from)!
    walked.push([metal, donor])
    const here = metal
    metal = within[donor]!.find((other) => other !== here)!
    from = donor
  } while (metal !== first)
  return walked
}
