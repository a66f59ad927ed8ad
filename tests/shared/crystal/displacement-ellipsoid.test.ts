import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Crystal } from '../../../shared/crystal/crystal'
import {
  checkDisplacements,
  displacementEllipsoid,
  rotateEllipsoid,
  type DisplacementEllipsoid,
} from '../../../shared/crystal/displacement-ellipsoid'
import { apply, type Mat3 } from '../../../shared/geometry/mat3'
import { dot, scale, subtract, length } from '../../../shared/geometry/vec3'
import { cellOf } from '../../support/cells'
import { crystalOf } from '../../support/crystals'
import { dataPath } from '../../support/data'
import { conformanceStructures, crystalsOf } from '../../support/readings'

const HAS_DATA = dataPath('conformance/structures/index.json') !== null

/** One carbon with U11, U22, U33, U23, U13, U12, or with Uiso. */
function carbon(
  cell: readonly number[],
  u: readonly number[],
  operators: readonly string[] = ['x,y,z'],
): Crystal {
  const crystal = crystalOf(cellOf(...cell), operators, [['C1', 0.1, 0.2, 0.3]])
  const sites =
    u.length === 6
      ? { ...crystal.sites, uAniso: Float64Array.from(u) }
      : { ...crystal.sites, uIsoOrEquiv: Float64Array.from(u) }
  return { ...crystal, sites }
}

function ellipsoidOf(crystal: Crystal): DisplacementEllipsoid {
  const ellipsoid = displacementEllipsoid(crystal, 0)
  if (ellipsoid === null) throw new Error('no ellipsoid')
  return ellipsoid
}

function trace(m: Mat3): number {
  return m[0][0] + m[1][1] + m[2][2]
}

describe('displacementEllipsoid', () => {
  it('takes the axes of the cell for its own where the tensor is diagonal and the cell rectangular', () => {
    const ellipsoid = ellipsoidOf(carbon([5, 6, 7, 90, 90, 90], [0.03, 0.01, 0.02, 0, 0, 0]))
    expect(ellipsoid.meanSquares.map((u) => Math.round(u * 1e9) / 1e9)).toEqual([0.01, 0.02, 0.03])
    expect(Math.abs(ellipsoid.axes[0][1])).toBeCloseTo(1, 9)
    expect(Math.abs(ellipsoid.axes[2][0])).toBeCloseTo(1, 9)
    expect(ellipsoid.isPositiveDefinite).toBe(true)
  })

  it('refers Uij to the basis a*a, b*b, c*c', () => {
    // Isotropic U in an oblique cell: Uij = U·cos of the reciprocal angle (Trueblood 1996, section 2.1.4);
    // with β = 120° cos β* = 1/2.
    const ellipsoid = ellipsoidOf(carbon([8, 9, 10, 90, 120, 90], [0.02, 0.02, 0.02, 0, 0.01, 0]))
    for (const u of ellipsoid.meanSquares) expect(u).toBeCloseTo(0.02, 12)
  })

  it('makes a sphere of Uiso, and nothing of nothing', () => {
    const ellipsoid = ellipsoidOf(carbon([5, 6, 7, 80, 90, 100], [0.025]))
    expect(ellipsoid.meanSquares).toEqual([0.025, 0.025, 0.025])
    expect(ellipsoid.isAnisotropic).toBe(false)
    expect(displacementEllipsoid(carbon([5, 6, 7, 80, 90, 100], [Number.NaN]), 0)).toBeNull()
    const partial = [0.02, 0.02, Number.NaN, 0, 0, 0]
    expect(displacementEllipsoid(carbon([5, 6, 7, 80, 90, 100], partial), 0)).toBeNull()
  })

  it('says when there is no ellipsoid to draw', () => {
    // U12² > U11·U22.
    const flat = ellipsoidOf(carbon([5, 6, 7, 90, 90, 90], [0.01, 0.01, 0.01, 0, 0, 0.02]))
    expect(flat.isPositiveDefinite).toBe(false)
    expect(flat.meanSquares[0]).toBeCloseTo(-0.01, 12)
    expect(ellipsoidOf(carbon([5, 6, 7, 90, 90, 90], [-0.01])).isPositiveDefinite).toBe(false)
  })

  it('gives axes and mean squares that are the eigenvectors and eigenvalues of its tensor', () => {
    const u = fc.double({ min: 0.005, max: 0.2, noNaN: true })
    const off = fc.double({ min: -0.1, max: 0.1, noNaN: true })
    const angle = fc.double({ min: 65, max: 115, noNaN: true })
    fc.assert(
      fc.property(
        fc.tuple(u, u, u, off, off, off),
        fc.tuple(angle, angle, angle),
        (uij, angles) => {
          const { tensor, axes, meanSquares, isPositiveDefinite } = ellipsoidOf(
            carbon([6, 8, 11, ...angles], uij),
          )
          for (const [i, axis] of axes.entries()) {
            expect(
              length(subtract(apply(tensor, axis), scale(axis, meanSquares[i]!))),
            ).toBeLessThan(1e-9)
            expect(length(axis)).toBeCloseTo(1, 9)
            expect(Math.abs(dot(axis, axes[(i + 1) % 3]!))).toBeLessThan(1e-9)
          }
          expect(meanSquares.toSorted((p, q) => p - q)).toEqual(meanSquares)
          // Two criteria: minors of Uij, eigenvalues of the Cartesian tensor.
          if (Math.abs(meanSquares[0]) > 1e-9) expect(isPositiveDefinite).toBe(meanSquares[0] > 0)
        },
      ),
      { seed: 4 },
    )
  })

  it.runIf(HAS_DATA)('has the Ueq that an independent program gives, over real structures', () => {
    let compared = 0
    for (const { crystal, expected } of conformanceStructures<WithSites>()) {
      for (let site = 0; site < crystal.sites.count; site++) {
        const ellipsoid = displacementEllipsoid(crystal, site)
        const label = crystal.sites.label[site]!
        const [row, again] = expected.sites.filter((known) => known.label === label)
        const uEq = row?.u_eq_from_aniso ?? null
        if (ellipsoid === null || !ellipsoid.isAnisotropic || uEq === null) continue
        if (again !== undefined) continue
        expect(trace(ellipsoid.tensor) / 3).toBeCloseTo(uEq, 4)
        compared++
      }
    }
    expect(compared).toBeGreaterThan(1000)
  })

  it.runIf(HAS_DATA)('has the Ueq that the files themselves list', () => {
    let compared = 0
    let differing = 0
    for (const { crystal } of crystalsOf('cif')) {
      for (let site = 0; site < crystal.sites.count; site++) {
        const stated = crystal.sites.uIsoOrEquiv[site]!
        const ellipsoid = displacementEllipsoid(crystal, site)
        if (Number.isNaN(stated) || ellipsoid === null || !ellipsoid.isAnisotropic) continue
        compared++
        const uEq = trace(ellipsoid.tensor) / 3
        if (Math.abs(uEq - stated) > 0.0006 + 0.02 * stated) differing++
      }
    }
    expect(compared).toBeGreaterThan(7000)
    // Half of what differs is one old file (2006343), whose two columns do not fit one another.
    expect(differing / compared).toBeLessThan(0.015)
  })
})

interface WithSites {
  readonly block: string
  readonly sites: readonly { readonly label: string; readonly u_eq_from_aniso: number | null }[]
}

describe('rotateEllipsoid', () => {
  it('turns the tensor and its axes as the operation turns the atom', () => {
    // Threefold axis of a hexagonal cell: along a the displacement is largest, then along b.
    const crystal = carbon(
      [8, 8, 10, 90, 90, 120],
      [0.04, 0.01, 0.02, 0, 0, 0.005],
      ['x,y,z', '-y,x-y,z', '-x+y,-x,z', '-x,-y,-z'],
    )
    const listed = ellipsoidOf(crystal)
    const turned = rotateEllipsoid(crystal, listed, 1)
    const again = rotateEllipsoid(crystal, turned, 1)
    const back = rotateEllipsoid(crystal, again, 1)
    expect(turned.meanSquares).toEqual(listed.meanSquares)
    expect(Math.abs(dot(turned.axes[2], listed.axes[2]))).toBeCloseTo(0.5, 9)
    expect(turned.axes[2]).not.toEqual(listed.axes[2])
    for (const [i, row] of back.tensor.entries()) {
      for (const [k, x] of row.entries()) expect(x).toBeCloseTo(listed.tensor[i]![k]!, 12)
    }
    const { tensor, axes, meanSquares } = turned
    for (const [i, axis] of axes.entries()) {
      expect(length(subtract(apply(tensor, axis), scale(axis, meanSquares[i]!)))).toBeLessThan(
        1e-12,
      )
    }
  })

  it('leaves an ellipsoid as it is under inversion', () => {
    const crystal = carbon(
      [8, 9, 10, 80, 95, 100],
      [0.04, 0.01, 0.02, 0, 0, 0.005],
      ['x,y,z', '-x,-y,-z'],
    )
    const listed = ellipsoidOf(crystal)
    const { tensor, axes } = rotateEllipsoid(crystal, listed, 1)
    for (const [i, row] of tensor.entries()) {
      for (const [k, x] of row.entries()) expect(x).toBeCloseTo(listed.tensor[i]![k]!, 12)
    }
    const [first, second, third] = axes
    const handedness = dot(
      [
        first[1] * second[2] - first[2] * second[1],
        first[2] * second[0] - first[0] * second[2],
        first[0] * second[1] - first[1] * second[0],
      ],
      third,
    )
    expect(handedness).toBeCloseTo(1, 9)
  })
})

describe('checkDisplacements', () => {
  it('names the sites, a few of many, in one warning', () => {
    const atoms = [1, 2, 3, 4, 5, 6].map((i) => [`C${i}`, 0, 0, i / 10] as const)
    const { sites } = crystalOf(cellOf(9, 9, 9, 90, 90, 90), ['x,y,z'], atoms)
    const sound = [0.02, 0.02, 0.02, 0, 0, 0]
    const unsound = [0.02, -0.01, 0.02, 0, 0, 0]
    const uAniso = Float64Array.from([unsound, sound, unsound, unsound, unsound, unsound].flat())
    const [problem, ...others] = checkDisplacements({ ...sites, uAniso })
    expect(others).toEqual([])
    expect(problem).toMatchObject({ code: 'crystal.not-positive-definite', severity: 'warning' })
    expect(problem?.message).toContain('C1, C3, C4 and 2 more sites have')
  })

  it('has nothing to say of sound displacements, and of none', () => {
    expect(checkDisplacements(carbon([9, 9, 9, 90, 90, 90], [0.02]).sites)).toEqual([])
    expect(checkDisplacements(carbon([9, 9, 9, 90, 90, 90], [Number.NaN]).sites)).toEqual([])
    const sound = [0.02, 0.02, 0.02, 0.01, 0, 0]
    expect(checkDisplacements(carbon([9, 9, 9, 90, 90, 90], sound).sites)).toEqual([])
  })
})
