import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distance, dot, pointAt, scale, subtract, type Vec3 } from '../../../shared/geometry/vec3'
import { computeOcclusion } from '../../../shared/scene/occlusion'

function spheresAt(centers: readonly Vec3[], groups: readonly number[], radius = 0.4) {
  return {
    count: centers.length,
    center: Float32Array.from(centers.flat()),
    radius: new Float32Array(centers.length).fill(radius),
    group: Uint16Array.from(groups),
  }
}

type Lost = readonly [mean: number, x: number, y: number, z: number]

function lostAt(occlusion: Float32Array, group: number, sphere: number, count: number): Lost {
  const at = 4 * (group * count + sphere)
  return [occlusion[at]!, occlusion[at + 1]!, occlusion[at + 2]!, occlusion[at + 3]!]
}

const coordinate = fc.double({ min: -15, max: 15, noNaN: true })
const point = fc.tuple(coordinate, coordinate, coordinate)

describe('computeOcclusion', () => {
  it('leaves a sphere alone all its light', () => {
    expect([...computeOcclusion(spheresAt([[1, 2, 3]], [0]), 1)]).toEqual([0, 0, 0, 0])
  })

  it('takes light from the side of the neighbour', () => {
    const lost = lostAt(
      computeOcclusion(spheresAt([[0, 0, 0], [0, 3, 0]], [0, 0]), 1), // prettier-ignore
      0,
      0,
      2,
    )
    expect(lost[2]).toBeGreaterThan(0)
    expect(lost[1]).toBe(0)
    expect(lost[3]).toBe(0)
    // The two first bands of a cosine lobe stand 1 : 2 (Ramamoorthi & Hanrahan 2001).
    expect(lost[2] / lost[0]).toBeCloseTo(2, 5)
  })

  it('takes nothing from farther than 6 Å', () => {
    const lost = computeOcclusion(spheresAt([[0, 0, 0], [6.01, 0, 0]], [0, 0]), 1) // prettier-ignore
    expect(Math.max(...lost)).toBe(0)
  })

  it('books what is lost under the group that takes it', () => {
    const lost = computeOcclusion(spheresAt([[0, 0, 0], [3, 0, 0]], [0, 1]), 2) // prettier-ignore
    expect(lostAt(lost, 0, 0, 2)[0]).toBe(0)
    expect(lostAt(lost, 1, 0, 2)[0]).toBeGreaterThan(0)
    expect(lostAt(lost, 0, 1, 2)[0]).toBeGreaterThan(0)
  })

  it('is the sum over neighbours, found pair by pair or in bins', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 40 }), (centers) => {
        const all = computeOcclusion(
          spheresAt(
            centers,
            centers.map(() => 0),
          ),
          1,
        )
        const count = centers.length
        for (const [i, center] of centers.entries()) {
          const sum = [0, 0, 0, 0]
          for (const [j, other] of centers.entries()) {
            if (i === j) continue
            const pair = computeOcclusion(spheresAt([center, other], [0, 0]), 1)
            for (const [k, value] of lostAt(pair, 0, 0, 2).entries()) sum[k] = sum[k]! + value
          }
          for (const [k, value] of lostAt(all, 0, i, count).entries()) {
            expect(value).toBeCloseTo(sum[k]!, 4)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('turns with the atoms', () => {
    const centers: Vec3[] = [
      [0, 0, 0],
      [2, 1, 0.5],
      [-1, 2, 2],
    ]
    const turned = centers.map(([x, y, z]): Vec3 => [-y, x, z])
    const [before, after] = [centers, turned].map((set) =>
      computeOcclusion(spheresAt(set, [0, 0, 0]), 1),
    )
    const [, x, y, z] = lostAt(before!, 0, 0, 3)
    const lobe = lostAt(after!, 0, 0, 3)
    expect(lobe[1]).toBeCloseTo(-y, 5)
    expect(lobe[2]).toBeCloseTo(x, 5)
    expect(lobe[3]).toBeCloseTo(z, 5)
  })

  it('darkens the side of a crowd more than the side away from it', () => {
    const crowd: Vec3[] = [
      [0, 0, 0],
      [2, 0, 0],
      [2, 2, 0],
      [2, 0, 2],
    ]
    const [mean, ...lobe] = lostAt(computeOcclusion(spheresAt(crowd, [0, 0, 0, 0]), 1), 0, 0, 4)
    const towards = subtract(pointAt(crowd.flat(), 1), [0, 0, 0])
    const normal = scale(towards, 1 / distance(towards, [0, 0, 0]))
    const along = dot(lobe, normal)
    expect(mean + along).toBeGreaterThan(2 * mean)
    expect(mean - along).toBeLessThan(mean)
  })

  it('leaves out what would take too long', () => {
    const count = 200_001
    const far = {
      count,
      center: Float32Array.from({ length: 3 * count }, (_, i) => 20 * i),
      radius: new Float32Array(count),
      group: new Uint16Array(count),
    }
    expect(computeOcclusion(far, 1)).toHaveLength(0)
  })
})
