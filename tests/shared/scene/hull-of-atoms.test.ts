import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edgesOf } from '../../../shared/geometry/solid-body'
import { convexHull } from '../../../shared/geometry/convex-hull'
import { add, cross, dot, normalize, subtract, type Vec3 } from '../../../shared/geometry/vec3'
import { carrierOf, hullOfAtoms } from '../../../shared/scene/hull-of-atoms'
import { madeReport } from '../../support/made-report'

const report = madeReport()
const [core] = report.anatomy.peel.parts
/** H@Cu6: an octahedron with a hydride in its middle. */
const octahedron = core!.atoms

describe('hullOfAtoms', () => {
  it('spans the metals and leaves out what lies inside', () => {
    const hull = hullOfAtoms(report, octahedron)
    expect(octahedron).toHaveLength(7)
    expect(hull?.vertices).toHaveLength(6)
    expect(hull?.faces).toHaveLength(8)
    expect(octahedron).toContain(hull?.atom)
    // Euler: every face is a triangle, so each edge lies between two of 24 sides.
    expect(hull?.faces.flat()).toHaveLength(24)
    for (const row of hull?.faces.flat() ?? []) expect(hull?.vertices[row]).toBeDefined()
  })

  it('gives atoms in one plane one face', () => {
    const hull = hullOfAtoms(report, octahedron)!
    const atoms = octahedron.filter((atom) => {
      const [, , z] = report.ensemble.cartn.subarray(3 * atom, 3 * atom + 3)
      return hull.vertices.filter((vertex) => Math.abs(vertex[2] - z!) < 0.1).length === 4
    })
    expect(hullOfAtoms(report, atoms)?.faces).toHaveLength(1)
  })

  it('has true edges: each between two faces', () => {
    const hull = hullOfAtoms(report, octahedron)!
    // Euler: V − E + F = 2.
    expect(hull.vertices.length - edgesOf(hull).length + hull.faces.length).toBe(2)
    const whole = hullOfAtoms(report, [...report.ensemble.atom.keys()])!
    expect(whole.vertices.length - edgesOf(whole).length + whole.faces.length).toBe(2)
  })

  it('takes atoms in any order, more than once, and passes over those that are not there', () => {
    const odd = [...octahedron, ...octahedron].toReversed()
    const again = hullOfAtoms(report, [-1, ...odd, 1e6])!
    const hull = hullOfAtoms(report, octahedron)!
    expect(again.corners.toSorted((a, b) => a - b)).toEqual([...hull.corners].toSorted((a, b) => a - b)) // prettier-ignore
    expect(again.faces).toHaveLength(hull.faces.length)
  })

  it('holds all of many atoms, and has the corners that a hull of all has', () => {
    const coordinate = fc.double({ min: -1, max: 1, noNaN: true })
    // Thousands of numbers: a smaller case says no more.
    const cloud = fc.noShrink(fc.array(fc.tuple(coordinate, coordinate, coordinate), { minLength: 320, maxLength: 900 })) // prettier-ignore
    fc.assert(
      fc.property(cloud, fc.constantFrom('ball', 'box'), (points, form) => {
        const places = points.map((point): Vec3 => {
          const size = form === 'box' ? 1 : Math.min(1, 1 / Math.hypot(...point))
          return [30 * size * point[0], 30 * size * point[1], 30 * size * point[2]]
        })
        const source = {
          ensemble: { ...report.ensemble, count: places.length, cartn: Float64Array.from(places.flat()) }, // prettier-ignore
          anatomy: report.anatomy,
        }
        const all = new Set(convexHull(places).flat())
        const hull = hullOfAtoms(source, [...places.keys()])
        expect(hull === null).toBe(all.size === 0)
        if (hull === null) return
        for (const face of hull.faces) {
          const corners = face.map((row) => hull.vertices[row]!)
          const sides = corners.map((corner) => subtract(corner, corners[0]!))
          const areas = sides.slice(2).map((side, k) => cross(sides[k + 1]!, side))
          const normal = normalize(areas.reduce((sum, area) => add(sum, area)))
          // A face is flat within 0.1 Å about its largest triangle.
          const most = Math.max(...places.map((place) => dot(normal, place)))
          expect(most).toBeLessThan(Math.max(...corners.map((corner) => dot(normal, corner))) + 0.3)
        }
        expect(hull.corners.filter((atom) => !all.has(atom)).length).toBeLessThan(0.1 * all.size)
      }),
      { numRuns: 8 },
    )
  })

  it('is nothing for atoms on a line', () => {
    const source = {
      ensemble: { ...report.ensemble, cartn: report.ensemble.cartn.map((x, i) => (i % 3 === 0 ? x : 0)) }, // prettier-ignore
      anatomy: report.anatomy,
    }
    expect(hullOfAtoms(source, octahedron)).toBeNull()
  })

  it('is nothing for two atoms', () => {
    expect(hullOfAtoms(report, octahedron.slice(0, 2))).toBeNull()
  })
})

describe('carrierOf', () => {
  it('takes the first atom of the part that most belong to, of equal ones the outer', () => {
    expect(carrierOf([0, 1, 2], [5, 7, 7])).toBe(1)
    expect(carrierOf([0, 1], [5, 7])).toBe(1)
    expect(carrierOf([2, 1, 0], [5, 5, 7])).toBe(1)
  })
})
