import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { multiply, type Mat3 } from '../../../shared/geometry/mat3'
import type { Vec3 } from '../../../shared/geometry/vec3'
import {
  MOST_POINTS,
  pointGroupOf,
  pointSymmetry,
  WORKING_TOLERANCE,
} from '../../../shared/pointgroup/point-symmetry'
import type { PointSymmetry } from '../../../shared/pointgroup/pointgroup'
import {
  FINITE_GROUPS,
  labelled,
  moved,
  orbitPoints,
  ring,
  rotation,
  shaken,
  signed,
  type LabelledPoints,
} from '../../support/ideal-points'
import { ferrocene, SHAPES, tetrahedron } from '../../support/ideal-shapes'

function symmetryOf({ points, kinds }: LabelledPoints): PointSymmetry {
  return pointSymmetry(points, kinds)!
}

const ALL = [
  ...FINITE_GROUPS.map(([symbol, , generators]) => [symbol, orbitPoints(generators)] as const),
  ...SHAPES.map(([, symbol, rows]) => [symbol, labelled(rows)] as const),
]

const unit = fc.double({ min: 0, max: 1, noNaN: true })
const direction = fc.tuple(unit, unit).map(([a, b]): Vec3 => {
  const z = 2 * a - 1
  const width = Math.sqrt(1 - z * z)
  return [width * Math.cos(2 * Math.PI * b), width * Math.sin(2 * Math.PI * b), z]
})
const turning = fc
  .tuple(direction, fc.double({ min: 1.1, max: 9, noNaN: true }))
  .map(([axis, n]): Mat3 => rotation(n, axis))
const anyPoints = fc.constantFrom(...ALL)

describe('pointSymmetry', () => {
  it.each(FINITE_GROUPS)(
    'finds %s in the orbits of general points',
    (symbol, order, generators) => {
      const set = orbitPoints(generators)
      expect(set.kinds).toHaveLength(4 * order)
      const { pointGroup, ladder } = symmetryOf(set)
      expect(pointGroup.symbol).toBe(symbol)
      expect(pointGroup.measure).toBeCloseTo(0, 9)
      expect(pointGroup.deviation).toBeLessThan(1e-9)
      expect(ladder[0]).toMatchObject({ symbol, tolerance: 0.01 })
    },
  )

  it.each(SHAPES)('gives %s the group %s', (_, symbol, rows) => {
    expect(symmetryOf(labelled(rows)).pointGroup.symbol).toBe(symbol)
  })

  // A displacement of 0.03 Å lets a point and its image part by 0.06 Å at most, and the centroid shifts less.
  it.each(ALL)('finds %s where every point is off by less than the tolerance', (symbol, set) => {
    const { pointGroup } = symmetryOf(shaken(set, 0.03))
    expect(pointGroup.symbol).toBe(symbol)
    expect(pointGroup.deviation).toBeLessThanOrEqual(WORKING_TOLERANCE)
  })

  it.each(FINITE_GROUPS.slice(1))(
    'no longer finds %s where points are far off',
    (symbol, _, generators) => {
      const { pointGroup, ladder } = symmetryOf(shaken(orbitPoints(generators), 0.15))
      expect(pointGroup.symbol).not.toBe(symbol)
      expect(ladder.map((fit) => fit.symbol)).toContain(symbol)
    },
  )

  it('lists the elements of a group, axes of high order first', () => {
    // Oh: 3 C4, 4 C3, 6 C2; 4 S6, 3 S4; 9 planes; the centre.
    const { elements } = symmetryOf(labelled(signed(29, [2, 0, 0])))
    const count = (kind: string, order: number): number =>
      elements.filter((element) => element.kind === kind && element.order === order).length
    expect([count('axis', 4), count('axis', 3), count('axis', 2)]).toEqual([3, 4, 6])
    expect([count('improper', 6), count('improper', 4)]).toEqual([4, 3])
    expect([count('plane', 1), count('center', 2)]).toEqual([9, 1])
    expect(elements).toHaveLength(30)
    expect(elements[0]).toMatchObject({ kind: 'axis', order: 4 })
  })

  it('lays elements exactly along each other, however the points are off', () => {
    const { elements } = symmetryOf(shaken(labelled(signed(29, [2, 0, 0])), 0.04))
    const fourfold = elements.filter(({ kind, order }) => kind === 'axis' && order === 4)
    const [a, b] = fourfold.map(({ direction: along }) => along!)
    expect(a![0] * b![0] + a![1] * b![1] + a![2] * b![2]).toBeCloseTo(0, 9)
  })

  it('puts elements through the centroid, in the frame of the points', () => {
    const far = moved(
      labelled(ferrocene(36)),
      rotation(1, [0, 0, 1]),
      [5, -3, 8],
      [...Array(11).keys()],
    )
    const { elements } = symmetryOf(far)
    expect(elements[0]).toMatchObject({ kind: 'axis', order: 5 })
    expect(elements[0]!.direction!.map(Math.abs)[2]).toBeCloseTo(1, 9)
    for (const { point } of elements) {
      expect(point[0]).toBeCloseTo(5, 9)
      expect(point[2]).toBeCloseTo(8, 9)
    }
  })

  it('tells kinds apart: a square of two elements by turns is a rectangle', () => {
    const square = [
      [1, 2, 0, 0],
      [2, 0, 2, 0],
      [1, -2, 0, 0],
      [2, 0, -2, 0],
    ]
    expect(symmetryOf(labelled(square)).pointGroup.symbol).toBe('D2h')
  })

  it('says D2d, not T, of a tetrahedron that is Td to just beyond the tolerance', () => {
    // Every set of four points that has T has Td: the half of it that holds is no answer.
    const flattened = tetrahedron(17, 1.3).map(([kind, x, y, z]) => [
      kind!,
      x!,
      y!,
      z! - 0.028 * Math.sign(z!),
    ])
    const { pointGroup, ladder } = symmetryOf(labelled(flattened))
    expect([pointGroup.symbol, ...ladder.map(({ symbol }) => symbol)]).not.toContain('T')
    expect(ladder.at(-1)!.symbol).toBe('Td')
  })

  it('measures a rectangle against the square', () => {
    // Of sides a and b the nearest square has the diagonal (a + b)/√2 by projection on its pattern:
    // S = 100 (a − b)² / 2(a² + b²).
    const [a, b] = [4, 4.2]
    const rows = [
      [1, a / 2, b / 2, 0],
      [1, -a / 2, b / 2, 0],
      [1, -a / 2, -b / 2, 0],
      [1, a / 2, -b / 2, 0],
    ]
    const { ladder } = symmetryOf(labelled(rows))
    expect(ladder.map(({ symbol }) => symbol)).toEqual(['D2h', 'D4h'])
    expect(ladder[1]!.measure).toBeCloseTo((100 * (a - b) ** 2) / (2 * (a * a + b * b)), 8)
  })

  it('measures two triangles, turned from staggered, against D3d, and their chirality', () => {
    // Turning each by half the angle back and drawing it in by the cosine makes them D3d. The same
    // points are half way to the mirror image, so that both measures agree.
    const [radius, height, turn] = [2.4, 1.3, 6]
    const rows = [...ring(29, 3, radius, height), ...ring(29, 3, radius, -height, 60 + turn)]
    const half = (turn / 2) * (Math.PI / 180)
    const expected = (100 * radius ** 2 * Math.sin(half) ** 2) / (radius ** 2 + height ** 2)
    const { pointGroup, ladder, chirality, isChiral } = symmetryOf(labelled(rows))
    expect(pointGroup.symbol).toBe('D3')
    expect(isChiral).toBe(true)
    expect(ladder.find(({ symbol }) => symbol === 'D3d')!.measure).toBeCloseTo(expected, 8)
    expect(chirality).toBeCloseTo(expected, 8)
  })

  it('measures what bends a line', () => {
    // Nearest points in line: off by the distances from the best line. Three points at heights h, −h/2
    // twice about the centroid: S = 100 · 1.5 h² / (1.5 h² + 2 l²).
    const [l, h] = [2, 0.06]
    const rows = [
      [6, 0, 0, 0],
      [8, l, 1.5 * h, 0],
      [8, -l, 1.5 * h, 0],
    ]
    const { ladder } = symmetryOf(labelled(rows))
    const line = ladder.find(({ symbol }) => symbol === 'D∞h')!
    expect(line.measure).toBeCloseTo((100 * 1.5 * h * h) / (1.5 * h * h + 2 * l * l), 8)
  })

  it.each([
    ['T', true],
    ['D3', true],
    ['S4', false],
    ['Th', false],
    ['C3v', false],
    ['C2', true],
  ])('calls orbits of %s chiral: %s', (symbol, isChiral) => {
    const [, , generators] = FINITE_GROUPS.find(([name]) => name === symbol)!
    const found = symmetryOf(orbitPoints(generators))
    expect(found.isChiral).toBe(isChiral)
    if (isChiral) expect(found.chirality).toBeGreaterThan(0.01)
    else expect(found.chirality).toBeCloseTo(0, 8)
  })

  it('gives the same however the points are turned, moved, reflected and numbered', () => {
    fc.assert(
      fc.property(
        anyPoints,
        fc.constantFrom(0, 0.03, 0.12),
        turning,
        fc.constantFrom(1, -1),
        fc.integer({ min: 1, max: 1000 }),
        ([, ideal], amplitude, matrix, hand, seed) => {
          const set = shaken(ideal, amplitude)
          const order = [...set.kinds.keys()].toSorted(
            (p, q) => ((p * seed) % 1009) - ((q * seed) % 1009) || p - q,
          )
          const reflection: Mat3 = [
            [hand, 0, 0],
            [0, 1, 0],
            [0, 0, 1],
          ]
          const other = symmetryOf(moved(set, multiply(matrix, reflection), [7, -2, 3], order))
          const one = symmetryOf(set)
          expect(other.pointGroup.symbol).toBe(one.pointGroup.symbol)
          expect(other.pointGroup.measure).toBeCloseTo(one.pointGroup.measure, 6)
          expect(other.ladder.map(({ symbol }) => symbol)).toEqual(
            one.ladder.map(({ symbol }) => symbol),
          )
          expect(other.elements.map(({ kind, order: n }) => `${kind} ${n}`)).toEqual(
            one.elements.map(({ kind, order: n }) => `${kind} ${n}`),
          )
          expect(other.isChiral).toBe(one.isChiral)
          expect(other.chirality).toBeCloseTo(one.chirality!, 3)
        },
      ),
      { numRuns: 60, seed: 6 },
    )
  })

  it('finds the group of a particle of 177 atoms of one element', () => {
    // The atoms of copper, a = 3.615 Å, within 8 Å of one of them.
    const steps = Array.from({ length: 13 }, (_, i) => i - 6)
    const rows = steps
      .flatMap((h) => steps.flatMap((k) => steps.map((l) => [h, k, l] as const)))
      .filter(([h, k, l]) => (h + k + l) % 2 === 0 && Math.hypot(h, k, l) * 1.8075 <= 8)
      .map((place) => [29, ...place.map((x) => 1.8075 * x)])
    expect(rows).toHaveLength(177)
    expect(symmetryOf(labelled(rows)).pointGroup.symbol).toBe('Oh')
  })

  it('tells no chirality where too many points are alike to find it', () => {
    const helix = Array.from({ length: 405 }, (_, i) => [
      1,
      9 * Math.cos(0.4 * i),
      9 * Math.sin(0.4 * i),
      0.7 * i,
    ])
    const { pointGroup, isChiral, chirality } = symmetryOf(labelled(helix))
    expect(pointGroup.symbol).toBe('C2')
    expect(isChiral).toBe(true)
    expect(chirality).toBeNull()
  })

  it('takes the tolerances that are asked for', () => {
    const set = shaken(labelled(signed(29, [2, 0, 0])), 0.06)
    const at = (tolerance: number) =>
      pointSymmetry(set.points, set.kinds, { tolerance, ladder: [] })!.pointGroup
    expect(at(0.2)).toMatchObject({ symbol: 'Oh', tolerance: 0.2 })
    expect(at(0.001)).toMatchObject({ symbol: 'C1', tolerance: 0.001 })
  })

  it('exchanges no points that are merely near each other', () => {
    // Two ends of a bond of 0.12 Å, beside two others: 0.1 Å would make them one.
    const rows = [
      [1, 0, 0, 0],
      [1, 0.12, 0, 0],
      [2, 1.5, 3, 0],
      [3, -1, 0, 3],
    ]
    const { pointGroup } = symmetryOf(labelled(rows))
    expect(pointGroup.symbol).toBe('C1')
    expect(pointGroup.tolerance).toBeCloseTo(0.04, 9)
  })

  it('is null without points and with more than it takes', () => {
    expect(pointSymmetry(new Float64Array(0), [])).toBeNull()
    const many = MOST_POINTS + 1
    expect(pointSymmetry(new Float64Array(3 * many), new Uint8Array(many))).toBeNull()
  })

  it('answers for points that all stand in one place', () => {
    expect(pointSymmetry(new Float64Array(9), [1, 2, 3])!.pointGroup.symbol).toBe('Kh')
  })
})

describe('pointGroupOf', () => {
  it.each(ALL)('agrees on %s with the whole description', (symbol, { points, kinds }) => {
    expect(pointGroupOf(points, kinds)).toBe(symbol)
  })

  it('is null without points', () => {
    expect(pointGroupOf(new Float64Array(0), [])).toBeNull()
  })
})
