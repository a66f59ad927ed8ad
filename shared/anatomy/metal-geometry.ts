import { apply } from '../geometry/mat3'
import { pairLengths } from '../geometry/polyhedra'
import { pointAt, scale, subtract, add, type Vec3 } from '../geometry/vec3'
import { BondKind } from '../graph/atom-graph'
import type { ConnectionTable } from './connection-table'
import { coordinationIndices, type CoordinationIndices } from './coordination-indices'
import { CLOSE_MEASURE, nearestShapes, type ShapeFit } from './coordination-shape'
import type { Specimen } from '../ensemble/specimen'

/** How the donors of one metal stand about it. */
export interface MetalGeometry {
  readonly best: ShapeFit | null
  /** The second best shape where it is close, see `CLOSE_MEASURE`. */
  readonly next: ShapeFit | null
  readonly indices: CoordinationIndices
}

const NO_INDICES = coordinationIndices([])

const NO_GEOMETRY: MetalGeometry = { best: null, next: null, indices: NO_INDICES }

/**
 * The geometry about each metal of the main cluster. A metal that binds a π ligand has none: its donor
 * atoms are more than the places they take, and shapes and indices count places.
 *
 * Metals of one site whose donors stand alike are measured once.
 */
export function describeGeometry(
  specimen: Specimen,
  table: ConnectionTable,
): ReadonlyMap<number, MetalGeometry> {
  const hapto = metalsOfPiLigands(table)
  const known = new Map<string, MetalGeometry>()
  const geometries = new Map<number, MetalGeometry>()
  for (const metal of table.metals) {
    if (hapto.has(metal)) {
      geometries.set(metal, NO_GEOMETRY)
      continue
    }
    const donors = donorArms(specimen, metal)
    const key = `${specimen.site[metal]} ${distanceKey(donors)}`
    const geometry = known.get(key) ?? geometryOf(donors)
    known.set(key, geometry)
    geometries.set(metal, geometry)
  }
  return geometries
}

function geometryOf(donors: readonly Vec3[]): MetalGeometry {
  const [best = null, second = null] = nearestShapes(donors)
  const isClose = best !== null && second !== null && second.measure - best.measure <= CLOSE_MEASURE
  return { best, next: isClose ? second : null, indices: coordinationIndices(donors) }
}

function metalsOfPiLigands({ donors }: ConnectionTable): ReadonlySet<number> {
  return new Set(
    donors.flatMap(({ metals }) =>
      metals.filter(({ hapticity }) => hapticity > 1).map(({ metal }) => metal),
    ),
  )
}

/** From a metal to its donors, in Å; along the bonds, so that it holds for images of donors too. */
function donorArms({ crystal, graph, ensemble, neighborhood }: Specimen, metal: number): Vec3[] {
  const { bonds, atoms } = graph
  const arms: Vec3[] = []
  for (let row = neighborhood.start[metal]!; row < neighborhood.start[metal + 1]!; row++) {
    const bond = neighborhood.bond[row]!
    if (bonds.kind[bond] !== BondKind.coordination) continue
    const second = add(pointAt(atoms.fract, bonds.second[bond]!), pointAt(bonds.shift, bond))
    const arm = subtract(second, pointAt(atoms.fract, bonds.first[bond]!))
    const isFirst = bonds.first[bond] === ensemble.atom[metal]
    arms.push(apply(crystal.cell.fractToCartn, isFirst ? arm : scale(arm, -1)))
  }
  return arms
}

/** Å: distances are compared to this. */
const SAME_DISTANCE = 1e-4

/** All distances among a metal and its donors: alike when symmetry makes one set from the other. */
function distanceKey(donors: readonly Vec3[]): string {
  return pairLengths([[0, 0, 0], ...donors])
    .map((length) => Math.round(length / SAME_DISTANCE))
    .join(' ')
}
