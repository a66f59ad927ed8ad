import { countElements } from '../ensemble/formula'
import { symbolOf } from '../tables/elements'
import { BondKind } from '../graph/atom-graph'
import type { MetalRow } from './anatomy'
import type { ConnectionTable } from './connection-table'
import { describeGeometry } from './metal-geometry'
import { countedSymbols } from './part-names'
import type { Specimen } from '../ensemble/specimen'
import { summarizeGeometry } from './summarize-geometry'

/**
 * Sorts the metals of the main cluster by their donor sets: heavy metals first, then by coordination
 * number, the greatest first. Donors are atoms: a side-on C≡C gives two C. With the shapes and indices
 * of each row.
 */
export function describeMetals(specimen: Specimen, table: ConnectionTable): MetalRow[] {
  const geometries = describeGeometry(specimen, table)
  const rows = new Map<string, { element: number; donors: number; atoms: number[] }>()
  for (const metal of table.metals) {
    const donors = donorElements(specimen, metal)
    const element = specimen.element[metal]!
    const donorSet = symbolOf(element) + countedSymbols(countElements(donors))
    const row = rows.get(donorSet)
    if (row === undefined) rows.set(donorSet, { element, donors: donors.length, atoms: [metal] })
    else row.atoms.push(metal)
  }
  return [...rows]
    .map(([donorSet, row]) => ({
      element: row.element,
      donorSet,
      coordinationNumber: row.donors,
      places: row.donors,
      sites: [],
      atoms: Int32Array.from(row.atoms),
      ...summarizeGeometry(row.atoms.flatMap((metal) => geometries.get(metal) ?? [])),
    }))
    .toSorted(
      (p, q) =>
        q.element - p.element ||
        q.coordinationNumber - p.coordinationNumber ||
        (p.donorSet < q.donorSet ? -1 : 1),
    )
}

function donorElements({ neighborhood, graph, element }: Specimen, metal: number): number[] {
  const { start, neighbor, bond } = neighborhood
  const donors: number[] = []
  for (let row = start[metal]!; row < start[metal + 1]!; row++) {
    const isDonor = graph.bonds.kind[bond[row]!] === BondKind.coordination
    if (isDonor) donors.push(element[neighbor[row]!]!)
  }
  return donors
}
