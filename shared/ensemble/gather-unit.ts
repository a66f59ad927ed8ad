import { dequeue, enqueue, priorityQueue } from '../base/priority-queue'
import { toCartesian, type UnitCell } from '../geometry/cell'
import { add, distance, pointAt, scale, subtract, type Vec3 } from '../geometry/vec3'
import { BondKind, type AtomGraph } from '../graph/atom-graph'
import { isMetal } from '../tables/elements'
import type { Molecule } from './molecules'

/** How many metals an atom joins when it belongs to their node: the μ3-O of Zr6, the μ4-O of Zn4O. */
const NODE_BRIDGE = 3

/**
 * The repeat unit of a polymer as a chemist would draw it: compact, round one of its metal nodes, no
 * node and no ligand cut. Every atom of the unit is there once, as before; only lattice translations
 * change.
 *
 * It grows through the bonds from the middle of the node, the nearest atom first; nodes and ligands
 * are put whole unless they are endless themselves. Cost: n log n.
 */
export function gatherUnit(cell: UnitCell, graph: AtomGraph, molecule: Molecule): Molecule {
  const seed = chooseSeed(graph, molecule)
  if (seed === null) return molecule
  const place = (atom: number, shift: Vec3) =>
    toCartesian(cell, add(pointAt(graph.atoms.fract, atom), shift))
  const blocks = blocksOf(graph, molecule)
  const node = [...blocks.around('node', seed, HERE)]
  const sum = node.reduce<Vec3>((sum, [atom, at]) => add(sum, place(atom, at)), HERE)
  const center = scale(sum, 1 / node.length)
  const far = (atom: number, shift: Vec3) => distance(place(atom, shift), center)
  // A contact may lead into another of several nets: it is followed only where nothing else leads on.
  const unit = growUnit(graph, blocks, seed, far, false)
  const isWhole = unit.atoms.length === molecule.atoms.length
  return { ...molecule, ...(isWhole ? unit : growUnit(graph, blocks, seed, far, true)) }
}

const HERE: Vec3 = [0, 0, 0]

/** The metal with most metal contacts, of equals that with most bonds, then the first; null without metal. */
function chooseSeed({ atoms, bonds, adjacency }: AtomGraph, molecule: Molecule): number | null {
  let best: { atom: number; contacts: number; bonds: number } | null = null
  for (const atom of molecule.atoms) {
    if (!isMetal(atoms.element[atom]!)) continue
    const own = adjacency.bond.subarray(adjacency.start[atom]!, adjacency.start[atom + 1]!)
    const contacts = own.filter((bond) => bonds.kind[bond] === BondKind.metalContact).length
    const isBetter =
      best === null ||
      contacts > best.contacts ||
      (contacts === best.contacts &&
        (own.length > best.bonds || (own.length === best.bonds && atom < best.atom)))
    if (isBetter) best = { atom, contacts, bonds: own.length }
  }
  return best?.atom ?? null
}

/** Atoms with the lattice translation each has been given. */
type Placed = Map<number, Vec3>

/** What is put in place at once: a node or a ligand, or of what goes on without end one atom. */
type Block = 'node' | 'ligand'

/** Atoms of the unit by what they are part of; an atom that bridges metals of a node is of both kinds. */
interface Blocks {
  /** Whether an atom belongs to blocks of a kind. */
  holds(kind: Block, atom: number): boolean
  /** The block that an atom at a lattice translation is part of. */
  around(kind: Block, atom: number, shift: Vec3): Placed
}

/**
 * Node: metals with the metal contacts between them, and the atoms that bridge three or more metals.
 * Ligand: what hangs together without metals.
 */
function blocksOf(graph: AtomGraph, { atoms }: Molecule): Blocks {
  const members = new Set(atoms)
  const isMetallic = (atom: number) => isMetal(graph.atoms.element[atom]!)
  const bridges = (atom: number) =>
    neighborsOf(graph, atom).filter((neighbor) => isMetallic(neighbor.atom)).length >= NODE_BRIDGE
  const endless: Record<Block, Set<number>> = { node: new Set(), ligand: new Set() }
  const holds = (kind: Block, atom: number) =>
    members.has(atom) && (kind === 'ligand' ? !isMetallic(atom) : isMetallic(atom) || bridges(atom))
  return {
    holds,
    around(kind, atom, shift) {
      const alone: Placed = new Map([[atom, shift]])
      if (endless[kind].has(atom)) return alone
      const { placed, isEndless } = spread(graph, alone, (other) => holds(kind, other))
      if (!isEndless) return placed
      for (const member of placed.keys()) endless[kind].add(member)
      return new Map([[atom, shift]])
    },
  }
}

/** Adds to `placed` everything that is reached through atoms of a kind; endless: one in two places. */
function spread(
  graph: AtomGraph,
  placed: Placed,
  isIncluded: (atom: number) => boolean,
): { placed: Placed; isEndless: boolean } {
  let isEndless = false
  for (const [atom, shift] of placed) {
    for (const { atom: other, step } of neighborsOf(graph, atom)) {
      if (!isIncluded(other)) continue
      const there = add(shift, step)
      const known = placed.get(other)
      if (known === undefined) placed.set(other, there)
      else if (subtract(known, there).some((x) => x !== 0)) isEndless = true
    }
  }
  return { placed, isEndless }
}

function growUnit(
  graph: AtomGraph,
  blocks: Blocks,
  seed: number,
  distanceAt: (atom: number, shift: Vec3) => number,
  throughContacts: boolean,
): Pick<Molecule, 'atoms' | 'shifts'> {
  const placed: Placed = new Map()
  const waiting: { readonly atom: number; readonly shift: Vec3 }[] = []
  const queue = priorityQueue()
  const isMember = (atom: number) => blocks.holds('node', atom) || blocks.holds('ligand', atom)
  const wait = (atom: number, shift: Vec3) => {
    if (placed.has(atom) || !isMember(atom)) return
    enqueue(queue, distanceAt(atom, shift), waiting.length)
    waiting.push({ atom, shift })
  }

  wait(seed, HERE)
  for (let next = dequeue(queue); next !== null; next = dequeue(queue)) {
    const { atom, shift } = waiting[next]!
    if (placed.has(atom)) continue
    const kind = blocks.holds('node', atom) ? 'node' : 'ligand'
    for (const [member, at] of blocks.around(kind, atom, shift)) {
      if (placed.has(member)) continue
      placed.set(member, at)
      for (const { atom: other, step, isContact } of neighborsOf(graph, member)) {
        if (throughContacts || !isContact) wait(other, add(at, step))
      }
    }
  }
  const atoms = Int32Array.from(placed.keys())
  return { atoms, shifts: Int32Array.from([...placed.values()].flat()) }
}

interface Neighbor {
  readonly atom: number
  /** The lattice translation to add to one's own. */
  readonly step: Vec3
  /** Both are metals. */
  readonly isContact: boolean
}

/** Bonded atoms that are present. */
function neighborsOf({ atoms, bonds, adjacency }: AtomGraph, atom: number): Neighbor[] {
  const neighbors: Neighbor[] = []
  for (let i = adjacency.start[atom]!; i < adjacency.start[atom + 1]!; i++) {
    const bond = adjacency.bond[i]!
    const isForward = bonds.first[bond] === atom
    const other = isForward ? bonds.second[bond]! : bonds.first[bond]!
    if (atoms.isPresent[other] === 0) continue
    const shift = pointAt(bonds.shift, bond)
    neighbors.push({
      atom: other,
      step: isForward ? shift : subtract(HERE, shift),
      isContact: bonds.kind[bond] === BondKind.metalContact,
    })
  }
  return neighbors
}
