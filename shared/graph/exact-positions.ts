import type { Crystal } from '../crystal/crystal'
import type { Place } from '../crystal/place'
import { add, pointAt, type Vec3 } from '../geometry/vec3'
import { SPECIAL_POSITION_TOLERANCE } from './cell-atoms'
import { moveToSpecialPosition } from '../symmetry/orbit'
import { applySymop } from '../symmetry/symop'

/** Fractional coordinates of a place, or null when the crystal has no such site or operation. */
export type ExactPositions = (place: Place) => Vec3 | null

/**
 * Prepares the positions of places, the sites moved exactly onto their special positions: 0.3333 is
 * 1/3, as in the atom graph and in the refinement, so that a measured length is that of the bond.
 */
export function exactPositions({ sites, spaceGroup, cell }: Crystal): ExactPositions {
  const { symops } = spaceGroup
  const exact = new Map<number, Vec3>()
  const exactSite = (site: number): Vec3 => {
    const known = exact.get(site)
    if (known !== undefined) return known
    const listed = pointAt(sites.fract, site)
    const moved = moveToSpecialPosition(listed, symops, cell, SPECIAL_POSITION_TOLERANCE)
    exact.set(site, moved)
    return moved
  }
  return ({ site, symop, translation }) => {
    const operation = symops[symop]
    if (operation === undefined || !(site >= 0 && site < sites.count)) return null
    return add(applySymop(operation, exactSite(site)), translation)
  }
}
