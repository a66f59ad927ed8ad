import type { Crystal, Sites, SpaceGroup } from './crystal'
import type { Place } from './place'
import { tidyLabel } from './site-label'
import { parseSymmetryCode, type SymmetryCode } from './symmetry-code'
import type { StatedGeometry } from './stated-geometry'

/**
 * The atoms that a row of stated geometry speaks of. Where labels repeat in the file every choice of
 * sites is given, up to `MOST_CHOICES`: there is no telling them apart but by what they measure.
 */
export type StatedPlaces =
  | { readonly kind: 'places'; readonly choices: readonly (readonly Place[])[] }
  | { readonly kind: 'unknown-label'; readonly label: string }
  | { readonly kind: 'bad-code'; readonly code: string }

/** A label that stands at more atoms than this says nothing. */
const MOST_CHOICES = 64

/** Prepares finding the atoms of rows by label and symmetry code. */
export function statedPlaces({
  sites,
  spaceGroup,
}: Crystal): (stated: StatedGeometry, row: number) => StatedPlaces {
  const sitesOf = sitesOfLabel(sites)
  const codeOf = symmetryCodeReader(spaceGroup)
  return (stated, row) => {
    const { ends, label, labels, code, codes } = stated
    let choices: readonly (readonly Place[])[] = [[]]
    for (let end = 0; end < ends; end++) {
      const name = labels[label[ends * row + end]!]!
      const found = sitesOf(name)
      if (found.length === 0) return { kind: 'unknown-label', label: name }
      const text = codes[code[ends * row + end]!]!
      const move = codeOf(text)
      if (move === null) return { kind: 'bad-code', code: text ?? '.' }
      choices = choices
        .flatMap((places) => found.map((site) => [...places, { site, ...move }]))
        .slice(0, MOST_CHOICES)
    }
    return { kind: 'places', choices }
  }
}

/** Prepares looking sites up by label: none, one, or several where the file repeats it. */
export function sitesOfLabel({ label, count }: Sites): (label: string) => readonly number[] {
  const sites = new Map<string, number[]>()
  for (let site = 0; site < count; site++) {
    const same = sites.get(label[site]!)
    if (same === undefined) sites.set(label[site]!, [site])
    else same.push(site)
  }
  return (name) => sites.get(name) ?? sites.get(tidyLabel(name)) ?? []
}

/** Prepares `parseSymmetryCode` for the operators of a space group; reads each text once. */
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
