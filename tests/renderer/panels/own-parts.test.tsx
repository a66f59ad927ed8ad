import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, describe, expect, it } from 'vitest'
import { chooseDissection } from '../../../shared/anatomy/choose-dissection'
import { ownFromDissection, partOfAtoms, renamePart } from '../../../shared/parts/own-edits'
import { applyPattern, patternOfOwn } from '../../../shared/parts/own-pattern'
import type { OwnDissection } from '../../../shared/parts/own-parts'
import { DEFAULT_OPTIONS } from '../../../shared/pipeline/default-options'
import {
  atomsOfParts,
  atomsOfScope,
  drawAt,
  drawAtoms,
  isDrawing,
  specimenOf,
  startPart,
} from '../../../renderer/panels/own-drawing'
import { absentWords, appliedWords, ownRows, placeWords } from '../../../renderer/panels/own-words'
import { OwnPartEditor } from '../../../renderer/panels/OwnPartEditor'
import { OwnParts } from '../../../renderer/panels/OwnParts'
import type { OpenDocument } from '../../../renderer/state/document'
import {
  activatePart,
  beginEditing,
  ownPartStore,
  setPen,
  setScope,
} from '../../../renderer/state/own-parts'
import { specimenOfSample } from '../../support/specimen-of-sample'

const KEY = 'a'
const { report, specimen } = specimenOfSample('Cu14-TXP35')
const start = ownFromDissection(specimen, report.anatomy.dissections[0]!, 'My parts')
const editor = () => ownPartStore.getState().editors[KEY]!
const now = () => editor().history.present
const held = (own: OwnDissection) => atomsOfParts(report, own)
const nothing = () => {}

function propsFor(options = DEFAULT_OPTIONS) {
  const document: OpenDocument = {
    key: KEY,
    name: 'Cu14',
    source: { kind: 'file', fileId: '1' },
    options,
    wanted: options,
    analysis: report,
  }
  const anatomy = chooseDissection(specimen, report.anatomy, options.dissection)
  return {
    document,
    report: { ...report, anatomy },
    selected: [],
    colors: ['#111111', '#222222', '#333333'],
    isLasso: false,
    onLasso: nothing,
    onHoverAtoms: nothing,
    onSaveFile: nothing,
  }
}

const markup = (options = DEFAULT_OPTIONS) =>
  renderToStaticMarkup(<OwnParts {...propsFor(options)} />)

const editorMarkup = () =>
  renderToStaticMarkup(<OwnPartEditor {...propsFor()} editor={editor()} structure="S" />)

beforeEach(() => ownPartStore.setState({ editors: {}, saved: {} }))

describe('OwnParts', () => {
  it('offers to make parts, or to edit those that are shown', () => {
    expect(markup()).toContain('Make my own parts')
    const dissection = { scheme: 'own', own: start } as const
    expect(markup({ ...DEFAULT_OPTIONS, dissection })).toContain('Edit my parts')
  })

  it('says where parts are made when more of the crystal is shown', () => {
    const extent = { kind: 'asymmetric-unit' } as const
    const ensemble = { ...DEFAULT_OPTIONS.ensemble, extent }
    expect(markup({ ...DEFAULT_OPTIONS, ensemble })).toContain('where only the molecules are shown')
  })

  it('edits the active part, with its colour and the name that its atoms give it', () => {
    beginEditing(KEY, renamePart(start, 1, 'cube'))
    activatePart(KEY, 1)
    const html = editorMarkup()
    expect(html).toContain('Atoms you click go to cube. Esc ends.')
    expect(html).toContain('placeholder="Cu8Se12"')
    expect(html).toContain('value="#222222"')
    expect(html.match(/aria-pressed="true"/g)).toHaveLength(1)
    setPen(KEY, false)
    expect(editorMarkup()).toContain('Clicks select atoms, as usual.')
  })
})

describe('drawAt', () => {
  const [core, shell] = held(start)

  it('puts the atom that is clicked into the active part, and takes it out again', () => {
    beginEditing(KEY, start)
    expect(isDrawing(KEY)).toBe(true)
    drawAt(KEY, report, shell![0]!)
    expect(held(now())[0]).toContain(shell![0])
    expect(held(now())[1]).not.toContain(shell![0])
    drawAt(KEY, report, shell![0]!)
    expect(held(now())[0]).toEqual(core)
  })

  it('takes as much as the scope says', () => {
    const copper = core!.find((atom) => specimen.element[atom] === 29)!
    expect(atomsOfScope(report, copper, 'orbit')).toHaveLength(6)
    expect(atomsOfScope(report, copper, 'element')).toHaveLength(14)
    expect(atomsOfScope(report, copper, 'part')).toEqual(core)
    beginEditing(KEY, { name: '', parts: [] })
    setScope(KEY, 'part')
    drawAt(KEY, report, copper)
    expect(held(now())).toEqual([core])
  })

  it('draws nothing where no parts are made', () => {
    drawAt(KEY, report, 0)
    drawAtoms(KEY, report, [0], 'add')
    startPart(KEY, report, [0])
    expect(ownPartStore.getState().editors).toEqual({})
    expect(isDrawing(KEY)).toBe(false)
  })
})

describe('startPart', () => {
  it('makes a part and gives it the pen', () => {
    beginEditing(KEY, start)
    startPart(KEY, report, held(start)[1]!.slice(0, 2))
    expect(editor().active).toBe(3)
    expect(held(now())[3]).toEqual(held(start)[1]!.slice(0, 2))
  })
})

describe('the words of own parts', () => {
  it('call a part by its name, its formula, or empty', () => {
    const own = {
      ...start,
      parts: [...renamePart(start, 1, 'cube').parts, partOfAtoms(specimen, [])],
    }
    expect(ownRows(specimen, own, held(own)).map(({ title }) => title)).toEqual([
      'H@Cu6',
      'cube',
      'P4',
      'empty',
    ])
  })

  it('tell how near a place is, and what is odd about it', () => {
    const place = { atoms: new Int32Array(), rmsd: 0.1234, isInverted: true }
    const outcome = {
      kind: 'found',
      places: [{ ...place, missingBonds: 2, extraBonds: 1 }],
      isComplete: true,
    } as const
    expect(placeWords(outcome, 0)).toBe(
      'RMSD 0.123 Å, the mirror image, 2 fewer and 1 more bonds or contacts',
    )
    const plain = { ...place, isInverted: false, missingBonds: 0, extraBonds: 0 }
    expect(placeWords({ ...outcome, places: [plain] }, 0)).toBe('RMSD 0.123 Å')
  })

  it('tell why nothing was found', () => {
    const absent = {
      kind: 'absent',
      reason: 'No such set.',
      inCommon: 8,
      isComplete: false,
    } as const
    expect(absentWords(absent, 39)).toBe(
      'No such set. At least 8 of its 39 atoms stand here likewise. The search was given up before its end.',
    )
    expect(absentWords({ ...absent, inCommon: 0, isComplete: true }, 39)).toBe('No such set.')
  })

  it('tell it of each part of a pattern', () => {
    const pattern = patternOfOwn(specimen, start)
    const gold = specimenOf(specimenOfSample('Au21').report)
    expect(appliedWords(pattern, applyPattern(specimen, pattern))).toEqual([
      'My parts found, RMSD 0.000 Å.',
    ])
    expect(appliedWords(pattern, applyPattern(gold, pattern))[0]).toBe(
      'Cu6H: No such set of atoms stands here.',
    )
  })
})
