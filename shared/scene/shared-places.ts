import { quadraticForm } from '../geometry/mat3'
import { pointAt, subtract, type Vec3 } from '../geometry/vec3'
import type { SceneSource } from './scene-source'

/**
 * The sites that stand on one place with each site of a mixed assembly, itself among them, in the order
 * of the alternatives. A site that has its place to itself is not listed.
 */
export function sharedPlaces({ crystal, graph }: SceneSource): ReadonlyMap<number, Int32Array> {
  const places = new Map<number, Int32Array>()
  for (const { kind, alternatives } of graph.disorder) {
    if (kind !== 'mixed') continue
    for (const { sites } of alternatives) {
      for (const site of sites) {
        const mates = alternatives.map((other) => nearestSite(crystal, site, other.sites))
        places.set(site, Int32Array.from(mates))
      }
    }
  }
  return places
}

/** Of some sites the one nearest to a site, lattice translations apart. */
function nearestSite(crystal: SceneSource['crystal'], site: number, among: Int32Array): number {
  let nearest = among[0]!
  let least = Infinity
  for (const other of among.length > 1 ? among : []) {
    const square = latticeSquare(crystal, site, other)
    if (square < least) [least, nearest] = [square, other]
  }
  return nearest
}

/** Å²: between two sites taken modulo lattice translations, exact when they are near. */
function latticeSquare({ cell, sites }: SceneSource['crystal'], from: number, to: number): number {
  const [x, y, z] = subtract(pointAt(sites.fract, to), pointAt(sites.fract, from))
  const wrapped: Vec3 = [x - Math.round(x), y - Math.round(y), z - Math.round(z)]
  return quadraticForm(cell.metric, wrapped)
}
