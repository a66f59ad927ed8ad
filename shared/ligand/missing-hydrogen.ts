/**
 * Hydrogen that a file leaves out, from the geometry about the atoms that should carry it.
 *
 * Typical lengths: Allen et al., J. Chem. Soc. Perkin Trans. 2, 1987, S1; hybridisation from angles and
 * lengths after Labute, J. Chem. Inf. Model. 45, 2005, 215.
 */
import { dot, length, subtract, type Vec3 } from '../geometry/vec3'
import { CARBON, covalentRadius } from '../tables/elements'
import type { FreeLigand } from './free-ligand'
import { bondRows, type BondRow } from '../valence/lewis-structure'

const BORON = 5
const NITROGEN = 7
const OXYGEN = 8
const PHOSPHORUS = 15

/** Å, single bonds of carbon with four neighbours. */
const SINGLE_TO_CARBON: ReadonlyMap<number, number> = new Map([
  [BORON, 1.6],
  [CARBON, 1.52],
  [NITROGEN, 1.47],
  [OXYGEN, 1.43],
  [14, 1.87],
  [PHOSPHORUS, 1.84],
  [16, 1.81],
  [34, 1.96],
])

/** How much shorter than a single bond, Å: a bond of an aromatic or double, of a triple bond. */
const DOUBLE = 0.065
const ISOLATED_DOUBLE = 0.13
const TRIPLE = 0.27

/**
 * How many hydrogen atoms each atom of a ligand lacks.
 *
 * Donors of carbon and the other nitrogens are asked only where the ligand has no hydrogen on carbon at
 * all: files leave all of it out or none. Carbon that binds no metal, amines, water, hydroxide, alcohols
 * and acids are asked always: what is hard to find in a difference map is left out alone.
 */
export function missingHydrogens(ligand: FreeLigand): number[] {
  const { elements, hydrogens } = ligand.constitution
  const rows = bondRows(ligand.constitution)
  const isBare = !elements.some((element, atom) => element === CARBON && hydrogens[atom]! > 0)
  // Of a fullerene or a chain of carbon nothing is missing but perhaps carbon.
  if (elements.every((element) => element === CARBON) && isCarbonAlone(ligand))
    return elements.map(() => 0)
  return elements.map((element, atom) => {
    if (hydrogens[atom]! > 0) return 0
    if (element === OXYGEN) return onOxygen(ligand, rows, atom)
    if (element === NITROGEN && rows[atom]!.length === 0) return onBareNitrogen(ligand, atom)
    if (element === CARBON) {
      return isBare || !ligand.isDonor[atom]! ? onCarbon(ligand, rows, atom) : 0
    }
    if (element !== NITROGEN) return 0
    return isBare ? onNitrogen(ligand, rows, atom) : onAmine(ligand, rows, atom)
  })
}

function onCarbon(ligand: FreeLigand, rows: readonly BondRow[][], atom: number): number {
  const bonded = rows[atom]!
  const sigma = sigmaMetals(ligand, rows, atom)
  const directions = [
    ...bonded.map((row) => subtract(ligand.places[row.atom]!, ligand.places[atom]!)),
    ...sigma,
  ]
  const excess = bonded.map((row) => shortening(ligand, atom, row))
  const shortest = Math.max(0, ...excess)
  // A carbon by itself is a carbide, a methyl or what is left of anything.
  if (bonded.length === 0) return 0
  if (directions.length >= 4) return 0
  if (directions.length === 3) return angleSum(directions) < 346 && shortest < DOUBLE ? 1 : 0
  if (directions.length === 2) {
    if (angle(directions[0]!, directions[1]!) > 155) return 0
    return shortest > DOUBLE ? 1 : 2
  }
  if (shortest > TRIPLE) return bonded[0] !== undefined && isCarbon(ligand, bonded[0].atom) ? 1 : 0
  return shortest > ISOLATED_DOUBLE ? 2 : 3
}

const LEAST_FULLERENE = 20

/** C2 in a cluster, and cages. */
function isCarbonAlone({ constitution, metals }: FreeLigand): boolean {
  const { length: count } = constitution.elements
  const bonds = metals.reduce((sum, row) => sum + row.length, 0)
  return count >= LEAST_FULLERENE || (count === 2 && bonds > 2)
}

function isCarbon({ constitution }: FreeLigand, atom: number): boolean {
  return constitution.elements[atom] === CARBON
}

function onNitrogen(ligand: FreeLigand, rows: readonly BondRow[][], atom: number): number {
  const bonded = rows[atom]!
  const isTyped = bonded.every((row) => isCarbon(ligand, row.atom))
  if (!isTyped) return 0
  const shortest = Math.max(...bonded.map((row) => shortening(ligand, atom, row)))
  const metals = ligand.metals[atom]!.length
  if (bonded.length === 1) {
    if (shortest < DOUBLE) return Math.max(0, 2 - Math.max(0, metals - 1))
    if (metals > 0 || shortest > TRIPLE) return 0
    return shortest > 0.17 ? 1 : 2
  }
  return bonded.length === 2 && shortest < DOUBLE && metals <= 1 ? 1 : 0
}

/** Pyramidal nitrogen between two carbons and a metal is an amine: amides are planar. */
function onAmine(ligand: FreeLigand, rows: readonly BondRow[][], atom: number): number {
  const bonded = rows[atom]!
  const [metal, ...others] = ligand.metals[atom]!
  if (bonded.length !== 2 || metal === undefined || others.length > 0) return 0
  if (!bonded.every((row) => isCarbon(ligand, row.atom))) return 0
  const arms = bonded.map((row) => subtract(ligand.places[row.atom]!, ligand.places[atom]!))
  const isLong = Math.max(...bonded.map((row) => shortening(ligand, atom, row))) < DOUBLE
  return isLong && angleSum([...arms, metal.vector]) < 345 ? 1 : 0
}

function onBareNitrogen({ metals }: FreeLigand, atom: number): number {
  const [only, ...others] = metals[atom]!
  return only !== undefined && others.length === 0 && length(only.vector) > 1.9 ? 3 : 0
}

/** Å below the sum of covalent radii: a terminal oxide is nearer than water, a bridging one than hydroxide. */
const OXO = 0.3
const BRIDGING_OXIDE = 0.12

function onOxygen(ligand: FreeLigand, rows: readonly BondRow[][], atom: number): number {
  const metals = ligand.metals[atom]!
  const [bonded, ...others] = rows[atom]!
  if (bonded === undefined) {
    const nearer = metals.map(
      ({ element, vector }) =>
        (covalentRadius(element) ?? 0) + (covalentRadius(OXYGEN) ?? 0) - length(vector),
    )
    if (metals.length === 1) return nearer[0]! < OXO ? 2 : 0
    return metals.length === 2 && Math.max(...nearer) < BRIDGING_OXIDE ? 1 : 0
  }
  if (others.length > 0 || metals.length > 0) return 0
  const center = bonded.atom
  const mine = ligand.lengths[bonded.bond]!
  const siblings = rows[center]!.filter(
    (row) =>
      row.atom !== atom &&
      ligand.constitution.elements[row.atom] === OXYGEN &&
      rows[row.atom]!.length === 1,
  )
  const element = ligand.constitution.elements[center]
  if (element === BORON) return 1
  if (element === PHOSPHORUS) {
    return mine > 1.54 && siblings.some((row) => ligand.lengths[row.bond]! < 1.52) ? 1 : 0
  }
  if (element !== CARBON) return 0
  if (siblings.length === 0) return mine > 1.33 ? 1 : 0
  const other = siblings[0]!
  const isFree = ligand.metals[other.atom]!.length === 0
  return isFree && mine > 1.285 && ligand.lengths[other.bond]! < 1.245 ? 1 : 0
}

/** Bonds to metals that stand for one of the four of a carbon: not those of a π ligand. */
function sigmaMetals(ligand: FreeLigand, rows: readonly BondRow[][], atom: number): Vec3[] {
  return ligand.metals[atom]!.filter(
    ({ metal }) =>
      !rows[atom]!.some((row) => ligand.metals[row.atom]!.some((bond) => bond.metal === metal)),
  ).map(({ vector }) => vector)
}

/** Å that a bond is shorter than a single one; 0 for elements without a typical length. */
function shortening({ constitution, lengths }: FreeLigand, atom: number, row: BondRow): number {
  const { elements } = constitution
  const partner = elements[atom] === CARBON ? elements[row.atom]! : elements[atom]!
  const single = SINGLE_TO_CARBON.get(partner)
  return single === undefined ? 0 : single - lengths[row.bond]!
}

function angleSum(directions: readonly Vec3[]): number {
  const [p, q, r] = directions
  return angle(p!, q!) + angle(q!, r!) + angle(r!, p!)
}

/** Degrees. */
function angle(p: Vec3, q: Vec3): number {
  const cosine = dot(p, q) / (length(p) * length(q))
  return (Math.acos(Math.min(1, Math.max(-1, cosine))) * 180) / Math.PI
}
