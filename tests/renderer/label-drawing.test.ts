import { describe, expect, it } from 'vitest'
import {
  drawCentroids,
  drawLabels,
  labelsRemark,
  MOST_LABELS,
  type LabelView,
} from '../../renderer/label-drawing'
import { NOTHING_SELECTED } from '../../renderer/state/view'
import { FIRST_LABELS, type LabelChoice } from '../../shared/scene/label-choice'
import { symbolOf } from '../../shared/tables/elements'
import { analysed } from '../support/analysed'
import { samplePath } from '../support/app/structures'

const cu14 = analysed(samplePath('Cu14-TXP35'))
const SHOWN: LabelChoice = { ...FIRST_LABELS, areShown: true }

function written(change: Partial<LabelChoice>, view: Partial<LabelView> = {}) {
  return drawLabels(cu14, {
    labels: { ...SHOWN, ...change },
    modeStyle: 'literature',
    selection: NOTHING_SELECTED,
    focus: null,
    ...view,
  })
}
const texts = (...of: Parameters<typeof written>) => new Set(written(...of).map(({ text }) => text))
const hydride = [...cu14.anatomy.modes.find(({ element }) => symbolOf(element) === 'H')!.atoms]

describe('drawLabels', () => {
  it('writes nothing until it is asked to', () => {
    expect(written({ areShown: false })).toEqual([])
    expect(written({ atoms: 'none' })).toEqual([])
  })

  it('writes modes on what bridges, and on no terminal anchor', () => {
    // 12 selenolates and the hydride; the four P are terminal.
    expect(written({})).toHaveLength(13)
    expect(texts({})).toEqual(new Set(['μ3', 'μ6']))
  })

  it('leaves out what is dimmed', () => {
    expect(written({}, { focus: new Set(hydride) })).toEqual([{ atom: hydride[0], text: 'μ6' }])
  })

  it('writes elements on metals and anchors, on the selection or on all', () => {
    // 14 Cu, 12 Se, 4 P and the hydride.
    expect(written({ atoms: 'element' })).toHaveLength(31)
    expect(texts({ atoms: 'element' })).toEqual(new Set(['Cu', 'Se', 'P', 'H']))
    const selection = { atoms: hydride, bond: null }
    expect(texts({ atoms: 'element', of: 'selection' }, { selection })).toEqual(new Set(['H']))
    const all = written({ atoms: 'element', of: 'all' })
    expect(all).toHaveLength(cu14.ensemble.count)
    expect(new Set(all.slice(0, 31).map(({ text }) => text)).has('C')).toBe(false)
  })

  it('writes names as the file has them', () => {
    const labels = new Set(cu14.crystal.sites.label)
    for (const { text } of written({ atoms: 'name', of: 'all' })) expect(labels).toContain(text)
  })

  it('writes the short names of parts as formulas', () => {
    const parts = written({ atoms: 'part' })
    expect(new Set(parts.map(({ text }) => text))).toEqual(new Set(['H@Cu6', 'Cu8Se12', 'P4']))
    expect(parts.every(({ isFormula }) => isFormula)).toBe(true)
  })

  it('writes no occupancy where every place is full', () => {
    const skeleton = new Set(cu14.crystal.sites.occupancy)
    expect(skeleton).toEqual(new Set([1]))
    expect(written({ atoms: 'occupancy', of: 'all' })).toEqual([])
  })

  it('writes lengths of a kind of bond with their s.u.', () => {
    const lengths = written({ atoms: 'none', lengths: 'coordination' })
    // 36 Cu–Se, 4 Cu–P and 6 Cu–H.
    expect(lengths).toHaveLength(46)
    for (const { text } of lengths) expect(text).toMatch(/^[12]\.\d+(\(\d+\))?$/)
  })

  it('writes the length of the selected bond alone', () => {
    const { first, second } = cu14.ensemble.bonds
    const selection = { atoms: [first[0]!, second[0]!], bond: 0 }
    const [length, ...others] = written({ atoms: 'none', lengths: 'selection' }, { selection })
    expect(length).toMatchObject({ bond: 0 })
    expect(others).toEqual([])
  })
})

describe('labelsRemark', () => {
  it('counts what is left out, and says what is missing', () => {
    expect(labelsRemark(SHOWN, MOST_LABELS)).toBeNull()
    expect(labelsRemark(SHOWN, MOST_LABELS + 1)).toBe('1000 of 1001 labels.')
    expect(labelsRemark(SHOWN, 0)).toBe('Labels: nothing here bridges.')
    expect(labelsRemark({ ...SHOWN, of: 'selection' }, 0)).toBe(
      'Labels: select what is to have some.',
    )
    expect(labelsRemark(FIRST_LABELS, 0)).toBeNull()
  })
})

describe('drawCentroids', () => {
  it('puts one dot where the centroids of concentric parts fall together', () => {
    const dots = drawCentroids(cu14, NOTHING_SELECTED)
    expect(dots).toHaveLength(1)
    expect(dots[0]?.points).toHaveLength(1)
    expect(dots[0]?.label).toBe('H@Cu₆, Cu₈Se₁₂, P₄')
  })

  it('is of the selection where there is one', () => {
    const [dot] = drawCentroids(cu14, { atoms: [0, 1], bond: null })
    expect(dot?.label).toBe('2 atoms')
  })
})
