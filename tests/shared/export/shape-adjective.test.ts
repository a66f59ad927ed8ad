import { describe, expect, it } from 'vitest'
import { shapeAdjective } from '../../../shared/export/shape-adjective'

const fit = (name: string, measure = 0) => ({ code: 'x', name, pointGroup: 'Oh', measure })

describe('shapeAdjective', () => {
  it.each([
    ['octahedron', 'octahedral'],
    ['cuboctahedron', 'cuboctahedral'],
    ['cube', 'cubic'],
    ['trigonal prism', 'trigonal prismatic'],
    ['square antiprism', 'square antiprismatic'],
    ['trigonal bipyramid', 'trigonal bipyramidal'],
    ['triangle', 'triangular'],
  ])('makes %s to %s', (name, expected) => {
    expect(shapeAdjective(fit(name))).toBe(expected)
  })

  it('says of shapes in between that they are distorted, and of far ones nothing', () => {
    expect(shapeAdjective(fit('octahedron', 2))).toBe('distorted octahedral')
    expect(shapeAdjective(fit('octahedron', 8))).toBeNull()
  })

  it('says nothing where a name makes no adjective', () => {
    expect(shapeAdjective(fit('muffin'))).toBeNull()
  })
})
