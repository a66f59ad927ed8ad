import { describe, expect, it } from 'vitest'
import { atomCount, selectionWords } from '../../../renderer/panels/selection-words'
import { selectableOf } from '../../../renderer/panels/selectable-of'
import { selectElement, selectPart } from '../../../shared/selection/select-by-kind'
import { analysed } from '../../support/analysed'

const report = analysed('resources/samples/Cu14-TXP35.cif')

describe('selectionWords', () => {
  it('says what is selected, how many, and where', () => {
    // H@Cu6 stands about the origin, the site 23 of F-43c.
    expect(selectionWords(report, selectPart(selectableOf(report), 0))).toEqual({
      formula: 'Cu6H',
      count: '7 atoms',
      middle: '0.000, 0.000, 0.000',
    })
    const antimony = selectElement(selectableOf(report), 51)
    expect(selectionWords(report, antimony)).toMatchObject({ formula: 'Sb', count: '1 atom' })
  })

  it('says nothing of nothing', () => {
    expect(selectionWords(report, [])).toBeNull()
  })
})

describe('atomCount', () => {
  it('counts in words', () => {
    expect([0, 1, 2].map(atomCount)).toEqual(['0 atoms', '1 atom', '2 atoms'])
  })
})
