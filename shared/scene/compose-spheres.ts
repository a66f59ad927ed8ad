import { length, pointAt, type Vec3 } from '../geometry/vec3'
import { atomColors } from './atom-colors'
import { atomShapes, type AtomShape } from './atom-shapes'
import { composeSectors } from './compose-sectors'
import { NO_GROUP, orderByGroup, type Grouping } from './groups'
import {
  EllipsoidShape,
  REPRESENTATIONS,
  type Ellipsoids,
  type SceneStyle,
  type Sectors,
  type Spheres,
} from './scene'
import type { SceneSource } from './scene-source'
import { sharedPlaces } from './shared-places'
import { bodyRadius, type DrawnAtom } from './sizes'

export interface ComposedSpheres {
  readonly spheres: Spheres
  readonly sectors: Sectors
  readonly ellipsoids: Ellipsoids
  /** Å per sphere: of the largest ball that the body holds. */
  readonly inscribed: Float32Array
}

/**
 * The bodies of all atoms that have one, in the order of their groups.
 *
 * @param representations rows of `REPRESENTATIONS`, per ensemble atom
 * @param joints Å, per ensemble atom: of the ball that holds the ends of its sticks; NaN: it has none
 * @param origin Å, Cartesian: subtracted from every position
 */
export function composeSpheres(
  source: SceneSource,
  style: SceneStyle,
  { groups, groupOfAtom }: Grouping,
  representations: Uint8Array,
  joints: Float32Array,
  origin: Vec3,
): ComposedSpheres {
  const { ensemble } = source
  const sharing = sharedPlaces(source)
  const colors = atomColors(source, style)
  const { sectors, sectorOfAtom } = composeSectors(source, style, colors, sharing)
  const radii = bodyRadii(source, representations, joints, sectorOfAtom)
  const drawn = drawnGroups(source, groupOfAtom, sharing, radii)
  const order = orderByGroup(drawn, groups.length)
  const count = order.length
  const shapeOf = atomShapes(source, style.probability)

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
    spheres.radius[i] = inscribed[i] = radii[atom]!
    if (representations[atom] !== ELLIPSOIDS) continue
    const shape = shapeOf(ensemble.atom[atom]!)
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

const ELLIPSOIDS = REPRESENTATIONS.indexOf('ellipsoids')

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

/**
 * The groups of the atoms; none for those that have no body, and for alternatives that stand where what
 * they exclude does.
 */
function drawnGroups(
  { graph, ensemble }: SceneSource,
  groupOfAtom: Uint16Array,
  sharing: ReadonlyMap<number, Int32Array>,
  radii: Float32Array,
): Uint16Array {
  const drawn = groupOfAtom.slice()
  for (let atom = 0; atom < drawn.length; atom++) {
    if (Number.isNaN(radii[atom]!)) drawn[atom] = NO_GROUP
    else if (ensemble.isAlternative[atom] === 1) {
      if (sharing.has(graph.atoms.site[ensemble.atom[atom]!]!)) drawn[atom] = NO_GROUP
    }
  }
  return drawn
}

/** Å, per ensemble atom; NaN: it has no body. */
function bodyRadii(
  { ensemble, graph, anatomy }: SceneSource,
  representations: Uint8Array,
  joints: Float32Array,
  sectorOfAtom: Int32Array,
): Float32Array {
  const radii = new Float32Array(ensemble.count)
  // One for all: there may be half a million of them.
  const drawn: { -readonly [Key in keyof DrawnAtom]: DrawnAtom[Key] } = {
    element: 0,
    role: 0,
    isAlternative: false,
    isPie: false,
    joint: 0,
  }
  for (let atom = 0; atom < ensemble.count; atom++) {
    drawn.element = graph.atoms.element[ensemble.atom[atom]!]!
    drawn.role = anatomy.role[atom]!
    drawn.isAlternative = ensemble.isAlternative[atom] === 1
    drawn.isPie = sectorOfAtom[atom]! >= 0
    drawn.joint = joints[atom]!
    radii[atom] = bodyRadius(REPRESENTATIONS[representations[atom]!]!, drawn)
  }
  return radii
}
