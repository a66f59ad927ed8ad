import { describe, expect, it } from 'vitest'
import { readPaletteFile, writePaletteFile } from '../../../renderer/panels/palette-file'

describe('readPaletteFile', () => {
  it('brings back what was written, by symbol', () => {
    const colors = new Map([
      [29, '#3668cf'],
      [34, '#2f9e62'],
    ])
    expect(writePaletteFile(colors)).toContain('"Cu": "#3668cf"')
    expect(readPaletteFile(writePaletteFile(colors))).toEqual(colors)
  })

  it.each(['', 'data_x', '{}', '{"elements":[1]}', '{"elements":{"Cu":"blue"}}', 'null'])(
    'finds no colours in %s',
    (text) => {
      expect(readPaletteFile(text)).toBeNull()
    },
  )
})
