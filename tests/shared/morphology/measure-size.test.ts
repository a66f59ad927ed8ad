import { describe, expect, it } from 'vitest'
import { measureBox } from '../../../shared/morphology/principal-box'
import { apply } from '../../../shared/geometry/mat3'
import type { Vec3 } from '../../../shared/geometry/vec3'
import { analysed } from '../../support/analysed'
import { dataPath } from '../../support/data'
import { rotation } from '../../support/ideal-points'
import { MODELS_AT_HAND } from '../../support/models'

const corners = (a: number, b: number, c: number): Vec3[] =>
  [-1, 1].flatMap((x) =>
    [-1, 1].flatMap((y) => [-1, 1].map((z): Vec3 => [(x * a) / 2, (y * b) / 2, (z * c) / 2])),
  )

describe('measureBox', () => {
  it('measures a block along its edges, however it is turned', () => {
    const turn = rotation(5.3, [1, 2, 3])
    const { length, width, height } = measureBox(corners(8, 5, 3).map((p) => apply(turn, p)))
    expect([length, width, height].map((edge) => edge.toFixed(6))).toEqual([
      '8.000000',
      '5.000000',
      '3.000000',
    ])
  })

  it('measures an octahedron along its diagonals', () => {
    const points: Vec3[] = [
      [2, 0, 0],
      [-2, 0, 0],
      [0, 2, 0],
      [0, -2, 0],
      [0, 0, 2],
      [0, 0, -2],
    ]
    const { length, width, height } = measureBox(points)
    expect(length).toBeCloseTo(4, 9)
    expect(width).toBeCloseTo(4, 9)
    expect(height).toBeCloseTo(4, 9)
  })

  it('measures a rod along its axis, not along its diagonal', () => {
    // A square prism of edge 2 and height 9: across, the diagonal of the square both ways.
    const { length, width, height } = measureBox(corners(2, 2, 9))
    expect(length).toBeCloseTo(9, 9)
    expect(width).toBeCloseTo(Math.sqrt(8), 9)
    expect(height).toBeCloseTo(Math.sqrt(8), 9)
  })

  it('gives what is flat no height and what is in line no width', () => {
    expect(measureBox(corners(6, 3, 0)).height).toBeCloseTo(0, 9)
    const line = measureBox([
      [0, 0, 0],
      [1, 1, 1],
      [3, 3, 3],
    ])
    expect(line.length).toBeCloseTo(3 * Math.sqrt(3), 9)
    expect(line.width).toBeCloseTo(0, 9)
  })
})

describe.runIf(MODELS_AT_HAND.length > 0)('measureSize', () => {
  const { anatomy, crystal, ensemble } = analysed(dataPath('models/Cu14-TXP35.cif') ?? '')
  const size = anatomy.size!

  it('measures with ligands what is larger than without', () => {
    const { skeleton, whole } = size
    expect(whole!.length).toBeGreaterThan(skeleton.length)
    for (const { length, width, height } of [skeleton, whole!]) {
      expect(length).toBeGreaterThanOrEqual(width)
      expect(width).toBeGreaterThanOrEqual(height)
    }
  })

  it('measures a tetrahedral skeleton along its edges', () => {
    // Of the four P, the outermost: two edges of their tetrahedron, and its height between these.
    const edge = Math.sqrt(8 / 3) * size.profile.at(-1)!.radius
    expect(size.skeleton.length).toBeCloseTo(edge, 3)
    expect(size.skeleton.height).toBeCloseTo(edge / Math.SQRT2, 3)
  })

  it('lists each site of the skeleton once, from the centre outward', () => {
    // H@Cu6, the two tetrahedra of the cube with Se, and P, by the expected file.
    const { profile } = size
    expect(profile.map(({ label }) => label).toSorted()).toEqual(
      ['Cu1', 'Cu2', 'Cu3', 'H1', 'P1', 'Se1'].toSorted(),
    )
    expect(profile[0]).toMatchObject({ label: 'H1', count: 1 })
    expect(profile[0]!.radius).toBeCloseTo(0, 6)
    expect(profile.find(({ label }) => label === 'Cu1')).toMatchObject({ count: 6, element: 29 })
    // Cu–Cu 2.817 Å along an edge of the octahedron.
    expect(profile.find(({ label }) => label === 'Cu1')!.radius).toBeCloseTo(2.817 / Math.SQRT2, 3)
    const radii = profile.map(({ radius }) => radius)
    expect(radii).toEqual(radii.toSorted((a, b) => a - b))
    for (const { atoms, count } of profile) expect(atoms).toHaveLength(count)
    expect(crystal.sites.count).toBeLessThan(ensemble.count)
  })
})

describe.runIf(dataPath('cif') !== null)('measureSize on other structures', () => {
  const sizeOf = (name: string) => analysed(dataPath(`cif/${name}`) ?? '').anatomy.size

  it('tells no size with ligands where the file leaves hydrogen out', () => {
    const size = sizeOf('clusters/om4005498_si_003-filtered.cif')
    expect(size!.skeleton.length).toBeGreaterThan(0)
    expect(size!.whole).toBeNull()
  })

  it('tells none of what has no end and of a lone metal', () => {
    expect(sizeOf('mof/HKUST-1.cif')).toBeNull()
    expect(sizeOf('powder/4105680.cif')).toBeNull()
  })
})
