import { describe, expect, it } from 'vitest'
import { toCartesian } from '../../../shared/geometry/cell'
import { distance, length, subtract, type Vec3 } from '../../../shared/geometry/vec3'
import { composeCell } from '../../../shared/scene/compose-cell'
import { cellOf } from '../../support/cells'

const cell = cellOf(8, 9, 10, 80, 95, 110)
const cells = (...size: readonly [number, number, number]) =>
  composeCell(cell, { kind: 'cells', cells: size, content: 'atoms' }, [0, 0, 0])

const endsOf = ({ ends }: { ends: Float32Array }, line: number): [Vec3, Vec3] => {
  const [a, b, c, d, e, f] = ends.subarray(6 * line, 6 * line + 6)
  return [[a!, b!, c!], [d!, e!, f!]] // prettier-ignore
}

describe('composeCell', () => {
  it('draws the twelve edges of one cell for a molecule', () => {
    const one = composeCell(cell, { kind: 'molecules' }, [0, 0, 0])
    expect(one.count).toBe(12)
    const lengths = Array.from({ length: 12 }, (_, i) => distance(...endsOf(one, i)))
    for (const edge of [8, 9, 10]) {
      expect(lengths.filter((own) => Math.abs(own - edge) < 1e-4)).toHaveLength(4)
    }
    expect([...one.axis].toSorted()).toEqual([0, 1, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3])
  })

  it('runs the axes a, b and c from the origin', () => {
    const one = cells(3, 2, 1)
    for (const [axis, fract] of (
      [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ] as const
    ).entries()) {
      // prettier-ignore
      const [from, to] = endsOf(one, one.axis.indexOf(axis))
      expect(length(from)).toBe(0)
      expect(distance(to, toCartesian(cell, fract))).toBeLessThan(1e-5)
    }
  })

  it.each([
    [1, 1, 1],
    [2, 1, 1],
    [3, 2, 4],
  ] as const)('draws all edges of %i × %i × %i cells once', (a, b, c) => {
    // prettier-ignore
    const { count, ends } = cells(a, b, c)
    const sum = Array.from({ length: count }, (_, i) => distance(...endsOf({ ends }, i)))
    // (b + 1)(c + 1) lines of length n·a along a, and so on.
    const expected = a * 8 * (b + 1) * (c + 1) + b * 9 * (a + 1) * (c + 1) + c * 10 * (a + 1) * (b + 1) // prettier-ignore
    expect(sum.reduce((x, y) => x + y, 0)).toBeCloseTo(expected, 2)
  })

  it('stands where the atoms stand, its letters just beyond the axes', () => {
    const origin: Vec3 = [1, 2, 3]
    const { labels, corners } = composeCell(cell, { kind: 'molecules' }, origin)
    expect(labels[0]).toEqual([-1, -2, -3])
    expect(distance(labels[0], labels[1])).toBeCloseTo(8.7, 6)
    expect([...corners.subarray(0, 3)]).toEqual([-1, -2, -3])
    const far = subtract(toCartesian(cell, [1, 1, 1]), origin)
    expect(distance([corners[21]!, corners[22]!, corners[23]!], far)).toBeLessThan(1e-5)
  })
})
