import { pointAt } from '../geometry/vec3'
import type { SchemeOutcome } from './dissection'
import { findLayerAxis } from './layer-axis'
import { usualSpacing } from './layer-column'
import { findDecks } from './layer-decks'
import { layOutLayers } from './layer-parts'
import { keepsSitesTogether, pairLayers } from './layer-pairs'
import { buildStack, clearnessOf, type Stack } from './layer-stack'
import { findSkeletonCenter } from './skeleton-center'
import { findKernel } from './staple-kernel'
import type { Subject } from './subject'

const FEWEST_METALS = 3

/** The layers of a kernel are taken where they are as clear as those of all metals to this part. */
const AS_CLEAR = 0.9

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
 * - Where other metals protect a kernel (`findKernel`), its metals alone are stacked if their layers
 *   are about as clear as those of all metals: the three triangles of the Au9 in Au18(SR)14.
 * - Where the metals alone make no stack, π ligands are layers too: `C5 | Fe | C5`, `C7 | Pd3 | C7`.
 * - Layers above and below the middle are one part where the stack reads the same from both ends.
 *
 * Absent when the cluster is endless, has fewer than three metals, no gap between layers along any
 * axis, or several such axes, or when atoms of one site would fall into different parts.
 */
export function dissectLayers(subject: Subject): SchemeOutcome {
  const { specimen, table } = subject
  if ((specimen.ensemble.moieties[0]?.periodicity ?? 0) > 0) {
    return {
      kind: 'absent',
      reason: 'The compound is endless, so its layers are those of the crystal.',
    }
  }
  const whole = stackOfMetals(subject, table.metals)
  const kernel = findKernel(subject)
  const isProtected = kernel !== null && kernel.protecting.length > 0
  const ofMetals = isProtected ? clearer(stackOfMetals(subject, kernel.kernel), whole) : whole
  const stack = typeof ofMetals === 'string' ? sandwichOr(subject, ofMetals) : ofMetals
  return typeof stack === 'string'
    ? { kind: 'absent', reason: stack }
    : { kind: 'found', dissection: layOutLayers(subject, stack) }
}

/** The stack of the kernel unless that of all metals is clearly better. */
function clearer(kernel: Stack | string, whole: Stack | string): Stack | string {
  if (typeof kernel === 'string') return whole
  if (typeof whole === 'string') return kernel
  return clearnessOf(kernel) >= AS_CLEAR * clearnessOf(whole) ? kernel : whole
}

/** The stack of some metals of the cluster, or in a sentence why they make none. */
function stackOfMetals(subject: Subject, metals: readonly number[]): Stack | string {
  if (metals.length < FEWEST_METALS) return 'Fewer than three metals make no stack of layers.'
  const { cartn } = subject.specimen.ensemble
  return stackOf(subject, metals, usualSpacing(metals.map((metal) => pointAt(cartn, metal))))
}

/** The stack of metals between π ligands; else why the metals alone make none. */
function sandwichOr(subject: Subject, reason: string): Stack | string {
  const decks = findDecks(subject)
  const stack = decks === null ? reason : stackOf(subject, decks.atoms, decks.spacing)
  return typeof stack === 'string' || !liesBetween(subject, stack) ? reason : stack
}

/** Whether no layer of a sandwich holds a metal and an atom of a deck. */
function liesBetween({ table }: Subject, { layers, beside }: Stack): boolean {
  const isMetal = new Set(table.metals)
  const ofMetals = layers.filter(({ kind }) => kind === 'metals')
  return (
    beside.length === 0 && ofMetals.every(({ atoms }) => atoms.every((atom) => isMetal.has(atom)))
  )
}

function stackOf(
  { specimen, table }: Subject,
  atoms: readonly number[],
  spacing: number,
): Stack | string {
  const points = atoms.map((atom) => pointAt(specimen.ensemble.cartn, atom))
  const elements = atoms.map((atom) => specimen.element[atom]!)
  const found = findLayerAxis(points, elements, spacing)
  if (found.kind === 'none') return 'Along no axis is there a gap between layers of metals.'
  if (found.kind === 'several') {
    return found.because === 'symmetry'
      ? `The metals have ${found.count} axes of the highest symmetry, so none is the axis of the cluster.`
      : `The metals lie in layers about as clearly along ${found.count} axes, so none is the axis of the cluster.`
  }
  const { layers, freedom } = found.column
  if (freedom < 1) return 'So few metals lie in layers along some axis wherever they stand.'
  if (layers.length > MOST_LAYERS) return 'There are more layers than can be told.'
  const interstitials = findSkeletonCenter(specimen, table)?.interstitials ?? []
  const stack = buildStack(specimen, atoms, found, spacing, interstitials)
  const groups = pairLayers(specimen, stack.layers).map((equal) =>
    equal.flatMap((k) => [...stack.layers[k]!.atoms]),
  )
  return keepsSitesTogether(specimen, [...groups, stack.beside])
    ? stack
    : 'Atoms that are alike by symmetry would fall into different layers.'
}
