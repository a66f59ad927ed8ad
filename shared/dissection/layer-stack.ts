import type { Specimen } from '../ensemble/specimen'
import { countElements, hillFormula } from '../ensemble/formula'
import { dot, pointAt, subtract, type Vec3 } from '../geometry/vec3'
import type { Donor } from '../coordination/connection-table'
import { layerClearness, type Column } from './layer-column'
import type { Segment } from './layer-segments'

/** Metals of one height, or interstitial atoms between two such. */
export interface StackLayer {
  /** Ensemble atoms. */
  readonly atoms: readonly number[]
  readonly kind: 'metals' | 'interstitial'
  /** Å along the axis from the centre. */
  readonly low: number
  readonly high: number
  readonly mean: number
  /** 0 to 1, see `layerClearness`; 1 for interstitial atoms. */
  readonly clearness: number
}

/** Layers of metals along an axis, with what lies between them. */
export interface Stack {
  readonly center: Vec3
  readonly axis: Vec3
  /** Ascending in height. */
  readonly layers: readonly StackLayer[]
  /** Ensemble atoms: the metals beside the column, see `layColumn`. */
  readonly beside: readonly number[]
  /** Å; NaN without such metals. */
  readonly moat: number
  /** Å: a usual distance of neighbouring metals. */
  readonly spacing: number
  /** 0 to 1: how far the axis stands out from all others. */
  readonly distinction: number
}

/** Å: an interstitial atom as near to the heights of a layer as this is in the layer. */
const IN_LAYER = 0.3

/** A stack of the metals in a column, and of the interstitial atoms that lie between its layers. */
export function buildStack(
  { ensemble }: Specimen,
  metals: readonly number[],
  column: Column,
  distinction: number,
  interstitials: readonly Donor[],
  spacing: number,
): Stack {
  const { center, axis } = column
  const clearness = layerClearness(column)
  const ofMetals = column.layers.map((layer, k): StackLayer => ({
    ...heightsOf(layer),
    atoms: layer.rows.map((row) => metals[row]!),
    kind: 'metals',
    clearness: clearness[k]!,
  }))
  const between: StackLayer[] = []
  const sorted = interstitials
    .map(({ atoms }) => atoms[0]!)
    .map((atom) => ({ atom, height: heightOf(ensemble.cartn, atom, column) }))
    .toSorted((p, q) => p.height - q.height)
  for (const { atom, height } of sorted) {
    const isInside =
      height > ofMetals[0]!.low &&
      height < ofMetals.at(-1)!.high &&
      ofMetals.every(({ low, high }) => height < low - IN_LAYER || height > high + IN_LAYER)
    if (!isInside) continue
    const last = between.at(-1)
    if (last !== undefined && height - last.mean < IN_LAYER) {
      between[between.length - 1] = { ...last, atoms: [...last.atoms, atom], high: height }
    } else {
      between.push({
        atoms: [atom],
        kind: 'interstitial',
        low: height,
        high: height,
        mean: height,
        clearness: 1,
      })
    }
  }
  return {
    center,
    axis,
    layers: [...ofMetals, ...between].toSorted((p, q) => p.mean - q.mean),
    beside: column.beside.map((row) => metals[row]!),
    moat: column.moat,
    spacing,
    distinction,
  }
}

function heightsOf({ low, high, mean }: Segment) {
  return { low, high, mean }
}

/** Å along the axis from the centre. */
export function heightOf(
  cartn: Float64Array,
  atom: number,
  { center, axis }: { readonly center: Vec3; readonly axis: Vec3 },
): number {
  return dot(subtract(pointAt(cartn, atom), center), axis)
}

/**
 * The layers from the middle outward, equals above and below the middle together: those of a stack
 * that reads the same from both ends, as indices into its layers. Any other stack has no equals.
 */
export function pairLayers(specimen: Specimen, { layers }: Stack): (readonly number[])[] {
  const words = layers.map(({ atoms }) => elementsOf(specimen, atoms))
  const isSame = words.every((word, k) => word === words[words.length - 1 - k])
  const last = layers.length - 1
  const groups = isSame
    ? layers
        .map((_, k) => (k === last - k ? [k] : [k, last - k]))
        .slice(0, Math.ceil(layers.length / 2))
        .toReversed()
    : layers.map((_, k) => [k])
  return isSame
    ? groups
    : groups.toSorted(
        ([p = 0], [q = 0]) => Math.abs(layers[p]!.mean) - Math.abs(layers[q]!.mean) || p - q,
      )
}

export function elementsOf({ element }: Specimen, atoms: readonly number[]): string {
  return hillFormula(countElements(atoms.map((atom) => element[atom]!)))
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
