/** Beside which present atom each atom of the other components of disorder belongs. */
import type { Crystal } from '../crystal/crystal'
import { forEachPair } from '../geometry/neighbor-search'
import { add, pointAt, scale, type Vec3 } from '../geometry/vec3'
import { BondKind, type AtomGraph } from '../graph/atom-graph'

/**
 * Atom a that is not present belongs beside atom `host[a]` moved by the lattice vector `shift[3a..]`;
 * −1: it belongs beside nothing, or is present.
 */
export interface Hosts {
  readonly host: Int32Array
  readonly shift: Int32Array
}

/** Å: a fragment bonded to nothing stands for what it overlaps; only far from all it is looked for wider. */
const OVERLAPS = [2.5, 6, 12] as const

/**
 * Gives every atom that is not present a host: the present atom it is bonded to, over other absent
 * ones if need be; a fragment that hangs on nothing gets the nearest present atom, one of its own
 * assembly of disorder before any other.
 *
 * Cost: linear in atoms and bonds.
 */
export function findHosts(crystal: Crystal, graph: AtomGraph): Hosts {
  const { count, isPresent } = graph.atoms
  const hosts: Hosts = {
    host: new Int32Array(count).fill(-1),
    shift: new Int32Array(3 * count),
  }
  if (isPresent.every((present) => present === 1)) return hosts
  hostBonded(graph, hosts)
  const assemblyOf = assemblyOfSites(crystal, graph)
  for (const reach of OVERLAPS) {
    if (!hasHomeless(graph, hosts)) break
    hostOverlapping(crystal, graph, hosts, assemblyOf, reach)
  }
  return hosts
}

function hasHomeless({ atoms }: AtomGraph, { host }: Hosts): boolean {
  return host.some((of, atom) => of < 0 && atoms.isPresent[atom] === 0)
}

function hostBonded(graph: AtomGraph, hosts: Hosts): void {
  const { count, isPresent } = graph.atoms
  const queue: number[] = []
  for (let atom = 0; atom < count; atom++) if (isPresent[atom] === 1) queue.push(atom)
  spread(graph, hosts, queue)
}

/** Breadth first from atoms that have a host, or are their own, through bonds to absent atoms without one. */
function spread(graph: AtomGraph, { host, shift }: Hosts, queue: number[]): void {
  const { atoms, bonds, adjacency } = graph
  for (let k = 0; k < queue.length; k++) {
    const atom = queue[k]!
    const isOwnHost = atoms.isPresent[atom] === 1
    for (let i = adjacency.start[atom]!; i < adjacency.start[atom + 1]!; i++) {
      const bond = adjacency.bond[i]!
      if (bonds.kind[bond] === BondKind.metalContact) continue
      const isForward = bonds.first[bond] === atom
      const partner = isForward ? bonds.second[bond]! : bonds.first[bond]!
      if (atoms.isPresent[partner] === 1 || host[partner]! >= 0) continue
      const back = scale(pointAt(bonds.shift, bond), isForward ? -1 : 1)
      const toHost: Vec3 = isOwnHost ? [0, 0, 0] : pointAt(shift, atom)
      host[partner] = isOwnHost ? atom : host[atom]!
      shift.set(add(back, toHost), 3 * partner)
      queue.push(partner)
    }
  }
}

interface Overlap {
  readonly absent: number
  readonly present: number
  /** From the cell of the absent atom to that of the present one. */
  readonly shift: Vec3
  readonly distance: number
  readonly isRival: boolean
}

function hostOverlapping(
  { cell }: Crystal,
  graph: AtomGraph,
  hosts: Hosts,
  assemblyOf: Int32Array,
  reach: number,
): void {
  const { atoms } = graph
  const isHomeless = (atom: number) => atoms.isPresent[atom] === 0 && hosts.host[atom]! < 0
  const overlaps: Overlap[] = []
  forEachPair(atoms.fract, cell, reach, (first, second, a, b, c, distance) => {
    const isForward = isHomeless(first)
    const [absent, present] = isForward ? [first, second] : [second, first]
    if (!isHomeless(absent) || atoms.isPresent[present] === 0) return
    const [own, other] = [assemblyOf[atoms.site[absent]!]!, assemblyOf[atoms.site[present]!]!]
    overlaps.push({
      absent,
      present,
      shift: isForward ? [a, b, c] : [-a + 0, -b + 0, -c + 0],
      distance,
      isRival: own >= 0 && own === other,
    })
  })
  overlaps.sort((p, q) => Number(q.isRival) - Number(p.isRival) || p.distance - q.distance)
  for (const { absent, present, shift } of overlaps) {
    if (!isHomeless(absent)) continue
    hosts.host[absent] = present
    hosts.shift.set(shift, 3 * absent)
    spread(graph, hosts, [absent])
  }
}

/** The first assembly of disorder that each site takes part in; −1: none. */
function assemblyOfSites({ sites }: Crystal, { disorder }: AtomGraph): Int32Array {
  const assemblyOf = new Int32Array(sites.count).fill(-1)
  for (const [assembly, { alternatives }] of disorder.entries()) {
    for (const { sites: members } of alternatives) {
      for (const site of members) if (assemblyOf[site] === -1) assemblyOf[site] = assembly
    }
  }
  return assemblyOf
}
