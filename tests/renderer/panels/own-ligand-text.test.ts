import { describe, expect, it } from 'vitest'
import {
  formulaOfSmiles,
  readOwnLigands,
  writeOwnLigands,
} from '../../../renderer/panels/own-ligand-text'

describe('writeOwnLigands', () => {
  it('writes what is read again as it was', async () => {
    const ligands = [
      { name: 'BnSe', smiles: '[Se-]Cc1ccccc1' },
      { name: 'C≡C with spaces', smiles: '[C-]#Cc1ccccc1' },
    ]
    const { entries, problems } = await readOwnLigands(writeOwnLigands(ligands))
    expect(entries).toEqual(ligands)
    expect(problems).toEqual([])
  })
})

describe('formulaOfSmiles', () => {
  it('tells the formula with its charge', async () => {
    expect(await formulaOfSmiles('[Se-]Cc1ccccc1')).toEqual({ ok: true, value: '[C7H7Se]-' })
    expect(await formulaOfSmiles(' CC#N ')).toEqual({ ok: true, value: 'C2H3N' })
  })

  it('says what is wrong with what is no SMILES', async () => {
    const read = await formulaOfSmiles('C1CC')
    expect(read.ok).toBe(false)
  })
})
