/**
 * The only file that knows OpenChemLib (Sander, Freyss, von Korff & Rufener, J. Chem. Inf. Model. 55,
 * 2015, 460): canonical SMILES, CIP descriptors, and SMILES read. Its molecules do not leave this file.
 *
 * Coordinates go in as they are, right-handed Å: OpenChemLib takes the sense of a stereocentre from
 * x, y and z without turning an axis over (unlike molfiles, which it mirrors in y and z at once).
 */
import { Molecule } from 'openchemlib'
import { failure, success, type Result } from '../base/result'
import type { Vec3 } from '../geometry/vec3'
import {
  MOST_ATOMS,
  bondOrder,
  type BondOrder,
  type BondedPair,
  type LewisStructure,
} from './lewis-structure'

/** A stereocentre, or an axis along the bond between two atoms. */
export interface FoundStereocenter {
  readonly atoms: readonly [number] | readonly [number, number]
  readonly descriptor: 'R' | 'S'
}

/** What is asked of a molecule with a place for each atom. */
export interface CanonicalForm {
  /** With stereochemistry where places are given. */
  readonly smiles: string
  /** Stereocentres by atoms, then axes. */
  readonly stereocenters: readonly FoundStereocenter[]
}

/**
 * The canonical form of a molecule.
 *
 * Stereocentres are those of the molecule as given, hence of the free ligand: a phosphorus with three
 * different groups is one, its metal does not count as a fourth, and a thioether sulfur that becomes
 * one only by its metal is none.
 *
 * @param cartn Å, the places of the atoms; null: without stereochemistry
 * @returns null for more than `MOST_ATOMS` atoms and for what OpenChemLib does not take
 */
export function canonicalForm(
  lewis: LewisStructure,
  cartn: readonly Vec3[] | null,
): CanonicalForm | null {
  if (lewis.elements.length > MOST_ATOMS) return null
  try {
    const molecule = stereoMolecule(lewis, cartn)
    molecule.ensureHelperArrays(Molecule.cHelperCIP)
    return { smiles: smilesOf(molecule), stereocenters: stereocentersOf(molecule, lewis) }
  } catch {
    return null
  }
}

/**
 * By way of the ID code: the writer of SMILES starts from the atoms as they come, which is canonical
 * only once the molecule is.
 */
function smilesOf(molecule: Molecule): string {
  const isDihydrogen = molecule.getAllAtoms() === 2 && molecule.getAtoms() === 0
  if (isDihydrogen) return '[H][H]'
  return Molecule.fromIDCode(molecule.getIDCode(), false).toIsomericSmiles()
}

/**
 * Puts the atoms on places of their own, of a molecule without stereochemistry: one whose atoms stand on
 * one place would be laid out, by a library of templates whose reading takes half a second.
 */
function setApart(molecule: Molecule): void {
  for (let atom = 0; atom < molecule.getAllAtoms(); atom++) molecule.setAtomX(atom, atom)
  // A crossed bond has neither E nor Z, wherever its ends stand.
  for (let bond = 0; bond < molecule.getAllBonds(); bond++) {
    const isDouble = molecule.getBondType(bond) === Molecule.cBondTypeDouble
    if (isDouble) molecule.setBondType(bond, Molecule.cBondTypeCross)
  }
}

/** A SMILES as a structure, its stereocentres in the order of the atoms. */
export interface ReadSmiles {
  readonly lewis: LewisStructure
  readonly stereocenters: readonly FoundStereocenter[]
}

/** Reads a SMILES; a sentence says what is wrong with one that is none. */
export function readSmiles(smiles: string): Result<ReadSmiles, string> {
  if (smiles.trim() === '') return failure('There is no SMILES.')
  try {
    const molecule = Molecule.fromSmiles(smiles.trim(), { noCoordinates: true })
    if (molecule.getAllAtoms() === 0) return failure('The SMILES holds no atom.')
    if (!smiles.includes('@')) setApart(molecule)
    return success(readMolecule(molecule))
  } catch (cause) {
    return failure(reasonOf(cause))
  }
}

/** OpenChemLib's messages begin with the name of a compiled class. */
function reasonOf(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : 'It cannot be read.'
  return (
    text.replace(/^.*SmilesParser:\s*/, '').replace(/^Class\$\S+\s*/, '') || 'It cannot be read.'
  )
}

const BOND_TYPES: Readonly<Record<BondOrder, number>> = {
  1: Molecule.cBondTypeSingle,
  2: Molecule.cBondTypeDouble,
  3: Molecule.cBondTypeTriple,
}

function moleculeOf(lewis: LewisStructure): Molecule {
  const { elements, charges, bonds, orders } = lewis
  const molecule = new Molecule(elements.length, bonds.length)
  for (const [atom, element] of elements.entries()) {
    molecule.addAtom(element)
    molecule.setAtomCharge(atom, charges[atom]!)
  }
  for (const [row, [first, second]] of bonds.entries()) {
    molecule.setBondType(molecule.addBond(first, second), BOND_TYPES[orders[row]!])
  }
  setHydrogens(molecule, lewis)
  return molecule
}

/**
 * A molecule with its stereochemistry, but for what means nothing: a carbanion or an amine is bent only
 * because a metal is bound, and a double bond that resonance puts elsewhere has no E and Z.
 */
function stereoMolecule(lewis: LewisStructure, cartn: readonly Vec3[] | null): Molecule {
  const flat = moleculeOf(lewis)
  if (cartn === null) {
    setApart(flat)
    return flat
  }
  const placed = moleculeOf(lewis)
  for (const [atom, [x, y, z]] of cartn.entries()) {
    placed.setAtomX(atom, x)
    placed.setAtomY(atom, y)
    placed.setAtomZ(atom, z)
  }
  placed.ensureHelperArrays(Molecule.cHelperCIP)
  const isCenter = tetrahedral(lewis)
  const isMoving = (bond: number) => lewis.orders[bond] === 2 && lewis.isResonant[bond]!
  const atoms = [...lewis.elements.keys()].filter((atom) => placed.getAtomParity(atom) !== 0)
  const bonds = [...lewis.bonds.keys()].filter((bond) => placed.getBondParity(bond) !== 0)
  const goodAtoms = atoms.filter((atom) => isCenter[atom]!)
  const goodBonds = bonds.filter((bond) => !isMoving(bond))
  if (goodAtoms.length === atoms.length && goodBonds.length === bonds.length) return placed
  if (goodAtoms.length + goodBonds.length === 0) {
    setApart(flat)
    return flat
  }
  for (const atom of goodAtoms) {
    flat.setAtomParity(atom, placed.getAtomParity(atom), placed.isAtomParityPseudo(atom))
  }
  for (const bond of goodBonds) {
    flat.setBondParity(bond, placed.getBondParity(bond), placed.isBondParityPseudo(bond))
  }
  flat.setParitiesValid(0)
  return flat
}

/** Whether each atom keeps its shape without a metal. */
function tetrahedral({ elements, charges, bonds, orders }: LewisStructure): boolean[] {
  const isSaturated = elements.map(() => true)
  for (const [row, pair] of bonds.entries()) {
    if (orders[row] !== 1) for (const atom of pair) isSaturated[atom] = false
  }
  return elements.map((element, atom) => {
    if (element === 6 || element === 14) return isSaturated[atom]! && charges[atom] === 0
    return element === 7 ? charges[atom] === 1 : element === 5 || charges[atom]! >= 0
  })
}

/** Where usual valences would put other hydrogen than there is (a carbene), the valence is stated. */
function setHydrogens(molecule: Molecule, { elements, hydrogens, bonds, orders }: LewisStructure) {
  const used = elements.map(() => 0)
  for (const [row, pair] of bonds.entries()) for (const atom of pair) used[atom]! += orders[row]!
  molecule.ensureHelperArrays(Molecule.cHelperNeighbours)
  for (const atom of elements.keys()) {
    if (molecule.getImplicitHydrogens(atom) === hydrogens[atom]!) continue
    molecule.setAtomAbnormalValence(atom, used[atom]! + hydrogens[atom]!)
  }
}

function stereocentersOf(
  molecule: Molecule,
  { elements, bonds, orders }: LewisStructure,
): FoundStereocenter[] {
  const found: FoundStereocenter[] = []
  for (const atom of elements.keys()) {
    // Where the sense only tells one of two enantiomorphic branches from the other.
    if (molecule.isAtomParityPseudo(atom)) continue
    const parity = molecule.getAtomCIPParity(atom)
    if (parity === Molecule.cAtomCIPParityRorM) found.push({ atoms: [atom], descriptor: 'R' })
    if (parity === Molecule.cAtomCIPParitySorP) found.push({ atoms: [atom], descriptor: 'S' })
  }
  for (const [row, atoms] of bonds.entries()) {
    if (orders[row] !== 1) continue
    const parity = molecule.getBondCIPParity(row)
    // Of an axis, M is R and P is S (IUPAC 2013, P-92.1.2.1.2).
    if (parity === Molecule.cBondCIPParityZorM) found.push({ atoms, descriptor: 'R' })
    if (parity === Molecule.cBondCIPParityEorP) found.push({ atoms, descriptor: 'S' })
  }
  return found
}

function readMolecule(molecule: Molecule): ReadSmiles {
  molecule.ensureHelperArrays(Molecule.cHelperCIP)
  const count = molecule.getAllAtoms()
  const isHeavy = (atom: number) =>
    molecule.getAtomicNo(atom) !== 1 || molecule.getAllConnAtomsPlusMetalBonds(atom) === 0
  const kept = Array.from({ length: count }, (_, atom) => atom).filter(isHeavy)
  const indexOf = new Map(kept.map((atom, index) => [atom, index]))
  const bonds: BondedPair[] = []
  const orders: BondOrder[] = []
  for (let bond = 0; bond < molecule.getAllBonds(); bond++) {
    const first = indexOf.get(molecule.getBondAtom(0, bond))
    const second = indexOf.get(molecule.getBondAtom(1, bond))
    if (first === undefined || second === undefined) continue
    bonds.push([first, second])
    orders.push(bondOrder(molecule.getBondOrder(bond)))
  }
  const lewis: LewisStructure = {
    elements: kept.map((atom) => molecule.getAtomicNo(atom)),
    hydrogens: kept.map((atom) =>
      molecule.getAtomicNo(atom) === 1 ? 0 : molecule.getAllHydrogens(atom),
    ),
    charges: kept.map((atom) => molecule.getAtomCharge(atom)),
    bonds,
    orders,
    isResonant: bonds.map(() => false),
  }
  const stereocenters: FoundStereocenter[] = []
  for (const [index, atom] of kept.entries()) {
    const parity = molecule.getAtomCIPParity(atom)
    if (parity === Molecule.cAtomCIPParityRorM)
      stereocenters.push({ atoms: [index], descriptor: 'R' })
    if (parity === Molecule.cAtomCIPParitySorP)
      stereocenters.push({ atoms: [index], descriptor: 'S' })
  }
  return { lewis, stereocenters }
}
