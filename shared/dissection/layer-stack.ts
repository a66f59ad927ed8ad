import type { Specimen } from '../ensemble/specimen'
import { scale } from '../geometry/vec3'
import type { Donor } from '../coordination/connection-table'
import { heightOf, type Line } from './layer-line'
import { isMetal } from '../tables/elements'
import type { FoundAxis } from './layer-axis'
import { layerClearness } from './layer-column'
import { compareEnds } from './layer-pairs'
import type { Segment } from './layer-segments'

/** Metals of one height, the atoms of a π ligand, or interstitial atoms between two such layers. */
export interface StackLayer {
  /** Ensemble atoms. */
  readonly atoms: readonly number[]
  readonly kind: 'metals' | 'deck' | 'interstitial'
  /** Å along the axis from the centre. */
  readonly low: number
  readonly high: number
  readonly mean: number
  /** 0 to 1, see `layerClearness`; 1 for interstitial atoms. */
  readonly clearness: number
}

/** Layers of metals along an axis, with what lies between them. */
export interface Stack extends Line {
  /** Ascending in height. */
  readonly layers: readonly StackLayer[]
  /** Ensemble atoms: interstitial ones at the height of a layer of metals. */
  readonly inLayers: readonly number[]
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

/**
 * A stack of the metals in a column, and of the interstitial atoms that lie between its layers, with
 * its smaller end below.
 */
export function buildStack(
  specimen: Specimen,
  atoms: readonly number[],
  { column, distinction }: FoundAxis,
  spacing: number,
  interstitials: readonly Donor[],
): Stack {
  const { center, axis } = column
  const clearness = layerClearness(column)
  const layers = column.layers.map((layer, k): StackLayer => {
    const held = layer.rows.map((row) => atoms[row]!)
    const isDeck = !held.some((atom) => isMetal(specimen.element[atom]!))
    return {
      ...heightsOf(layer),
      atoms: held,
      kind: isDeck ? 'deck' : 'metals',
      clearness: clearness[k]!,
    }
  })
  const held = interstitials
    .map((donor) => donor.atoms[0]!)
    .map((atom) => ({ atom, height: heightOf(specimen.ensemble.cartn, atom, column) }))
    .filter(({ height }) => height > layers[0]!.low && height < layers.at(-1)!.high)
  const inLayers = held.filter(({ height }) => layers.some((layer) => isAtHeight(layer, height)))
  const between = layersBetween(held.filter((it) => !inLayers.includes(it)))
  return smallEndFirst(specimen, {
    center,
    axis,
    layers: [...layers, ...between].toSorted((p, q) => p.mean - q.mean),
    inLayers: inLayers.map(({ atom }) => atom),
    beside: column.beside.map((row) => atoms[row]!),
    moat: column.moat,
    spacing,
    distinction,
  })
}

/** Whether an interstitial atom is in a layer of metals, not above or below it. */
export function isAtHeight({ low, high }: StackLayer, height: number): boolean {
  return height > low - IN_LAYER && height < high + IN_LAYER
}

/** Layers of interstitial atoms, those at one height together. */
function layersBetween(atoms: readonly { readonly atom: number; readonly height: number }[]) {
  const found: StackLayer[] = []
  for (const { atom, height } of atoms.toSorted((p, q) => p.height - q.height)) {
    const last = found.at(-1)
    if (last !== undefined && height - last.high < IN_LAYER) {
      found[found.length - 1] = {
        ...last,
        atoms: [...last.atoms, atom],
        high: height,
        mean: (last.low + height) / 2,
      }
    } else {
      const at = { low: height, high: height, mean: height }
      found.push({ ...at, atoms: [atom], kind: 'interstitial', clearness: 1 })
    }
  }
  return found
}

function heightsOf({ low, high, mean }: Segment) {
  return { low, high, mean }
}

/** The same stack, turned so that its smaller end is below. */
function smallEndFirst(specimen: Specimen, stack: Stack): Stack {
  if (compareEnds(specimen, stack.layers) <= 0) return stack
  const turned = stack.layers.map((layer) => ({
    ...layer,
    low: -layer.high,
    high: -layer.low,
    mean: -layer.mean,
  }))
  return { ...stack, axis: scale(stack.axis, -1), layers: turned.toReversed() }
}

/** 0 to 1: the mean over the atoms of a stack of the clearness of their layers, as far as its axis stands out. */
export function clearnessOf({ layers, beside, distinction }: Stack): number {
  const bound = layers.filter(({ kind }) => kind !== 'interstitial')
  const count = bound.reduce((sum, { atoms }) => sum + atoms.length, beside.length)
  const clear = bound.reduce(
    (sum, { atoms, clearness }) => sum + atoms.length * clearness,
    beside.length,
  )
  return (distinction * clear) / count
}
