import type { Sites, SpaceGroup } from './crystal'
import { tidyLabel } from './site-label'
import { parseSymmetryCode, type SymmetryCode } from './symmetry-code'

/** The sites a label stands for: none, one, or several where the file repeats it. */
export type SitesOfLabel = (label: string) => readonly number[]

/** Prepares the look-up of sites by the labels of other loops. */
export function sitesOfLabel({ label, count }: Sites): SitesOfLabel {
  const sites = new Map<string, number[]>()
  for (let site = 0; site < count; site++) {
    const same = sites.get(label[site]!)
    if (same === undefined) sites.set(label[site]!, [site])
    else same.push(site)
  }
  return (name) => sites.get(name) ?? sites.get(tidyLabel(name)) ?? []
}

/** As `parseSymmetryCode` for the operators of a space group, each text once. */
export function symmetryCodeReader({
  symops,
  symopIds,
}: SpaceGroup): (text: string | null) => SymmetryCode | null {
  const read = new Map<string | null, SymmetryCode | null>()
  return (text) => {
    const known = read.get(text)
    if (known !== undefined) return known
    const code = parseSymmetryCode(text, symops, symopIds)
    read.set(text, code)
    return code
  }
}
