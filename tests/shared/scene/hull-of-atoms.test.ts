import { describe, expect, it } from 'vitest'
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
