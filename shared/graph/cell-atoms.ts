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
  /** 3 per site: fractional coordinates, moved exactly onto special positions. */
  readonly siteFract: Float64Array
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
  const atomOfImage = new Int32Array(sites.count * operations).fill(-1)
  const translationOfImage = new Int32Array(3 * sites.count * operations)
  const siteFract = sites.fract.slice()
  const site: number[] = []
  const symop: number[] = []
  const translation: number[] = []
  const fract: number[] = []
  const order: number[] = []

  for (let s = 0; s < sites.count; s++) {
    const orbit = expandOrbit(pointAt(sites.fract, s), symops, cell, SPECIAL_POSITION_TOLERANCE)
    const firstAtom = site.length
    siteFract.set(orbit.fract, 3 * s)
    for (const point of orbit.points) {
      site.push(s)
      symop.push(point.symop)
      translation.push(...point.translation)
      fract.push(...point.fract)
      order.push(Math.round(operations / orbit.points.length))
    }
    for (const [k, image] of orbit.images.entries()) {
      atomOfImage[s * operations + k] = firstAtom + image.point
      translationOfImage.set(image.translation, 3 * (s * operations + k))
    }
  }

  const atoms: CellAtoms = {
    count: site.length,
    site: Int32Array.from(site),
    symop: Int32Array.from(symop),
    translation: Int32Array.from(translation),
    fract: Float64Array.from(fract),
    element: Uint8Array.from(site, (s) => sites.element[s]!),
    siteSymmetryOrder: Int32Array.from(order),
    isPresent: new Uint8Array(site.length).fill(1),
  }
  return { atoms, operations, atomOfImage, translationOfImage, siteFract }
}
