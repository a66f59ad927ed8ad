import type { ConnectionTable } from '../coordination/connection-table'
import { shellFormula } from '../ensemble/part-names'
import type { Specimen } from '../ensemble/specimen'
import { distance, pointAt } from '../geometry/vec3'
import type { Unit } from './dissection'
import { usualSpacing } from './layer-column'
import { distanceFrom, heightOf } from './layer-line'
import { isAtHeight, type Stack, type StackLayer } from './layer-stack'
import { areBonded, ringAboutAxis } from './ring-about-axis'

/** A layer with its rings and the donors that are of them. */
export interface FurnishedLayer {
  readonly layer: StackLayer
  /** The layer itself, then its rings from the axis outward. */
  readonly units: readonly Unit[]
  /** Ensemble atoms: donors in its rings, and interstitial atoms at its height. */
  readonly donors: readonly number[]
}

/** Å: a donor lies in a layer when it is no farther above or below it. */
const BESIDE_LAYER = 0.6

/** Gaps across the axis wider than this part of a metal–metal distance part two rings of a layer. */
const RING_GAP = 0.35

/** A contact is a dimer when every other contact to that layer is longer by this factor … */
const LONE_CONTACT = 1.05

/** … and it is no longer than usual contacts within the layers by this factor. */
const WEAK_CONTACT = 1.1

/** Finds the rings of a layer: its metals by distance from the axis, each set in a ring if it closes. */
export function furnishLayer(
  specimen: Specimen,
  { donors }: ConnectionTable,
  stack: Stack,
  layer: StackLayer,
): FurnishedLayer {
  const whole = unitOf(specimen, 'layer', layer.atoms)
  if (layer.kind === 'interstitial') return { layer, units: [], donors: [] }
  const { cartn } = specimen.ensemble
  const members = new Set(layer.atoms)
  const level = donors.filter(({ atoms, metals }) => {
    if (atoms.length > 1 || metals.filter(({ metal }) => members.has(metal)).length < 2)
      return false
    const height = heightOf(cartn, atoms[0]!, stack)
    return height > layer.low - BESIDE_LAYER && height < layer.high + BESIDE_LAYER
  })
  const rings = concentricSets(cartn, stack, layer.atoms)
    .map((metals) => ringAboutAxis(specimen, stack, metals, level))
    .filter((ring) => ring !== null)
  return {
    layer,
    units: [whole, ...rings],
    donors: [
      ...rings.flatMap((ring) => [...ring.atoms]).filter((atom) => !members.has(atom)),
      ...stack.inLayers.filter((atom) => isAtHeight(layer, heightOf(cartn, atom, stack))),
    ],
  }
}

export function unitOf({ element }: Specimen, kind: Unit['kind'], atoms: readonly number[]): Unit {
  const ascending = atoms.toSorted((p, q) => p - q)
  return {
    kind,
    name: shellFormula(ascending.map((atom) => element[atom]!)),
    atoms: Int32Array.from(ascending),
    fit: null,
  }
}

function concentricSets(cartn: Float64Array, stack: Stack, atoms: readonly number[]): number[][] {
  const sorted = atoms
    .map((atom) => ({ atom, far: distanceFrom(cartn, atom, stack) }))
    .toSorted((p, q) => p.far - q.far)
  const sets: number[][] = []
  for (const [k, { atom, far }] of sorted.entries()) {
    if (k === 0 || far - sorted[k - 1]!.far > RING_GAP * stack.spacing) sets.push([atom])
    else sets.at(-1)!.push(atom)
  }
  return sets
}

/**
 * Dimers between neighbouring layers of metals: contacts of two metals that are nearest to each other,
 * not clearly longer than contacts within the layers, and clearly shorter than any other between them.
 * A metal in two contacts about as short is of a chain, not of a dimer.
 */
export function findDimers(specimen: Specimen, stack: Stack): Unit[] {
  const layers = stack.layers.filter(({ kind }) => kind === 'metals')
  const pairs = layers.slice(1).flatMap((upper, k) => closePairs(specimen, layers[k]!, upper))
  return pairs
    .filter((pair) =>
      pairs.every(
        (other) =>
          other === pair ||
          !other.ends.some((end) => pair.ends.includes(end)) ||
          other.length > LONE_CONTACT * pair.length,
      ),
    )
    .map(({ ends }) => unitOf(specimen, 'dimer', ends))
}

interface Pair {
  readonly ends: readonly number[]
  /** Å. */
  readonly length: number
}

function closePairs(specimen: Specimen, lower: StackLayer, upper: StackLayer): Pair[] {
  const { cartn } = specimen.ensemble
  const within = Math.min(
    ...[lower, upper]
      .map(({ atoms }) => usualSpacing(atoms.map((atom) => pointAt(cartn, atom))))
      .filter((spacing) => !Number.isNaN(spacing)),
  )
  return lower.atoms.flatMap((p): Pair[] => {
    const q = loneNeighbor(cartn, p, upper.atoms)
    if (q === null || loneNeighbor(cartn, q, lower.atoms) !== p) return []
    const length = distance(pointAt(cartn, p), pointAt(cartn, q))
    if (length > WEAK_CONTACT * within || !areBonded(specimen, p, q)) return []
    return [{ ends: [p, q], length }]
  })
}

/** The nearest of some atoms; null where another is about as near. */
function loneNeighbor(cartn: Float64Array, atom: number, others: readonly number[]): number | null {
  const here = pointAt(cartn, atom)
  const [first, second] = others
    .map((other) => ({ other, far: distance(pointAt(cartn, other), here) }))
    .toSorted((p, q) => p.far - q.far)
  if (first === undefined) return null
  return second === undefined || second.far > LONE_CONTACT * first.far ? first.other : null
}
