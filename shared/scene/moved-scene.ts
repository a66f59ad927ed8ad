import type { Vec3 } from '../geometry/vec3'
import type { Scene, Sticks } from './scene'
import { isGone, tornRadius } from './torn'
import type { GroupVisibility } from './visibility'

/** Made when first asked for, and forgotten with what it was made of. */
const movedScenes = new WeakMap<GroupVisibility, { of: Scene; moved: Scene }>()

/**
 * The scene with all bodies where they are seen: drifting with their groups, moved with their fragments.
 * The same scene, not a copy, while all are in place.
 *
 * Cost: linear in the scene, once for each state of what is seen.
 */
export function movedScene(scene: Scene, visibility: GroupVisibility): Scene {
  const { shift, spread } = visibility
  if (shift.length === 0 && spread.every((factor) => factor === 1)) return scene
  const known = movedScenes.get(visibility)
  if (known?.of === scene) return known.moved
  const moved = moveAll(scene, visibility)
  movedScenes.set(visibility, { of: scene, moved })
  return moved
}

/** Where the middle of a sphere is seen, Å. */
export function placeOfSphere(
  { spheres, explosion }: Pick<Scene, 'spheres' | 'explosion'>,
  { spread, shift }: GroupVisibility,
  sphere: number,
): Vec3 {
  const factor = spread[spheres.group[sphere]!] ?? 1
  const [x, y, z] = shiftOfSphere(explosion, shift, sphere)
  const { center } = spheres
  return [
    factor * center[3 * sphere]! + x,
    factor * center[3 * sphere + 1]! + y,
    factor * center[3 * sphere + 2]! + z,
  ]
}

const STILL: Vec3 = [0, 0, 0]

/** Å: how far a sphere is moved with its fragment. */
export function shiftOfSphere(
  { fragmentOfSphere }: Scene['explosion'],
  shift: Float32Array,
  sphere: number,
): Vec3 {
  const at = 3 * (fragmentOfSphere[sphere] ?? -1)
  return at < 0 || at >= shift.length ? STILL : [shift[at]!, shift[at + 1]!, shift[at + 2]!]
}

/** The sphere whose middle is nearest to a place of the scene that nothing has moved; −1 without spheres. */
export function nearestSphere({ center, count }: Scene['spheres'], [x, y, z]: Vec3): number {
  let [best, least] = [-1, Infinity]
  for (let row = 0; row < count; row++) {
    const [dx, dy, dz] = [center[3 * row]! - x, center[3 * row + 1]! - y, center[3 * row + 2]! - z]
    const square = dx * dx + dy * dy + dz * dz
    if (square < least) [best, least] = [row, square]
  }
  return best
}

function moveAll(scene: Scene, visibility: GroupVisibility): Scene {
  const { spheres, cylinders, stubs } = scene
  const { spread, shift } = visibility
  const shifts = new Float32Array(3 * spheres.count)
  for (let row = 0; row < spheres.count; row++) {
    shifts.set(shiftOfSphere(scene.explosion, shift, row), 3 * row)
  }
  /** Points that go with a sphere each. */
  const moved = (points: Float32Array, sphereOf: (row: number) => number) => {
    const places = new Float32Array(points.length)
    for (let row = 0; row < points.length / 3; row++) {
      const sphere = sphereOf(row)
      const factor = spread[spheres.group[sphere]!] ?? 1
      for (let axis = 0; axis < 3; axis++) {
        places[3 * row + axis] = factor * points[3 * row + axis]! + shifts[3 * sphere + axis]!
      }
    }
    return places
  }
  const movedSticks = <S extends Sticks>(sticks: S): S => {
    const { count, start, end, radius, spheres: ends } = sticks
    const torn = new Float32Array(count)
    const gone = new Uint8Array(count)
    for (let row = 0; row < count; row++) {
      const [a, b] = [3 * ends[2 * row]!, 3 * ends[2 * row + 1]!]
      const apart = Math.hypot(
        shifts[b]! - shifts[a]!,
        shifts[b + 1]! - shifts[a + 1]!,
        shifts[b + 2]! - shifts[a + 2]!,
      )
      torn[row] = tornRadius(radius[row]!, apart)
      gone[row] = Number(isGone(apart))
    }
    const from = moved(start, (row) => ends[2 * row]!)
    const to = moved(end, (row) => ends[2 * row + 1]!)
    // A wire has no radius that could become 0: what is gone has no length.
    for (let at = 0; at < to.length; at++) if (gone[Math.floor(at / 3)] === 1) to[at] = from[at]!
    return { ...sticks, start: from, end: to, radius: torn }
  }
  return {
    ...scene,
    spheres: { ...spheres, center: moved(spheres.center, (row) => row) },
    cylinders: movedSticks(cylinders),
    stubs: { ...movedSticks(stubs), tip: moved(stubs.tip, (row) => stubs.spheres[2 * row]!) },
  }
}
