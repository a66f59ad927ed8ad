import type { BufferGeometry } from 'three'
import type { Ellipsoids, Spheres, Sticks, Stubs } from '../../shared/scene/scene'
import { quads } from './quads'

/** A quad for each sphere that is a ball, in their order. */
export function ballGeometry(spheres: Spheres, balls: Int32Array): BufferGeometry {
  return quads(balls.length, atomColumns(spheres, balls))
}

/** The rows of the spheres that are balls. */
export function ballRows({ count, ellipsoid }: Spheres): Int32Array {
  const rows = new Int32Array(count)
  let balls = 0
  for (let row = 0; row < count; row++) {
    if (ellipsoid[row]! < 0) rows[balls++] = row
  }
  return rows.subarray(0, balls)
}

/** A quad for each ellipsoid, in their order. */
export function ellipsoidGeometry(spheres: Spheres, ellipsoids: Ellipsoids): BufferGeometry {
  const { count, sphere, axes, shape } = ellipsoids
  return quads(count, [
    ...atomColumns(spheres, sphere),
    ['axis1', strided(axes, 9, 0), 3],
    ['axis2', strided(axes, 9, 3), 3],
    ['axis3', strided(axes, 9, 6), 3],
    ['shape', shape, 1],
  ])
}

/** A quad for each stick, in their order. */
export function stickGeometry({ count, ...sticks }: Sticks): BufferGeometry {
  return quads(count, [
    ['start', sticks.start, 3],
    ['end', sticks.end, 3],
    ['radius', sticks.radius, 1],
    ['colorStart', sticks.colorStart, 3],
    ['colorEnd', sticks.colorEnd, 3],
    ['group', sticks.group, 2],
    ['spheres', sticks.spheres, 2],
    ['kind', stickKinds(sticks), 1],
  ])
}

/** What the shader is to know of each: 1 for an alternative, and 2 times its pattern. */
function stickKinds({
  isAlternative,
  pattern,
}: Pick<Sticks, 'isAlternative' | 'pattern'>): Uint8Array {
  return isAlternative.map((is, row) => is + 2 * pattern[row]!)
}

/** A quad for the ring of each stub, in their order. */
export function ringGeometry({ count, tip, colorEnd, group, spheres }: Stubs): BufferGeometry {
  return quads(count, [
    ['tip', tip, 3],
    ['color', colorEnd, 3],
    ['group', group.filter((_, end) => end % 2 === 0), 1],
    ['sphere', spheres.filter((_, end) => end % 2 === 0), 1],
  ])
}

function atomColumns(spheres: Spheres, rows: Int32Array) {
  const center = new Float32Array(3 * rows.length)
  const color = new Float32Array(3 * rows.length)
  const radius = new Float32Array(rows.length)
  const marks = new Float32Array(4 * rows.length)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!
    for (let axis = 0; axis < 3; axis++) {
      center[3 * i + axis] = spheres.center[3 * row + axis]!
      color[3 * i + axis] = spheres.color[3 * row + axis]!
    }
    radius[i] = spheres.radius[row]!
    marks[4 * i] = row
    marks[4 * i + 1] = spheres.group[row]!
    marks[4 * i + 2] = spheres.sector[row]!
    marks[4 * i + 3] = spheres.isAlternative[row]!
  }
  return [
    ['center', center, 3],
    ['radius', radius, 1],
    ['color', color, 3],
    ['marks', marks, 4],
  ] as const
}

/** Of every `stride` numbers three, from `first` on. */
function strided(values: Float32Array, stride: number, first: number): Float32Array {
  const picked = new Float32Array((3 * values.length) / stride)
  for (let i = 0; i < picked.length; i++) {
    picked[i] = values[stride * Math.floor(i / 3) + first + (i % 3)]!
  }
  return picked
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

/** For each group: how many of the sticks have come up to it, by the outer of their groups. */
export function sticksUpToGroup({ count, group }: Sticks, groups: number): Int32Array {
  const outer = new Uint16Array(count)
  for (let i = 0; i < count; i++) outer[i] = Math.max(group[2 * i]!, group[2 * i + 1]!)
  return countUpToGroup(outer, groups)
}
