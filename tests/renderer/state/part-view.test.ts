import { describe, expect, it } from 'vitest'
import * as parts from '../../../renderer/state/part-view'
import { beginTwoViews, view } from './two-views'

beginTwoViews()

describe('togglePart', () => {
  it('closes and opens the eye of a part', () => {
    parts.togglePart('a', 2)
    expect(view()?.hiddenParts).toEqual(new Set([2]))
    parts.togglePart('a', 2)
    expect(view()?.hiddenParts).toEqual(new Set())
  })
})

describe('setPartOpacity', () => {
  it('keeps only what is not opaque', () => {
    parts.setPartOpacity('a', 1, 0.3)
    expect(view()?.opacityOfPart).toEqual(new Map([[1, 0.3]]))
    parts.setPartOpacity('a', 1, 1)
    expect(view()?.opacityOfPart).toEqual(new Map())
  })
})

describe('isolatePart', () => {
  it('leaves one part to be seen, and brings the others back the second time', () => {
    parts.togglePart('a', 1)
    parts.isolatePart('a', 1, 4)
    expect([...(view()?.hiddenParts ?? [])]).toEqual([0, 2, 3])
    parts.isolatePart('a', 1, 4)
    expect(view()?.hiddenParts.size).toBe(0)
  })
})

describe('ghostOthers', () => {
  it('makes all but one part faint, and all solid again the second time', () => {
    parts.togglePart('a', 1)
    parts.setPartOpacity('a', 1, 0.5)
    parts.ghostOthers('a', 1, 3)
    expect([...(view()?.opacityOfPart ?? [])]).toEqual([
      [0, parts.GHOST],
      [2, parts.GHOST],
    ])
    expect(view()?.hiddenParts.size).toBe(0)
    parts.ghostOthers('a', 1, 3)
    expect(view()?.opacityOfPart.size).toBe(0)
  })
})

describe('setPartColor', () => {
  it('colours by part as soon as a part has a colour of its own', () => {
    parts.setPartColor('a', 1, '#112233')
    expect(view()?.style).toMatchObject({
      colorBy: 'part',
      colorOfPart: new Map([[1, '#112233']]),
    })
    parts.setPartColor('a', 1, null)
    expect(view()?.style.colorOfPart.size).toBe(0)
  })
})
