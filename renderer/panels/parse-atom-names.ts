import type { Crystal } from '../../shared/crystal/crystal'
import type { Place } from '../../shared/crystal/place'
import { sitesCalled } from '../../shared/crystal/site-label'
import { parseSymmetryCode } from '../../shared/crystal/symmetry-code'

export interface NamedPlaces {
  readonly places: readonly Place[]
  /** Words that are neither a label nor, behind one, a symmetry code. */
  readonly unknown: readonly string[]
}

/**
 * The places that names stand for, as a person types them: labels apart by spaces, commas or dashes, in
 * any case, a symmetry code behind a label moving it: `Cu1 Se1 2_655`, `cu1, se1 (2_655)`.
 */
export function parseAtomNames({ sites, spaceGroup }: Crystal, text: string): NamedPlaces {
  const places: Place[] = []
  const unknown: string[] = []
  for (const word of text.split(/[\s,;–—]+/).filter(Boolean)) {
    const [site] = sitesCalled(sites.label, word)
    const own = parseSymmetryCode(null, spaceGroup.symops, spaceGroup.symopIds)
    const last = places.at(-1)
    const code = parseSymmetryCode(
      word.replaceAll(/^\(|\)$/g, ''),
      spaceGroup.symops,
      spaceGroup.symopIds,
    )
    if (site !== undefined && own !== null) places.push({ site, ...own })
    else if (code !== null && last !== undefined) places[places.length - 1] = { ...last, ...code }
    else unknown.push(word)
  }
  return { places, unknown }
}
