import { BufferAttribute, BufferGeometry } from 'three'
import { pointAt } from '../../shared/geometry/vec3'
import type { Cylinders, Scene, Spheres } from '../../shared/scene/scene'
import type { StageSelection } from './stage-view'

/** A quad for each sphere, in their order. */
export function sphereGeometry({ count, ...spheres }: Spheres): BufferGeometry {
  return quads(count, [
    ['center', spheres.center, 3],
    ['radius', spheres.radius, 1],
    ['color', spheres.color, 3],
    ['group', spheres.group, 1],
  ])
}

/** A quad for each cylinder, in their order. */
export function cylinderGeometry({ count, ...cylinders }: Cylinders): BufferGeometry {
  return quads(count, [
    ['start', cylinders.start, 3],
    ['end', cylinders.end, 3],
    ['radius', cylinders.radius, 1],
    ['colorStart', cylinders.colorStart, 3],
    ['colorEnd', cylinders.colorEnd, 3],
    ['group', cylinders.group, 2],
    ['spheres', cylinders.spheres, 2],
  ])
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

/** The selected atoms and bond of a scene as segments, an atom's of length 0. */
export function haloGeometry(
  { spheres, cylinders }: Scene,
  { atoms, bond }: StageSelection,
): BufferGeometry {
  const selected = new Set(atoms)
  const balls = [...spheres.atom.keys()].filter((row) => selected.has(spheres.atom[row]!))
  const sticks = bond === null ? [] : [cylinders.bond.indexOf(bond)].filter((row) => row >= 0)
  const rows = balls.length + sticks.length
  return quads(rows, [
    [
      'start',
      [
        ...balls.flatMap((row) => pointAt(spheres.center, row)),
        ...sticks.flatMap((row) => pointAt(cylinders.start, row)),
      ],
      3,
    ],
    [
      'end',
      [
        ...balls.flatMap((row) => pointAt(spheres.center, row)),
        ...sticks.flatMap((row) => pointAt(cylinders.end, row)),
      ],
      3,
    ],
    [
      'radius',
      [...balls.map((row) => spheres.radius[row]!), ...sticks.map((row) => cylinders.radius[row]!)],
      1,
    ],
    [
      'group',
      [
        ...balls.flatMap((row) => [spheres.group[row]!, spheres.group[row]!]),
        ...sticks.flatMap((row) => [cylinders.group[2 * row]!, cylinders.group[2 * row + 1]!]),
      ],
      2,
    ],
  ])
}

type Column = readonly [name: string, values: ArrayLike<number>, size: number]

/** Corners of a quad, and the two triangles between them. */
const CORNERS = 4
const TRIANGLES = [0, 1, 2, 0, 2, 3] as const
/** Indices to draw for each quad. */
export const INDICES_PER_QUAD = TRIANGLES.length

/**
 * Quads whose four vertices each carry the row's values; a shader tells the corner from the vertex's
 * number. Not instanced: software renderers draw each instance like a mesh of its own, which took ten
 * times as long. Floats hold the numbers of groups and spheres exactly, up to 16 million.
 */
function quads(count: number, columns: readonly Column[]): BufferGeometry {
  const geometry = new BufferGeometry()
  for (const [name, values, size] of columns) {
    const repeated = new Float32Array(CORNERS * size * count)
    for (let row = 0; row < count; row++) {
      for (let at = 0; at < CORNERS * size; at++) {
        repeated[CORNERS * size * row + at] = values[size * row + (at % size)]!
      }
    }
    geometry.setAttribute(name, new BufferAttribute(repeated, size))
  }
  const index = new Uint32Array(INDICES_PER_QUAD * count)
  for (let at = 0; at < index.length; at++) {
    const row = Math.floor(at / INDICES_PER_QUAD)
    index[at] = CORNERS * row + TRIANGLES[at % INDICES_PER_QUAD]!
  }
  geometry.setIndex(new BufferAttribute(index, 1))
  return geometry
}
