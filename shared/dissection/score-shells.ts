import { length, pointAt, subtract, type Vec3 } from '../geometry/vec3'
import { momentsOf, multipolePowers } from './openness'
import type { Shell } from './shells'

/** Å: an atom no farther from the centre has no direction. */
const AT_CENTER = 0.05

/** How well the shells of a cluster are told. */
export interface ShellScore {
  /** 0 to 1: the mean over the metals of separation × evenness of their shell. */
  readonly fit: number
  /** 0 to 1: the mean over the metals of the evenness of their shell. */
  readonly evenness: number
  /** Å between neighbouring shells, from the inside out; 0 where they overlap. */
  readonly gaps: readonly number[]
}

/**
 * How well a cluster is described by concentric shells of metals.
 *
 * The separation of a shell from another is g² / (g² + Δr²), where Δr is its width and g the gap between
 * the two: 1 for a shell of one radius. It is 1 as well where the shells have no kind of metal in
 * common, since then they are told apart by what they are. The least over the others counts; of a
 * shell that is alone, g is its inner radius.
 *
 * Evenness is (1 − √p1)(1 − √p2), p1 and p2 the powers of dipole and quadrupole of the directions in
 * which its atoms lie: 1 for all that surrounds the centre as a tetrahedron or more regularly does, 0
 * for one atom off centre and for two opposite ones, 1/2 for a flat ring. Gaps between the rings of a
 * rod and the pairs of a cluster with a centre of inversion are no shells, however clean they are.
 *
 * @param cartn  3 per ensemble atom, Å
 * @param shells all metal shells, by radius; at least one
 * @param kindOf what tells a metal from others: its element and surroundings
 */
export function scoreShells(
  cartn: Float64Array,
  center: Vec3,
  shells: readonly Shell[],
  kindOf: (metal: number) => number,
): ShellScore {
  const kinds = shells.map(({ atoms }) => new Set(atoms.map(kindOf)))
  const evennesses = shells.map((shell) => evennessOf(cartn, center, shell))
  const fits = evennesses.map((even, index) => even * separation(shells, kinds, index))
  return {
    fit: meanOverMetals(shells, fits),
    evenness: meanOverMetals(shells, evennesses),
    gaps: shells.slice(1).map((shell, index) => gapBetween(shells[index]!, shell)),
  }
}

function meanOverMetals(shells: readonly Shell[], values: readonly number[]): number {
  let total = 0
  let atoms = 0
  for (const [index, shell] of shells.entries()) {
    total += shell.atoms.length * values[index]!
    atoms += shell.atoms.length
  }
  return total / atoms
}

function separation(
  shells: readonly Shell[],
  kinds: readonly ReadonlySet<number>[],
  index: number,
): number {
  const shell = shells[index]!
  const width = shell.outer - shell.inner
  if (width === 0) return 1
  const rivals = shells.filter(
    (_, other) => other !== index && [...kinds[other]!].some((kind) => kinds[index]!.has(kind)),
  )
  const gaps = rivals.map((other) => gapBetween(shell, other))
  const gap = shells.length === 1 ? shell.inner : Math.min(...gaps)
  return gap === Number.POSITIVE_INFINITY ? 1 : gap ** 2 / (gap ** 2 + width ** 2)
}

function gapBetween(p: Shell, q: Shell): number {
  return Math.max(0, p.inner - q.outer, q.inner - p.outer)
}

function evennessOf(cartn: Float64Array, center: Vec3, { atoms }: Shell): number {
  const places = atoms.map((atom) => subtract(pointAt(cartn, atom), center))
  const [dipole, quadrupole] = multipolePowers(
    momentsOf(places.filter((place) => length(place) > AT_CENTER)),
  )
  return oneLessRoot(dipole) * oneLessRoot(quadrupole)
}

/** 1 − √power; rounding may carry a power past 0 or 1. */
function oneLessRoot(power: number): number {
  return 1 - Math.sqrt(Math.min(1, Math.max(0, power)))
}
