import type { Crystal } from '../crystal/crystal'
import { ZERO, type Mat3 } from '../geometry/mat3'
import { pointAt, type Vec3 } from '../geometry/vec3'
import { freeDirections, siteSymmetryGroup } from '../symmetry/site-symmetry'
import { SPECIAL_POSITION_TOLERANCE } from './cell-atoms'

/**
 * The covariance matrix of the fractional coordinates of a site, from the s.u. the file quotes.
 *
 * A deposited CIF has no covariances, so the free coordinates are taken as independent; those that
 * the special position ties to them follow exactly: at x, x, x all nine elements are σ²(x).
 *
 * @returns null when a free coordinate has no s.u. (riding hydrogen, a calculated position)
 *
 * Source: Sands, Vectors and Tensors in Crystallography (1982), section 4; the tie is V = B·S·Bᵀ with
 * the free directions as the columns of B.
 */
export function positionCovariance(crystal: Crystal, site: number): Mat3 | null {
  const { sites, cell, spaceGroup } = crystal
  if (sites.isConstrained[site] === 1) return null
  const fract = pointAt(sites.fract, site)
  const group = siteSymmetryGroup(fract, spaceGroup.symops, cell, SPECIAL_POSITION_TOLERANCE)
  if (group.length === 1) return diagonal(pointAt(sites.fractSu, site))
  let covariance: Mat3 = ZERO
  for (const direction of freeDirections(group)) {
    const su = suAlong(pointAt(sites.fractSu, site), direction)
    if (su === null) return null
    covariance = addOuter(covariance, direction, su * su)
  }
  return covariance
}

/** Prepares `positionCovariance` for the sites of a crystal; each is worked out once. */
export function positionCovariances(crystal: Crystal): (site: number) => Mat3 | null {
  const covariances = new Map<number, Mat3 | null>()
  return (site) => {
    const known = covariances.get(site)
    if (known !== undefined) return known
    const covariance = positionCovariance(crystal, site)
    covariances.set(site, covariance)
    return covariance
  }
}

function diagonal([x, y, z]: Vec3): Mat3 | null {
  if (Number.isNaN(x + y + z)) return null
  return [
    [x * x, 0, 0],
    [0, y * y, 0],
    [0, 0, z * z],
  ]
}

/** The s.u. of the leading coordinate of a free direction; where it is missing, of one tied to it. */
function suAlong(fractSu: Vec3, direction: Vec3): number | null {
  for (const [axis, factor] of direction.entries()) {
    const su = fractSu[axis]!
    if (factor !== 0 && !Number.isNaN(su)) return su / Math.abs(factor)
  }
  return null
}

function addOuter(m: Mat3, p: Vec3, factor: number): Mat3 {
  const row = (r: Vec3, x: number): Vec3 => [
    r[0] + factor * x * p[0],
    r[1] + factor * x * p[1],
    r[2] + factor * x * p[2],
  ]
  return [row(m[0], p[0]), row(m[1], p[1]), row(m[2], p[2])]
}
