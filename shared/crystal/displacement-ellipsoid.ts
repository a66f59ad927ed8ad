/**
 * Displacement parameters as ellipsoids.
 *
 * Source: Trueblood et al., Acta Cryst. A52 (1996) 770: the Uij of a CIF refer to a*a, b*b and c*c, so
 * the Cartesian tensor is A·N·U·Nᵀ·Aᵀ with A = (a b c) and N = diag(a*, b*, c*).
 */
import { apply, determinant, multiply, transpose, type Mat3 } from '../geometry/mat3'
import { symmetricEigen } from '../geometry/symmetric-eigen'
import { length, type Vec3 } from '../geometry/vec3'
import type { Crystal, CrystalProblem, Sites } from './crystal'
import { addFaultySite, faultProblem, noFaultySites } from './site-problems'

/** The displacements of an atom in Cartesian axes. */
export interface DisplacementEllipsoid {
  /** Å². */
  readonly tensor: Mat3
  /** Unit vectors, right-handed, in the order of `meanSquares`. */
  readonly axes: readonly [Vec3, Vec3, Vec3]
  /** Å², ascending: the mean-square displacement along each axis. */
  readonly meanSquares: Vec3
  /** False: from Uiso, a sphere. */
  readonly isAnisotropic: boolean
  /** False: a mean square is zero or negative, and there is no ellipsoid to draw. */
  readonly isPositiveDefinite: boolean
}

/** The ellipsoid of a site as it is listed; null when the file gives it neither Uij nor Uiso. */
export function displacementEllipsoid(
  { cell, sites }: Crystal,
  site: number,
): DisplacementEllipsoid | null {
  const u = anisotropicU(sites, site)
  if (u === null) {
    const uIso = sites.uIsoOrEquiv[site] ?? Number.NaN
    return Number.isNaN(uIso) ? null : sphere(uIso)
  }
  const reciprocal = cell.cartnToFract.map((row) => length(row))
  const scaled = (row: Vec3): Vec3 => [
    row[0] * reciprocal[0]!,
    row[1] * reciprocal[1]!,
    row[2] * reciprocal[2]!,
  ]
  const [x, y, z] = cell.fractToCartn
  const basis: Mat3 = [scaled(x), scaled(y), scaled(z)]
  const tensor = multiply(multiply(basis, u), transpose(basis))
  const { values, vectors } = symmetricEigen(tensor)
  return {
    tensor,
    axes: vectors,
    meanSquares: values,
    isAnisotropic: true,
    isPositiveDefinite: isPositiveDefinite(u),
  }
}

/** Of the ellipsoid of a listed site, that of its image under an operation of the space group. */
export function rotateEllipsoid(
  { cell, spaceGroup }: Crystal,
  ellipsoid: DisplacementEllipsoid,
  symop: number,
): DisplacementEllipsoid {
  const { rotation } = spaceGroup.symops[symop]!
  const turn = multiply(multiply(cell.fractToCartn, rotation), cell.cartnToFract)
  const [first, second, third] = ellipsoid.axes
  // A mirror image has its axes in a left-handed set; an axis has no sense, so one is turned round.
  const sign = determinant(rotation) < 0 ? -1 : 1
  const [x, y, z] = apply(turn, third)
  return {
    ...ellipsoid,
    tensor: multiply(multiply(turn, ellipsoid.tensor), transpose(turn)),
    axes: [apply(turn, first), apply(turn, second), [sign * x, sign * y, sign * z]],
  }
}

/** `crystal.not-positive-definite`: the sites whose displacements make no ellipsoid. */
export function checkDisplacements(sites: Sites): CrystalProblem[] {
  const faulty = noFaultySites()
  for (let site = 0; site < sites.count; site++) {
    const u = anisotropicU(sites, site)
    const isSound = u === null ? !(sites.uIsoOrEquiv[site]! < 0) : isPositiveDefinite(u)
    if (isSound) continue
    const span = { start: sites.span[2 * site]!, end: sites.span[2 * site + 1]! }
    addFaultySite(faulty, sites.label[site]!, span)
  }
  return faultProblem(faulty, {
    code: 'crystal.not-positive-definite',
    severity: 'warning',
    one: 'has displacement parameters that are not positive definite.',
    several: 'have displacement parameters that are not positive definite.',
    advice:
      'They stand for no ellipsoid; look for a wrong element, disorder, or too few restraints.',
  })
}

function anisotropicU({ uAniso }: Sites, site: number): Mat3 | null {
  const u = uAniso.subarray(6 * site, 6 * site + 6)
  if (u.length < 6 || u.some(Number.isNaN)) return null
  const [u11, u22, u33, u23, u13, u12] = [u[0]!, u[1]!, u[2]!, u[3]!, u[4]!, u[5]!]
  return [
    [u11, u12, u13],
    [u12, u22, u23],
    [u13, u23, u33],
  ]
}

/** By the leading minors (Sylvester), which no change of basis makes positive or negative. */
function isPositiveDefinite(u: Mat3): boolean {
  return u[0][0] > 0 && u[0][0] * u[1][1] > u[0][1] * u[0][1] && determinant(u) > 0
}

function sphere(uIso: number): DisplacementEllipsoid {
  return {
    tensor: [
      [uIso, 0, 0],
      [0, uIso, 0],
      [0, 0, uIso],
    ],
    axes: [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
    meanSquares: [uIso, uIso, uIso],
    isAnisotropic: false,
    isPositiveDefinite: uIso > 0,
  }
}
