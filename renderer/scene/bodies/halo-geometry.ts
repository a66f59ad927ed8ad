import type { BufferGeometry } from 'three'
import type { Scene, Sticks } from '../../../shared/scene/scene'
import { RING } from '../../../shared/scene/sizes'
import { quads } from './quads'

/** What rings are drawn around: rows of the ensemble. */
export interface Haloed {
  readonly atoms: readonly number[]
  readonly bond: number | null
  readonly dangling: number | null
}

/** What is marked of a scene as segments with a radius; those of an atom and of a stub's ring have length 0. */
export function haloGeometry(scene: Scene, { atoms, bond, dangling }: Haloed): BufferGeometry {
  const { spheres, cylinders, stubs } = scene
  const start: number[] = []
  const end: number[] = []
  const radius: number[] = []
  const group: number[] = []
  const ends: number[] = []
  const put = (points: Float32Array, row: number, wide: number, sphere: number) => {
    const place = points.subarray(3 * row, 3 * row + 3)
    const own = spheres.group[sphere]!
    start.push(...place)
    end.push(...place)
    radius.push(wide)
    group.push(own, own)
    ends.push(sphere, sphere)
  }
  const putStick = (sticks: Sticks, row: number) => {
    start.push(...sticks.start.subarray(3 * row, 3 * row + 3))
    end.push(...sticks.end.subarray(3 * row, 3 * row + 3))
    radius.push(sticks.radius[row]!)
    group.push(sticks.group[2 * row]!, sticks.group[2 * row + 1]!)
    ends.push(sticks.spheres[2 * row]!, sticks.spheres[2 * row + 1]!)
  }

  for (const row of rowsOf(spheres.atom, atoms)) {
    put(spheres.center, row, spheres.radius[row]!, row)
  }
  for (const stick of bond === null ? [] : rowsOf(cylinders.bond, [bond])) {
    putStick(cylinders, stick)
  }
  const stub = dangling === null ? -1 : stubs.dangling.indexOf(dangling)
  if (stub >= 0) put(stubs.tip, stub, RING.radius + RING.half, stubs.spheres[2 * stub]!)
  return quads(radius.length, [
    ['start', start, 3],
    ['end', end, 3],
    ['radius', radius, 1],
    ['group', group, 2],
    ['spheres', ends, 2],
  ])
}

/** Where in a column some values stand, ascending. */
function rowsOf(column: Int32Array, values: readonly number[]): number[] {
  if (values.length === 0) return []
  const wanted = new Set(values)
  const rows: number[] = []
  for (let row = 0; row < column.length; row++) if (wanted.has(column[row]!)) rows.push(row)
  return rows
}
