import type { Crystal } from '../crystal/crystal'
import { pointAt } from '../geometry/vec3'
import { expandOrbit } from '../symmetry/orbit'
import type { CellAtoms } from './atom-graph'

/** Å: images of a site that are closer than this are one atom. */
export const SPECIAL_POSITION_TOLERANCE = 0.05

/**
 * The atoms of one cell and the way back: image k of site s, made by operation k, is atom
 * `atomOfImage[s · operations + k]`, moved from where the operation puts it by the lattice vector at
 * `translationOfImage[3 · (s · operations + k)]`.
 */
export interface ExpandedSites {
  readonly atoms: CellAtoms
  readonly operations: number
  readonly atomOfImage: Int32Array
  readonly translationOfImage: Int32Array
}

/**
 * Expands the sites of a crystal by its symmetry operations to the atoms of one unit cell.
 *
 * Cost: sites × operations × multiplicity.
 */
export function expandSites(crystal: Crystal): ExpandedSites {
  const { sites, cell } = crystal
  const { symops } = crystal.spaceGroup
  const operations = symops.length
  const most = sites.count * operations
  const atomOfImage = new Int32Array(most)
  const translationOfImage = new Int32Array(3 * most)
  const site = new Int32Array(most)
  const symop = new Int32Array(most)
  const translation = new Int32Array(3 * most)
  const fract = new Float64Array(3 * most)
  const siteSymmetryOrder = new Int32Array(most)
  let count = 0

  for (let s = 0; s < sites.count; s++) {
    const orbit = expandOrbit(pointAt(sites.fract, s), symops, cell, SPECIAL_POSITION_TOLERANCE)
    const firstAtom = count
    for (const point of orbit.points) {
      site[count] = s
      symop[count] = point.symop
      translation.set(point.translation, 3 * count)
      fract.set(point.fract, 3 * count)
      siteSymmetryOrder[count] = Math.round(operations / orbit.points.length)
      count++
    }
    for (let k = 0; k < operations; k++) {
      const image = orbit.images[k]!
      atomOfImage[s * operations + k] = firstAtom + image.point
      translationOfImage.set(image.translation, 3 * (s * operations + k))
    }
  }

  const atoms: CellAtoms = {
    count,
    site: site.slice(0, count),
    symop: symop.slice(0, count),
    translation: translation.slice(0, 3 * count),
    fract: fract.slice(0, 3 * count),
    element: Uint8Array.from(site.subarray(0, count), (s) => sites.element[s]!),
    siteSymmetryOrder: siteSymmetryOrder.slice(0, count),
    isPresent: new Uint8Array(count).fill(1),
  }
  return { atoms, operations, atomOfImage, translationOfImage }
}
