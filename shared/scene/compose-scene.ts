import { AtomRole } from '../anatomy/anatomy'
import type { UnitCell } from '../geometry/cell'
import { length, pointAt, scale, type Vec3 } from '../geometry/vec3'
import { atomColors } from './atom-colors'
import { linearFromHex, type Rgb } from './color'
import { computeOcclusion } from './occlusion'
import type { SceneSource } from './scene-source'
import type { Cylinders, Scene, SceneAxes, SceneGroup, SceneStyle, Spheres } from './scene'
import { ballRadius, isBall, stickRadius } from './sizes'

/**
 * The scene of a whole structure: all atoms as spheres, all bonds as cylinders. What the peel and the
 * eyes hide is decided later (`groupVisibility`), so that no array changes while one looks.
 *
 * Cost: linear in atoms and bonds.
 */
export function composeScene(source: SceneSource, style: SceneStyle): Scene {
  const origin = sceneOrigin(source)
  const groups = listGroups(source)
  const sticks = stickRadii(source)
  const spheres = composeSpheres(source, style, groups, sticks, origin)
  return {
    groups: groups.map((group, i) => ({ ...group, boundingRadius: boundingRadius(spheres, i) })),
    spheres,
    cylinders: composeCylinders(source, spheres, sticks),
    occlusion: computeOcclusion(spheres, groups.length),
    axes: sceneAxes(source.crystal.cell),
    origin,
  }
}

type GroupKey = Omit<SceneGroup, 'boundingRadius'>

/** Every pair of stop and part that occurs, by stop, then by part. */
function listGroups({ anatomy: { peel }, ensemble }: SceneSource): GroupKey[] {
  const groups = new Map<number, GroupKey>()
  for (let atom = 0; atom < ensemble.count; atom++) {
    const part = peel.partOfAtom[atom]!
    const stop = peel.stopOfAtom[atom]!
    groups.set(groupKey(stop, part), { part, stop })
  }
  return [...groups.values()].toSorted((a, b) => a.stop - b.stop || a.part - b.part)
}

/** Parts and stops are bytes. */
function groupKey(stop: number, part: number): number {
  return 256 * stop + part
}

function composeSpheres(
  source: SceneSource,
  style: SceneStyle,
  groups: readonly GroupKey[],
  sticks: Float32Array,
  origin: Vec3,
): Spheres {
  const { ensemble, anatomy, graph } = source
  const { count } = ensemble
  const groupOfKey = new Map(groups.map(({ stop, part }, i) => [groupKey(stop, part), i]))
  const groupOfAtom = Uint16Array.from({ length: count }, (_, atom) => {
    const { stopOfAtom, partOfAtom } = anatomy.peel
    return groupOfKey.get(groupKey(stopOfAtom[atom]!, partOfAtom[atom]!))!
  })
  const order = Int32Array.from({ length: count }, (_, atom) => atom).toSorted(
    (a, b) => groupOfAtom[a]! - groupOfAtom[b]! || a - b,
  )
  const thickest = thickestSticks(source, sticks)
  const colors = linearColors(atomColors(source, style))
  const spheres: Spheres = {
    count,
    atom: order,
    center: new Float32Array(3 * count),
    radius: new Float32Array(count),
    color: new Float32Array(3 * count),
    group: Uint16Array.from(order, (atom) => groupOfAtom[atom]!),
  }
  for (const [i, atom] of order.entries()) {
    for (const axis of [0, 1, 2] as const) {
      spheres.center[3 * i + axis] = ensemble.cartn[3 * atom + axis]! - origin[axis]
    }
    spheres.color.set(colors[atom]!, 3 * i)
    const stick = thickest[atom]!
    const standsAlone = stick === 0 || isBall(anatomy.role[atom]!)
    const element = graph.atoms.element[ensemble.atom[atom]!] ?? 0
    spheres.radius[i] = standsAlone ? ballRadius(element) : stick
  }
  return spheres
}

/** Å, per ensemble bond. */
function stickRadii({ ensemble: { bonds }, graph, anatomy: { role } }: SceneSource): Float32Array {
  return Float32Array.from(bonds.bond, (bond, i) => {
    const ends = [role[bonds.first[i]!], role[bonds.second[i]!]]
    return stickRadius(graph.bonds.kind[bond]!, ends.includes(AtomRole.hydride))
  })
}

/** Å, per atom: the radius of its thickest bond; 0 without bonds. */
function thickestSticks({ ensemble: { bonds, count } }: SceneSource, sticks: Float32Array) {
  const thickest = new Float32Array(count)
  for (const [bond, radius] of sticks.entries()) {
    for (const atom of [bonds.first[bond]!, bonds.second[bond]!]) {
      thickest[atom] = Math.max(thickest[atom]!, radius)
    }
  }
  return thickest
}

function composeCylinders(
  { ensemble }: SceneSource,
  spheres: Spheres,
  sticks: Float32Array,
): Cylinders {
  const { bonds } = ensemble
  const { count } = bonds
  const sphereOfAtom = new Int32Array(ensemble.count)
  for (const [sphere, atom] of spheres.atom.entries()) sphereOfAtom[atom] = sphere
  const outermost = Int32Array.from({ length: count }, (_, bond) =>
    Math.max(sphereOfAtom[bonds.first[bond]!]!, sphereOfAtom[bonds.second[bond]!]!),
  )
  const order = Int32Array.from({ length: count }, (_, bond) => bond).toSorted(
    (a, b) => spheres.group[outermost[a]!]! - spheres.group[outermost[b]!]! || a - b,
  )
  const cylinders: Cylinders = {
    count,
    bond: order,
    spheres: new Int32Array(2 * count),
    start: new Float32Array(3 * count),
    end: new Float32Array(3 * count),
    radius: new Float32Array(count),
    colorStart: new Float32Array(3 * count),
    colorEnd: new Float32Array(3 * count),
    group: new Uint16Array(2 * count),
  }
  for (const [i, bond] of order.entries()) {
    const first = sphereOfAtom[bonds.first[bond]!]!
    const second = sphereOfAtom[bonds.second[bond]!]!
    const radius = sticks[bond]!
    cylinders.spheres.set([first, second], 2 * i)
    cylinders.group.set([spheres.group[first]!, spheres.group[second]!], 2 * i)
    cylinders.radius[i] = radius
    cylinders.start.set(leavesBall(spheres, first, second, radius), 3 * i)
    cylinders.end.set(leavesBall(spheres, second, first, radius), 3 * i)
    cylinders.colorStart.set(pointAt(spheres.color, first), 3 * i)
    cylinders.colorEnd.set(pointAt(spheres.color, second), 3 * i)
  }
  return cylinders
}

/** Where a stick of this radius is last hidden in the ball of `from` on its way to `to`. */
function leavesBall({ center, radius }: Spheres, from: number, to: number, stick: number): Vec3 {
  const [start, end] = [pointAt(center, from), pointAt(center, to)]
  const apart = Math.hypot(end[0] - start[0], end[1] - start[1], end[2] - start[2])
  const ball = radius[from]!
  const depth = ball > stick ? Math.sqrt(ball * ball - stick * stick) : 0
  const share = apart > 0 ? Math.min(0.5, depth / apart) : 0
  const along = (axis: 0 | 1 | 2) => start[axis] + share * (end[axis] - start[axis])
  return [along(0), along(1), along(2)]
}

function linearColors(colors: readonly string[]): Rgb[] {
  const known = new Map<string, Rgb>()
  return colors.map((hex) => {
    const color = known.get(hex) ?? linearFromHex(hex)
    known.set(hex, color)
    return color
  })
}

function boundingRadius({ center, radius, group }: Spheres, index: number): number {
  let bound = 0
  for (const [i, own] of group.entries()) {
    if (own === index) bound = Math.max(bound, length(pointAt(center, i)) + radius[i]!)
  }
  return bound
}

/** Where the best dissection is centred, else the middle of the main molecule. */
function sceneOrigin({ anatomy, ensemble }: SceneSource): Vec3 {
  const [dissection] = anatomy.dissections
  if (dissection !== undefined) return dissection.center
  let [x, y, z, members] = [0, 0, 0, 0]
  for (let atom = 0; atom < ensemble.count; atom++) {
    if (ensemble.molecule[atom] !== 0) continue
    const [px, py, pz] = pointAt(ensemble.cartn, atom)
    x += px
    y += py
    z += pz
    members++
  }
  return members === 0 ? [0, 0, 0] : [x / members, y / members, z / members]
}

function sceneAxes({ fractToCartn, cartnToFract }: UnitCell): SceneAxes {
  const column = (i: 0 | 1 | 2) =>
    unit([fractToCartn[0][i], fractToCartn[1][i], fractToCartn[2][i]])
  const row = (i: 0 | 1 | 2) => unit(cartnToFract[i])
  return {
    direct: [column(0), column(1), column(2)],
    reciprocal: [row(0), row(1), row(2)],
  }
}

function unit(vector: Vec3): Vec3 {
  return scale(vector, 1 / length(vector))
}
