import { beforeEach, describe, expect, it } from 'vitest'
import type { DissectionChoices } from '../../../shared/anatomy/dissection-choices'
import type { OwnDissection } from '../../../shared/parts/own-parts'
import { chooseDissection } from '../../../shared/anatomy/choose-dissection'
import { ownFromDissection, recolorPart, removePart } from '../../../shared/parts/own-edits'
import { structureFingerprint } from '../../../shared/parts/own-fingerprint'
import { DEFAULT_OPTIONS } from '../../../shared/pipeline/default-options'
import { followOwnParts, rememberParts } from '../../../renderer/bridge/remembered-parts'
import {
  closeDocument,
  documentOf,
  documentStore,
  showDocument,
} from '../../../renderer/state/document'
import { beginEditing, editOwn, ownPartStore, saveOwn } from '../../../renderer/state/own-parts'
import { beginView, viewStore } from '../../../renderer/state/view'
import { fakeStorage } from '../../support/fake-storage'
import { specimenOfSample } from '../../support/specimen-of-sample'

const place = { site: 0, symop: 0, translation: [0, 0, 0] as const }
const own: OwnDissection = { name: 'mine', parts: [{ name: null, color: null, places: [place] }] }
const KEY = 'sample:Cu14'

beforeEach(() => {
  ownPartStore.setState({ editors: {}, saved: {} })
  documentStore.setState({ documents: [], activeKey: null })
})

describe('rememberParts', () => {
  it('brings back what was saved the last time', () => {
    const storage = fakeStorage()
    rememberParts(storage)
    saveOwn('S', own)
    ownPartStore.setState({ saved: {} })
    rememberParts(fakeStorage(JSON.stringify({ S: [own] })))
    expect(ownPartStore.getState().saved).toEqual({ S: [own] })
  })

  it('keeps each change', () => {
    const storage = fakeStorage()
    rememberParts(storage)
    saveOwn('S', own)
    expect(JSON.parse(storage.kept ?? '')).toEqual({ S: [own] })
  })

  it('leaves out what is none, of whatever version it is', () => {
    const odd = {
      S: [
        own,
        { name: 'x' },
        null,
        { name: 'y', parts: [{ name: null, color: null, places: [7] }] },
      ],
      T: 'parts',
      U: [{ ...own, parts: Array(1000).fill(own.parts[0]) }],
    }
    rememberParts(fakeStorage(JSON.stringify(odd)))
    expect(ownPartStore.getState().saved).toEqual({ S: [own] })
    for (const text of ['{', '[]', 'null', '3']) {
      rememberParts(fakeStorage(text))
      expect(ownPartStore.getState().saved).toEqual({})
    }
  })

  it('does without a storage that refuses', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error('full')
      },
    }
    rememberParts(full)
    expect(() => saveOwn('S', own)).not.toThrow()
    expect(() => rememberParts(null)).not.toThrow()
  })
})

describe('followOwnParts', () => {
  const { report, specimen } = specimenOfSample('Cu14-TXP35')
  const parts = ownFromDissection(specimen, report.anatomy.dissections[0]!, 'mine')
  const asked: (DissectionChoices & { key: string })[] = []
  const session = {
    async dissect(key: string, choices: DissectionChoices) {
      asked.push({ key, ...choices })
      const options = { ...DEFAULT_OPTIONS, dissection: choices }
      const anatomy = chooseDissection(specimen, report.anatomy, choices)
      showDocument({
        ...documentOf(key)!,
        options,
        wanted: options,
        analysis: { ...report, anatomy },
      })
    },
  }
  followOwnParts(session)

  beforeEach(() => {
    asked.length = 0
    showDocument({
      key: KEY,
      name: 'Cu14',
      source: { kind: 'file', fileId: '1' },
      options: DEFAULT_OPTIONS,
      wanted: DEFAULT_OPTIONS,
      analysis: report,
    })
    beginView(KEY, 3)
  })

  it('shows the parts as they are made, in the colours they were given', async () => {
    beginEditing(KEY, parts)
    expect(asked.at(-1)).toEqual({ key: KEY, scheme: 'own', own: parts })
    editOwn(KEY, (it) => recolorPart(it, 1, '#112233'))
    expect(asked).toHaveLength(2)
    await Promise.resolve()
    const view = viewStore.getState().viewOfDocument[KEY]
    expect([...(view?.style.colorOfPart ?? [])]).toEqual([[1, '#112233']])
    expect(view?.style.colorBy).toBe('part')
  })

  it('asks for nothing where nothing changed', () => {
    beginEditing(KEY, parts)
    editOwn(KEY, (it) => removePart(it, 99))
    expect(asked).toHaveLength(1)
  })

  it('lays what was kept for a structure among its dissections, without showing it', () => {
    saveOwn(structureFingerprint(report.crystal), parts)
    beginView('again', 3)
    showDocument({ ...documentOf(KEY)!, key: 'again' })
    expect(asked.filter(({ key }) => key === 'again')).toEqual([
      { key: 'again', scheme: null, own: parts },
    ])
  })

  it('ends the editor when another dissection is chosen, and when the document closes', async () => {
    beginEditing(KEY, parts)
    await session.dissect(KEY, { scheme: 'concentric', own: parts })
    expect(ownPartStore.getState().editors).toEqual({})
    beginEditing(KEY, parts)
    closeDocument(KEY)
    expect(ownPartStore.getState().editors).toEqual({})
  })
})
