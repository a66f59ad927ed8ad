import { BufferAttribute, InstancedBufferAttribute, InstancedBufferGeometry } from 'three'
import { pointAt } from '../../shared/geometry/vec3'
import type { Cylinders, Scene, Spheres } from '../../shared/scene/scene'
import type { StageSelection } from './stage-view'

/** A quad with corners (±1, ±1), and the spheres as its instances. */
export function sphereGeometry(spheres: Spheres): InstancedBufferGeometry {
  const geometry = quad()
  geometry.setAttribute('center', new InstancedBufferAttribute(spheres.center, 3))
  geometry.setAttribute('radius', new InstancedBufferAttribute(spheres.radius, 1))
  geometry.setAttribute('color', new InstancedBufferAttribute(spheres.color, 3))
  geometry.setAttribute('group', new InstancedBufferAttribute(spheres.group, 1))
  return geometry
}

/** A quad with corners (±1, ±1), and the cylinders as its instances. */
export function cylinderGeometry(cylinders: Cylinders): InstancedBufferGeometry {
  const geometry = quad()
  geometry.setAttribute('start', new InstancedBufferAttribute(cylinders.start, 3))
  geometry.setAttribute('end', new InstancedBufferAttribute(cylinders.end, 3))
  geometry.setAttribute('radius', new InstancedBufferAttribute(cylinders.radius, 1))
  geometry.setAttribute('colorStart', new InstancedBufferAttribute(cylinders.colorStart, 3))
  geometry.setAttribute('colorEnd', new InstancedBufferAttribute(cylinders.colorEnd, 3))
  geometry.setAttribute('group', new InstancedBufferAttribute(cylinders.group, 2))
  // Floats hold every sphere's number exactly, up to 16 million.
  const spheres = Float32Array.from(cylinders.spheres)
  geometry.setAttribute('spheres', new InstancedBufferAttribute(spheres, 2))
  return geometry
}

/** For each group: how many of the rows, sorted by group, belong to it or to one before. */
export function countUpToGroup(groupOfRow: ArrayLike<number>, groups: number): Int32Array {
  const counts = new Int32Array(groups)
  for (let row = 0; row < groupOfRow.length; row++) {
    const group = groupOfRow[row]!
    counts[group] = counts[group]! + 1
  }
  for (let group = 1; group < groups; group++) counts[group] = counts[group]! + counts[group - 1]!
  return counts
}

function quad(): InstancedBufferGeometry {
  const geometry = new InstancedBufferGeometry()
  const corners = new Float32Array([-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0])
  geometry.setAttribute('position', new BufferAttribute(corners, 3))
  geometry.setIndex([0, 1, 2, 0, 2, 3])
  return geometry
}

/** The selected atoms and bond of a scene as segments, an atom's of length 0. */
export function haloGeometry(
  { spheres, cylinders }: Scene,
  { atoms, bond }: StageSelection,
): InstancedBufferGeometry {
  const balls = atoms.map((atom) => spheres.atom.indexOf(atom)).filter((row) => row >= 0)
  const sticks = bond === null ? [] : [cylinders.bond.indexOf(bond)].filter((row) => row >= 0)
  const columns = {
    start: [
      ...balls.flatMap((row) => pointAt(spheres.center, row)),
      ...sticks.flatMap((row) => pointAt(cylinders.start, row)),
    ],
    end: [
      ...balls.flatMap((row) => pointAt(spheres.center, row)),
      ...sticks.flatMap((row) => pointAt(cylinders.end, row)),
    ],
    radius: [
      ...balls.map((row) => spheres.radius[row]!),
      ...sticks.map((row) => cylinders.radius[row]!),
    ],
    group: [
      ...balls.flatMap((row) => [spheres.group[row]!, spheres.group[row]!]),
      ...sticks.flatMap((row) => [cylinders.group[2 * row]!, cylinders.group[2 * row + 1]!]),
    ],
  }
  const geometry = quad()
  const set = (name: keyof typeof columns, size: number) =>
    geometry.setAttribute(name, new InstancedBufferAttribute(new Float32Array(columns[name]), size))
  set('start', 3)
  set('end', 3)
  set('radius', 1)
  set('group', 2)
  geometry.instanceCount = balls.length + sticks.length
  return geometry
}
