/** The plane drawing of a ligand: where its atoms stand. OpenChemLib comes when the first one is drawn. */
import type { Molecule as OclMolecule } from 'openchemlib'
import type { LigandStructure, Stereocenter } from '../../shared/ligand/ligand'
import type { BondOrder } from '../../shared/valence/lewis-structure'
import { untangle, type PlanePoint } from './untangle'

/** An atom of the drawing; hydrogen is written with the atom it is on. */
export interface DrawnAtom {
  /** Units of a mean bond; x to the right, y down. */
  readonly x: number
  readonly y: number
  readonly element: number
  readonly charge: number
  readonly hydrogens: number
  readonly isDonor: boolean
}

export interface DrawnBond {
  /** Indices into `atoms`; of a wedge the pointed end first. */
  readonly from: number
  readonly to: number
  readonly order: BondOrder
  readonly wedge: 'up' | 'down' | null
}

export interface LigandLayout {
  readonly atoms: readonly DrawnAtom[]
  readonly bonds: readonly DrawnBond[]
}

/** Beyond these a drawing of a hand's breadth shows nothing. */
const MOST_ATOMS = 160

/** Whether there is something to be drawn: more than one atom besides hydrogen, and not too many. */
export function canBeDrawn(structure: LigandStructure): boolean {
  const count = drawnAtoms(structure).length
  return count > 1 && count <= MOST_ATOMS
}

/**
 * Lays a ligand out in the plane, lying rather than standing, with wedges at its stereocentres.
 *
 * @returns null where OpenChemLib cannot be had, or finds no places for the atoms
 */
export async function layOutLigand(
  structure: LigandStructure,
  stereocenters: readonly Stereocenter[],
): Promise<LigandLayout | null> {
  try {
    const { Molecule } = await import('openchemlib')
    return layOut(Molecule, structure, stereocenters)
  } catch {
    return null
  }
}

/** Atoms of the structure that are drawn: all but hydrogen on one other atom that binds no metal itself. */
export function drawnAtoms({ elements, bonds, donors }: LigandStructure): number[] {
  const degree = new Uint8Array(elements.length)
  for (const [first, second] of bonds) {
    degree[first]!++
    degree[second]!++
  }
  const binds = new Set(donors)
  return elements.flatMap((element, atom) =>
    element === 1 && degree[atom] === 1 && !binds.has(atom) ? [] : [atom],
  )
}

function layOut(
  Molecule: typeof OclMolecule,
  structure: LigandStructure,
  stereocenters: readonly Stereocenter[],
): LigandLayout | null {
  const drawn = drawnAtoms(structure)
  const place = new Map(drawn.map((atom, index) => [atom, index]))
  const molecule = new Molecule(drawn.length, structure.bonds.length)
  for (const atom of drawn) {
    const added = molecule.addAtom(structure.elements[atom]!)
    molecule.setAtomCharge(added, structure.charges[atom] ?? 0)
  }
  const orders: BondOrder[] = []
  const hydrogens = drawn.map((atom) => structure.missingHydrogens[atom] ?? 0)
  for (const [first, second, order] of structure.bonds) {
    const from = place.get(first)
    const to = place.get(second)
    if (from !== undefined && to !== undefined) {
      molecule.setBondOrder(molecule.addBond(from, to), order)
      orders.push(order)
    } else {
      const heavy = from ?? to
      if (heavy !== undefined) hydrogens[heavy]!++
    }
  }
  molecule.inventCoordinates({ keepHydrogens: true })
  const labels = drawn.map((atom) => structure.labels[atom] ?? '')
  const wedges = setWedges(Molecule, molecule, labels, stereocenters)

  const bonds = orders.map((order, bond): DrawnBond => {
    const wedge = wedges.get(bond) ?? null
    return { from: molecule.getBondAtom(0, bond), to: molecule.getBondAtom(1, bond), order, wedge }
  })
  const points = inMeanBonds(
    drawn.map((_, i) => ({ x: molecule.getAtomX(i), y: molecule.getAtomY(i) })),
    bonds,
  )
  if (!points.every(({ x, y }) => Number.isFinite(x + y))) return null
  // A part turned over would show the other enantiomer.
  const lines = bonds.map(({ from, to }) => [from, to] as const)
  const at = lyingDown(wedges.size > 0 ? points : untangle(points, lines))
  const binds = new Set(structure.donors)
  const atoms = drawn.map((atom, i) => ({
    ...at[i]!,
    element: structure.elements[atom]!,
    charge: structure.charges[atom] ?? 0,
    hydrogens: hydrogens[i]!,
    isDonor: binds.has(atom),
  }))
  return { atoms, bonds }
}

/**
 * Makes one bond of each stereocentre a wedge, such that the descriptors come out as they are known
 * from the coordinates.
 *
 * @returns the direction of each wedge by its bond; a centre that OpenChemLib does not take for one has none
 */
function setWedges(
  Molecule: typeof OclMolecule,
  molecule: OclMolecule,
  labels: readonly string[],
  stereocenters: readonly Stereocenter[],
): Map<number, 'up' | 'down'> {
  const wedges = new Map<number, 'up' | 'down'>()
  const wedgeOf = new Map<number, { bond: number; wanted: number }>()
  molecule.ensureHelperArrays(Molecule.cHelperRings)
  for (const { label, descriptor } of stereocenters) {
    const atom = labels.indexOf(label)
    if (atom < 0) continue
    const bond = bondForWedge(molecule, atom, wedges)
    if (bond === null) continue
    const wanted = descriptor === 'R' ? Molecule.cAtomCIPParityRorM : Molecule.cAtomCIPParitySorP
    wedgeOf.set(atom, { bond, wanted })
    wedges.set(bond, 'up')
  }
  if (wedgeOf.size === 0) return wedges

  const apply = () => {
    for (const [atom, { bond }] of wedgeOf) {
      const other = molecule.getBondAtom(molecule.getBondAtom(0, bond) === atom ? 1 : 0, bond)
      molecule.setBondAtom(0, bond, atom)
      molecule.setBondAtom(1, bond, other)
      const isUp = wedges.get(bond) === 'up'
      molecule.setBondType(bond, isUp ? Molecule.cBondTypeUp : Molecule.cBondTypeDown)
    }
    molecule.ensureHelperArrays(Molecule.cHelperCIP)
  }
  apply()
  for (const [atom, { bond, wanted }] of wedgeOf) {
    if (molecule.getAtomCIPParity(atom) !== wanted) wedges.set(bond, 'down')
  }
  apply()
  for (const [atom, { bond, wanted }] of wedgeOf) {
    if (molecule.getAtomCIPParity(atom) !== wanted) wedges.delete(bond)
  }
  return wedges
}

/** A single bond of an atom, out of rings and towards the end of a branch where there is one. */
function bondForWedge(
  molecule: OclMolecule,
  atom: number,
  taken: ReadonlyMap<number, unknown>,
): number | null {
  const rows = Array.from({ length: molecule.getConnAtoms(atom) }, (_, i) => ({
    bond: molecule.getConnBond(atom, i),
    degree: molecule.getConnAtoms(molecule.getConnAtom(atom, i)),
  }))
  const possible = rows.filter(({ bond }) => molecule.getBondOrder(bond) === 1 && !taken.has(bond))
  const cost = ({ bond, degree }: { bond: number; degree: number }) =>
    degree + (molecule.isRingBond(bond) ? 10 : 0)
  return possible.toSorted((a, b) => cost(a) - cost(b))[0]?.bond ?? null
}

function inMeanBonds(points: readonly PlanePoint[], bonds: readonly DrawnBond[]): PlanePoint[] {
  const sum = bonds.reduce((total, { from, to }) => {
    const [a, b] = [points[from]!, points[to]!]
    return total + Math.hypot(b.x - a.x, b.y - a.y)
  }, 0)
  const unit = sum / bonds.length
  return points.map(({ x, y }) => ({ x: x / unit, y: y / unit }))
}

/** Turned by a right angle where it is higher than wide. */
function lyingDown(points: readonly PlanePoint[]): readonly PlanePoint[] {
  const extent = (values: readonly number[]) => Math.max(...values) - Math.min(...values)
  const isStanding = extent(points.map(({ y }) => y)) > extent(points.map(({ x }) => x))
  return isStanding ? points.map(({ x, y }) => ({ x: y, y: -x })) : points
}
