import { beforeEach, describe, expect, it } from 'vitest'
import {
  activateDocument,
  activeDocument,
  closeDocument,
  documentStore,
  showDocument,
  showStartPage,
  type OpenDocument,
} from '../../../renderer/state/document'
import { madeReport } from '../../support/made-report'
import { DEFAULT_OPTIONS } from '../../../shared/pipeline/analyse'

const report = madeReport()

function made(key: string, name = `${key}.cif`): OpenDocument {
  return {
    key,
    name,
    source: { kind: 'file', fileId: key },
    options: DEFAULT_OPTIONS,
    wanted: DEFAULT_OPTIONS,
    analysis: report,
  }
}

const keys = () => documentStore.getState().documents.map(({ key }) => key)
const front = () => activeDocument(documentStore.getState())?.key ?? null

beforeEach(() => {
  documentStore.setState({ documents: [], activeKey: null })
  for (const key of ['a', 'b', 'c']) showDocument(made(key))
})

describe('showDocument', () => {
  it('opens each file in a tab of its own, at the end, in front', () => {
    expect(keys()).toEqual(['a', 'b', 'c'])
    expect(front()).toBe('c')
  })

  it('puts a file that is open already into its old tab', () => {
    showDocument(made('a', 'a-again.cif'))
    expect(keys()).toEqual(['a', 'b', 'c'])
    expect(activeDocument(documentStore.getState())?.name).toBe('a-again.cif')
  })
})

describe('activateDocument', () => {
  it('brings a tab to the front', () => {
    activateDocument('a')
    expect(front()).toBe('a')
  })

  it('stays where it is when there is no such tab', () => {
    activateDocument('x')
    expect(front()).toBe('c')
  })
})

describe('closeDocument', () => {
  it('shows the right neighbour of the tab that was in front', () => {
    activateDocument('b')
    closeDocument('b')
    expect(front()).toBe('c')
  })

  it('shows the left neighbour when there is none to the right', () => {
    closeDocument('c')
    expect(front()).toBe('b')
  })

  it('leaves the tab in front alone when another one is closed', () => {
    closeDocument('a')
    expect(front()).toBe('c')
  })

  it('ends on the start page', () => {
    for (const key of ['a', 'b', 'c']) closeDocument(key)
    expect(front()).toBeNull()
  })

  it('stays on the start page when a tab behind it is closed', () => {
    showStartPage()
    closeDocument('b')
    expect(front()).toBeNull()
    expect(keys()).toEqual(['a', 'c'])
  })
})
