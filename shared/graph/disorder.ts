import type { Sites } from '../crystal/crystal'

/** What was chosen in one disorder assembly. */
export interface DisorderChoice {
  /** '' when the file names no assembly. */
  readonly assembly: string
  readonly group: string
  /** Mean occupancy of the sites of the chosen group. */
  readonly occupancy: number
  /** Sites of the other groups. */
  readonly leftOut: number
}

export interface DisorderSelection {
  /** 1 for the sites that are kept. */
  readonly isActive: Uint8Array
  readonly choices: readonly DisorderChoice[]
}

/**
 * Chooses one group of every disorder assembly: the one with the highest mean occupancy, of equals
 * the one whose number comes first.
 *
 * A negative group (SHELX PART −n, disorder about a special position) has its own symmetry images as
 * alternatives, so without a named assembly it stands by itself and is kept here; one of its images
 * is chosen later (`chooseImages`).
 *
 * Source: CIF core dictionary, _atom_site.disorder_assembly and .disorder_group.
 */
export function selectDisorder(sites: Sites): DisorderSelection {
  const assemblies = new Map<string, Map<string, number[]>>()
  for (let site = 0; site < sites.count; site++) {
    const group = sites.disorderGroup[site]!
    if (group === '') continue
    const named = sites.disorderAssembly[site]!
    const key = named === '' && isNegativeGroup(group) ? `\u0000${group}` : named
    const groups = assemblies.get(key) ?? new Map<string, number[]>()
    groups.set(group, [...(groups.get(group) ?? []), site])
    assemblies.set(key, groups)
  }

  const isActive = new Uint8Array(sites.count).fill(1)
  const choices: DisorderChoice[] = []
  for (const [key, groups] of assemblies) {
    if (groups.size < 2) continue
    const ranked = [...groups].toSorted(
      ([group, members], [otherGroup, otherMembers]) =>
        meanOccupancy(sites, otherMembers) - meanOccupancy(sites, members) ||
        compareGroups(group, otherGroup),
    )
    const [chosen, ...others] = ranked
    const leftOut = others.flatMap(([, members]) => members)
    for (const site of leftOut) isActive[site] = 0
    choices.push({
      assembly: key,
      group: chosen![0],
      occupancy: meanOccupancy(sites, chosen![1]),
      leftOut: leftOut.length,
    })
  }
  return { isActive, choices }
}

/** SHELX PART −n: the group does not bond to its own symmetry images. */
export function isNegativeGroup(group: string): boolean {
  return group.startsWith('-')
}

/** Whether disorder lets two sites be present together: same group, one of them ordered, or different assemblies. */
export function areCompatible(sites: Sites, site: number, other: number): boolean {
  const group = sites.disorderGroup[site]!
  const otherGroup = sites.disorderGroup[other]!
  if (group === '' || otherGroup === '' || group === otherGroup) return true
  return sites.disorderAssembly[site] !== sites.disorderAssembly[other]
}

function meanOccupancy(sites: Sites, members: readonly number[]): number {
  const known = members.map((site) => sites.occupancy[site]!).filter((value) => value > 0)
  return known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length)
}

function compareGroups(group: string, other: string): number {
  const [number, otherNumber] = [Number(group), Number(other)]
  if (Number.isFinite(number) && Number.isFinite(otherNumber)) return number - otherNumber
  return group < other ? -1 : Number(group > other)
}
