import type { Crystal } from '../crystal/crystal'
import type { Place } from '../crystal/place'
import { apply, transpose, type Mat3 } from '../geometry/mat3'
import { add, pointAt, scale, type Vec3 } from '../geometry/vec3'
import { SPECIAL_POSITION_TOLERANCE } from '../graph/cell-atoms'
import { siteSymmetryGroup } from '../symmetry/site-symmetry'

/** How far a function of positions may be off, from its Cartesian gradient at each place (per Å). */
export type CoordinateRounding = (places: readonly Place[], gradients: readonly Vec3[]) => number

/**
 * Prepares the bound that the digits of a file set to what can be computed from it: coordinates are
 * printed to half a unit of the last digit, so that a function f of positions is known to
 *
 *     Σ over sites and axes |g| · half a unit,  g = Σ over the places of a site Pᵀ·Rᵀ·Mᵀ·∂f/∂r
 *
 * and no closer, to first order. P moves a site onto its special position, where rounding does not count
 * (0.3333 is 1/3). In a cell of 25 Å, four decimals leave a bond length open by some 0.003 Å.
 */
export function coordinateRounding(crystal: Crystal): CoordinateRounding {
  const { sites, cell, spaceGroup } = crystal
  const toFractional = transpose(cell.fractToCartn)
  const rotations = spaceGroup.symops.map(({ rotation }) => transpose(rotation))
  const projections = new Map<number, Mat3[]>()
  const projectionOf = (site: number): Mat3[] => {
    const known = projections.get(site)
    if (known !== undefined) return known
    const fract = pointAt(sites.fract, site)
    const group = siteSymmetryGroup(fract, spaceGroup.symops, cell, SPECIAL_POSITION_TOLERANCE)
    const projection = group.map(({ rotation }) => transpose(rotation))
    projections.set(site, projection)
    return projection
  }

  return (places, gradients) => {
    const gradientOfSite = new Map<number, Vec3>()
    for (const [i, { site, symop }] of places.entries()) {
      const pulledBack = apply(rotations[symop]!, apply(toFractional, gradients[i]!))
      const before = gradientOfSite.get(site)
      gradientOfSite.set(site, before === undefined ? pulledBack : add(before, pulledBack))
    }
    let bound = 0
    for (const [site, gradient] of gradientOfSite) {
      const projection = projectionOf(site)
      const sum = projection.map((rotation) => apply(rotation, gradient)).reduce(add)
      const free = scale(sum, 1 / projection.length)
      for (const [axis, slope] of free.entries()) {
        bound += Math.abs(slope) * sites.fractRounding[3 * site + axis]!
      }
    }
    return bound
  }
}
