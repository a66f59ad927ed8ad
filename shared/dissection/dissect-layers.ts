import { pointAt } from '../geometry/vec3'
import type { SchemeOutcome } from './dissection'
import { findLayerAxis } from './layer-axis'
import { usualSpacing } from './layer-column'
import { layOutLayers } from './layer-parts'
import { keepsSitesTogether, pairLayers } from './layer-pairs'
import { buildStack } from './layer-stack'
import { findSkeletonCenter } from './skeleton-center'
import type { Subject } from './subject'

const FEWEST_METALS = 3

/** More layers than these would be parts that nobody tells apart. */
const MOST_LAYERS = 60

/**
 * Dissects the main cluster into layers along its axis: `Cu4 | Cu6 | Se | Cu6 | Cu4`.
 *
 * - The axis is the direction along which the metals lie in the clearest layers (`findLayerAxis`), and
 *   the only one of its kind: along four axes of a cube there are layers, and none is its axis.
 * - The metals that stand over one another are the stack; those beside it at its ends close the ends
 *   (`layColumn`). Interstitial atoms between two layers are layers of their own.
 * - Rings in layers, dimers between them: `furnishLayer`, `findDimers`. Slab and caps: `findSlabAndCaps`.
 * - Layers above and below the middle are one part where the stack reads the same from both ends.
 *
 * Absent when the cluster is endless, has fewer than three metals, no gap between layers along any
 * axis, or several such axes, or when atoms of one site would fall into different parts.
 */
export function dissectLayers(subject: Subject): SchemeOutcome {
  const { specimen, table } = subject
  const { metals } = table
  if ((specimen.ensemble.moieties[0]?.periodicity ?? 0) > 0) {
    return absent('The compound is endless, so its layers are those of the crystal.')
  }
  if (metals.length < FEWEST_METALS) {
    return absent('Fewer than three metals make no stack of layers.')
  }
  const points = metals.map((metal) => pointAt(specimen.ensemble.cartn, metal))
  const spacing = usualSpacing(points)
  const elements = metals.map((metal) => specimen.element[metal]!)
  const found = findLayerAxis(points, elements, spacing)
  if (found.kind === 'none') return absent('Along no axis is there a gap between layers of metals.')
  if (found.kind === 'several') {
    return absent(
      found.because === 'symmetry'
        ? `Its metals have ${found.count} axes of the highest symmetry, so none is the axis of the cluster.`
        : `The metals lie in layers about as clearly along ${found.count} axes, so none is the axis of the cluster.`,
    )
  }
  const { column } = found
  if (column.freedom < 1) {
    return absent('So few metals lie in layers along some axis wherever they stand.')
  }
  if (column.layers.length > MOST_LAYERS) return absent('There are more layers than can be told.')
  const interstitials = findSkeletonCenter(specimen, table)?.interstitials ?? []
  const stack = buildStack(specimen, metals, found, spacing, interstitials)
  const pairs = pairLayers(specimen, stack.layers)
  const groups = pairs.map((layers) => layers.flatMap((k) => [...stack.layers[k]!.atoms]))
  if (!keepsSitesTogether(specimen, [...groups, stack.beside])) {
    return absent('Atoms that are alike by symmetry would fall into different layers.')
  }
  return { kind: 'found', dissection: layOutLayers(subject, stack, pairs) }
}

function absent(reason: string): SchemeOutcome {
  return { kind: 'absent', reason }
}
