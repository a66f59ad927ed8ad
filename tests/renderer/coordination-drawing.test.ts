import { describe, expect, it } from 'vitest'
import {
  drawPolyhedra,
  focusOf,
  MOST_POLYHEDRA,
  polyhedraRemark,
} from '../../renderer/coordination-drawing'
import { skeletonAmong } from '../../renderer/panels/coordination-of-atom'
import { NOTHING_SELECTED } from '../../renderer/state/view'
import { symbolOf } from '../../shared/tables/elements'
import { analysed } from '../support/analysed'
import { samplePath } from '../support/app/structures'

const cu14 = analysed(samplePath('Cu14-TXP35'))
const modeOf = (symbol: string) =>
  cu14.anatomy.modes.find(({ element }) => symbolOf(element) === symbol)!
const colorOf = (element: number) => `#${symbolOf(element)}`

describe('drawPolyhedra', () => {
  it('spans the octahedron of copper about the hydride, in the colour of hydrogen', () => {
    const hydride = [...modeOf('H').atoms]
    const [octahedron, ...others] = drawPolyhedra(cu14, hydride, colorOf)
    expect(others).toEqual([])
    expect(octahedron?.vertices).toHaveLength(6)
    expect(octahedron?.faces).toHaveLength(8)
    expect(octahedron?.color).toBe('#H')
  })

  it('spans nothing about a terminal anchor', () => {
    expect(drawPolyhedra(cu14, [...modeOf('P').atoms], colorOf)).toEqual([])
  })
})

describe('skeletonAmong', () => {
  it('leaves out what is neither metal nor anchor', () => {
    const all = Array.from({ length: cu14.ensemble.count }, (_, atom) => atom)
    // 14 Cu, 12 Se, 4 P and the hydride.
    expect(skeletonAmong(cu14, all)).toHaveLength(31)
  })
})

describe('focusOf', () => {
  it('keeps the atoms of a row and what they are bound to', () => {
    const { atoms } = modeOf('P')
    const focus = focusOf(cu14, { atoms: [...atoms], bond: null, focus: true })
    // Four P and the copper of each.
    expect(focus?.size).toBe(8)
    expect([...atoms].every((atom) => focus?.has(atom))).toBe(true)
  })

  it('dims nothing where atoms were only picked', () => {
    expect(focusOf(cu14, { atoms: [0], bond: null })).toBeNull()
    expect(focusOf(cu14, NOTHING_SELECTED)).toBeNull()
  })
})

describe('polyhedraRemark', () => {
  it('says why there are none, or fewer than asked for', () => {
    expect(polyhedraRemark(0, 0)).toContain('select a metal or an anchor')
    expect(polyhedraRemark(2, 0)).toContain('fewer than three places')
    expect(polyhedraRemark(5, 5)).toBeNull()
    expect(polyhedraRemark(MOST_POLYHEDRA + 1, MOST_POLYHEDRA)).toContain('60 of 61')
  })
})
