/** Alternatives that are sets of sites: disorder groups, fragments that overlap, elements on one place. */
import type { Sites } from '../crystal/crystal'
import type { DisjointSets } from './disjoint-sets'
import type { DisorderAlternative, DisorderAssembly, DisorderChoices } from './disorder-assembly'
import type { DisorderPieces } from './disorder-pieces'
import { compareGroups, meanOccupancy } from './disorder-tags'
import { firstLabels, labelOf, uniqueNames } from './disorder-words'

/** An assembly before its key is made unlike all others, and its alternatives in the order of merit. */
export interface SiteAssembly extends DisorderAssembly {
  readonly ranked: readonly number[]
}

/**
 * The assemblies that the file's groups make. A named assembly is one; where the file names none, each
 * region of two groups or more is.
 *
 * @param isAlloy 1 for sites whose groups only say what shares their place
 */
export function taggedAssemblies(
  sites: Sites,
  regions: DisjointSets,
  isAlloy: Uint8Array,
  choices: DisorderChoices,
): SiteAssembly[] {
  const drafts = new Map<string, Map<string, number[]>>()
  for (let site = 0; site < sites.count; site++) {
    const group = sites.disorderGroup[site]!
    if (group === '' || isAlloy[site] === 1) continue
    const assembly = sites.disorderAssembly[site]!
    const draft = assembly === '' ? `region ${regions.find(site)}` : `assembly ${assembly}`
    const groups = drafts.get(draft) ?? new Map<string, number[]>()
    drafts.set(draft, groups)
    const members = groups.get(group)
    if (members === undefined) groups.set(group, [site])
    else members.push(site)
  }
  const unique = uniqueNames()
  return [...drafts].flatMap(([draft, groups]) => {
    if (groups.size < 2) return []
    const all = [...groups.values()].flat().toSorted((p, q) => p - q)
    const isNamed = draft.startsWith('assembly')
    const labels = firstLabels(sites, all)
    return siteAssembly(
      sites,
      unique(isNamed ? draft : `region ${sites.label[all[0]!]!}`),
      'tagged',
      isNamed ? draft : `disorder of ${labels}`,
      [...groups],
      choices,
      compareGroups,
    )
  })
}

/** Each place that several elements share. */
export function mixedAssemblies(
  sites: Sites,
  mixed: Int32Array,
  choices: DisorderChoices,
): SiteAssembly[] {
  const unique = uniqueNames()
  return [...membersOf(mixed)].map(([, members]) => {
    const names = members.map((site) => labelOf(sites, site)).map(uniqueNames())
    const groupOf = (name: string) => sites.disorderGroup[members[names.indexOf(name)]!]!
    return siteAssembly(
      sites,
      unique(`mixed ${sites.label[members[0]!]!}`),
      'mixed',
      `one place: ${names.join(', ')}`,
      members.map((site, i) => [names[i]!, [site]]),
      choices,
      // Of equals the place goes to the lower group throughout.
      (p, q) => compareGroups(groupOf(p), groupOf(q)),
    )
  })
}

function membersOf(setOfSite: Int32Array): Map<number, number[]> {
  const members = new Map<number, number[]>()
  for (const [site, set] of setOfSite.entries()) {
    if (set === -1) continue
    const known = members.get(set)
    if (known === undefined) members.set(set, [site])
    else known.push(site)
  }
  return members
}

/** Fragments that overlap though no disorder group says so, connected by what overlaps what. */
export function untaggedAssemblies(
  sites: Sites,
  pieces: DisorderPieces,
  clashes: readonly (readonly number[])[],
  choices: DisorderChoices,
): SiteAssembly[] {
  const unique = uniqueNames()
  return clashes.map((members) => {
    const uniqueLabel = uniqueNames()
    const all = members.flatMap((piece) => pieces.sites[piece]!).toSorted((p, q) => p - q)
    return siteAssembly(
      sites,
      unique(`untagged ${sites.label[all[0]!]!}`),
      'untagged',
      `overlap of ${firstLabels(sites, all)}`,
      members.map((piece) => {
        const own = pieces.sites[piece]!
        return [uniqueLabel(firstLabels(sites, own)), own]
      }),
      choices,
      () => 0,
    )
  })
}

/** @param alternatives names and sites, in the order of the file */
function siteAssembly(
  sites: Sites,
  key: string,
  kind: DisorderAssembly['kind'],
  name: string,
  alternatives: readonly (readonly [name: string, sites: readonly number[]])[],
  choices: DisorderChoices,
  compareNames: (name: string, other: string) => number,
): SiteAssembly {
  const listed = alternatives.map(([alternative, members]): DisorderAlternative => ({
    name: alternative,
    occupancy: meanOccupancy(sites, members),
    sites: Int32Array.from(members),
  }))
  const ranked = [...listed.keys()].toSorted(
    (p, q) =>
      byOccupancy(listed[p]!, listed[q]!) ||
      compareNames(listed[p]!.name, listed[q]!.name) ||
      heavyAtoms(sites, listed[q]!) - heavyAtoms(sites, listed[p]!) ||
      p - q,
  )
  const wanted = listed.findIndex((alternative) => alternative.name === choices[key])
  const chosen = wanted >= 0 ? wanted : ranked[0]!
  return {
    key,
    kind,
    name,
    alternatives: listed,
    chosen,
    ranked: [chosen, ...ranked.filter((alternative) => alternative !== chosen)],
  }
}

/** The larger first; occupancies that are equal but for rounding are equal. */
function byOccupancy(p: DisorderAlternative, q: DisorderAlternative): number {
  const difference = q.occupancy - p.occupancy
  return Math.abs(difference) < 1e-6 ? 0 : difference
}

function heavyAtoms({ element }: Sites, { sites }: DisorderAlternative): number {
  return sites.reduce((sum, site) => sum + Number(element[site]! > 1), 0)
}
