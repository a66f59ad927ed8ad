import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { symopsFromHall } from '../../../shared/symmetry/hall-symbol'
import { expandOrbit } from '../../../shared/symmetry/orbit'
import { parseSymop } from '../../../shared/symmetry/parse-symop'
import { applySymop } from '../../../shared/symmetry/symop'
import type { Vec3 } from '../../../shared/geometry/vec3'
import { cellOf } from '../../support/cells'
import { dataPath } from '../../support/data'

interface Multiplicities {
  readonly xhm: string
  readonly hall: string
  readonly multiplicity: Readonly<Record<string, number>>
}

const path = dataPath('conformance/symmetry/multiplicities.json')
const settings: Multiplicities[] = path === null ? [] : JSON.parse(readFileSync(path, 'utf8'))

const cell = cellOf(10, 10, 10, 90, 90, 90)
const tolerance = 0.05 // Å

function readPoint(text: string): Vec3 {
  const [x, y, z] = text.split(',').map((coordinate) => {
    const [numerator, denominator] = coordinate.split('/')
    return Number(numerator) / Number(denominator ?? 1)
  })
  return [x!, y!, z!]
}

describe('expandOrbit', () => {
  it.each(settings)('gives the multiplicities of $xhm', ({ hall, multiplicity }) => {
    const symops = symopsFromHall(hall)!
    const found = Object.keys(multiplicity).map((point) => [
      point,
      expandOrbit(readPoint(point), symops, cell, tolerance).points.length,
    ])
    expect(Object.fromEntries(found)).toEqual(multiplicity)
  })

  it('says for every operation which point it makes and the lattice vector it needs', () => {
    const symops = symopsFromHall('F -4a 2 3')!
    const orbit = expandOrbit([0.0668, 0.0668, 0.0668], symops, cell, tolerance)
    for (const [k, image] of orbit.images.entries()) {
      const made = applySymop(symops[k]!, orbit.fract)
      const point = orbit.points[image.point]!
      for (let axis = 0; axis < 3; axis++) {
        expect(made[axis]! + image.translation[axis]!).toBeCloseTo(point.fract[axis]!, 9)
      }
    }
  })

  it('merges images across a cell face and moves the site onto the special position', () => {
    const inversion = [parseSymop('x,y,z')!, parseSymop('-x,-y,-z')!]
    const orbit = expandOrbit([0.0004, 0, 0], inversion, cell, tolerance)
    expect(orbit.points).toHaveLength(1)
    expect(orbit.fract[0]).toBeCloseTo(0, 12)
  })

  it('keeps images apart that differ by more than the tolerance', () => {
    const inversion = [parseSymop('x,y,z')!, parseSymop('-x,-y,-z')!]
    expect(expandOrbit([0.004, 0, 0], inversion, cell, tolerance).points).toHaveLength(2)
  })
})
