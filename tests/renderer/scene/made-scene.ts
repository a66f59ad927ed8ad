import { centroid } from '../../../shared/geometry/moments'
import { length, scale, subtract, type Vec3 } from '../../../shared/geometry/vec3'
import { linearFromHex } from '../../../shared/scene/color'
import { computeOcclusion } from '../../../shared/scene/occlusion'
import { composeCell } from '../../../shared/scene/compose-cell'
import type { Explosion, Scene, Stubs } from '../../../shared/scene/scene'
import { RING } from '../../../shared/scene/sizes'
import { cellOf } from '../../support/cells'

const CUBE = cellOf(4, 4, 4, 90, 90, 90)

export interface MadeBall {
  readonly at: Vec3
  readonly radius: number
  readonly color: string
  /** Its part, which is its stop and its group too; 0 when not given. */
  readonly part?: number
  /** Semi-axes of an ellipsoid, or half the edges of a cube; `radius` then holds it. */
  readonly axes?: readonly [Vec3, Vec3, Vec3]
  readonly isCube?: boolean
  readonly isAlternative?: boolean
  /** Its fragment, counted from 0; all of them stand in a row along x when they are moved apart. */
  readonly fragment?: number
  /** Where each sector ends, and its colour; null: nothing is there. */
  readonly sectors?: readonly (readonly [end: number, color: string | null])[]
}

/** A dangling bond of a ball, the middle of its ring at `tip`. */
export interface MadeStub {
  readonly ball: number
  readonly tip: Vec3
}

/** A stick between the middles of two balls, by their places in the list. */
export interface MadeStick {
  readonly joins: readonly [number, number]
  readonly radius: number
  readonly color: string
}

/** A scene of these balls (sorted by part) and sticks, its axes along x, y and z, in a cube of 4 Å. */
export function madeScene(
  balls: readonly MadeBall[],
  sticks: readonly MadeStick[] = [],
  stubs: readonly MadeStub[] = [],
): Scene {
  const parts = Math.max(...balls.map(({ part = 0 }) => part)) + 1
  const sectors = balls.flatMap((ball, i) =>
    (ball.sectors ?? []).map(([end, color]) => ({ ball: i, end, color })),
  )
  const shaped = balls.flatMap(({ axes, isCube = false }, row) =>
    axes === undefined ? [] : [{ row, axes, isCube }],
  )
  const spheres = {
    count: balls.length,
    atom: Int32Array.from(balls.keys()),
    center: Float32Array.from(balls.flatMap(({ at }) => at)),
    radius: Float32Array.from(balls, ({ radius }) => radius),
    color: Float32Array.from(balls.flatMap(({ color }) => linearFromHex(color))),
    group: Uint16Array.from(balls, ({ part = 0 }) => part),
    sector: Int32Array.from(balls, (ball, i) =>
      ball.sectors === undefined ? -1 : sectors.findIndex((sector) => sector.ball === i),
    ),
    ellipsoid: Int32Array.from(balls, (_, i) => shaped.findIndex(({ row }) => row === i)),
    isAlternative: Uint8Array.from(balls, (ball) => Number(ball.isAlternative ?? false)),
  }
  const ends = (end: 0 | 1) => sticks.map(({ joins }) => balls[joins[end]]!)
  const colors = Float32Array.from(sticks.flatMap(({ color }) => linearFromHex(color)))
  return {
    groups: Array.from({ length: parts }, (_, part) => ({
      parts: [part],
      stop: part,
      boundingRadius: Math.max(
        ...balls
          .filter((ball) => (ball.part ?? 0) === part)
          .map(({ at, radius }) => length(at) + radius),
      ),
    })),
    stopOfPart: Array.from({ length: parts }, (_, part) => part),
    spheres,
    sectors: {
      count: sectors.length,
      end: Float32Array.from(sectors, ({ end }) => end),
      color: Float32Array.from(
        sectors.flatMap(({ color }) => (color === null ? [0, 0, 0] : linearFromHex(color))),
      ),
      isVacant: Uint8Array.from(sectors, ({ color }) => Number(color === null)),
    },
    ellipsoids: {
      count: shaped.length,
      sphere: Int32Array.from(shaped, ({ row }) => row),
      axes: Float32Array.from(shaped.flatMap(({ axes }) => axes.flat())),
      shape: Uint8Array.from(shaped, ({ isCube }) => Number(isCube)),
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
      pattern: new Uint8Array(sticks.length),
    },
    stubs: madeStubs(balls, stubs),
    occlusion: computeOcclusion(spheres, parts),
    explosion: madeExplosion(balls),
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
    cell: composeCell(CUBE, { kind: 'molecules' }, [0, 0, 0]),
    origin: [0, 0, 0],
  }
}

function madeExplosion(balls: readonly MadeBall[]): Explosion {
  const count = Math.max(...balls.map(({ fragment = -1 }) => fragment)) + 1
  return {
    fragments: Array.from({ length: count }, (_, i) => {
      const rows = [...balls.keys()].filter((row) => balls[row]!.fragment === i)
      return {
        motion: 'row',
        spheres: Int32Array.from(rows),
        center: centroid(rows.map((row) => balls[row]!.at)),
        holder: -1,
        part: 0,
      }
    }),
    fragmentOfSphere: Int32Array.from(balls, ({ fragment = -1 }) => fragment),
    axis: [1, 0, 0],
  }
}

function madeStubs(balls: readonly MadeBall[], stubs: readonly MadeStub[]): Stubs {
  const twice = (values: (stub: MadeStub) => number) =>
    stubs.flatMap((stub) => [values(stub), values(stub)])
  const colors = Float32Array.from(stubs.flatMap(({ ball }) => linearFromHex(balls[ball]!.color)))
  return {
    count: stubs.length,
    dangling: Int32Array.from(stubs.keys()),
    tip: Float32Array.from(stubs.flatMap(({ tip }) => tip)),
    spheres: Int32Array.from(twice(({ ball }) => ball)),
    start: Float32Array.from(stubs.flatMap(({ ball }) => balls[ball]!.at)),
    end: Float32Array.from(
      stubs.flatMap(({ ball, tip }) => {
        const way = subtract(tip, balls[ball]!.at)
        return subtract(tip, scale(way, RING.radius / length(way)))
      }),
    ),
    radius: new Float32Array(stubs.length).fill(0.1),
    colorStart: colors,
    colorEnd: colors,
    group: Uint16Array.from(twice(({ ball }) => balls[ball]!.part ?? 0)),
    isAlternative: new Uint8Array(stubs.length),
    pattern: new Uint8Array(stubs.length),
  }
}
