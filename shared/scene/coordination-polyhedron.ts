import { toCartesian } from '../geometry/cell'
import { convexHull, type HullFace } from '../geometry/convex-hull'
import { centroid } from '../geometry/polyhedra'
import { add, pointAt, scale, subtract, type Vec3 } from '../geometry/vec3'
import { BondKind, type AtomGraph } from '../graph/atom-graph'
import { CARBON, isMetal } from '../tables/elements'
import type { SceneSource } from './scene-source'

export interface CoordinationPolyhedron {
  /** Å, in the crystal's Cartesian frame. */
  readonly vertices: readonly Vec3[]
  /** Rows of `vertices`; one face where all are in a plane. */
  readonly faces: readonly HullFace[]
}

/**
 * The polyhedron about an ensemble atom: of a metal its donors, the contiguous atoms of a π ligand as
 * one at their centroid; of an anchor its metals. Neighbours are those of the crystal, whether they are
 * in the ensemble or not; metal contacts do not count.
 *
 * @returns null where fewer than three places, or places on a line, span nothing
 */
export function coordinationPolyhedron(
  { crystal, graph, ensemble }: Omit<SceneSource, 'anatomy'>,
  atom: number,
): CoordinationPolyhedron | null {
  const node = ensemble.atom[atom]
  if (node === undefined) return null
  const center = { node, shift: pointAt(ensemble.shift, atom) }
  const bonded = partners(graph, center, (bond) => graph.bonds.isDonor[bond] === 1)
  const places = isMetal(graph.atoms.element[node]!)
    ? donorsOf(graph, bonded)
    : bonded.map((partner) => [partner])
  const vertices = places.map((members) =>
    centroid(
      members.map(({ node: own, shift }) =>
        toCartesian(crystal.cell, add(pointAt(graph.atoms.fract, own), shift)),
      ),
    ),
  )
  const faces = convexHull(vertices)
  return faces.length === 0 ? null : { vertices, faces }
}

/** An atom of the graph moved by a lattice vector. */
interface Placed {
  readonly node: number
  readonly shift: Vec3
}

/** What an atom is bonded to; other components of disorder only where it is of one itself. */
function partners(
  { atoms, bonds, adjacency }: AtomGraph,
  { node, shift }: Placed,
  isWanted: (bond: number) => boolean,
): Placed[] {
  const found: Placed[] = []
  let previous = -1
  for (let row = adjacency.start[node]!; row < adjacency.start[node + 1]!; row++) {
    const bond = adjacency.bond[row]!
    // A bond between an atom and its own image stands twice: once for either direction.
    const isForward = bonds.first[bond] === node && bond !== previous
    previous = bond
    if (!isWanted(bond)) continue
    const partner = isForward ? bonds.second[bond]! : bonds.first[bond]!
    if (atoms.isPresent[partner] === 0 && atoms.isPresent[node] === 1) continue
    const step = scale(pointAt(bonds.shift, bond), isForward ? 1 : -1)
    found.push({ node: partner, shift: add(shift, step) })
  }
  return found
}

/**
 * What binds a metal as one: bonded carbons, with any other donor that is bonded to two of them (as in
 * the connection table); else each donor by itself.
 */
function donorsOf(graph: AtomGraph, bonded: readonly Placed[]): Placed[][] {
  const isCarbon = ({ node }: Placed) => graph.atoms.element[node] === CARBON
  const carbons = bonded.filter(isCarbon)
  const next = new Map(bonded.map((donor) => [donor, neighborsAmong(graph, donor, carbons)]))
  const groupOf = new Map<Placed, Placed[]>()
  for (const seed of carbons) {
    if (groupOf.has(seed)) continue
    const group = [seed]
    groupOf.set(seed, group)
    for (const member of group) {
      for (const other of next.get(member)!) {
        if (groupOf.has(other)) continue
        groupOf.set(other, group)
        group.push(other)
      }
    }
  }
  for (const donor of bonded) {
    if (groupOf.has(donor)) continue
    const groups = next.get(donor)!.map((carbon) => groupOf.get(carbon)!)
    const ring = groups.find((group, k) => groups.indexOf(group) < k)
    groupOf.set(donor, ring ?? [donor])
    ring?.push(donor)
  }
  return [...new Set(bonded.map((donor) => groupOf.get(donor)!))]
}

function neighborsAmong(graph: AtomGraph, donor: Placed, among: readonly Placed[]): Placed[] {
  const { kind } = graph.bonds
  const bonded = partners(graph, donor, (bond) => kind[bond] === BondKind.covalent)
  return among.filter((other) =>
    bonded.some(
      ({ node, shift }) =>
        node === other.node && subtract(shift, other.shift).every((step) => step === 0),
    ),
  )
}
