import { apply, determinant, multiply, type Mat3 } from '../geometry/mat3'
import type { Vec3 } from '../geometry/vec3'
import { enantiomorphicPartner, type CrystalSystem, type PointGroup } from '../tables/point-groups'
import {
  conventionalSetting,
  fullSymbol,
  settingsOfNumber,
  type SpaceGroupSetting,
} from '../tables/space-group-settings'
import { divideMat3 } from './change-of-basis'
import { conventionalBasis } from './conventional-basis'
import { hasAxesOf, hasOperationsOf } from './fit-setting'
import { findGenerators, isGroup } from './generate-group'
import { equivalentBases, matchType } from './match-type'
import { toPrimitive } from './primitive-group'
import { pointGroupOf, rotationType } from './rotation-type'
import { symopsOfSetting } from './setting-symops'
import type { RationalVec3 } from './solve-congruence'
import { TRANSLATION_DENOMINATOR, type Symop } from './symop'

/** Crystal family and centring; S is a lattice with one centred face (de Wolff et al., Acta Cryst. A41, 1985, 278). */
// prettier-ignore
const BRAVAIS_LATTICES = [
  'aP', 'mP', 'mS', 'oP', 'oS', 'oI', 'oF', 'tP', 'tI', 'hP', 'hR', 'cP', 'cI', 'cF',
] as const

export type BravaisLattice = (typeof BRAVAIS_LATTICES)[number]

export interface SpaceGroupIdentity {
  /** Of the space-group type in International Tables A. */
  readonly number: number
  /** The conventional setting of the type. */
  readonly conventional: SpaceGroupSetting
  /** The setting of the table that has exactly these operations; null for other axes or origins. */
  readonly setting: SpaceGroupSetting | null
  /** Symbol on the axes of the operations, whatever their origin; null for axes not in the table. */
  readonly hermannMauguin: string | null
  /** From the axes of the operations to those of the conventional setting. */
  readonly transformation: Transformation
  readonly crystalSystem: CrystalSystem
  readonly bravaisLattice: BravaisLattice
  readonly laueClass: string
  readonly pointGroup: string
  readonly isCentrosymmetric: boolean
  readonly isPolar: boolean
  /** Whether all operations keep the hand, so that crystals of chiral molecules may have the group. */
  readonly isSohncke: boolean
  /** The number of the mirror image where that is another type: 78 for 76. */
  readonly enantiomorphicPartner: number | null
}

/** (P, p) of International Tables A (2016), chapter 1.5: (a', b', c') = (a, b, c)·P and x = P·x' + p. */
export interface Transformation {
  /** Columns: the new basis vectors in terms of the old ones. */
  readonly axes: Mat3
  /** The new origin in fractional coordinates of the old axes, each in [0, 1). */
  readonly origin: Vec3
}

/**
 * The space-group type of a list of operations, on any axes and any origin, centred or not; null when
 * they are no group modulo the lattice.
 *
 * The operations are brought to a primitive basis, and from there to each type of their point group and
 * lattice on all axes the lattice allows; the origin follows from a system of congruences. Every step
 * is integral, so the answer is exact.
 *
 * Source: Grosse-Kunstleve, Acta Cryst. A55, 1999, 383.
 */
export function identifySpaceGroup(symops: readonly Symop[]): SpaceGroupIdentity | null {
  if (!isGroup(symops)) return null
  const { basis, givenAxes, operations } = toPrimitive(symops)
  const rotations = operations.map(({ rotation }) => rotation)
  const pointGroup = pointGroupOf(rotations)
  if (pointGroup === null) return null
  const axes = conventionalBasis(rotations, pointGroup.crystalSystem)
  const points = determinant(axes)
  const bases = [
    ...(determinant(givenAxes) === points ? [givenAxes] : []),
    ...equivalentBases(axes, pointGroup.crystalSystem),
  ]
  const generators = findGenerators(operations)!
  for (const conventional of typesOf(pointGroup, points)) {
    const match = matchType(generators, bases, symopsOfSetting(conventional))
    if (match === null) continue
    const transformation = {
      axes: divideMat3(multiply(basis, match.axes), TRANSLATION_DENOMINATOR),
      origin: fractionalOrigin(basis, match.origin),
    }
    return describe(symops, conventional, pointGroup, transformation)
  }
  return null
}

function describe(
  symops: readonly Symop[],
  conventional: SpaceGroupSetting,
  pointGroup: PointGroup,
  transformation: Transformation,
): SpaceGroupIdentity {
  const types = symops.map(({ rotation }) => rotationType(rotation)!)
  return {
    number: conventional.number,
    conventional,
    ...nameSetting(symops, conventional.number),
    transformation,
    crystalSystem: pointGroup.crystalSystem,
    bravaisLattice: bravaisLattice(conventional, pointGroup.crystalSystem),
    laueClass: pointGroup.laueClass,
    pointGroup: pointGroup.symbol,
    isCentrosymmetric: types.includes(-1),
    isPolar: pointGroup.isPolar,
    isSohncke: types.every((type) => type > 0),
    enantiomorphicPartner: enantiomorphicPartner(conventional.number),
  }
}

/** Conventional settings of the types of a point group whose cells have so many lattice points. */
function typesOf({ numbers: [first, last] }: PointGroup, points: number): SpaceGroupSetting[] {
  const types: SpaceGroupSetting[] = []
  for (let number = first; number <= last; number++) {
    const type = conventionalSetting(number)
    if (type !== null && latticePoints(type) === points) types.push(type)
  }
  return types
}

function latticePoints({ hermannMauguin }: SpaceGroupSetting): number {
  const letter = hermannMauguin[0]!
  return letter === 'P' ? 1 : letter === 'R' ? 3 : letter === 'F' ? 4 : 2
}

const FAMILIES = {
  triclinic: 'a',
  monoclinic: 'm',
  orthorhombic: 'o',
  tetragonal: 't',
  trigonal: 'h',
  hexagonal: 'h',
  cubic: 'c',
} as const

/** Of the 230 conventional settings the lattice letters with A, B and C as S. */
function bravaisLattice(
  { hermannMauguin }: SpaceGroupSetting,
  system: CrystalSystem,
): BravaisLattice {
  const centring = hermannMauguin[0]!.replace(/[ABC]/, 'S')
  return BRAVAIS_LATTICES.find((lattice) => lattice === FAMILIES[system] + centring)!
}

interface NamedSetting {
  readonly setting: SpaceGroupSetting | null
  readonly hermannMauguin: string | null
}

function nameSetting(symops: readonly Symop[], number: number): NamedSetting {
  const settings = settingsOfNumber(number)
  const setting = settings.find((named) => hasOperationsOf(named, symops))
  if (setting !== undefined) return { setting, hermannMauguin: fullSymbol(setting) }
  const shifted = settings.find((named) => hasAxesOf(named, symops))
  return { setting: null, hermannMauguin: shifted === undefined ? null : axesSymbol(shifted) }
}

/** The symbol with its axes, but without its origin. */
function axesSymbol(setting: SpaceGroupSetting): string {
  const isAxes = setting.extension === 'H' || setting.extension === 'R'
  return isAxes ? fullSymbol(setting) : setting.hermannMauguin
}

function fractionalOrigin(basis: Mat3, { numerators, denominator }: RationalVec3): Vec3 {
  const whole = TRANSLATION_DENOMINATOR * denominator
  const [x, y, z] = apply(basis, numerators)
  const wrap = (t: number) => (((t % whole) + whole) % whole) / whole
  return [wrap(x), wrap(y), wrap(z)]
}
