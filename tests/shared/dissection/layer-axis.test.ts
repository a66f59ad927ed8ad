import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findLayerAxis } from '../../../shared/dissection/layer-axis'
import { usualSpacing } from '../../../shared/dissection/layer-column'
import { apply } from '../../../shared/geometry/mat3'
import { prism, ring } from '../../../shared/geometry/polyhedra'
import { rotationOf } from '../../../shared/geometry/superposition'
import { dot, type Vec3 } from '../../../shared/geometry/vec3'
import { dataPath } from '../../support/data'
import { readXyz } from '../../support/xyz'

function axisOf(points: readonly Vec3[]) {
  return findLayerAxis(
    points,
    points.map(() => 79),
    usualSpacing(points),
  )
}

/** Eight coppers at the corners of a cube, edge 2. */
const CUBE: readonly Vec3[] = [1, -1].flatMap((x) =>
  [1, -1].flatMap((y) => [1, -1].map((z): Vec3 => [x, y, z])),
)

/** A bent rod: triangles 3.4 Å apart along z, each turned and moved a little; no symmetry. */
const BENT: readonly Vec3[] = [0, 1, 2, 3, 4].flatMap((k) =>
  ring(3, 1.5 + 0.05 * k, 3.4 * k, 0.13 * k ** 2).map(([x, y, z], corner): Vec3 => [
    x + 0.08 * k ** 2,
    y,
    z + 0.1 * (corner - 1),
  ]),
)

describe('findLayerAxis', () => {
  it('takes the one axis of high symmetry', () => {
    const outcome = axisOf(prism(5))
    if (outcome.kind !== 'found') throw new Error(outcome.kind)
    expect(outcome.distinction).toBe(1)
    expect(Math.abs(dot(outcome.column.axis, [0, 0, 1]))).toBeCloseTo(1, 9)
    expect(outcome.column.layers.map(({ rows }) => rows.length)).toEqual([5, 5])
  })

  it('counts the axes of a cube, along all of which there are layers', () => {
    // Three fourfold axes.
    expect(axisOf(CUBE)).toEqual({ kind: 'several', count: 3, because: 'symmetry' })
  })

  it('finds none where all points are in one plane across the axis', () => {
    expect(axisOf(ring(6, 2.7, 0))).toEqual({ kind: 'none' })
  })

  it('finds the layers of a rod without symmetry, however it is turned', () => {
    const number = fc.double({ min: -1, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.tuple(number, number, number, number), (q) => {
        const norm = Math.hypot(...q)
        fc.pre(norm > 0.1)
        const rotation = rotationOf(q.map((it) => it / norm))
        const outcome = axisOf(BENT.map((point) => apply(rotation, point)))
        if (outcome.kind !== 'found') throw new Error(JSON.stringify(outcome))
        const { axis, layers } = outcome.column
        expect(Math.abs(dot(axis, apply(rotation, [0, 0, 1])))).toBeGreaterThan(0.95)
        expect(layers.map(({ rows }) => rows.length)).toEqual([3, 3, 3, 3, 3])
      }),
      { numRuns: 50 },
    )
  })

  it('ends soon for a thousand points', () => {
    const block = Array.from({ length: 1000 }, (_, k): Vec3 => [
      2.9 * (k % 10),
      2.9 * (Math.floor(k / 10) % 10),
      3.1 * Math.floor(k / 100),
    ])
    expect(axisOf(block).kind).not.toBe('none')
  })
})

const XYZ = dataPath('cif/clusters_xyz')

// Real geometries without an axis of symmetry, where the best of many directions is searched for.
describe.skipIf(XYZ === null).each(['Au18H14', 'Au24H16', 'au44_opt'])(
  'findLayerAxis of %s',
  (name) => {
    it('depends neither on how the gold atoms are turned nor on their order', () => {
      const gold = readXyz(`${XYZ}/${name}.xyz`)
        .filter(([label]) => label.startsWith('Au'))
        .map(([, ...at]) => at)
      const summary = (points: readonly Vec3[]): string => {
        const outcome = axisOf(points)
        if (outcome.kind !== 'found') return JSON.stringify(outcome)
        const sizes = outcome.column.layers.map(({ rows }) => rows.length)
        const read = [sizes, sizes.toReversed()].map((it) => it.join(' ')).toSorted()[0]
        return `${read} ${outcome.distinction.toFixed(4)}`
      }
      const expected = summary(gold)
      const number = fc.double({ min: -1, max: 1, noNaN: true })
      const order = fc.shuffledSubarray(gold, { minLength: gold.length })
      fc.assert(
        fc.property(fc.tuple(number, number, number, number), order, (q, points) => {
          const norm = Math.hypot(...q)
          fc.pre(norm > 0.1)
          const rotation = rotationOf(q.map((it) => it / norm))
          expect(summary(points.map((point) => apply(rotation, point)))).toBe(expected)
        }),
        { numRuns: 8 },
      )
    })
  },
)
