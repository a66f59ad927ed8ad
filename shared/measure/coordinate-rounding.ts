import type { Crystal } from '../crystal/crystal'
import type { Place } from '../crystal/place'
import { apply, transpose } from '../geometry/mat3'
import { add, type Vec3 } from '../geometry/vec3'

/** How far a function of positions may be off, from its Cartesian gradient at each place (per Å). */
export type CoordinateRounding = (places: readonly Place[], gradients: readonly Vec3[]) => number

/**
 * Prepares the bound that the digits of a file set to what can be computed from it: each coordinate is
 * printed to half a unit of its last digit, so that a function f of positions is known to
 *
 *     Σ over sites and axes |g| · half a unit,  g = Σ over the places of a site Rᵀ·Mᵀ·∂f/∂r
 *
 * and no closer, to first order. In a cell of 25 Å four decimals leave a bond length open by some 0.003 Å.
 */
export function coordinateRounding({ sites, cell, spaceGroup }: Crystal): CoordinateRounding {
  const toFractional = transpose(cell.fractToCartn)
  const rotations = spaceGroup.symops.map(({ rotation }) => transpose(rotation))
  return (places, gradients) => {
    const gradientOfSite = new Map<number, Vec3>()
    for (const [i, { site, symop }] of places.entries()) {
      const pulledBack = apply(rotations[symop]!, apply(toFractional, gradients[i]!))
      const before = gradientOfSite.get(site)
      gradientOfSite.set(site, before === undefined ? pulledBack : add(before, pulledBack))
    }
    let bound = 0
    for (const [site, gradient] of gradientOfSite) {
      for (const [axis, slope] of gradient.entries()) {
        bound += Math.abs(slope) * sites.fractRounding[3 * site + axis]!
      }
    }
    return bound
  }
}
