import type { Vec3 } from '../geometry/vec3'
import type { AtomGraph } from '../graph/atom-graph'
import type { Ensemble } from './ensemble'

/**
 * Who is bonded to whom, seen from the atoms of the ensemble: the neighbours of atom i are the rows
 * `start[i]` … `start[i + 1] - 1`.
 *
 * In a polymer a neighbour may stand in the next repeat unit. It is then named by its equal in the
 * ensemble and by the lattice translation to it, packed into `image`: two neighbours are one and the
 * same atom only when both columns agree.
 */
export interface Neighborhood {
  readonly start: Int32Array
  /** Ensemble atom. */
  readonly neighbor: Int32Array
  /** `HERE`, or another number for an image of the neighbour outside the ensemble. */
  readonly image: Int32Array
  /** Index into `AtomGraph.bonds`. */
  readonly bond: Int32Array
}

/**
 * Lists the bonds of every ensemble atom within its molecule. Bonds to other molecules (metal
 * contacts) are left out; so are, in a molecule that ends, contacts to its own images.
 *
 * Cost: linear in atoms and bonds.
 */
export function buildNeighborhood(graph: AtomGraph, ensemble: Ensemble): Neighborhood {
  const { bonds, adjacency } = graph
  const members = indexByGraphAtom(graph, ensemble)
  const start = new Int32Array(ensemble.count + 1)
  const neighbor: number[] = []
  const image: number[] = []
  const bond: number[] = []

  for (let i = 0; i < ensemble.count; i++) {
    const atom = ensemble.atom[i]!
    let previous = -1
    for (let row = adjacency.start[atom]!; row < adjacency.start[atom + 1]!; row++) {
      const edge = adjacency.bond[row]!
      // A bond between an atom and its own image stands twice: once for either direction.
      const forward = bonds.first[edge] === atom && edge !== previous
      previous = edge
      const other = forward ? bonds.second[edge]! : bonds.first[edge]!
      const found = findMember(
        ensemble,
        members,
        i,
        other,
        shiftedBy(graph, ensemble, i, edge, forward),
      )
      if (found === null) continue
      neighbor.push(found.member)
      image.push(found.image)
      bond.push(edge)
    }
    start[i + 1] = neighbor.length
  }
  return {
    start,
    neighbor: Int32Array.from(neighbor),
    image: Int32Array.from(image),
    bond: Int32Array.from(bond),
  }
}

/** The `image` of a neighbour that stands in the ensemble itself. */
export const HERE = pack(0, 0, 0)

/** The lattice translation of an `image`. */
export function translationOf(image: number): Vec3 {
  const z = image % 1024
  const y = ((image - z) / 1024) % 1024
  const x = (image - z - 1024 * y) / 1024 ** 2
  return [x - 512, y - 512, z - 512]
}

/** Ensemble atoms by the graph atom they are an image of, as linked lists. */
interface Members {
  readonly head: Int32Array
  readonly next: Int32Array
}

function indexByGraphAtom(graph: AtomGraph, ensemble: Ensemble): Members {
  const head = new Int32Array(graph.atoms.count).fill(-1)
  const next = new Int32Array(ensemble.count).fill(-1)
  for (let i = ensemble.count - 1; i >= 0; i--) {
    next[i] = head[ensemble.atom[i]!]!
    head[ensemble.atom[i]!] = i
  }
  return { head, next }
}

type Shift = readonly [number, number, number]

function shiftedBy(
  { bonds }: AtomGraph,
  ensemble: Ensemble,
  from: number,
  edge: number,
  forward: boolean,
): Shift {
  const sign = forward ? 1 : -1
  return [
    ensemble.shift[3 * from]! + sign * bonds.shift[3 * edge]!,
    ensemble.shift[3 * from + 1]! + sign * bonds.shift[3 * edge + 1]!,
    ensemble.shift[3 * from + 2]! + sign * bonds.shift[3 * edge + 2]!,
  ]
}

/** The image of graph atom `other` at `shift` in the molecule of atom `from`, or in a polymer its equal. */
function findMember(
  ensemble: Ensemble,
  { head, next }: Members,
  from: number,
  other: number,
  shift: Shift,
): { member: number; image: number } | null {
  const molecule = ensemble.molecule[from]
  let equal: { member: number; image: number } | null = null
  for (let member = head[other]!; member >= 0; member = next[member]!) {
    if (ensemble.molecule[member] !== molecule) continue
    const image = pack(
      shift[0] - ensemble.shift[3 * member]!,
      shift[1] - ensemble.shift[3 * member + 1]!,
      shift[2] - ensemble.shift[3 * member + 2]!,
    )
    if (image === HERE) return { member, image }
    equal ??= { member, image }
  }
  const moiety = ensemble.moieties[ensemble.moiety[from]!]
  return moiety !== undefined && moiety.periodicity > 0 ? equal : null
}

/** Lattice translations within ±512 as one integer. */
function pack(x: number, y: number, z: number): number {
  return ((x + 512) * 1024 + (y + 512)) * 1024 + (z + 512)
}
