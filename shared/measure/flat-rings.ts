import type { Crystal } from '../crystal/crystal'
import { toCartesian } from '../geometry/cell'
import { add, pointAt, scale, subtract, type Vec3 } from '../geometry/vec3'
import { BondKind, type AtomGraph } from '../graph/atom-graph'
import { bestPlane } from './best-plane'

/** A flat ring of five or six atoms, in the cell where its first atom is in the home cell. */
export interface FlatRing {
  /** The same for the same ring, whichever of its atoms was asked. */
  readonly key: string
  /** Atoms of the graph, the lowest first, in the order of the ring. */
  readonly atoms: readonly number[]
  /** One per atom. */
  readonly shifts: readonly Vec3[]
  /** Fractional: the mean of the atoms. */
  readonly center: Vec3
  /** Unit normal, Cartesian. */
  readonly normal: Vec3
}

/** A ring with the lattice vector that moves it to where it was found. */
export interface PlacedRing {
  readonly ring: FlatRing
  readonly shift: Vec3
}

/** The flat rings through an atom of the graph, moved so that the atom is at the given lattice vector. */
export type RingsOfAtom = (atom: number, shift: Vec3) => readonly PlacedRing[]

/** Carbon, nitrogen, oxygen, phosphorus, sulfur, selenium: what aromatic rings are made of. */
const RING_ELEMENTS: ReadonlySet<number> = new Set([6, 7, 8, 15, 16, 34])

/** Å: no atom of an aromatic ring is farther from its plane; chairs and envelopes are by 0.2 and more. */
const FLAT = 0.07

/** Of the neighbours of a trigonal atom, without metals. */
const MOST_NEIGHBORS = 3

const LARGEST = 6
const SMALLEST = 5

/**
 * Prepares finding the aromatic rings of molecules: cycles of five or six atoms of C, N, O, P, S or Se,
 * bonded to no more than three non-metals each, in one plane. Found about single atoms on demand.
 */
export function ringsOfAtom({ cell }: Crystal, graph: AtomGraph): RingsOfAtom {
  const { atoms } = graph
  const trigonal = trigonalNeighbors(graph)
  const known = new Map<number, readonly PlacedRing[]>()

  const flatRing = (members: readonly Step[]): PlacedRing | null => {
    const lowest = members.reduce(
      (best, { atom }) => Math.min(best, atom),
      Number.POSITIVE_INFINITY,
    )
    const at = members.findIndex(({ atom }) => atom === lowest)
    const around = [...members.slice(at), ...members.slice(0, at)]
    // Of the two ways round, the one that goes first to the lower neighbour.
    const [first, second] = [around[1]!, around.at(-1)!]
    const turned = first.atom > second.atom ? [around[0]!, ...around.slice(1).toReversed()] : around
    const home = turned[0]!.shift
    const shifts = turned.map(({ shift }) => subtract(shift, home))
    const ids = turned.map(({ atom }) => atom)
    const fracts = ids.map((atom, i) => add(pointAt(atoms.fract, atom), shifts[i]!))
    const plane = bestPlane(fracts.map((fract) => toCartesian(cell, fract)))
    if (plane === null || plane.deviations.some((d) => Math.abs(d) > FLAT)) return null
    const key = ids.map((atom, i) => `${atom} ${shifts[i]!.join(' ')}`).join(',')
    const center = scale(fracts.reduce(add), 1 / fracts.length)
    return { ring: { key, atoms: ids, shifts, center, normal: plane.normal }, shift: home }
  }

  const ringsThrough = (atom: number): readonly PlacedRing[] => {
    const found = new Map<string, PlacedRing>()
    const path: Step[] = [{ atom, shift: [0, 0, 0] }]
    const walk = () => {
      const last = path.at(-1)!
      for (const step of trigonal(last.atom)) {
        const shift = add(last.shift, step.shift)
        const isStart = step.atom === atom && shift.every((x) => x === 0)
        if (isStart && path.length >= SMALLEST) {
          const placed = flatRing(path)
          if (placed !== null) found.set(`${placed.ring.key};${placed.shift.join(' ')}`, placed)
        }
        if (path.length === LARGEST || isStart) continue
        if (path.some((before) => before.atom === step.atom && isSame(before.shift, shift)))
          continue
        path.push({ atom: step.atom, shift })
        walk()
        path.pop()
      }
    }
    walk()
    return [...found.values()]
  }

  return (atom, shift) => {
    let rings = known.get(atom)
    if (rings === undefined) {
      rings = trigonal(atom).length >= 2 ? ringsThrough(atom) : []
      known.set(atom, rings)
    }
    return rings.map((placed) => ({ ring: placed.ring, shift: add(placed.shift, shift) }))
  }
}

/** An atom of the graph at a lattice vector. */
interface Step {
  readonly atom: number
  readonly shift: Vec3
}

function isSame(p: Vec3, q: Vec3): boolean {
  return p[0] === q[0] && p[1] === q[1] && p[2] === q[2]
}

/** The neighbours of an atom that a flat ring may go through; none when the atom itself can be in none. */
function trigonalNeighbors({
  atoms,
  bonds,
  adjacency,
}: AtomGraph): (atom: number) => readonly Step[] {
  const known = new Map<number, readonly Step[]>()
  return (atom) => {
    const before = known.get(atom)
    if (before !== undefined) return before
    const steps: Step[] = []
    let neighbors = 0
    for (let i = adjacency.start[atom]!; i < adjacency.start[atom + 1]!; i++) {
      const bond = adjacency.bond[i]!
      if (bonds.kind[bond] !== BondKind.covalent) continue
      const isForward = bonds.first[bond] === atom
      const partner = isForward ? bonds.second[bond]! : bonds.first[bond]!
      if (atoms.isPresent[partner] === 0) continue
      neighbors++
      if (!RING_ELEMENTS.has(atoms.element[partner]!)) continue
      const step = pointAt(bonds.shift, bond)
      steps.push({ atom: partner, shift: isForward ? step : subtract([0, 0, 0], step) })
    }
    const canBe = neighbors <= MOST_NEIGHBORS && RING_ELEMENTS.has(atoms.element[atom]!)
    const kept = canBe ? steps : []
    known.set(atom, kept)
    return kept
  }
}
