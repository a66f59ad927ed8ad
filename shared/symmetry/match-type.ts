/** Whether a group is of a given space-group type: the axes and the origin that make it so. */
import { apply, determinant, IDENTITY, multiply, subtractMat3, type Mat3 } from '../geometry/mat3'
import { scale, subtract, type Vec3 } from '../geometry/vec3'
import type { CrystalSystem } from '../tables/point-groups'
import { conventionalSetting } from '../tables/space-group-settings'
import { adjugate, divideMat3 } from './change-of-basis'
import { symopsOfSetting } from './setting-symops'
import { solveCongruences, type Congruence, type RationalVec3 } from './solve-congruence'
import { TRANSLATION_DENOMINATOR, type Symop } from './symop'

/** x_group = axes · x_type + origin. */
export interface TypeMatch {
  /** Columns: the basis vectors of the type's setting. */
  readonly axes: Mat3
  readonly origin: RationalVec3
}

/**
 * Axes and origin in which a group has exactly the operations of a setting; null when there are none,
 * so that the group is of another type.
 *
 * @param generators of the group, in a primitive basis
 * @param bases bases to try, as columns in terms of the primitive one
 * @param target all operations of the setting; as many rotations and lattice points as the group has
 * Source: Grosse-Kunstleve, Acta Cryst. A55, 1999, 383.
 */
export function matchType(
  generators: readonly Symop[],
  bases: readonly Mat3[],
  target: readonly Symop[],
): TypeMatch | null {
  const translations = new Map(target.map((symop) => [symop.rotation.join(), symop.translation]))
  const centrings = target.filter(({ rotation }) => isIdentity(rotation))
  for (const axes of bases) {
    const isSameLattice = centrings.every(({ translation }) =>
      apply(axes, translation).every((t) => t % TRANSLATION_DENOMINATOR === 0),
    )
    const origin = isSameLattice ? matchOrigin(generators, axes, translations) : null
    if (origin !== null) return { axes, origin }
  }
  return null
}

/** The origin s with t + (R − 1)·s ≡ the translation wanted, for all generators. */
function matchOrigin(
  generators: readonly Symop[],
  axes: Mat3,
  translations: ReadonlyMap<string, Vec3>,
): RationalVec3 | null {
  const system: Congruence[] = []
  const [inverse, volume] = [adjugate(axes), determinant(axes)]
  for (const { rotation, translation } of generators) {
    const turned = divideMat3(multiply(multiply(inverse, rotation), axes), volume)
    const wanted = translations.get(turned.join())
    if (wanted === undefined) return null
    const missing = subtract(apply(axes, wanted), translation)
    for (const [i, coefficients] of subtractMat3(rotation, IDENTITY).entries()) {
      system.push({ coefficients, value: missing[i]! })
    }
  }
  return solveCongruences(system, TRANSLATION_DENOMINATOR)
}

function isIdentity(rotation: Mat3): boolean {
  return rotation.join() === IDENTITY.join()
}

/**
 * The bases that fit the rotations of a group as well as the given one: for most systems those that the
 * rotations of the lattice make of it; in the monoclinic system the cell choices of the unique axis b.
 */
export function equivalentBases(basis: Mat3, system: CrystalSystem): Mat3[] {
  return rotationsOfSystem(system).map((rotation) => multiply(basis, rotation))
}

/** Space-group types made of the proper rotations of the lattice: P 4 3 2, P 4 2 2 and P 6 2 2. */
const ROTATION_TYPES = {
  orthorhombic: 207,
  tetragonal: 89,
  trigonal: 177,
  hexagonal: 177,
  cubic: 207,
} as const

function rotationsOfSystem(system: CrystalSystem): readonly Mat3[] {
  if (system === 'triclinic') return [IDENTITY]
  if (system === 'monoclinic') return CELL_CHOICES
  const type = conventionalSetting(ROTATION_TYPES[system])!
  return symopsOfSetting(type).map(({ rotation }) => rotation)
}

/** Glides and centrings go by halves, so a, c and −a−c stand for all vectors of the net: 6 ways to take two. */
const CELL_CHOICES: readonly Mat3[] = cellChoices()

function cellChoices(): Mat3[] {
  const net: readonly Vec3[] = [
    [1, 0, 0],
    [0, 0, 1],
    [-1, 0, -1],
  ]
  const choices: Mat3[] = []
  for (const a of net) {
    for (const c of net) {
      if (a === c) continue
      const sense = a[2] * c[0] - a[0] * c[2] < 0 ? 1 : -1
      choices.push(columns(a, scale([0, 1, 0], sense), c))
    }
  }
  return choices
}

function columns(a: Vec3, b: Vec3, c: Vec3): Mat3 {
  return [
    [a[0], b[0], c[0]],
    [a[1], b[1], c[1]],
    [a[2], b[2], c[2]],
  ]
}
