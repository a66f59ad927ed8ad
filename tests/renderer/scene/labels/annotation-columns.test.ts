import { describe, expect, it } from 'vitest'
import {
  annotationRadius,
  cellLabels,
  cellLines,
  lineLabels,
  planeColumns,
  viewLines,
} from '../../../../renderer/scene/labels/annotation-columns'
import { dot, length, pointAt } from '../../../../shared/geometry/vec3'
import { composeCell } from '../../../../shared/scene/compose-cell'
import { IN_PLACE } from '../../../../shared/scene/visibility'
import { cellOf } from '../../../support/cells'
import { madeScene } from '../made-scene'

/** Moved so that the corner of a line stands at the origin. */
const scene = {
  ...madeScene([{ at: [0, 0, 0], radius: 1, color: '#ff0000' }]),
  origin: [1, 1, 1],
} as const
const corner = { points: [[1, 1, 1], [3, 1, 1], [3, 5, 1]], label: '90°', kind: 'measurement' } as const // prettier-ignore
const contact = { points: [[1, 1, 1], [1, 1, 4]], label: null, kind: 'contact' } as const // prettier-ignore

describe('viewLines', () => {
  it('draws a line from each point to the next, in the frame of the scene', () => {
    const lines = viewLines(scene, [corner, contact], '#ff0000', IN_PLACE)
    expect(lines.count).toBe(3)
    expect(lines.start).toEqual([0, 0, 0, 2, 0, 0, 0, 0, 0])
    expect(lines.end).toEqual([2, 0, 0, 2, 4, 0, 0, 0, 3])
  })

  it('tells contacts by another dash and colour than measurements', () => {
    const { dash, color } = viewLines(scene, [corner, contact], '#ff0000', IN_PLACE)
    expect(dash[0]).toBe(dash[1])
    expect(dash[2]).not.toBe(dash[1])
    expect(color.slice(0, 4)).toEqual([1, 0, 0, 1])
    expect(color.slice(8, 12)).not.toEqual([1, 0, 0, 1])
  })

  it('follows the nearest atoms when these are moved, but for axes', () => {
    const balls = [
      { at: [0, 0, 0], radius: 1, color: '#ff0000', fragment: 0 },
      { at: [4, 0, 0], radius: 1, color: '#ff0000', fragment: 1 },
    ] as const
    const two = madeScene(balls)
    const shift = Float32Array.of(-1, 0, 0, 2, 0, 0)
    const points = [[0, 0, 0.2], [4, 0, 0]] as const // prettier-ignore
    const across = { points, label: null, kind: 'contact' } as const
    const axis = { points, label: 'C3', kind: 'axis' } as const
    const { start, end, dash } = viewLines(two, [across, axis], '#ff0000', shift)
    expect(start).toEqual([-1, 0, 0.2, 0, 0, 0.2])
    expect(end).toEqual([6, 0, 0, 4, 0, 0])
    expect(dash[1]).toBe(0)
  })

  it('draws one point as a dot', () => {
    const point = { points: [[2, 2, 2]], label: null, kind: 'measurement' } as const
    const { start, end, width } = viewLines(scene, [point, corner], '#ff0000', IN_PLACE)
    expect([start.slice(0, 3), end.slice(0, 3)]).toEqual([[1, 1, 1], [1, 1, 1]]) // prettier-ignore
    expect(width[0]).toBeGreaterThan(2 * width[1]!)
  })
})

describe('lineLabels', () => {
  it('names an axis beyond its end', () => {
    const points = [[1, 1, 1], [1, 1, 6]] as const // prettier-ignore
    const [label] = lineLabels(scene, [{ points, label: 'C3', kind: 'axis' }])
    expect(label).toMatchObject({ text: 'C3', goesWith: [] })
    expect(label?.at[2]).toBeGreaterThan(5.2)
  })

  const at = (points: readonly (readonly [number, number, number])[]) =>
    lineLabels({ origin: [0, 0, 0] }, [{ points, label: 'x', kind: 'measurement' }])[0]?.at

  it('stands in the middle of a distance, and at the axis of a torsion', () => {
    expect(at([[0, 0, 0], [2, 0, 0]])).toEqual([1, 0, 0]) // prettier-ignore
    expect(at([[9, 9, 9], [0, 0, 0], [0, 4, 0], [5, 5, 5]])).toEqual([0, 2, 0]) // prettier-ignore
  })

  it('stands inside of an angle, near its vertex', () => {
    const [x, y] = at([[4, 0, 0], [0, 0, 0], [0, 4, 0]])! // prettier-ignore
    expect(x).toBe(y)
    expect(x).toBeGreaterThan(0)
    expect(x).toBeLessThan(1)
  })

  it('writes nothing where there is no label or no point', () => {
    const none = { points: [], label: 'x', kind: 'contact' } as const
    expect(lineLabels(scene, [contact, none])).toEqual([])
  })
})

describe('planeColumns', () => {
  it('gives two radii at right angles to each other and to the normal', () => {
    for (const normal of [
      [0, 0, 2],
      [1, 0, 0],
      [1, -2, 3],
    ] as const) {
      const { center, radius1, radius2 } = planeColumns(scene, [
        { center: [2, 1, 1], normal, radius: 1.5 },
      ])
      expect(center).toEqual([1, 0, 0])
      const [first, second] = [pointAt(radius1, 0), pointAt(radius2, 0)]
      for (const radius of [first, second]) {
        expect(length(radius)).toBeCloseTo(1.5, 12)
        expect(dot(radius, normal)).toBeCloseTo(0, 12)
      }
      expect(dot(first, second)).toBeCloseTo(0, 12)
    }
  })
})

describe('annotationRadius', () => {
  it('holds every line, disc and polyhedron', () => {
    const plane = { center: [1, 1, 4], normal: [0, 0, 1], radius: 6 } as const
    const polyhedron = { atom: 0, vertices: [[1, 1, 21]], faces: [], color: '#ff0000' } as const
    const nothing = { lines: [], planes: [], polyhedra: [] }
    expect(annotationRadius(scene, nothing)).toBe(0)
    expect(annotationRadius(scene, { ...nothing, lines: [corner] })).toBeCloseTo(Math.hypot(2, 4), 12) // prettier-ignore
    expect(annotationRadius(scene, { ...nothing, lines: [corner], planes: [plane] })).toBe(9)
    expect(annotationRadius(scene, { ...nothing, polyhedra: [polyhedron] })).toBe(20)
  })
})

describe('cellLines', () => {
  it('colours the axes from the origin, and writes their letters in the same colours', () => {
    const cell = composeCell(cellOf(5, 6, 7, 90, 90, 90), { kind: 'molecules' }, [0, 0, 0])
    const { count, color } = cellLines(cell)
    const colors = Array.from({ length: count }, (_, i) => color.slice(4 * i, 4 * i + 3).join(' '))
    expect(new Set(colors).size).toBe(4)
    expect(colors.filter((own) => own === '-1 0 0')).toHaveLength(9)
    expect(cellLabels(cell).map(({ text }) => text)).toEqual(['0', 'a', 'b', 'c'])
    expect(new Set(cellLabels(cell).map((label) => label.color)).size).toBe(4)
  })
})
