import { AtomRole } from '../coordination/coordination'
import { orderByGroup, NO_GROUP } from './groups'
import type { Cylinders, Spheres, Sticks, Stubs } from './scene'
import type { SceneSource } from './scene-source'
import type { ComposedSpheres } from './compose-spheres'
import { RING, stickRadius } from './sizes'
import type { SceneStyle } from './scene'
import type { Vec3 } from '../geometry/vec3'

/** How far a stub reaches on the way to where the missing atom stands. */
const STUB_SHARE = 0.5

/** Å, per ensemble bond. */
export function stickRadii(source: SceneSource, style: SceneStyle): Float32Array {
  const { ensemble, graph, anatomy } = source
  const { first, second, bond } = ensemble.bonds
  const radii = new Float32Array(ensemble.bonds.count)
  for (let i = 0; i < radii.length; i++) {
    const [a, b] = [first[i]!, second[i]!]
    const touchesHydride =
      anatomy.role[a] === AtomRole.hydride || anatomy.role[b] === AtomRole.hydride
    const isAlternative = isEither(ensemble.isAlternative, a, b)
    radii[i] = stickRadius(graph.bonds.kind[bond[i]!]!, { touchesHydride, isAlternative }, style)
  }
  return radii
}

/** The cylinders of all bonds whose atoms have spheres. */
export function composeCylinders(
  { ensemble }: SceneSource,
  { spheres, inscribed }: ComposedSpheres,
  radii: Float32Array,
  groups: number,
): Cylinders {
  const { bonds } = ensemble
  const sphereOfAtom = sphereOfEachAtom(spheres, ensemble.count)
  const groupOfBond = new Uint16Array(bonds.count)
  for (let bond = 0; bond < bonds.count; bond++) {
    const [first, second] = [sphereOfAtom[bonds.first[bond]!]!, sphereOfAtom[bonds.second[bond]!]!]
    groupOfBond[bond] = first < 0 || second < 0 ? NO_GROUP : spheres.group[Math.max(first, second)]!
  }
  const order = orderByGroup(groupOfBond, groups)
  const cylinders: Cylinders = { bond: order, ...emptySticks(order.length) }
  for (let i = 0; i < order.length; i++) {
    const bond = order[i]!
    const first = sphereOfAtom[bonds.first[bond]!]!
    const second = sphereOfAtom[bonds.second[bond]!]!
    const radius = radii[bond]!
    cylinders.spheres[2 * i] = first
    cylinders.spheres[2 * i + 1] = second
    cylinders.group[2 * i] = spheres.group[first]!
    cylinders.group[2 * i + 1] = spheres.group[second]!
    cylinders.radius[i] = radius
    cylinders.isAlternative[i] = Number(isEither(spheres.isAlternative, first, second))
    const { center, color } = spheres
    const apart = Math.hypot(
      center[3 * second]! - center[3 * first]!,
      center[3 * second + 1]! - center[3 * first + 1]!,
      center[3 * second + 2]! - center[3 * first + 2]!,
    )
    const from = apart > 0 ? Math.min(0.5, hiddenDepth(inscribed[first]!, radius) / apart) : 0
    const to = apart > 0 ? Math.min(0.5, hiddenDepth(inscribed[second]!, radius) / apart) : 0
    for (let axis = 0; axis < 3; axis++) {
      const [a, b] = [center[3 * first + axis]!, center[3 * second + axis]!]
      cylinders.start[3 * i + axis] = a + from * (b - a)
      cylinders.end[3 * i + axis] = b + to * (a - b)
      cylinders.colorStart[3 * i + axis] = color[3 * first + axis]!
      cylinders.colorEnd[3 * i + axis] = color[3 * second + axis]!
    }
  }
  return cylinders
}

/**
 * The stubs of all bonds that leave the ensemble from atoms that have spheres.
 *
 * @param origin Å, Cartesian: subtracted from every position
 */
export function composeStubs(
  { ensemble, graph, anatomy }: SceneSource,
  style: SceneStyle,
  { spheres, inscribed }: ComposedSpheres,
  groups: number,
  origin: Vec3,
): Stubs {
  const { dangling } = ensemble
  const sphereOfAtom = sphereOfEachAtom(spheres, ensemble.count)
  const groupOfRow = new Uint16Array(dangling.count)
  for (let row = 0; row < dangling.count; row++) {
    const sphere = sphereOfAtom[dangling.atom[row]!]!
    groupOfRow[row] = sphere < 0 ? NO_GROUP : spheres.group[sphere]!
  }
  const order = orderByGroup(groupOfRow, groups)
  const tip = new Float32Array(3 * order.length)
  const stubs: Stubs = { dangling: order, tip, ...emptySticks(order.length) }
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!
    const atom = dangling.atom[row]!
    const sphere = sphereOfAtom[atom]!
    const isAlternative = ensemble.isAlternative[atom] === 1
    const touchesHydride = anatomy.role[atom] === AtomRole.hydride
    const kind = graph.bonds.kind[dangling.bond[row]!]!
    const radius = stickRadius(kind, { touchesHydride, isAlternative }, style)
    stubs.spheres.fill(sphere, 2 * i, 2 * i + 2)
    stubs.group.fill(spheres.group[sphere]!, 2 * i, 2 * i + 2)
    stubs.radius[i] = radius
    stubs.isAlternative[i] = Number(isAlternative)
    const way = [0, 1, 2].map(
      (axis) =>
        dangling.partnerCartn[3 * row + axis]! -
        origin[axis as 0 | 1 | 2] -
        spheres.center[3 * sphere + axis]!,
    )
    const apart = Math.hypot(...way)
    const hidden = hiddenDepth(inscribed[sphere]!, radius)
    // The ring stays clear of the ball, however near the missing atom is.
    const reach = Math.max(STUB_SHARE * apart, spheres.radius[sphere]! + 2 * RING.radius)
    for (let axis = 0; axis < 3; axis++) {
      const from = spheres.center[3 * sphere + axis]!
      const unit = apart > 0 ? way[axis]! / apart : 0
      stubs.start[3 * i + axis] = from + hidden * unit
      stubs.end[3 * i + axis] = from + (reach - RING.radius) * unit
      tip[3 * i + axis] = from + reach * unit
      stubs.colorStart[3 * i + axis] = spheres.color[3 * sphere + axis]!
      stubs.colorEnd[3 * i + axis] = spheres.color[3 * sphere + axis]!
    }
  }
  return stubs
}

function emptySticks(count: number): Sticks {
  return {
    count,
    spheres: new Int32Array(2 * count),
    start: new Float32Array(3 * count),
    end: new Float32Array(3 * count),
    radius: new Float32Array(count),
    colorStart: new Float32Array(3 * count),
    colorEnd: new Float32Array(3 * count),
    group: new Uint16Array(2 * count),
    isAlternative: new Uint8Array(count),
    pattern: new Uint8Array(count),
  }
}

/** −1: the atom has none. */
function sphereOfEachAtom({ count, atom }: Spheres, atoms: number): Int32Array {
  const sphereOfAtom = new Int32Array(atoms).fill(-1)
  for (let sphere = 0; sphere < count; sphere++) sphereOfAtom[atom[sphere]!] = sphere
  return sphereOfAtom
}

/** Å from the middle of a ball to where the rim of a stick along its radius is last hidden in it. */
function hiddenDepth(ball: number, stick: number): number {
  return ball > stick ? Math.sqrt(ball * ball - stick * stick) : 0
}

function isEither(column: Uint8Array, first: number, second: number): boolean {
  return column[first] === 1 || column[second] === 1
}
