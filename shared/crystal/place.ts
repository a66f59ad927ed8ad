/**
 * A place of the crystal where an atom stands: a site, moved by an operation of the space group and a
 * lattice vector. It stays what it is when bonds, disorder or the extent of the view change, which no
 * index of an atom does.
 */
import { add, pointAt, type Vec3 } from '../geometry/vec3'
import { applySymop } from '../symmetry/symop'
import type { Crystal } from './crystal'

/** The fractional coordinates are those of `site` under `symops[symop]`, plus `translation`. */
export interface Place {
  readonly site: number
  /** Index into `SpaceGroup.symops`. */
  readonly symop: number
  /** Whole numbers. */
  readonly translation: Vec3
}

/** Fractional coordinates of a place. */
export function fractOfPlace({ sites, spaceGroup }: Crystal, place: Place): Vec3 {
  const image = applySymop(spaceGroup.symops[place.symop]!, pointAt(sites.fract, place.site))
  return add(image, place.translation)
}
