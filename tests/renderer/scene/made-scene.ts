import { length, type Vec3 } from '../../../shared/geometry/vec3'
import { linearFromHex } from '../../../shared/scene/color'
import { computeOcclusion } from '../../../shared/scene/occlusion'
import type { Scene } from '../../../shared/scene/scene'

export interface MadeBall {
  readonly at: Vec3
  readonly radius: number
  readonly color: string
  /** Its part, which is its stop and its group too; 0 when not given. */
  readonly part?: number
}

/** A stick between the middles of two balls, by their places in the list. */
export interface MadeStick {
  readonly joins: readonly [number, number]
  readonly radius: number
  readonly color: string
}

/** A scene of these balls (sorted by part) and sticks, its axes along x, y and z. */
export function madeScene(balls: readonly MadeBall[], sticks: readonly MadeStick[] = []): Scene {
  const parts = Math.max(...balls.map(({ part = 0 }) => part)) + 1
  const spheres = {
    count: balls.length,
    atom: Int32Array.from(balls.keys()),
    center: Float32Array.from(balls.flatMap(({ at }) => at)),
    radius: Float32Array.from(balls, ({ radius }) => radius),
    color: Float32Array.from(balls.flatMap(({ color }) => linearFromHex(color))),
    group: Uint16Array.from(balls, ({ part = 0 }) => part),
    sector: new Int32Array(balls.length).fill(-1),
    ellipsoid: new Int32Array(balls.length).fill(-1),
    isAlternative: new Uint8Array(balls.length),
  }
  const ends = (end: 0 | 1) => sticks.map(({ joins }) => balls[joins[end]]!)
  const colors = Float32Array.from(sticks.flatMap(({ color }) => linearFromHex(color)))
  return {
    groups: Array.from({ length: parts }, (_, part) => ({
      part,
      stop: part,
      boundingRadius: Math.max(
        ...balls
          .filter((ball) => (ball.part ?? 0) === part)
          .map(({ at, radius }) => length(at) + radius),
      ),
    })),
    spheres,
    sectors: {
      count: 0,
      end: new Float32Array(),
      color: new Float32Array(),
      isVacant: new Uint8Array(),
    },
    ellipsoids: {
      count: 0,
      sphere: new Int32Array(),
      axes: new Float32Array(),
      shape: new Uint8Array(),
    },
    cylinders: {
      count: sticks.length,
      bond: Int32Array.from(sticks.keys()),
      spheres: Int32Array.from(sticks.flatMap(({ joins }) => joins)),
      start: Float32Array.from(ends(0).flatMap(({ at }) => at)),
      end: Float32Array.from(ends(1).flatMap(({ at }) => at)),
      radius: Float32Array.from(sticks, ({ radius }) => radius),
      colorStart: colors,
      colorEnd: colors,
      group: Uint16Array.from(
        sticks.flatMap(({ joins }) => joins.map((ball) => balls[ball]?.part ?? 0)),
      ),
      isAlternative: new Uint8Array(sticks.length),
    },
    stubs: {
      count: 0,
      dangling: new Int32Array(),
      tip: new Float32Array(),
      spheres: new Int32Array(),
      start: new Float32Array(),
      end: new Float32Array(),
      radius: new Float32Array(),
      colorStart: new Float32Array(),
      colorEnd: new Float32Array(),
      group: new Uint16Array(),
      isAlternative: new Uint8Array(),
    },
    occlusion: computeOcclusion(spheres, parts),
    axes: {
      direct: [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
      reciprocal: [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
    },
    cell: {
      count: 0,
      ends: new Float32Array(),
      axis: new Uint8Array(),
      labels: [
        [0, 0, 0],
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
      corners: new Float32Array(),
    },
    origin: [0, 0, 0],
  }
}
