import { Quaternion, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import {
  nextLine,
  sightOfSelection,
  symmetryInView,
  symmetryLines,
} from '../../../renderer/panels/view-lines'
import { cross, dot, length, pointAt, subtract, type Vec3 } from '../../../shared/geometry/vec3'
import { analysed } from '../../support/analysed'

const report = analysed('resources/samples/Cu14-TXP35.cif')
const { symmetry } = report.anatomy

describe('symmetryLines', () => {
  // H@Cu6 is an octahedron. Oh (International Tables A, point group m3m) has three fourfold, four threefold
  // and six more twofold axes, and nine mirror planes; its rotary reflections go along those axes.
  const lines = symmetryLines(symmetryInView(symmetry, 'kernel')!)

  it('counts the elements of Oh, axes of high order first and planes last', () => {
    const counts = lines.map(({ symbol, lines: own }) => [symbol, own.length])
    expect(counts).toEqual([['C4', 3], ['C3', 4], ['C2', 6], ['σ', 9]]) // prettier-ignore
  })

  it('wants across each only what lies across it', () => {
    for (const { direction, across = [] } of lines.flatMap(({ lines: own }) => own)) {
      expect(across.length).toBeGreaterThan(0)
      for (const other of across) expect(Math.abs(dot(direction, other))).toBeLessThan(0.05)
    }
  })

  it('takes other axes where none lies across', () => {
    // The skeleton has T: its threefold axes are 109.5° and 54.7° from all others.
    const [threefold] = symmetryLines(symmetryInView(symmetry, 'skeleton')!)
    expect(threefold?.symbol).toBe('C3')
    expect(threefold?.lines[0]?.across).toHaveLength(6)
  })
})

describe('symmetryInView', () => {
  it('is of what is drawn, else of the skeleton', () => {
    expect(symmetryInView(symmetry, 'kernel')?.of).toBe('kernel')
    expect(symmetryInView(symmetry, null)?.of).toBe('skeleton')
    expect(symmetryInView(null, null)).toBeNull()
  })
})

describe('nextLine', () => {
  const lines = ([[0, 0, 1], [1, 0, 0], [0, 1, 0]] as const).map((direction) => ({ direction })) // prettier-ignore
  const rotationTo = (towards: Vec3) => {
    const turn = new Quaternion().setFromUnitVectors(new Vector3(0, 0, 1), new Vector3(...towards))
    return { rotation: turn.toArray() }
  }

  it('is the nearest first, from either end, then the one after it', () => {
    expect(nextLine(lines, rotationTo([0.6, 0, 0.8]))).toBe(lines[0])
    expect(nextLine(lines, rotationTo([-0.8, 0, 0.6]))).toBe(lines[1])
    expect(nextLine(lines, rotationTo([1, 0, 0]))).toBe(lines[2])
    expect(nextLine(lines, rotationTo([0, 1, 0]))).toBe(lines[0])
  })

  it('is none of none', () => {
    expect(nextLine([], rotationTo([0, 0, 1]))).toBeNull()
  })
})

describe('sightOfSelection', () => {
  const place = (atom: number) => pointAt(report.ensemble.cartn, atom)

  it('goes along two atoms, and can level them', () => {
    const sight = sightOfSelection(report, { atoms: [0, 1] })
    const way = subtract(place(1), place(0))
    expect(length(cross(sight!.line.direction, way))).toBeCloseTo(0, 9)
    expect(sight?.ends).toEqual([place(0), place(1)])
    expect(sight?.words).toMatch(/^Along .+–.+$/)
  })

  it('goes onto the plane of three, at right angles to both lines between them', () => {
    const sight = sightOfSelection(report, { atoms: [0, 1, 2] })
    expect(dot(sight!.line.direction, subtract(place(1), place(0)))).toBeCloseTo(0, 6)
    expect(dot(sight!.line.direction, subtract(place(2), place(0)))).toBeCloseTo(0, 6)
    expect(sight?.ends).toBeNull()
  })

  it('is none of one atom, or of none', () => {
    expect(sightOfSelection(report, { atoms: [0] })).toBeNull()
    expect(sightOfSelection(report, { atoms: [] })).toBeNull()
  })
})
