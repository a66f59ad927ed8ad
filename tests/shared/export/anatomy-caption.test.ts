import { describe, expect, it } from 'vitest'
import { anatomyCaption, partCaption } from '../../../shared/export/anatomy-caption'
import { analysed } from '../../support/analysed'
import { dataPath } from '../../support/data'
import { madeReport } from '../../support/made-report'

describe('anatomyCaption', () => {
  const cu14 = dataPath('models/Cu14-TXP35.cif')
  it.skipIf(cu14 === null)('says of Cu14 what its paper says', () => {
    expect(anatomyCaption(analysed(cu14 ?? ''))).toBe(
      '[Cu14(TXP35)4(BnSe)12H]+: an octahedral H@Cu6 core (mean Cu–Cu 2.817 Å) inside ' +
        'a Cu8Se12 shell capped by four phosphines',
    )
  })

  it('leaves the formula out where it is not known', () => {
    const report = { ...madeReport(), chemistry: null }
    expect(anatomyCaption(report)).toMatch(/^an octahedral H@Cu6 core/)
  })

  it('says nothing without a dissection', () => {
    const report = madeReport()
    expect(
      anatomyCaption({ ...report, anatomy: { ...report.anatomy, dissection: null } }),
    ).toBeNull()
  })

  it('counts parts that are alike, and says what parts share', () => {
    const report = madeReport()
    const { dissection } = report.anatomy
    const [core, shell] = dissection!.parts
    const parts = [
      { ...core!, name: 'Cu20Se19', role: 'layer' as const, contains: [] },
      { ...shell!, name: 'Cu9Se9P3', role: 'cap' as const },
      { ...shell!, name: 'Cu9Se9P3', role: 'cap' as const },
    ]
    const fusions = [1, 2].map((cap) => ({
      members: [0, cap] as const,
      kind: 'set' as const,
      atoms: new Int32Array(),
      shared: 'Cu3Se6',
      text: '',
    }))
    const layered = { ...dissection!, parts, fusions }
    const anatomy = { ...report.anatomy, dissection: layered }
    expect(anatomyCaption({ ...report, chemistry: null, anatomy })).toMatch(
      /^a Cu20Se19 layer.* capped by two Cu9Se9P3; Cu20Se19 and Cu9Se9P3 share Cu3Se6$/,
    )
  })
})

describe('anatomyCaption of several shells', () => {
  it('counts those that are called the same', () => {
    const report = madeReport()
    const { dissection } = report.anatomy
    const [core, shell] = dissection!.parts
    const named = (name: string) => ({ ...shell!, name, role: 'shell' as const })
    const parts = [core!, named('Cu20Se19'), named('Cu9Se9P3'), named('Cu9Se9P3')]
    const anatomy = { ...report.anatomy, dissection: { ...dissection!, parts } }
    expect(anatomyCaption({ ...report, chemistry: null, anatomy })).toMatch(
      / inside shells of Cu20Se19 and two Cu9Se9P3$/,
    )
  })
})

describe('partCaption', () => {
  it('names a part by its role', () => {
    const report = madeReport()
    expect(partCaption(report, report.anatomy.dissection!.parts[1]!)).toMatch(/^a Cu8Se12 shell/)
  })

  it('reads a count before the name of a part as a number', () => {
    const report = madeReport()
    const part = report.anatomy.dissection!.parts[1]!
    const staples = {
      ...part,
      name: '6 Au2(SR)3',
      role: 'staple' as const,
      atoms: new Int32Array(),
    }
    expect(partCaption(report, staples)).toBe('six Au2(SR)3 staples')
  })
})

// What the papers say of them: peers and the descriptions of the models.
describe.skipIf(dataPath('models') === null)('anatomyCaption on the models', () => {
  it.each([
    [
      'Au21',
      '[Au21(AdmS)12(PPh2py)3]+: an Au17 kernel (Au11 + Au10 sharing Au4; mean Au–Au 2.953 Å) ' +
        'protected by four Au(SR)2 staples and four bridging SR, capped by three phosphines',
    ],
    [
      'Cu32-P1',
      '[Cu32(PPh3)6(BnSe)18Se7]+: a Cu20Se19 slab (Cu4 | Cu6 | Se | Cu6 | Cu4) ' +
        'capped by two Cu9Se9P3 (mean Cu–Cu 2.629 Å); Cu20Se19 and Cu9Se9P3 share Cu3Se6',
    ],
  ])('tells %s as its paper does', (name, caption) => {
    expect(anatomyCaption(analysed(dataPath(`models/${name}.cif`) ?? ''))).toBe(caption)
  })

  const ru6 = dataPath('cif/clusters/7000165-disorder.cif')
  it.skipIf(ru6 === null)('counts π ligands and carbonyls as ligands, not by their atoms', () => {
    expect(anatomyCaption(analysed(ru6 ?? ''))).toMatch(
      /capped by 13 carbonyls and three cyclopentadienyls$/,
    )
  })
})
