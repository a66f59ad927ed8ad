import {
  cross,
  dot,
  length,
  normalize,
  pointAt,
  scale,
  subtract,
  add,
  type Vec3,
} from '../geometry/vec3'
import { BondKind } from '../graph/atom-graph'
import { perceivedBonds } from './perceived-bonds'
import type { SceneSource } from './scene-source'
import { Multiplicity, type MultipleBonds } from './strands'

/** Larger rings have no inside that a stick could lie on. */
const LARGEST_RING = 8
/** Sine from which on a neighbour is off the line of a bond. */
const OFF_LINE = 0.2

/** Which bonds of the ensemble are more than single, and on which side of them there is room. */
export function multipleBonds(source: Omit<SceneSource, 'anatomy'>): MultipleBonds {
  const { bonds } = source.ensemble
  const ofEdge = perceivedBonds(source)
  const multiplicity = new Uint8Array(bonds.count)
  const side = new Float32Array(3 * bonds.count)
  for (let bond = 0; bond < bonds.count; bond++) multiplicity[bond] = ofEdge[bonds.bond[bond]!]!
  const neighbors = neighborsOf(source, multiplicity)
  for (let bond = 0; bond < bonds.count; bond++) {
    if (multiplicity[bond] === Multiplicity.single) continue
    side.set(sideOf(source, neighbors, bond), 3 * bond)
  }
  return { multiplicity, side }
}

/** Covalent neighbours in the ensemble: those of atom i are `list[start[i]] … list[start[i + 1] − 1]`. */
interface Neighbors {
  readonly start: Int32Array
  readonly list: Int32Array
  /** `Multiplicity` of the bond to each. */
  readonly multiplicity: Uint8Array
}

function neighborsOf(
  { ensemble, graph }: Omit<SceneSource, 'anatomy'>,
  ofBond: Uint8Array,
): Neighbors {
  const { first, second, bond, count } = ensemble.bonds
  const isCounted = (row: number) => graph.bonds.kind[bond[row]!] === BondKind.covalent
  const start = new Int32Array(ensemble.count + 1)
  for (let row = 0; row < count; row++) {
    if (!isCounted(row)) continue
    start[first[row]! + 1]!++
    start[second[row]! + 1]!++
  }
  for (let atom = 0; atom < ensemble.count; atom++) start[atom + 1]! += start[atom]!
  const next = start.slice()
  const list = new Int32Array(start[ensemble.count]!)
  const multiplicity = new Uint8Array(list.length)
  for (let row = 0; row < count; row++) {
    if (!isCounted(row)) continue
    for (const [atom, other] of [
      [first[row]!, second[row]!],
      [second[row]!, first[row]!],
    ] as const) {
      // prettier-ignore
      const at = next[atom]!++
      list[at] = other
      multiplicity[at] = ofBond[row]!
    }
  }
  return { start, list, multiplicity }
}

/**
 * Unit vector across a bond: to the middle of the smallest ring it is in, else towards what it is
 * delocalised with, else in the plane of what its ends are bonded to; of a line of atoms any.
 */
function sideOf(
  { ensemble }: Pick<SceneSource, 'ensemble'>,
  neighbors: Neighbors,
  bond: number,
): Vec3 {
  const [first, second] = [ensemble.bonds.first[bond]!, ensemble.bonds.second[bond]!]
  const from = pointAt(ensemble.cartn, first)
  const along = normalize(subtract(pointAt(ensemble.cartn, second), from))
  const across = (way: Vec3) => subtract(way, scale(along, dot(way, along)))
  const ring = smallestRing(neighbors, first, second)
  const others = ring ?? besides(neighbors, first, second)
  let sum: Vec3 = [0, 0, 0]
  for (const atom of others) {
    const way = subtract(pointAt(ensemble.cartn, atom), from)
    const aside = across(way)
    if (length(aside) < OFF_LINE * length(way)) continue
    // Without a ring those on either side say the same.
    const isOpposite = ring === null && dot(sum, aside) < 0
    sum = add(sum, scale(aside, (isOpposite ? -1 : 1) / length(aside)))
  }
  if (length(sum) > OFF_LINE) return normalize(sum)
  const helper: Vec3 = Math.abs(along[2]) < 0.9 ? [0, 0, 1] : [1, 0, 0]
  return normalize(cross(along, helper))
}

/** What the ends of a bond are bonded to but one another; those alone that are delocalised with it, if any. */
function besides(
  { start, list, multiplicity }: Neighbors,
  first: number,
  second: number,
): number[] {
  const all: number[] = []
  const delocalised: number[] = []
  for (const end of [first, second]) {
    for (let row = start[end]!; row < start[end + 1]!; row++) {
      const atom = list[row]!
      if (atom === first || atom === second) continue
      all.push(atom)
      if (multiplicity[row] === Multiplicity.delocalised) delocalised.push(atom)
    }
  }
  return delocalised.length > 0 ? delocalised : all
}

/** The other members of the smallest ring through a bond, found breadth first; null: of none that is small. */
function smallestRing({ start, list }: Neighbors, first: number, second: number): number[] | null {
  const before = new Map([[first, -1]])
  let ends = [first]
  for (let size = 2; size <= LARGEST_RING; size++) {
    const next: number[] = []
    for (const end of ends) {
      for (let row = start[end]!; row < start[end + 1]!; row++) {
        const atom = list[row]!
        if (before.has(atom) || (end === first && atom === second)) continue
        before.set(atom, end)
        if (atom === second) return pathTo(before, end, first)
        next.push(atom)
      }
    }
    ends = next
  }
  return null
}

function pathTo(before: ReadonlyMap<number, number>, last: number, first: number): number[] {
  const path: number[] = []
  for (let atom = last; atom !== first; atom = before.get(atom)!) path.push(atom)
  return path
}
