/** Labelled points with a point group that is known from how they are made. */
import { apply, multiply, type Mat3 } from '../../shared/geometry/mat3'
import { distance, type Vec3 } from '../../shared/geometry/vec3'

export interface LabelledPoints {
  readonly points: Float64Array
  readonly kinds: readonly number[]
}

export const GOLDEN = (1 + Math.sqrt(5)) / 2

/** A turn of 360°/n about a direction. */
export function rotation(n: number, [x, y, z]: Vec3): Mat3 {
  const size = Math.hypot(x, y, z)
  const [u, v, w] = [x / size, y / size, z / size]
  const [c, s] = [Math.cos((2 * Math.PI) / n), Math.sin((2 * Math.PI) / n)]
  const t = 1 - c
  return [
    [c + t * u * u, t * u * v - s * w, t * u * w + s * v],
    [t * u * v + s * w, c + t * v * v, t * v * w - s * u],
    [t * u * w - s * v, t * v * w + s * u, c + t * w * w],
  ]
}

const X: Vec3 = [1, 0, 0]
const Z: Vec3 = [0, 0, 1]
const INVERSION: Mat3 = [
  [-1, 0, 0],
  [0, -1, 0],
  [0, 0, -1],
]
const ACROSS_Z: Mat3 = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, -1],
]
const ACROSS_Y: Mat3 = [
  [1, 0, 0],
  [0, -1, 0],
  [0, 0, 1],
]
const DIAGONAL: Mat3 = [
  [0, 1, 0],
  [1, 0, 0],
  [0, 0, 1],
]
const improper = (n: number): Mat3 => multiply(ACROSS_Z, rotation(n, Z))
const T = [rotation(2, Z), rotation(3, [1, 1, 1])]
const O = [rotation(4, Z), rotation(3, [1, 1, 1])]
const I = [rotation(5, [0, 1, GOLDEN]), rotation(3, [1, 1, 1])]

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, k) => from + k)

/** Groups by generators, from the definitions of the Schoenflies symbols, each with its order. */
export const FINITE_GROUPS: readonly (readonly [
  symbol: string,
  order: number,
  generators: readonly Mat3[],
])[] = [
  ['C1', 1, []],
  ['Cs', 2, [ACROSS_Z]],
  ['Ci', 2, [INVERSION]],
  ...range(2, 8).map((n) => [`C${n}`, n, [rotation(n, Z)]] as const),
  ...range(2, 7).map((n) => [`C${n}v`, 2 * n, [rotation(n, Z), ACROSS_Y]] as const),
  ...range(2, 7).map((n) => [`C${n}h`, 2 * n, [rotation(n, Z), ACROSS_Z]] as const),
  ...range(2, 6).map((n) => [`S${2 * n}`, 2 * n, [improper(2 * n)]] as const),
  ...range(2, 8).map((n) => [`D${n}`, 2 * n, [rotation(n, Z), rotation(2, X)]] as const),
  ...range(2, 7).map((n) => [`D${n}d`, 4 * n, [improper(2 * n), rotation(2, X)]] as const),
  ...range(2, 8).map((n) => [`D${n}h`, 4 * n, [rotation(n, Z), rotation(2, X), ACROSS_Z]] as const),
  ['T', 12, T],
  ['Td', 24, [...T, DIAGONAL]],
  ['Th', 24, [...T, INVERSION]],
  ['O', 24, O],
  ['Oh', 48, [...O, INVERSION]],
  ['I', 60, I],
  ['Ih', 120, [...I, INVERSION]],
]

/** Å: general points, enough of them that together they have the group and no more, and far apart. */
const SEEDS: readonly Vec3[] = [
  [164, 52, 104],
  [68, 156, 248],
  [140, 24, 60],
  [-68, 104, 204],
]

/** The orbits of general points under some generators, each of a kind of its own. */
export function orbitPoints(
  generators: readonly Mat3[],
  seeds: readonly Vec3[] = SEEDS,
): LabelledPoints {
  const orbits = seeds.map((seed) => {
    const orbit = [seed]
    for (const point of orbit) {
      for (const generator of generators) {
        const image = apply(generator, point)
        if (orbit.every((known) => distance(known, image) > 1e-6)) orbit.push(image)
      }
    }
    return orbit
  })
  return labelled(orbits.flatMap((orbit, kind) => orbit.map((point) => [kind, ...point])))
}

/** Rows of kind, x, y, z. */
export function labelled(rows: readonly (readonly number[])[]): LabelledPoints {
  return {
    points: Float64Array.from(rows.flatMap((row) => row.slice(1))),
    kinds: rows.map(([kind]) => kind!),
  }
}

/** n points of one kind about z, the first turned by some degrees from x. */
export function ring(kind: number, n: number, radius: number, z: number, turn = 0): number[][] {
  return range(0, n - 1).map((k) => {
    const angle = ((turn + (360 * k) / n) * Math.PI) / 180
    return [kind, radius * Math.cos(angle), radius * Math.sin(angle), z]
  })
}

/** Every change of sign and every even permutation of some coordinates: how solids are written down. */
export function signed(kind: number, ...seeds: readonly Vec3[]): number[][] {
  const rows = new Map<string, number[]>()
  for (const [a, b, c] of seeds) {
    for (const [x, y, z] of [
      [a, b, c],
      [b, c, a],
      [c, a, b],
    ] as const) {
      for (const sign of range(0, 7)) {
        const point = [sign & 1 ? -x : x, sign & 2 ? -y : y, sign & 4 ? -z : z].map((v) => v + 0)
        rows.set(point.map((v) => v.toFixed(6)).join(), [kind, ...point])
      }
    }
  }
  return [...rows.values()]
}

/** The points turned, moved and in another order. */
export function moved(
  { points, kinds }: LabelledPoints,
  matrix: Mat3,
  shift: Vec3,
  order: readonly number[],
): LabelledPoints {
  return labelled(
    order.map((i) => {
      const [x, y, z] = apply(matrix, [points[3 * i]!, points[3 * i + 1]!, points[3 * i + 2]!])
      return [kinds[i]!, x + shift[0], y + shift[1], z + shift[2]]
    }),
  )
}

/** Each point shifted in a direction of its own, all by the same length in Å; always the same way. */
export function shaken({ points, kinds }: LabelledPoints, amplitude: number): LabelledPoints {
  return labelled(
    kinds.map((kind, i) => {
      const height = 2 * ((0.5 + i * 0.618_034) % 1) - 1
      const angle = 2.399_963 * (i + 1) * (i + 2)
      const width = Math.sqrt(1 - height * height)
      return [
        kind,
        points[3 * i]! + amplitude * width * Math.cos(angle),
        points[3 * i + 1]! + amplitude * width * Math.sin(angle),
        points[3 * i + 2]! + amplitude * height,
      ]
    }),
  )
}
