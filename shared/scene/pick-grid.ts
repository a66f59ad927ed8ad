import { sortIntoBins, type Bins } from './bins'
import type { Ray } from './ray'
import type { Scene, Sticks } from './scene'
import { RING } from './sizes'

/** Å: edge of the bins. */
const BIN = 3

/** The bodies of a scene (spheres, then cylinders, then stubs) sorted by where their middles are. */
interface PickGrid {
  readonly bins: Bins
  /** Å: no body reaches farther from its middle. */
  readonly reach: number
}

/** Made with the first pick of a scene. */
const gridOfScene = new WeakMap<Scene, PickGrid>()

/**
 * Calls `visit` for every body of a scene that a ray could meet, and a few more, in no order.
 *
 * @param slack Å by which every body is thicker
 */
export function eachNear(
  scene: Scene,
  { origin, direction }: Ray,
  slack: number,
  visit: (body: number) => void,
): void {
  const { bins, reach } = gridOfScene.get(scene) ?? buildGrid(scene)
  const { low, edge, size, start, row, cellOf } = bins
  const margin = reach + slack
  const main = mainAxis(direction)
  const [second, third] = [((main + 1) % 3) as Axis, ((main + 2) % 3) as Axis]
  const range = { from: 0, to: -1 }
  // Cubes that the ray crosses between two coordinates along its main axis, widened by the margin.
  const span = (axis: Axis, enters: number, leaves: number) => {
    const p = origin[axis] + enters * direction[axis] - low[axis]
    const q = origin[axis] + leaves * direction[axis] - low[axis]
    range.from = Math.max(0, Math.floor((Math.min(p, q) - margin) / edge))
    range.to = Math.min(size[axis] - 1, Math.floor((Math.max(p, q) + margin) / edge))
  }
  const cube: [number, number, number] = [0, 0, 0]
  for (let layer = 0; layer < size[main]; layer++) {
    const from = low[main] + layer * edge - margin - origin[main]
    const enters = from / direction[main]
    const leaves = (from + edge + 2 * margin) / direction[main]
    span(second, enters, leaves)
    const { from: fromSecond, to: toSecond } = range
    span(third, enters, leaves)
    const { from: fromThird, to: toThird } = range
    cube[main] = layer
    for (let j = fromSecond; j <= toSecond; j++) {
      cube[second] = j
      for (let k = fromThird; k <= toThird; k++) {
        cube[third] = k
        const cell = cellOf(cube[0], cube[1], cube[2])
        for (let at = start[cell]!; at < start[cell + 1]!; at++) visit(row[at]!)
      }
    }
  }
}

type Axis = 0 | 1 | 2

function mainAxis(direction: Ray['direction']): Axis {
  const [x, y, z] = [Math.abs(direction[0]), Math.abs(direction[1]), Math.abs(direction[2])]
  if (x >= y && x >= z) return 0
  return y >= z ? 1 : 2
}

function buildGrid(scene: Scene): PickGrid {
  const steps = pickGridSteps(scene)
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}

/**
 * Makes the grid of a large scene ahead of its first pick, in a few steps, between which something else can be
 * done; the grid is kept with the scene.
 */
export function* pickGridSteps(scene: Scene): Generator<void, PickGrid, void> {
  const known = gridOfScene.get(scene)
  if (known !== undefined) return known
  const { spheres, cylinders, stubs } = scene
  const count = spheres.count + cylinders.count + stubs.count
  const middle = new Float32Array(3 * count)
  middle.set(spheres.center)
  let reach = 0
  for (let i = 0; i < spheres.count; i++) reach = Math.max(reach, spheres.radius[i]!)
  // The ring of a stub lies beyond the end of its stick.
  const reachOf = (sticks: Sticks, first: number, beyond: number) => {
    for (let i = 0; i < sticks.count; i++) {
      let square = 0
      for (let axis = 0; axis < 3; axis++) {
        const [p, q] = [sticks.start[3 * i + axis]!, sticks.end[3 * i + axis]!]
        middle[3 * (first + i) + axis] = 0.5 * (p + q)
        square += 0.25 * (q - p) * (q - p)
      }
      reach = Math.max(reach, Math.sqrt(square) + sticks.radius[i]! + beyond)
    }
  }
  yield
  reachOf(cylinders, spheres.count, 0)
  reachOf(stubs, spheres.count + cylinders.count, 2 * RING.radius + RING.half)
  yield
  const grid: PickGrid = { bins: sortIntoBins(middle, BIN), reach }
  gridOfScene.set(scene, grid)
  return grid
}
