import { describe, expect, it } from 'vitest'
import { readAnatomyOptions } from '../../cli/anatomy-options'
import { applyParts } from '../../cli/apply-parts'
import { ownFromDissection } from '../../shared/parts/own-edits'
import { ownDissectionText } from '../../shared/parts/own-file'
import { prepareSpecimen } from '../../shared/ensemble/specimen'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { analysed } from '../support/analysed'
import { dataPath } from '../support/data'

describe('readAnatomyOptions', () => {
  it('shows the best dissection unless a scheme or a file of parts is named', () => {
    expect(readAnatomyOptions({})).toEqual({ scheme: null, partsFile: null })
    expect(readAnatomyOptions({ scheme: 'layers' })).toMatchObject({ scheme: 'layers' })
    expect(readAnatomyOptions({ parts: 'x.json' })).toMatchObject({ partsFile: 'x.json' })
  })

  it('refuses what is no scheme, and says which there are', () => {
    expect(readAnatomyOptions({ scheme: 'onion' })).toMatch(/^--scheme wants one of .*layers.*\.$/)
  })

  it('refuses a scheme beside parts', () => {
    expect(readAnatomyOptions({ scheme: 'layers', parts: 'x.json' })).toMatch(/^Either /)
  })
})

describe.skipIf(dataPath('models') === null)('applyParts', () => {
  const model = (name: string) => analysed(dataPath(`models/${name}.cif`) ?? '')

  /** The best dissection of a model, as somebody saved it. */
  function saved({ crystal, graph, ensemble, anatomy }: StructureReport): string {
    const specimen = prepareSpecimen(crystal, graph, ensemble)
    return ownDissectionText(specimen, ownFromDissection(specimen, anatomy.dissection!, 'mine'))
  }

  it('tells parts that were saved as the dissection of their structure', () => {
    const cu14 = model('Cu14-TXP35')
    const { dissection } = applyParts(cu14, saved(cu14)).anatomy
    expect(dissection?.scheme).toBe('own')
    expect(dissection?.parts.map(({ formula }) => formula)).toEqual(
      cu14.anatomy.dissection?.parts.map(({ formula }) => formula),
    )
  })

  it('says so where they are not', () => {
    const told = applyParts(model('Au22'), saved(model('Cu14-TXP35')))
    expect(told.anatomy.dissection?.scheme).toBe('staples')
    expect(told.problems.map(({ code }) => code)).toContain('app.parts-not-found')
  })
})
