import { beforeEach, describe, expect, it, vi } from 'vitest'
import { followOwnLigands, rememberLigands } from '../../../renderer/bridge/remembered-ligands'
import { activateDocument, documentStore, showDocument } from '../../../renderer/state/document'
import { addOwnLigands, ownLigandStore, setOwnLigands } from '../../../renderer/state/own-ligands'
import { DEFAULT_OPTIONS } from '../../../shared/pipeline/default-options'
import { fakeStorage } from '../../support/fake-storage'
import { madeReport } from '../../support/made-report'

const BNSE = { name: 'BnSe', smiles: '[Se-]Cc1ccccc1' }

function open(key: string) {
  showDocument({
    key,
    name: key,
    source: { kind: 'file', fileId: key },
    options: DEFAULT_OPTIONS,
    wanted: DEFAULT_OPTIONS,
    analysis: madeReport(),
  })
}

beforeEach(() => {
  documentStore.setState(documentStore.getInitialState(), true)
  setOwnLigands([])
})

describe('rememberLigands', () => {
  it('brings names back after a restart', () => {
    const storage = fakeStorage()
    rememberLigands(storage)
    addOwnLigands([BNSE])
    const { kept } = storage
    setOwnLigands([])
    rememberLigands(fakeStorage(kept))
    expect(ownLigandStore.getState().ligands).toEqual([BNSE])
  })

  it.each(['not JSON', '7', 'null', '[{"name":3},null,"BnSe"]'])(
    'begins without names with %s',
    (kept) => {
      rememberLigands(fakeStorage(kept))
      expect(ownLigandStore.getState().ligands).toEqual([])
    },
  )

  it('does without a storage, and without room in it', () => {
    rememberLigands(null)
    rememberLigands({
      getItem: () => null,
      setItem: () => {
        throw new Error('QuotaExceededError')
      },
    })
    expect(() => addOwnLigands([BNSE])).not.toThrow()
  })
})

describe('followOwnLigands', () => {
  it('analyses the document in front at once, and another when it comes to the front', () => {
    open('a')
    open('b')
    const reanalyse = vi.fn(() => Promise.resolve())
    followOwnLigands({ reanalyse })
    addOwnLigands([BNSE])
    const named = expect.objectContaining({ ligands: { dictionary: [BNSE], charges: {} } })
    expect(reanalyse.mock.calls).toEqual([['b', named]])
    activateDocument('a')
    expect(reanalyse.mock.calls).toEqual([
      ['b', named],
      ['a', named],
    ])
  })

  it('leaves a document alone that has the names already', () => {
    setOwnLigands([BNSE])
    open('a')
    const reanalyse = vi.fn(() => Promise.resolve())
    followOwnLigands({ reanalyse })
    showDocument({
      ...documentStore.getState().documents[0]!,
      key: 'b',
      wanted: {
        ...DEFAULT_OPTIONS,
        ligands: { dictionary: ownLigandStore.getState().ligands, charges: {} },
      },
    })
    expect(reanalyse).not.toHaveBeenCalled()
  })
})
