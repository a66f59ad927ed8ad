import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coordinationIndices } from '../../../shared/coordination/coordination-indices'
import { apply } from '../../../shared/geometry/mat3'
import { onSphere, ring } from '../../../shared/geometry/polyhedra'
import { rotationOf } from '../../../shared/geometry/superposition'
import { scale, type Vec3 } from '../../../shared/geometry/vec3'
import { RU_N6 } from '../../support/shape-readings'
import { referenceShapes } from '../../../shared/tables/reference-shapes'

function indicesOf(code: string) {
  const shape = referenceShapes(Number(/\d+$/.exec(code)?.[0])).find((it) => it.code === code)
  return coordinationIndices(shape?.vertices ?? [])
}

/** Four donors: two pairs as far apart as said, in planes at right angles; all other angles are less. */
function withGreatestAngles(beta: number, alpha: number): Vec3[] {
  return [
    onSphere(beta / 2, 0),
    onSphere(beta / 2, 180),
    onSphere(180 - alpha / 2, 90),
    onSphere(180 - alpha / 2, 270),
  ]
}

describe('coordinationIndices', () => {
  // Limits from the definitions; trigonal pyramid 0.85: Yang et al., Dalton Trans. (2007) 955.
  it.each([
    ['T-4', 1, 1],
    ['SP-4', 0, 0],
    ['vTBPY-4', 0.851, 0.851],
  ])('gives %s τ4 %f and τ4′ %f', (code, tau4, tau4Prime) => {
    expect(indicesOf(code).tau4).toBeCloseTo(tau4, 2)
    expect(indicesOf(code).tau4Prime).toBeCloseTo(tau4Prime, 2)
  })

  // Greatest angles and indices of complexes as the program tau-calc prints them
  // (github.com/radi0sus/tau-calc, README.md, examples 1 and 3).
  it.each([
    ['Hg1 of a thiourea complex', 135.94, 124.44, 0.71, 0.67],
    ['Co1, a seesaw', 176.77, 92.29, 0.64, 0.38],
  ])('gives %s with angles of %f and %f° τ4 %f and τ4′ %f', (_, beta, alpha, tau4, tau4Prime) => {
    const found = coordinationIndices(withGreatestAngles(beta, alpha))
    expect(found.tau4).toBeCloseTo(tau4, 2)
    expect(found.tau4Prime).toBeCloseTo(tau4Prime, 2)
  })

  it('gives a tris-chelate the octahedricity that tau-calc gives', () => {
    expect(coordinationIndices(RU_N6.donors).octahedricity).toBeCloseTo(RU_N6.octahedricity, 2)
  })

  it('tells the seesaw better by τ4′ than by τ4', () => {
    // A trigonal bipyramid without an equatorial donor: 0.43 and 0.24, Okuniewski et al. (2015).
    const seesaw: Vec3[] = [...ring(3, 1, 0).slice(0, 2), [0, 0, 1], [0, 0, -1]]
    const { tau4, tau4Prime } = coordinationIndices(seesaw)
    expect(tau4).toBeCloseTo(0.43, 2)
    expect(tau4Prime).toBeCloseTo(0.24, 2)
  })

  it('gives the trigonal bipyramid τ5 1 and square pyramids 0', () => {
    expect(indicesOf('TBPY-5').tau5).toBeCloseTo(1, 9)
    expect(indicesOf('SPY-5').tau5).toBeCloseTo(0, 9)
    expect(indicesOf('vOC-5').tau5).toBeCloseTo(0, 9)
  })

  it('gives the octahedron octahedricity 0, and what three angles lack when a donor leans', () => {
    expect(indicesOf('OC-6').octahedricity).toBeCloseTo(0, 9)
    // One donor leans by 6° towards another: 84, 96 and 174°, hence √(3·36/15).
    const others: Vec3[] = [[0, 0, -1], [1, 0, 0], [-1, 0, 0], [0, 1, 0], [0, -1, 0]] // prettier-ignore
    const leaning = coordinationIndices([onSphere(6, 0), ...others])
    expect(leaning.octahedricity).toBeCloseTo(Math.sqrt((3 * 36) / 15), 9)
  })

  it('gives three donors their plane and their angles', () => {
    expect(indicesOf('TP-3').planeDistance).toBeCloseTo(0, 9)
    expect(indicesOf('TP-3').angleSum).toBeCloseTo(360, 9)
    expect(indicesOf('fac-vOC-3').planeDistance).toBeCloseTo(1 / Math.sqrt(3), 9)
    expect(indicesOf('fac-vOC-3').angleSum).toBeCloseTo(270, 9)
  })

  it('gives donors in one line no plane', () => {
    expect(coordinationIndices([[1, 0, 0], [1, 1, 0], [1, 2, 0]]).planeDistance).toBeNull() // prettier-ignore
  })

  it('has no index where the coordination number has none', () => {
    for (const count of [0, 1, 2, 7]) {
      const donors = Array.from({ length: count }, (_, k) => onSphere(20 * k, 50 * k))
      expect(Object.values(coordinationIndices(donors)).every((index) => index === null)).toBe(true)
    }
  })

  it('asks not how the donors are turned and listed', () => {
    const coordinate = fc.double({ min: -3, max: 3, noNaN: true })
    const donor = fc.tuple(coordinate, coordinate, coordinate).filter((p) => Math.hypot(...p) > 1)
    const turn = fc
      .tuple(coordinate, coordinate, coordinate, coordinate)
      .filter((q) => Math.hypot(...q) > 0.1)
      .map((q) => rotationOf(q.map((x) => x / Math.hypot(...q))))
    const donors = fc.array(donor, { minLength: 3, maxLength: 6 })
    fc.assert(
      fc.property(donors, turn, fc.boolean(), (arms, rotation, isMirrored) => {
        const { planeDistance, ...angles } = coordinationIndices(arms)
        // Donors nearly in one line have no plane to speak of, nor one nearly through the metal a side.
        fc.pre(arms.length !== 3 || (planeDistance ?? 0) > 0.01)
        const moved = arms.map((arm) => scale(apply(rotation, arm), isMirrored ? -1 : 1))
        const found = coordinationIndices(moved.toReversed())
        for (const [index, value] of Object.entries({ planeDistance, ...angles })) {
          const other = Object.entries(found).find(([name]) => name === index)?.[1]
          if (value === null) expect(other).toBeNull()
          else expect(other).toBeCloseTo(value, 5)
        }
      }),
    )
  })
})
