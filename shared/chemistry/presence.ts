/** How much of what is drawn is there, on the average over the crystal. */
import type { Specimen } from '../ensemble/specimen'

/** Occupancies refined to within this of 1 are 1. */
const NEARLY = 0.97

/**
 * By site, how often its place is taken: 1 where it is ordered or one of the components of disorder
 * always stands, the occupancy where the place is empty at times. Never 0.
 */
export function presenceOfSites({ crystal, graph }: Specimen): Float64Array {
  const presence = crystal.sites.occupancy.map((occupancy) =>
    occupancy > 0 && occupancy < NEARLY ? occupancy : 1,
  )
  for (const { alternatives } of graph.disorder) {
    for (const { sites } of alternatives) for (const site of sites) presence[site] = 1
  }
  return presence
}

/**
 * By moiety, how much of its molecules is there: below 1 where they stand on places that are partly
 * empty, or share them with something else, as an anion may with solvent.
 */
export function presenceOfMoieties({ ensemble, site, crystal, graph }: Specimen): Float64Array {
  const { element, occupancy } = crystal.sites
  const share = occupancy.map((each) => (each > 0 && each < NEARLY ? each : 1))
  for (const { alternatives, kind } of graph.disorder) {
    const contents = alternatives.map(({ sites }) => contentOf(sites, element))
    for (const [index, { sites }] of alternatives.entries()) {
      const alike = alternatives.filter((_, other) => contents[other] === contents[index])
      const sum = alike.reduce((total, each) => total + each.occupancy, 0)
      const isAlways = kind === 'symmetry' || sum > NEARLY || !(sum > 0)
      for (const s of sites) share[s] = isAlways ? 1 : sum
    }
  }
  const presence = new Float64Array(ensemble.moieties.length)
  for (let atom = 0; atom < ensemble.count; atom++) {
    const moiety = ensemble.moiety[atom]!
    presence[moiety] = Math.max(presence[moiety]!, share[site[atom]!]!)
  }
  return presence.map((most) => (most > 0 ? most : 1))
}

function contentOf(sites: Int32Array, element: Uint8Array): string {
  return Array.from(sites, (site) => element[site]!)
    .toSorted((p, q) => p - q)
    .join(' ')
}
