import { pointAt, subtract, type Vec3 } from '../geometry/vec3'
import { muOf, type ConnectionTable, type Donor } from '../coordination/connection-table'
import { MIXED_SHELL_WIDTH, orbitOf, segmentShells, type Orbit } from './segment-shells'
import { joinInterleaved, shellOf, uniteShells, type Shell } from './shells'
import type { Specimen } from '../ensemble/specimen'
import { CARBON } from '../tables/elements'
import { groupBy } from '../base/group-by'

/** Å: atoms belong to a metal shell when no wider gap is between them: Se12 in Cu8Se12. */
export const INTERLEAVE_SLACK = 0.1

/**
 * The metals of the main cluster in shells, from the inside out. Each element is divided for itself;
 * the most frequent metal gives the shells, the others join where they interleave with them.
 */
export function divideMetals(
  specimen: Specimen,
  table: ConnectionTable,
  center: Vec3,
): readonly Shell[] {
  const { element, site } = specimen
  const ranked = [...groupBy(table.metals, (metal) => element[metal]!)].toSorted(
    ([z, atoms], [otherZ, otherAtoms]) => otherAtoms.length - atoms.length || otherZ - z,
  )
  let shells: Shell[] = []
  for (const [, metals] of ranked) {
    const orbits = [...groupBy(metals, (metal) => site[metal]!).values()].map((atoms) =>
      orbitAbout(specimen, center, atoms, bridgingDonors(specimen, table, atoms[0]!)),
    )
    const guests = segmentShells(orbits).map(shellOf)
    const { hosts, left } = joinInterleaved(shells, guests, INTERLEAVE_SLACK)
    shells = [...hosts, ...left]
  }
  return shells.toSorted((p, q) => p.radius - q.radius)
}

/** Shells of some donors, element by element; a π ligand goes as a whole, as carbon. */
export function divideDonors(
  specimen: Specimen,
  center: Vec3,
  donors: readonly Donor[],
  isWanted: (donor: Donor) => boolean,
): Shell[] {
  const { element, site } = specimen
  const byElement = groupBy(donors.filter(isWanted), ({ atoms }) =>
    atoms.length > 1 ? CARBON : element[atoms[0]!]!,
  )
  const ascending = [...byElement].toSorted(([z], [otherZ]) => z - otherZ)
  return ascending.flatMap(([, members]) => {
    const bySites = groupBy(members, ({ atoms }) =>
      atoms
        .map((atom) => site[atom]!)
        .toSorted((a, b) => a - b)
        .join(' '),
    )
    const orbits = [...bySites.values()].map((equivalent) => {
      const atoms = equivalent.flatMap((donor) => donor.atoms)
      return orbitAbout(specimen, center, atoms, 0)
    })
    return segmentShells(orbits).map(shellOf)
  })
}

/** Joins shells of different elements at one distance: N4 and O2 about one metal are N4O2. */
export function mixElements(shells: readonly Shell[]): Shell[] {
  const mixed: Shell[] = []
  for (const shell of shells.toSorted((p, q) => p.radius - q.radius)) {
    const last = mixed.at(-1)
    const isNear =
      last !== undefined &&
      Math.max(last.outer, shell.outer) - Math.min(last.inner, shell.inner) <= MIXED_SHELL_WIDTH
    if (isNear) mixed[mixed.length - 1] = uniteShells(last, shell)
    else mixed.push(shell)
  }
  return mixed
}

function orbitAbout(
  { ensemble }: Specimen,
  center: Vec3,
  atoms: readonly number[],
  environment: number,
): Orbit {
  const places = atoms.map((atom) => subtract(pointAt(ensemble.cartn, atom), center))
  return orbitOf(atoms, places, environment)
}

/** One number for each kind of metal: its element and how many bridging donors it binds. */
export function kindOfMetal(specimen: Specimen, table: ConnectionTable, metal: number): number {
  return 256 * bridgingDonors(specimen, table, metal) + specimen.element[metal]!
}

function bridgingDonors({ neighborhood }: Specimen, table: ConnectionTable, metal: number): number {
  const donors = new Set<number>()
  for (let row = neighborhood.start[metal]!; row < neighborhood.start[metal + 1]!; row++) {
    const donor = neighborhood.neighbor[row]!
    if (muOf(table, donor) > 1) donors.add(table.donorOfAtom[donor]!)
  }
  return donors.size
}
