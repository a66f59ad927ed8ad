/** Ways to choose atoms for own parts, and to split a part by. */
import { segmentShells, orbitOf } from '../dissection/segment-shells'
import { HERE } from '../ensemble/neighborhood'
import type { Specimen } from '../ensemble/specimen'
import { disjointSets } from '../graph/disjoint-sets'
import { pointAt, subtract, type Vec3 } from '../geometry/vec3'
import { isMetal, symbolOf } from '../tables/elements'
import { compareTexts } from '../base/compare-texts'

export type SplitBy = 'element' | 'piece' | 'shell' | 'orbit'

/** All atoms that symmetry makes from some atoms within their molecules, ascending. */
export function orbitsOf({ ensemble, site }: Specimen, atoms: readonly number[]): number[] {
  const keys = new Set(atoms.map((atom) => `${ensemble.molecule[atom]} ${site[atom]}`))
  return [...ensemble.atom.keys()].filter((atom) =>
    keys.has(`${ensemble.molecule[atom]} ${site[atom]}`),
  )
}

/** All atoms of the same elements in the molecules of some atoms, ascending. */
export function sameElements({ ensemble, element }: Specimen, atoms: readonly number[]): number[] {
  const keys = new Set(atoms.map((atom) => `${ensemble.molecule[atom]} ${element[atom]}`))
  return [...ensemble.atom.keys()].filter((atom) =>
    keys.has(`${ensemble.molecule[atom]} ${element[atom]}`),
  )
}

/**
 * Divides atoms into groups, each ascending:
 *
 * - by element: metals first, then by symbol;
 * - by pieces that bonds hold together, by their lowest atoms;
 * - by shells about a centre, from the inside out (`segmentShells`);
 * - by symmetry, atoms of one site together, from the inside out.
 *
 * @param center Å, that shells are about
 */
export function groupAtoms(
  specimen: Specimen,
  atoms: readonly number[],
  by: SplitBy,
  center: Vec3,
): number[][] {
  if (by === 'piece') return pieces(specimen, atoms)
  if (by === 'element') {
    const { element } = specimen
    return [...groupedBy(atoms, (atom) => element[atom]!)]
      .toSorted(
        ([p], [q]) =>
          Number(isMetal(q)) - Number(isMetal(p)) || compareTexts(symbolOf(p), symbolOf(q)),
      )
      .map(([, group]) => ascending(group))
  }
  const orbits = [...groupedBy(atoms, (atom) => specimen.site[atom]!).values()].map((orbit) => {
    const places = orbit.map((atom) => subtract(pointAt(specimen.ensemble.cartn, atom), center))
    return orbitOf(orbit, places, 0)
  })
  const groups =
    by === 'shell'
      ? segmentShells(orbits).map((shell) => shell.flatMap((orbit) => orbit.atoms))
      : orbits.toSorted((p, q) => p.radius - q.radius).map((orbit) => orbit.atoms)
  return groups.map(ascending)
}

function pieces({ neighborhood }: Specimen, atoms: readonly number[]): number[][] {
  const { start, neighbor, image } = neighborhood
  const sorted = ascending(atoms)
  const rowOf = new Map(sorted.map((atom, row) => [atom, row]))
  const sets = disjointSets(sorted.length)
  for (const [row, atom] of sorted.entries()) {
    for (let at = start[atom]!; at < start[atom + 1]!; at++) {
      const other = rowOf.get(neighbor[at]!)
      if (other !== undefined && image[at] === HERE) sets.join(row, other)
    }
  }
  return [...groupedBy(sorted.keys(), (row) => sets.find(row)).values()].map((rows) =>
    rows.map((row) => sorted[row]!),
  )
}

function groupedBy(rows: Iterable<number>, keyOf: (row: number) => number): Map<number, number[]> {
  const groups = new Map<number, number[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group === undefined) groups.set(keyOf(row), [row])
    else group.push(row)
  }
  return groups
}

function ascending(atoms: Iterable<number>): number[] {
  return [...atoms].toSorted((a, b) => a - b)
}
