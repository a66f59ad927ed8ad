import { add, pointAt, subtract, type Vec3 } from '../geometry/vec3'
import { BondKind, type AtomGraph } from '../graph/atom-graph'

/** A connected piece of the crystal. */
export interface Molecule {
  /** Atoms of the graph, in the order they were reached. */
  readonly atoms: Int32Array
  /** 3 per atom: the lattice vectors that bring the atoms of the cell together. */
  readonly shifts: Int32Array
  /** Independent lattice translations under which the piece repeats: 0 for a molecule. */
  readonly periodicity: 0 | 1 | 2 | 3
}

/**
 * Which metal contacts join molecules. `bare`: those of a metal that has no other bond, as an atom
 * inside a kernel has. `kernels`: those too in which a third metal touches both, since kernels are made
 * of triangles and metallophilic chains are not. `all`: every one.
 */
export type JoiningContacts = 'bare' | 'kernels' | 'all'

/**
 * Splits the crystal into molecules, each brought together over the cell faces.
 *
 * Metal contacts hold a kernel together but do not join two molecules that no other bond joins; which
 * of them count is the caller's choice.
 *
 * A piece that meets its own image under a lattice translation is periodic; it comes as one repeat
 * unit. Order: by the lowest atom.
 */
export function findMolecules(graph: AtomGraph, contacts: JoiningContacts): Molecule[] {
  const { atoms, bonds, adjacency } = graph
  const joins = joiningBonds(graph, contacts)
  const isReached = new Uint8Array(atoms.count)
  const shiftOf = new Int32Array(3 * atoms.count)
  const molecules: Molecule[] = []

  for (let seed = 0; seed < atoms.count; seed++) {
    if (isReached[seed] === 1) continue
    isReached[seed] = 1
    const members = [seed]
    const repeats: Vec3[] = []
    for (let k = 0; k < members.length; k++) {
      const atom = members[k]!
      for (let i = adjacency.start[atom]!; i < adjacency.start[atom + 1]!; i++) {
        const bond = adjacency.bond[i]!
        if (joins[bond] === 0) continue
        const isForward = bonds.first[bond] === atom
        const partner = isForward ? bonds.second[bond]! : bonds.first[bond]!
        const step = pointAt(bonds.shift, bond)
        const here = pointAt(shiftOf, atom)
        const there = isForward ? add(here, step) : subtract(here, step)
        if (isReached[partner] === 0) {
          isReached[partner] = 1
          shiftOf.set(there, 3 * partner)
          members.push(partner)
        } else {
          noteRepeat(repeats, subtract(there, pointAt(shiftOf, partner)))
        }
      }
    }
    const shifts = new Int32Array(3 * members.length)
    for (const [row, atom] of members.entries()) shifts.set(pointAt(shiftOf, atom), 3 * row)
    molecules.push({ atoms: Int32Array.from(members), shifts, periodicity: rank(repeats) })
  }
  return molecules
}

/** 1 for the bonds that hold molecules together. */
function joiningBonds(graph: AtomGraph, contacts: JoiningContacts): Uint8Array {
  const { atoms, bonds } = graph
  const hasOtherBond = new Uint8Array(atoms.count)
  for (let bond = 0; bond < bonds.count; bond++) {
    if (bonds.kind[bond] === BondKind.metalContact) continue
    hasOtherBond[bonds.first[bond]!] = 1
    hasOtherBond[bonds.second[bond]!] = 1
  }
  return bonds.kind.map((kind, bond) => {
    if (kind !== BondKind.metalContact || contacts === 'all') return 1
    if (hasOtherBond[bonds.first[bond]!] === 0 || hasOtherBond[bonds.second[bond]!] === 0) return 1
    return Number(contacts === 'kernels' && isInTriangle(graph, bond))
  })
}

/** Whether a third metal touches both ends of a contact. */
function isInTriangle(graph: AtomGraph, contact: number): boolean {
  const { bonds } = graph
  const aroundFirst = contactsOf(graph, bonds.first[contact]!)
  const [a, b, c] = pointAt(bonds.shift, contact)
  const aroundSecond = new Set(
    contactsOf(graph, bonds.second[contact]!).map(
      ({ metal, shift: [x, y, z] }) => `${metal} ${x + a} ${y + b} ${z + c}`,
    ),
  )
  return aroundFirst.some(({ metal, shift }) => aroundSecond.has(`${metal} ${shift.join(' ')}`))
}

function contactsOf(
  { bonds, adjacency }: AtomGraph,
  atom: number,
): { readonly metal: number; readonly shift: Vec3 }[] {
  const around: { metal: number; shift: Vec3 }[] = []
  for (let i = adjacency.start[atom]!; i < adjacency.start[atom + 1]!; i++) {
    const bond = adjacency.bond[i]!
    if (bonds.kind[bond] !== BondKind.metalContact) continue
    const shift = pointAt(bonds.shift, bond)
    const isForward = bonds.first[bond] === atom
    around.push({
      metal: isForward ? bonds.second[bond]! : bonds.first[bond]!,
      shift: isForward ? shift : [-shift[0] + 0, -shift[1] + 0, -shift[2] + 0],
    })
  }
  return around
}

/** Keeps up to three independent lattice vectors. */
function noteRepeat(repeats: Vec3[], vector: Vec3): void {
  if (repeats.length === 3 || vector.every((x) => x === 0)) return
  if (rank([...repeats, vector]) > repeats.length) repeats.push(vector)
}

function rank(vectors: readonly Vec3[]): 0 | 1 | 2 | 3 {
  const rows = vectors.map((vector) => [...vector])
  let found: 0 | 1 | 2 | 3 = 0
  for (let column = 0; column < 3; column++) {
    const pivot = rows.findIndex((row, i) => i >= found && row[column] !== 0)
    if (pivot < 0) continue
    const [chosen] = rows.splice(pivot, 1)
    rows.splice(found, 0, chosen!)
    for (const row of rows.slice(found + 1)) {
      const factor = row[column]! / chosen![column]!
      for (let k = 0; k < 3; k++) row[k]! -= factor * chosen![k]!
      row[column] = 0
    }
    found = found === 0 ? 1 : found === 1 ? 2 : 3
  }
  return found
}
