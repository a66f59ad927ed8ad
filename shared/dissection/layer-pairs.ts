import { compareTexts } from '../base/compare-texts'
import type { Specimen } from '../ensemble/specimen'

/** What a layer holds: ensemble atoms. */
interface Held {
  readonly atoms: readonly number[]
}

/** Å: layers are as far above and below the middle when the difference is no more. */
const SAME_HEIGHT = 0.05

/**
 * The layers from the middle outward, equals above and below the middle together: those of a stack
 * that reads the same from both ends, as indices into its layers. Any other stack has no equals.
 */
export function pairLayers(
  specimen: Specimen,
  layers: readonly (Held & { readonly mean: number })[],
): number[][] {
  const last = layers.length - 1
  if (compareEnds(specimen, layers) === 0) {
    const half = layers.slice(0, Math.ceil(layers.length / 2))
    return half.map((_, k) => (k === last - k ? [k] : [k, last - k])).toReversed()
  }
  const rank = (k: number): number => Math.round(Math.abs(layers[k]!.mean) / SAME_HEIGHT)
  return layers.map((_, k) => [k]).toSorted(([p = 0], [q = 0]) => rank(p) - rank(q) || p - q)
}

/** Negative when the layers, read from below, come before themselves read from above: smaller ones first. */
export function compareEnds({ element }: Specimen, layers: readonly Held[]): number {
  const words = layers.map(({ atoms }) => atoms.map((atom) => element[atom]!).toSorted(byNumber))
  for (const [k, word] of words.entries()) {
    const other = words[words.length - 1 - k]!
    const difference = word.length - other.length || compareTexts(word.join(' '), other.join(' '))
    if (difference !== 0) return difference
  }
  return 0
}

function byNumber(p: number, q: number): number {
  return p - q
}

/** Whether atoms of one site, which symmetry makes equal, are always in one of the groups. */
export function keepsSitesTogether(
  { site }: Specimen,
  groups: readonly (readonly number[])[],
): boolean {
  const groupOfSite = new Map<number, number>()
  return groups.every((atoms, group) =>
    atoms.every((atom) => {
      const known = groupOfSite.get(site[atom]!)
      groupOfSite.set(site[atom]!, group)
      return known === undefined || known === group
    }),
  )
}
