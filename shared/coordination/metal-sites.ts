import { countElements } from '../ensemble/formula'
import type { Specimen } from '../ensemble/specimen'
import { symbolOf } from '../tables/elements'
import type { MetalRow, MetalSite } from './coordination'
import type { ConnectionTable } from './connection-table'
import { describeGeometry, type MetalGeometry } from './metal-geometry'
import { countedSymbols } from '../ensemble/part-names'
import { summarizeGeometry } from './summarize-geometry'

interface MetalGroup {
  readonly element: number
  readonly donorSet: string
  readonly donors: number
  readonly places: number
  readonly metals: { readonly atom: number; readonly geometry: MetalGeometry }[]
}

/**
 * Sorts the metals of the main cluster by their donor sets: heavy metals first, then by coordination
 * number, the greatest first. Donors are atoms: a side-on C≡C gives two C, and takes one place. With
 * the shapes and indices of each row and of each site in it.
 */
export function describeMetals(specimen: Specimen, table: ConnectionTable): MetalRow[] {
  const rows = new Map<string, MetalGroup>()
  for (const [atom, geometry] of describeGeometry(specimen, table)) {
    const donors = donorElements(specimen, atom)
    const element = specimen.element[atom]!
    const donorSet = symbolOf(element) + countedSymbols(countElements(donors))
    const { places } = geometry
    const key = `${donorSet} ${places}`
    const row = rows.get(key)
    if (row !== undefined) row.metals.push({ atom, geometry })
    else {
      const metals = [{ atom, geometry }]
      rows.set(key, { element, donorSet, donors: donors.length, places, metals })
    }
  }
  return [...rows.values()]
    .map(({ element, donorSet, donors, places, metals }): MetalRow => ({
      element,
      donorSet,
      coordinationNumber: donors,
      places,
      count: metals.length,
      atoms: Int32Array.from(metals, ({ atom }) => atom),
      ...summarizeGeometry(metals.map(({ geometry }) => geometry)),
      sites: sitesOf(specimen, metals),
    }))
    .toSorted(
      (p, q) =>
        q.element - p.element ||
        q.coordinationNumber - p.coordinationNumber ||
        (p.donorSet === q.donorSet ? q.places - p.places : p.donorSet < q.donorSet ? -1 : 1),
    )
}

/** Metals of one site have one geometry, but where disorder leaves some without a donor. */
function sitesOf({ crystal, site }: Specimen, metals: MetalGroup['metals']): MetalSite[] {
  const groups: { site: number; geometry: MetalGeometry; atoms: number[] }[] = []
  for (const { atom, geometry } of metals) {
    const known = groups.find((it) => it.site === site[atom] && it.geometry === geometry)
    if (known === undefined) groups.push({ site: site[atom]!, geometry, atoms: [atom] })
    else known.atoms.push(atom)
  }
  return groups
    .toSorted((p, q) => p.site - q.site)
    .map(({ site: s, geometry, atoms }) => ({
      label: crystal.sites.label[s] ?? '',
      count: atoms.length,
      atoms: Int32Array.from(atoms),
      shape: geometry.best,
      next: geometry.next,
      indices: geometry.indices,
    }))
}

function donorElements({ neighborhood, graph, element }: Specimen, metal: number): number[] {
  const { start, neighbor, bond } = neighborhood
  const donors: number[] = []
  for (let row = start[metal]!; row < start[metal + 1]!; row++) {
    if (graph.bonds.isDonor[bond[row]!] === 1) donors.push(element[neighbor[row]!]!)
  }
  return donors
}
