import { describe, expect, it } from 'vitest'
import {
  bindingsOf,
  chargeOfLigand,
  drawingSize,
  pictureOf,
  stereoWords,
} from '../../../renderer/panels/ligand-words'
import { BENZYL_SELENOLATE, madeBenzylSelenolate } from '../../support/made-chemistry'
import { madeReport } from '../../support/made-report'

const bnse = madeBenzylSelenolate()

describe('pictureOf', () => {
  it('draws molecules', () => {
    expect(pictureOf(bnse)).toBe('drawing')
  })

  it('shows a letter for one atom, with or without hydrogen on it', () => {
    const structure = {
      elements: [8, 1, 1],
      charges: [0, 0, 0],
      missingHydrogens: [0, 0, 0],
      labels: ['O1', 'H1', 'H2'],
      bonds: [
        [0, 1, 1],
        [0, 2, 1],
      ],
      donors: [0],
    } as const
    expect(pictureOf({ ...bnse, structure })).toBe('atom')
  })

  it('admits that it has none for what valences do not explain', () => {
    expect(pictureOf({ ...bnse, smiles: null })).toBe('none')
  })
})

describe('drawingSize', () => {
  it('counts atoms without their hydrogen', () => {
    expect(drawingSize(BENZYL_SELENOLATE)).toBe('medium')
  })
})

describe('chargeOfLigand', () => {
  it('never takes a charge that is not known for none', () => {
    const words = [-1, 0, null].map((charge) => chargeOfLigand({ ...bnse, charge }))
    expect(words).toEqual(['1−', 'neutral', 'charge not known'])
  })
})

describe('stereoWords', () => {
  it('lists centres with their descriptors', () => {
    const centers = [
      { label: 'C2', descriptor: 'R' },
      { label: 'C4', descriptor: 'R' },
    ] as const
    expect(stereoWords(centers)).toBe('C2 R, C4 R')
  })
})

describe('bindingsOf', () => {
  const lengths = {
    count: 3,
    min: 2.3571,
    minSu: null,
    mean: 2.4,
    max: 2.4642,
    maxSu: null,
    standardDeviation: null,
  }
  const row = {
    ligand: 1,
    styles: { literature: "μ2-κP:κP'", iupac: "μ-1κP:2κP'" },
    mu: 2,
    denticity: 2,
    isChelating: false,
    isBridging: true,
    count: 4,
    atoms: Int32Array.of(0),
    lengths,
  }
  const report = madeReport()
  const withRow = (change: Partial<typeof row>) => ({
    ...report,
    anatomy: { ...report.anatomy, ligandModes: [{ ...row, ...change }] },
  })

  it('gives those of one kind, in the style that is asked for', () => {
    expect(bindingsOf(withRow({}), 0, 'literature')).toEqual([])
    expect(bindingsOf(withRow({}), 1, 'iupac')[0]!.notation).toBe("μ-1κP:2κP'")
  })

  it('says donors, manner and lengths', () => {
    const [binding] = bindingsOf(withRow({}), 1, 'literature')
    expect(binding).toMatchObject({ manner: '2 donors, bridging', lengths: '2.357–2.464 Å' })
    const [terminal] = bindingsOf(
      withRow({ denticity: 1, isBridging: false, lengths: { ...lengths, max: 2.3573 } }),
      1,
      'literature',
    )
    expect(terminal).toMatchObject({ manner: 'terminal', lengths: '2.357 Å' })
  })

  it('calls no π ligand terminal', () => {
    const [cp] = bindingsOf(
      withRow({ styles: { literature: 'η5', iupac: 'η5' }, denticity: 1, isBridging: false }),
      1,
      'literature',
    )
    expect(cp?.manner).toBe('π')
  })
})
