import type { Crystal, Sites } from '../crystal/crystal'
import { ZERO, type Mat3 } from '../geometry/mat3'
import { pointAt, type Vec3 } from '../geometry/vec3'
import { freeDirections, siteSymmetryGroup } from '../symmetry/site-symmetry'
import { HYDROGEN } from '../tables/elements'
import { SPECIAL_POSITION_TOLERANCE } from './cell-atoms'

/**
 * The covariance matrix of the fractional coordinates of a site, from the s.u. the file quotes.
 *
 * A deposited CIF has no covariances, so the free coordinates are taken as independent; those that
 * the special position ties to them follow exactly: at x, x, x all nine elements are σ²(x). A
 * coordinate that has none beside others that have one was held by the refinement, which takes it for
 * exact: that of the atom that fixes the origin along a polar axis, or one fixed by hand.
 *
 * @returns null when no free coordinate has a s.u. (a calculated position), and for riding hydrogen
 *
 * Source: Sands, Vectors and Tensors in Crystallography (1982), section 4; the tie is V = B·S·Bᵀ with
 * the free directions as the columns of B. Of the origin: Flack & Schwarzenbach, Acta Cryst. A44 (1988) 499.
 */
export function positionCovariance(crystal: Crystal, site: number): Mat3 | null {
  const { sites, cell, spaceGroup } = crystal
  if (sites.isConstrained[site] === 1 && sites.element[site] === HYDROGEN) return null
  const fractSu = pointAt(sites.fractSu, site)
  // A direction that symmetry leaves free has a part along some axis: the rest need not be asked.
  const isAlone = spaceGroup.symops.length === 1
  if (isAlone && fractSu.every(Number.isNaN)) return null
  const fract = pointAt(sites.fract, site)
  const group = siteSymmetryGroup(fract, spaceGroup.symops, cell, SPECIAL_POSITION_TOLERANCE)
  const directions = group.length === 1 ? AXES : freeDirections(group)
  const sus = directions.map((direction) => suAlong(fractSu, direction))
  if (sus.length > 0 && sus.every((su) => su === null)) return null
  return directions.reduce<Mat3>(
    (covariance, direction, i) => addOuter(covariance, direction, (sus[i] ?? 0) ** 2),
    ZERO,
  )
}

const AXES: readonly Vec3[] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
]

/**
 * Whether the refinement moved some sites as one: then what is between them has no s.u., whatever theirs
 * are. Alone, a site of a rigid group is as uncertain as any other.
 */
export function areOneRigidGroup({ isConstrained }: Sites, sites: readonly number[]): boolean {
  return sites.every((site) => isConstrained[site] === 1)
}

/** Prepares `positionCovariance` for the sites of a crystal; each is worked out once. */
export function positionCovariances(crystal: Crystal): (site: number) => Mat3 | null {
  const covariances: (Mat3 | null | undefined)[] = Array.from({ length: crystal.sites.count })
  return (site) => {
    const known = covariances[site]
    if (known !== undefined) return known
    const covariance = positionCovariance(crystal, site)
    covariances[site] = covariance
    return covariance
  }
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
