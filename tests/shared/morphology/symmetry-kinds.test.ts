import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { symmetryKinds } from '../../../shared/morphology/symmetry-kinds'
import { HYDROGEN } from '../../../shared/tables/elements'
import { crystalOfText } from '../../support/crystal-of-file'
import { dataPath } from '../../support/data'
import { MODELS_AT_HAND } from '../../support/models'
import { subjectOf } from '../../support/subject'

describe.runIf(MODELS_AT_HAND.length > 0)('symmetryKinds', () => {
  const text = readFileSync(dataPath('models/Cu14-TXP35.cif') ?? '', 'utf8')
  const { specimen } = subjectOf(crystalOfText(text))
  const heavy = specimen.main.filter((atom) => specimen.element[atom] !== HYDROGEN)

  it('tells the atoms of a ligand apart by their place in it, and metals by their element', () => {
    // P(C6H3Me2)3 has P, ipso, ortho, meta, para and methyl; SeCH2Ph has Se, CH2, ipso, ortho, meta and
    // para; and copper.
    const kinds = symmetryKinds(specimen, heavy)
    expect(new Set(kinds).size).toBe(6 + 6 + 1)
    const metals = heavy.flatMap((atom, row) => (specimen.element[atom] === 29 ? [kinds[row]] : []))
    expect(new Set(metals).size).toBe(1)
  })

  it('does not hang on the order of the atoms', () => {
    const there = symmetryKinds(specimen, heavy)
    const back = symmetryKinds(specimen, heavy.toReversed()).toReversed()
    expect(back).toEqual(there)
  })
})
