import { beforeEach, describe, expect, it } from 'vitest'
import {
  addOwnLigands,
  ownLigandStore,
  removeOwnLigand,
  setOwnLigands,
  withOwnLigands,
} from '../../../renderer/state/own-ligands'
import { DEFAULT_OPTIONS } from '../../../shared/pipeline/default-options'

const BNSE = { name: 'BnSe', smiles: '[Se-]Cc1ccccc1' }
const PPH3 = { name: 'PPh3', smiles: 'c1ccc(P(c2ccccc2)c2ccccc2)cc1' }
const names = () => ownLigandStore.getState().ligands

beforeEach(() => setOwnLigands([]))

describe('addOwnLigands', () => {
  it('puts new names first and forgets older ones of the same SMILES', () => {
    addOwnLigands([BNSE])
    addOwnLigands([PPH3])
    addOwnLigands([{ ...BNSE, name: 'SeBn' }])
    expect(names()).toEqual([{ ...BNSE, name: 'SeBn' }, PPH3])
  })

  it('takes the first of a list that names a molecule twice', () => {
    addOwnLigands([BNSE, { ...BNSE, name: 'SeBn' }])
    expect(names()).toEqual([BNSE])
  })
})

describe('removeOwnLigand', () => {
  it('leaves the others', () => {
    setOwnLigands([BNSE, PPH3])
    removeOwnLigand(BNSE)
    expect(names()).toEqual([PPH3])
  })
})

describe('withOwnLigands', () => {
  it('puts the names into the options, and leaves options alone that have them', () => {
    setOwnLigands([BNSE])
    const options = withOwnLigands(DEFAULT_OPTIONS)
    expect(options.ligands).toEqual({ dictionary: [BNSE], charges: {} })
    expect(withOwnLigands(options)).toBe(options)
  })
})
