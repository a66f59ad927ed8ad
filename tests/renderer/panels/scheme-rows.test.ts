import { describe, expect, it } from 'vitest'
import { nextScheme, schemeRows } from '../../../renderer/panels/scheme-rows'
import { madeReport } from '../../support/made-report'

const { anatomy } = madeReport()

describe('schemeRows', () => {
  it('lists every scheme once, those that were found first, the others with why they were not', () => {
    const rows = schemeRows(anatomy)
    expect(rows.map(({ scheme, found }) => [scheme, found?.formula ?? null])).toEqual([
      ['concentric', 'H@Cu6@Cu8Se12@P4'],
      ['layers', 'Cu14Se12 + P4'],
      ['core-shell', null],
      ['polyhedra', null],
      ['staples', null],
      ['own', null],
    ])
    expect(rows[2]?.reason).toBe('All metals bind alike.')
    expect(rows[5]?.reason).toContain('no parts')
  })
})

describe('nextScheme', () => {
  it('goes round the schemes that were found, in their order', () => {
    expect(nextScheme(anatomy, 'concentric')).toBe('layers')
    expect(nextScheme(anatomy, 'layers')).toBe('concentric')
  })

  it('begins with the first, and finds none where there is none', () => {
    expect(nextScheme(anatomy, null)).toBe('concentric')
    expect(nextScheme({ dissections: [] }, null)).toBeNull()
  })
})
