import { describe, expect, it } from 'vitest'
import { readAnatomyOptions } from '../../cli/anatomy-options'

describe('readAnatomyOptions', () => {
  it('shows the best dissection unless a scheme is named', () => {
    expect(readAnatomyOptions({})).toEqual({ scheme: null })
    expect(readAnatomyOptions({ scheme: 'layers' })).toEqual({ scheme: 'layers' })
  })

  it('refuses what is no scheme, and says which there are', () => {
    expect(readAnatomyOptions({ scheme: 'onion' })).toMatch(/^--scheme wants one of .*layers.*\.$/)
  })
})
