import { add, pointAt, subtract, type Vec3 } from '../geometry/vec3'
import { BondKind, type AtomGraph } from '../graph/atom-graph'
import { extendLattice, type LatticeBasis } from './translation-lattice'

/** A connected piece of the crystal. */
export interface Molecule {
  /** Atoms of the graph, in the order they were reached. */
  readonly atoms: Int32Array
  /** 3 per atom: the lattice vectors that bring the atoms of the cell together. */
  readonly shifts: Int32Array
  /** The lattice translations under which the piece repeats; none for a molecule. */
  readonly translations: LatticeBasis
  /** Their rank. */
  readonly periodicity: 0 | 1 | 2 | 3
}

/**
 * Which metal contacts join molecules. `bare`: those of a metal that has no other bond, as an atom
 * inside a kernel has. `kernels`: those too in which a third metal touches both, since kernels are made
 * of triangles and metallophilic chains are not. `all`: every one.
 */
export type JoiningContacts = 'bare' | 'kernels' | 'all'

/**
 * Splits the crystal into molecules, each brought together over the cell faces. Only atoms that are
 * present take part; what else disorder offers is in no molecule.
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
    if (isReached[seed] === 1 || atoms.isPresent[seed] === 0) continue
    isReached[seed] = 1
    const members = [seed]
    let translations: LatticeBasis = []
    for (let k = 0; k < members.length; k++) {
      const atom = members[k]!
      for (let i = adjacency.start[atom]!; i < adjacency.start[atom + 1]!; i++) {
        const bond = adjacency.bond[i]!
        if (joins[bond] === 0) continue
        const isForward = bonds.first[bond] === atom
        const partner = isForward ? bonds.second[bond]! : bonds.first[bond]!
        if (atoms.isPresent[partner] === 0) continue
        const step = pointAt(bonds.shift, bond)
        const here = pointAt(shiftOf, atom)
        const there = isForward ? add(here, step) : subtract(here, step)
        if (isReached[partner] === 0) {
          isReached[partner] = 1
          shiftOf.set(there, 3 * partner)
          members.push(partner)
        } else {
          translations = extendLattice(translations, subtract(there, pointAt(shiftOf, partner)))
        }
      }
    }
    const shifts = new Int32Array(3 * members.length)
    for (const [row, atom] of members.entries()) shifts.set(pointAt(shiftOf, atom), 3 * row)
    molecules.push({
      atoms: Int32Array.from(members),
      shifts,
      translations,
      periodicity: PERIODICITY[translations.length]!,
    })
  }
  return molecules
}

const PERIODICITY = [0, 1, 2, 3] as const

/** 1 for the bonds that hold molecules together. */
function joiningBonds(graph: AtomGraph, contacts: JoiningContacts): Uint8Array {
  const { atoms, bonds } = graph
  const stands = (bond: number) =>
    atoms.isPresent[bonds.first[bond]!] === 1 && atoms.isPresent[bonds.second[bond]!] === 1
  const hasOtherBond = new Uint8Array(atoms.count)
  for (let bond = 0; bond < bonds.count; bond++) {
    if (bonds.kind[bond] === BondKind.metalContact || !stands(bond)) continue
    hasOtherBond[bonds.first[bond]!] = 1
    hasOtherBond[bonds.second[bond]!] = 1
  }
  return bonds.kind.map((kind, bond) => {
    if (!stands(bond)) return 0
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
  { atoms, bonds, adjacency }: AtomGraph,
  atom: number,
): { readonly metal: number; readonly shift: Vec3 }[] {
  const around: { metal: number; shift: Vec3 }[] = []
  for (let i = adjacency.start[atom]!; i < adjacency.start[atom + 1]!; i++) {
    const bond = adjacency.bond[i]!
    if (bonds.kind[bond] !== BondKind.metalContact) continue
    const shift = pointAt(bonds.shift, bond)
    const isForward = bonds.first[bond] === atom
    const metal = isForward ? bonds.second[bond]! : bonds.first[bond]!
    if (atoms.isPresent[metal] === 0) continue
    around.push({
      metal,
      shift: isForward ? shift : [-shift[0] + 0, -shift[1] + 0, -shift[2] + 0],
    })
  }
  return around
}
