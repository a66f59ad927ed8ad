import { length, pointAt, type Vec3 } from '../geometry/vec3'
import { atomColors } from './atom-colors'
import { atomShapes, type AtomShape } from './atom-shapes'
import { composeSectors } from './compose-sectors'
import { NO_GROUP, orderByGroup, type Grouping } from './groups'
import {
  EllipsoidShape,
  type Ellipsoids,
  type SceneStyle,
  type Sectors,
  type Spheres,
} from './scene'
import type { SceneSource } from './scene-source'
import { sharedPlaces } from './shared-places'
import { ballRadius, isBall, SMALLEST_PIE } from './sizes'

export interface ComposedSpheres {
  readonly spheres: Spheres
  readonly sectors: Sectors
  readonly ellipsoids: Ellipsoids
  /** Å per sphere: of the largest ball that the body holds. */
  readonly inscribed: Float32Array
}

/**
 * The bodies of all atoms, in the order of their groups.
 *
 * @param sticks Å, per ensemble bond
 * @param origin Å, Cartesian: subtracted from every position
 */
export function composeSpheres(
  source: SceneSource,
  style: SceneStyle,
  { groups, groupOfAtom }: Grouping,
  sticks: Float32Array,
  origin: Vec3,
): ComposedSpheres {
  const { ensemble } = source
  const sharing = sharedPlaces(source)
  const order = orderByGroup(withoutShared(source, groupOfAtom, sharing), groups.length)
  const count = order.length
  const colors = atomColors(source, style)
  const { sectors, sectorOfAtom } = composeSectors(source, style, colors, sharing)
  const shapeOf = shapesOf(source, style, sticks, sectorOfAtom)

  const spheres: Spheres = {
    count,
    atom: order,
    center: new Float32Array(3 * count),
    radius: new Float32Array(count),
    color: new Float32Array(3 * count),
    group: new Uint16Array(count),
    sector: new Int32Array(count),
    ellipsoid: new Int32Array(count).fill(-1),
    isAlternative: new Uint8Array(count),
  }
  const inscribed = new Float32Array(count)
  const rows: number[] = []
  const shapes: Exclude<AtomShape, { kind: 'ball' }>[] = []
  for (let i = 0; i < count; i++) {
    const atom = order[i]!
    for (let axis = 0; axis < 3; axis++) {
      spheres.center[3 * i + axis] = ensemble.cartn[3 * atom + axis]! - origin[axis as 0 | 1 | 2]
      spheres.color[3 * i + axis] = colors[3 * atom + axis]!
    }
    spheres.group[i] = groupOfAtom[atom]!
    spheres.sector[i] = sectorOfAtom[atom]!
    spheres.isAlternative[i] = ensemble.isAlternative[atom]!
    const shape = shapeOf(atom)
    spheres.radius[i] = shape.outer
    inscribed[i] = shape.inner
    if (shape.kind === 'ball') continue
    spheres.ellipsoid[i] = rows.length
    rows.push(i)
    shapes.push(shape)
  }
  const ellipsoids: Ellipsoids = {
    count: rows.length,
    sphere: Int32Array.from(rows),
    axes: new Float32Array(9 * rows.length),
    shape: Uint8Array.from(shapes, ({ kind }) => EllipsoidShape[kind]),
  }
  for (const [row, { axes }] of shapes.entries()) ellipsoids.axes.set(axes, 9 * row)
  return { spheres, sectors, ellipsoids, inscribed }
}

/** Å about the origin, per group: holds all its spheres. */
export function boundingRadii(
  { count, center, radius, group }: Spheres,
  groups: number,
): Float64Array {
  const bounds = new Float64Array(groups)
  for (let i = 0; i < count; i++) {
    const reach = length(pointAt(center, i)) + radius[i]!
    const own = group[i]!
    if (reach > bounds[own]!) bounds[own] = reach
  }
  return bounds
}

/** The groups of the atoms; none for alternatives that stand where what they exclude does. */
function withoutShared(
  { graph, ensemble }: SceneSource,
  groupOfAtom: Uint16Array,
  sharing: ReadonlyMap<number, Int32Array>,
): Uint16Array {
  if (sharing.size === 0) return groupOfAtom
  return groupOfAtom.map((group, atom) => {
    const shares = sharing.has(graph.atoms.site[ensemble.atom[atom]!]!)
    return shares && ensemble.isAlternative[atom] === 1 ? NO_GROUP : group
  })
}

/** What each ensemble atom is drawn as. */
function shapesOf(
  source: SceneSource,
  style: SceneStyle,
  sticks: Float32Array,
  sectorOfAtom: Int32Array,
): (atom: number) => AtomShape {
  const { ensemble, graph, anatomy } = source
  if (style.representation === 'ellipsoids') {
    const shapeOfNode = atomShapes(source, style.probability)
    return (atom) => shapeOfNode(ensemble.atom[atom]!)
  }
  const thickest = thickestSticks(source, sticks)
  return (atom) => {
    const stick = thickest[atom]!
    const standsAlone = stick === 0 || isBall(anatomy.role[atom]!)
    const element = graph.atoms.element[ensemble.atom[atom]!] ?? 0
    const joint = sectorOfAtom[atom]! >= 0 ? Math.max(SMALLEST_PIE, stick) : stick
    const radius = standsAlone ? ballRadius(element, ensemble.isAlternative[atom] === 1) : joint
    return { kind: 'ball', outer: radius, inner: radius }
  }
}

/** Å, per atom: the radius of its thickest bond; 0 without bonds. */
function thickestSticks({ ensemble: { bonds, count } }: SceneSource, sticks: Float32Array) {
  const thickest = new Float32Array(count)
  for (let bond = 0; bond < sticks.length; bond++) {
    const [first, second] = [bonds.first[bond]!, bonds.second[bond]!]
    const radius = sticks[bond]!
    if (radius > thickest[first]!) thickest[first] = radius
    if (radius > thickest[second]!) thickest[second] = radius
  }
  return thickest
}
