import { toCartesian } from '../geometry/cell'
import { convexHull, type HullFace } from '../geometry/convex-hull'
import { centroid } from '../geometry/moments'
import { add, pointAt, subtract, type Vec3 } from '../geometry/vec3'
import { BondKind, type AtomGraph } from '../graph/atom-graph'
import { bondSteps } from '../graph/bond-steps'
import { canBeContiguous } from '../graph/donor-bonds'
import { isMetal } from '../tables/elements'
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

function partners(
  { atoms, bonds, adjacency }: AtomGraph,
  { node, shift }: Placed,
  isWanted: (bond: number) => boolean,
): Placed[] {
  return bondSteps(atoms, bonds, adjacency, node)
    .filter(({ bond }) => isWanted(bond))
    .map((step) => ({ node: step.to, shift: add(shift, step.shift) }))
}

/** What binds a metal as one, as in the connection table: donors that are bonded to one another. */
function donorsOf(graph: AtomGraph, bonded: readonly Placed[]): Placed[][] {
  const next = new Map(bonded.map((donor) => [donor, contiguousAmong(graph, donor, bonded)]))
  const groupOf = new Map<Placed, Placed[]>()
  for (const seed of bonded) {
    if (groupOf.has(seed)) continue
    const group = [seed]
    groupOf.set(seed, group)
    for (const member of group) {
      for (const other of next.get(member)!) {
        if (groupOf.has(other) || !next.get(other)!.includes(member)) continue
        groupOf.set(other, group)
        group.push(other)
      }
    }
  }
  return [...new Set(groupOf.values())]
}

/** The donors that one is bonded to; none for one that always binds by itself. */
function contiguousAmong(graph: AtomGraph, donor: Placed, among: readonly Placed[]): Placed[] {
  const { kind } = graph.bonds
  const bonded = partners(graph, donor, (bond) => kind[bond] === BondKind.covalent)
  if (!canBeContiguous(graph.atoms.element[donor.node]!, bonded.length)) return []
  return among.filter((other) =>
    bonded.some(
      ({ node, shift }) =>
        node === other.node && subtract(shift, other.shift).every((step) => step === 0),
    ),
  )
}
