import { describe, expect, it } from 'vitest'
import { drawMeasurement, joinDrawings } from '../../renderer/measurement-drawing'
import type { Place } from '../../shared/crystal/place'
import { length, subtract, type Vec3 } from '../../shared/geometry/vec3'
import { measurer } from '../../shared/measure/measure'
import { cellOf } from '../support/cells'
import { crystalOf } from '../support/crystals'

/** A square of atoms at z = 1 Å in a cube of 10 Å, an atom above it, and one in the next cell. */
const crystal = crystalOf(
  cellOf(10, 10, 10, 90, 90, 90),
  ['x,y,z'],
  [
    ['C1', 0.1, 0.1, 0.1],
    ['C2', 0.3, 0.1, 0.1],
    ['C3', 0.3, 0.3, 0.1],
    ['C4', 0.1, 0.3, 0.1],
    ['N1', 0.25, 0.2, 0.4],
  ],
)
const measure = measurer(crystal)
const at = (site: number, translation: Vec3 = [0, 0, 0]): Place => ({ site, symop: 0, translation })
const atom = (site: number, translation?: Vec3) => ({
  kind: 'atom' as const,
  place: at(site, translation),
})
const SQUARE = { kind: 'plane' as const, places: [0, 1, 2, 3].map((site) => at(site)) }

describe('drawMeasurement', () => {
  it('joins the points of a distance, wherever they are', () => {
    const { lines, planes } = drawMeasurement(
      crystal,
      measure,
      { kind: 'distance', points: [atom(0), atom(0, [1, 0, 0])] },
      '',
    )
    expect(planes).toEqual([])
    expect(lines).toHaveLength(1)
    expect(lines[0]?.label).toBe('10.000 Å')
    const [from, to] = lines[0]!.points
    expect(length(subtract(to!, from!))).toBeCloseTo(10, 9)
  })

  it('draws a plane as a disc about its centre that reaches beyond its atoms', () => {
    const { lines, planes } = drawMeasurement(
      crystal,
      measure,
      { kind: 'plane', plane: SQUARE },
      '',
    )
    expect(lines).toEqual([])
    const [disc] = planes
    expect(disc?.center.map((x) => Number(x.toFixed(9)))).toEqual([2, 2, 1])
    expect(Math.abs(disc!.normal[2])).toBeCloseTo(1, 9)
    expect(disc!.radius).toBeGreaterThan(Math.SQRT2)
  })

  it('drops a perpendicular from a point to its foot in a plane', () => {
    const { lines } = drawMeasurement(
      crystal,
      measure,
      { kind: 'plane-point', plane: SQUARE, point: atom(4) },
      '',
    )
    const [point, foot] = lines[0]!.points
    expect(point!.map((x) => Number(x.toFixed(6)))).toEqual([2.5, 2, 4])
    expect(foot!.map((x) => Number(x.toFixed(6)))).toEqual([2.5, 2, 1])
  })

  it('marks a centroid by its name, with a ray to each of its atoms', () => {
    const { lines } = drawMeasurement(
      crystal,
      measure,
      { kind: 'centroid', places: SQUARE.places },
      'Cg1',
    )
    expect(lines.map(({ label }) => label)).toEqual(['Cg1', null, null, null, null])
    expect(lines[0]?.points).toHaveLength(1)
  })

  it('draws a plane of atoms in a line as nothing', () => {
    const plane = { kind: 'plane' as const, places: [at(0), at(0, [1, 0, 0]), at(0, [2, 0, 0])] }
    expect(drawMeasurement(crystal, measure, { kind: 'plane', plane }, '')).toEqual({
      lines: [],
      planes: [],
    })
  })
})

describe('joinDrawings', () => {
  it('puts lines and planes side by side', () => {
    const plane = drawMeasurement(crystal, measure, { kind: 'plane', plane: SQUARE }, '')
    const joined = joinDrawings([plane, plane])
    expect([joined.lines.length, joined.planes.length]).toEqual([0, 2])
  })
})
