import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bondAtRow, rowsOfAtoms, siteAtRow } from '../../../renderer/panels/file-rows'
import { nameAtom, siteOf } from '../../../renderer/panels/atom-words'
import { analysed } from '../../support/analysed'
import { samplePath } from '../../support/app/structures'

const text = readFileSync(samplePath('COD-1004000'), 'latin1')
const report = analysed(samplePath('COD-1004000'))
const labelOf = (atom: number) => report.crystal.sites.label[siteOf(report, atom)]

describe('rowsOfAtoms', () => {
  it('leads from an atom to the line that gives its coordinates', () => {
    const atom = Array.from({ length: report.ensemble.count }, (_, i) => i).find((i) => labelOf(i) === 'W2')! // prettier-ignore
    const [row] = rowsOfAtoms(report, [atom])
    // As the file has it.
    expect(text.slice(row!.start, row!.end)).toMatch(/^W2 W /)
  })

  it('gives the row of two images once', () => {
    const images = siteAtRow(report, text.indexOf('\nW1 W ') + 1)?.atoms ?? []
    expect(rowsOfAtoms(report, images)).toHaveLength(1)
  })
})

describe('siteAtRow', () => {
  it('leads from a row to all images of its site', () => {
    const found = siteAtRow(report, text.indexOf('\nW1 W ') + 1)
    // P-1 with the cluster about an inversion centre: each W stands twice in it.
    expect(found?.atoms.map(labelOf)).toEqual(['W1', 'W1'])
  })

  it('puts the atom of the row before its images', () => {
    const [first] = siteAtRow(report, text.indexOf('\nW1 W ') + 1)?.atoms ?? []
    expect(nameAtom(report, first!).symmetry).toBeNull()
  })

  it('finds nothing outside the rows', () => {
    expect(siteAtRow(report, text.indexOf('_cell_length_a'))).toBeNull()
  })
})

describe('bondAtRow', () => {
  it('leads from a stated bond to one that is shown, between the same sites and as long', () => {
    const at = text.search(/^W1 N1 2\.276/m)
    expect(at).toBeGreaterThan(0)
    const bond = bondAtRow(report, at)
    expect(bond).not.toBeNull()
    const { first, second } = report.ensemble.bonds
    expect([labelOf(first[bond!]!), labelOf(second[bond!]!)].toSorted()).toEqual(['N1', 'W1'])
  })

  it('finds nothing outside the rows', () => {
    expect(bondAtRow(report, text.indexOf('_cell_length_a'))).toBeNull()
  })
})
