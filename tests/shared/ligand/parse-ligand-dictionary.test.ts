import { describe, expect, it } from 'vitest'
import {
  dictionaryProblems,
  parseLigandDictionary,
} from '../../../shared/ligand/parse-ligand-dictionary'

describe('parseLigandDictionary', () => {
  it('reads a SMILES and a name a line', () => {
    const text = '\uFEFF# my ligands\r\nC#Cc1ccccc1\tPA\r\n\r\n[S-]CCO  SC2H4OH of Li\n'
    expect(parseLigandDictionary(text)).toEqual({
      entries: [
        { smiles: 'C#Cc1ccccc1', name: 'PA' },
        { smiles: '[S-]CCO', name: 'SC2H4OH of Li' },
      ],
      problems: [],
    })
  })

  it('tells which lines cannot be used, and keeps the rest', () => {
    const { entries, problems } = parseLigandDictionary('C1CC broken\nCCO\nCCO EtOH')
    expect(entries).toEqual([{ smiles: 'CCO', name: 'EtOH' }])
    expect(problems.map(({ code }) => code)).toEqual(['ligand.bad-entry', 'ligand.bad-entry'])
    expect(problems[0]!.message).toMatch(/^Line 1 .*“C1CC broken”/)
    expect(problems[1]!.message).toMatch(/^Line 2 .*no name/)
  })
})

describe('dictionaryProblems', () => {
  it('names the entry whose SMILES cannot be read', () => {
    const problems = dictionaryProblems([
      { name: 'good', smiles: 'CCO' },
      { name: 'L1', smiles: 'C(C' },
      { name: 'L2', smiles: '' },
    ])
    expect(problems).toHaveLength(2)
    expect(problems[0]).toMatchObject({ code: 'ligand.bad-entry', severity: 'warning' })
    expect(problems[0]!.message).toContain('“L1”')
    expect(problems[1]!.message).toContain('“L2”')
  })

  it('says nothing of a dictionary without faults', () => {
    expect(dictionaryProblems([])).toEqual([])
    expect(dictionaryProblems([{ name: 'PA', smiles: 'C#Cc1ccccc1' }])).toEqual([])
  })
})
