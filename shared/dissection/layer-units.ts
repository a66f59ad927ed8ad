import { BondKind } from '../graph/atom-graph'
import type { ConnectionTable } from '../coordination/connection-table'
import { shellFormula } from '../ensemble/part-names'
import type { Specimen } from '../ensemble/specimen'
import { distance, dot, length, pointAt, scale, subtract } from '../geometry/vec3'
import type { Unit } from './dissection'
import type { Stack, StackLayer } from './layer-stack'
import { ringAboutAxis } from './ring-about-axis'

/** A layer with its rings and the donors that are of them. */
export interface FurnishedLayer {
  readonly layer: StackLayer
  /** The layer itself, then its rings from the axis outward. */
  readonly units: readonly Unit[]
  /** Ensemble atoms: donors in its rings. */
  readonly donors: readonly number[]
}

/** Å: a donor lies in a layer when it is no farther above or below it. */
const BESIDE_LAYER = 0.6

/** Gaps across the axis wider than this part of a metal–metal distance part two rings of a layer. */
const RING_GAP = 0.35

/** A contact is a dimer when every other contact to that layer is longer by this factor … */
const LONE_CONTACT = 1.1

/** … and it is no longer than the contacts within the layers by this factor. */
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
    const height = dot(subtract(pointAt(cartn, atoms[0]!), stack.center), stack.axis)
    return height > layer.low - BESIDE_LAYER && height < layer.high + BESIDE_LAYER
  })
  const rings = concentricSets(cartn, stack, layer.atoms)
    .map((metals) => ringAboutAxis(specimen, stack, metals, level))
    .filter((ring) => ring !== null)
  return {
    layer,
    units: [whole, ...rings],
    donors: rings.flatMap((ring) => [...ring.atoms]).filter((atom) => !members.has(atom)),
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
    .map((atom) => {
      const from = subtract(pointAt(cartn, atom), stack.center)
      return { atom, far: length(subtract(from, scale(stack.axis, dot(from, stack.axis)))) }
    })
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
 */
export function findDimers(specimen: Specimen, stack: Stack): Unit[] {
  const layers = stack.layers.filter(({ kind }) => kind === 'metals')
  return layers.slice(1).flatMap((upper, k) => dimersBetween(specimen, layers[k]!, upper))
}

function dimersBetween(specimen: Specimen, lower: StackLayer, upper: StackLayer): Unit[] {
  const { cartn } = specimen.ensemble
  const within = Math.min(nearestWithin(cartn, lower.atoms), nearestWithin(cartn, upper.atoms))
  const dimers: Unit[] = []
  for (const p of lower.atoms) {
    const [q, length] = loneNeighbor(cartn, p, upper.atoms)
    if (q < 0 || loneNeighbor(cartn, q, lower.atoms)[0] !== p) continue
    if (length > WEAK_CONTACT * within || !touches(specimen, p, q)) continue
    dimers.push(unitOf(specimen, 'dimer', [p, q]))
  }
  return dimers
}

/** The nearest of some atoms and its distance in Å; −1 where another is about as near. */
function loneNeighbor(
  cartn: Float64Array,
  atom: number,
  others: readonly number[],
): [number, number] {
  const here = pointAt(cartn, atom)
  const sorted = others
    .map((other) => ({ other, far: distance(pointAt(cartn, other), here) }))
    .toSorted((p, q) => p.far - q.far)
  const [first, second] = sorted
  if (first === undefined) return [-1, Number.NaN]
  const isLone = second === undefined || second.far > LONE_CONTACT * first.far
  return [isLone ? first.other : -1, first.far]
}

function nearestWithin(cartn: Float64Array, atoms: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY
  for (const p of atoms) {
    for (const q of atoms) {
      if (p < q) least = Math.min(least, distance(pointAt(cartn, p), pointAt(cartn, q)))
    }
  }
  return least
}

function touches({ neighborhood, graph }: Specimen, p: number, q: number): boolean {
  for (let row = neighborhood.start[p]!; row < neighborhood.start[p + 1]!; row++) {
    const isContact = graph.bonds.kind[neighborhood.bond[row]!] === BondKind.metalContact
    if (isContact && neighborhood.neighbor[row] === q) return true
  }
  return false
}
