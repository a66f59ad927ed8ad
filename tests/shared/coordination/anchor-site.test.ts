import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorSite } from '../../../shared/coordination/anchor-site'
import { antiprismHalfHeight, ring } from '../../../shared/geometry/polyhedra'
import { scale, subtract, type Vec3 } from '../../../shared/geometry/vec3'
import { referenceShapes } from '../../../shared/tables/reference-shapes'

function verticesOf(code: string): readonly Vec3[] {
  const shapes = referenceShapes(Number(/\d+$/.exec(code)?.[0]))
  return shapes.find((shape) => shape.code === code)?.vertices ?? []
}

describe('anchorSite', () => {
  it.each(['T-4', 'TBPY-5', 'SPY-5', 'OC-6', 'TPR-6', 'CU-8', 'SAPR-8', 'IC-12', 'COC-12'])(
    'is interstitial in the middle of %s',
    (code) => {
      expect(anchorSite(verticesOf(code))).toBe('interstitial')
    },
  )

  it.each(['TP-3', 'vT-3', 'fac-vOC-3', 'SP-4', 'PP-5', 'vOC-5', 'PPY-6'])(
    'is capping in or over the face of %s',
    (code) => {
      expect(anchorSite(verticesOf(code))).toBe('capping')
    },
  )

  it('is neither on one or two metals', () => {
    expect(anchorSite([[0, 0, 2]])).toBeNull()
    expect(anchorSite([[0, 0, 2], [0, 0, -2]])).toBeNull() // prettier-ignore
  })

  it('is capping outside a polyhedron, wherever it stands', () => {
    const direction = fc
      .tuple(...[0, 1, 2].map(() => fc.double({ min: -1, max: 1, noNaN: true })))
      .filter((p) => Math.hypot(...p) > 0.1)
    fc.assert(
      fc.property(fc.constantFrom('T-4', 'OC-6', 'CU-8', 'IC-12'), direction, (code, [x, y, z]) => {
        const vertices = verticesOf(code)
        const size = Math.hypot(x!, y!, z!)
        const away: Vec3 = scale([x!, y!, z!], 2 / size)
        // No vertex is as much as 2 from the middle: 2 away is outside.
        expect(Math.max(...vertices.map((p) => Math.hypot(...p)))).toBeLessThan(2)
        expect(anchorSite(vertices.map((vertex) => subtract(vertex, away)))).toBe('capping')
      }),
    )
  })

  it('is capping over the square of an antiprism, interstitial within', () => {
    const half = antiprismHalfHeight(4)
    const antiprism = (shift: number): Vec3[] => [
      ...ring(4, Math.SQRT1_2, half - shift),
      ...ring(4, Math.SQRT1_2, -half - shift, 45),
    ]
    expect(anchorSite(antiprism(0))).toBe('interstitial')
    expect(anchorSite(antiprism(1.2 * half))).toBe('capping')
  })
})
