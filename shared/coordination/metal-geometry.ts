import { pairLengths } from '../geometry/polyhedra'
import { add, scale, type Vec3 } from '../geometry/vec3'
import { armsOf } from './anchor-arms'
import type { ConnectionTable } from './connection-table'
import { coordinationIndices, type CoordinationIndices } from './coordination-indices'
import { CLOSE_MEASURE, nearestShapes, type ShapeFit } from './coordination-shape'
import type { Specimen } from '../ensemble/specimen'

/** How the places of one metal stand about it. */
export interface MetalGeometry {
  readonly places: number
  readonly best: ShapeFit | null
  /** The second best shape where it is close, see `CLOSE_MEASURE`. */
  readonly next: ShapeFit | null
  readonly indices: CoordinationIndices
}

/**
 * The geometry about each metal of the main cluster: of the places its donors take, a π ligand one, at
 * the centroid of the atoms that bind the metal.
 *
 * Metals of one site whose donors stand alike are measured once, and share what is returned.
 */
export function describeGeometry(
  specimen: Specimen,
  table: ConnectionTable,
): ReadonlyMap<number, MetalGeometry> {
  const known = new Map<string, MetalGeometry>()
  const geometries = new Map<number, MetalGeometry>()
  for (const metal of table.metals) {
    const places = placesAbout(specimen, table, metal)
    const key = `${specimen.site[metal]} ${distanceKey(places)}`
    const geometry = known.get(key) ?? geometryOf(places)
    known.set(key, geometry)
    geometries.set(metal, geometry)
  }
  return geometries
}

function geometryOf(places: readonly Vec3[]): MetalGeometry {
  const [best = null, second = null] = nearestShapes(places)
  const isClose = best !== null && second !== null && second.measure - best.measure <= CLOSE_MEASURE
  return {
    places: places.length,
    best,
    next: isClose ? second : null,
    indices: coordinationIndices(places),
  }
}

/** From a metal to its places, in Å. */
function placesAbout(
  specimen: Specimen,
  { donorOfAtom, stepOfAtom }: ConnectionTable,
  metal: number,
): Vec3[] {
  const { neighbor, image } = specimen.neighborhood
  const arms = new Map<string, Vec3[]>()
  for (const { row, arm } of armsOf(specimen, metal)) {
    const atom = neighbor[row]!
    const key = `${donorOfAtom[atom]} ${image[row]! - stepOfAtom[atom]!}`
    const known = arms.get(key)
    if (known === undefined) arms.set(key, [arm])
    else known.push(arm)
  }
  return [...arms.values()].map((there) =>
    scale(
      there.reduce((sum, arm) => add(sum, arm)),
      1 / there.length,
    ),
  )
}

/** Å: distances are compared to this. */
const SAME_DISTANCE = 1e-4

/** All distances among a metal and its donors: alike when symmetry makes one set from the other. */
function distanceKey(donors: readonly Vec3[]): string {
  return pairLengths([[0, 0, 0], ...donors])
    .map((length) => Math.round(length / SAME_DISTANCE))
    .join(' ')
}
