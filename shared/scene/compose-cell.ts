import type { UnitCell } from '../geometry/cell'
import { toCartesian } from '../geometry/cell'
import { length, scale, subtract, type Vec3, normalize } from '../geometry/vec3'
import type { Extent } from '../ensemble/ensemble-choice'
import type { SceneAxes, SceneCell } from './scene'

/** Å: how far beyond the ends of the axes their letters stand. */
const BEYOND = 0.7
const AXES = [0, 1, 2] as const
type Axis = (typeof AXES)[number]

/**
 * The lines along all cells of the extent, one cell where it has none of its own, each line once and
 * as long as it goes; the edges a, b, c from the origin apart, for they have colours of their own.
 *
 * @param origin Å, Cartesian: subtracted from every position
 */
export function composeCell(cell: UnitCell, extent: Extent, origin: Vec3): SceneCell {
  const cells: Vec3 = extent.kind === 'cells' ? extent.cells : [1, 1, 1]
  const place = (fract: Vec3) => subtract(toCartesian(cell, fract), origin)
  const ends: number[] = []
  const axes: number[] = []
  const draw = (from: Vec3, to: Vec3, axis: number) => {
    ends.push(...place(from), ...place(to))
    axes.push(axis)
  }

  for (const along of AXES) {
    const [second, third] = [((along + 1) % 3) as Axis, ((along + 2) % 3) as Axis]
    for (let j = 0; j <= cells[second]; j++) {
      for (let k = 0; k <= cells[third]; k++) {
        const at = (step: number) => lattice([along, step], [second, j], [third, k])
        const isAxis = j === 0 && k === 0
        if (isAxis) draw(at(0), at(1), along)
        if (!isAxis) draw(at(0), at(cells[along]), 3)
        else if (cells[along] > 1) draw(at(1), at(cells[along]), 3)
      }
    }
  }
  const letter = (axis: Axis) => {
    const edge = toCartesian(cell, lattice([axis, 1]))
    return subtract(scale(edge, 1 + BEYOND / length(edge)), origin)
  }
  return {
    count: axes.length,
    ends: Float32Array.from(ends),
    axis: Uint8Array.from(axes),
    labels: [place([0, 0, 0]), letter(0), letter(1), letter(2)],
    corners: Float32Array.from(
      [0, cells[0]].flatMap((x) =>
        [0, cells[1]].flatMap((y) => [0, cells[2]].flatMap((z) => place([x, y, z]))),
      ),
    ),
  }
}

/** Unit vectors along the axes of the cell and of its reciprocal. */
export function sceneAxes({ fractToCartn, cartnToFract }: UnitCell): SceneAxes {
  const column = (i: Axis) =>
    normalize([fractToCartn[0][i], fractToCartn[1][i], fractToCartn[2][i]])
  const row = (i: Axis) => normalize(cartnToFract[i])
  return {
    direct: [column(0), column(1), column(2)],
    reciprocal: [row(0), row(1), row(2)],
  }
}

function lattice(...steps: readonly (readonly [axis: Axis, step: number])[]): Vec3 {
  const point: [number, number, number] = [0, 0, 0]
  for (const [axis, step] of steps) point[axis] = step
  return point
}
