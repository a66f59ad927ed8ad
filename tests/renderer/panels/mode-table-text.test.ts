import { describe, expect, it } from 'vitest'
import { bindsHow, ligandModeTable, metalTable } from '../../../renderer/panels/mode-table-text'
import { DEFAULT_ENSEMBLE } from '../../../shared/ensemble/ensemble-choice'
import { analysed } from '../../support/analysed'
import { samplePath } from '../../support/app/structures'

const cu8 = analysed(samplePath('Cu8-DPPP'))

/** The cells of a row under their heads. */
function named({ heads, rows }: ReturnType<typeof metalTable>) {
  return rows.map((cells) => Object.fromEntries(heads.map((head, i) => [head, cells[i]])))
}

describe('ligandModeTable', () => {
  it('has a row for each way of binding, with as many cells as heads', () => {
    const table = ligandModeTable(cu8, 'literature')
    expect(table.rows.every((cells) => cells.length === table.heads.length)).toBe(true)
    // [Cu8(DPPP)2(BnSe)8]: two chelating DPPP; eight selenolates in three modes.
    const rows = named(table)
    expect(rows.find(({ Ligand }) => Ligand === 'DPPP')).toMatchObject({
      Mode: 'κ2P,P′',
      n: '2',
      denticity: '2',
      binds: 'chelating',
    })
    expect(rows.filter(({ Ligand }) => Ligand === 'BnSe').map(({ n }) => n)).toEqual([
      '3',
      '4',
      '1',
    ])
  })
})

describe('metalTable', () => {
  it('has a row for each site, its indices in columns of their own', () => {
    const rows = named(metalTable(cu8))
    expect(rows).toHaveLength(8)
    const chelated = rows.filter((row) => row['Donor set'] === 'CuP2Se2')
    expect(chelated).toHaveLength(2)
    for (const row of chelated) {
      expect(row).toMatchObject({ CN: '4', Shape: 'T-4', τ5: '' })
      expect(row['τ4']).toMatch(/^0\.\d\d$/)
    }
  })
})

describe('ligandModeTable and metalTable of a packing', () => {
  it('count those of one cluster', () => {
    const packed = analysed(samplePath('Cu8-DPPP'), {
      ensemble: { ...DEFAULT_ENSEMBLE, extent: { kind: 'packing', radius: 10 } },
    })
    expect(packed.ensemble.count).toBeGreaterThan(cu8.ensemble.count)
    expect(metalTable(packed)).toEqual(metalTable(cu8))
    expect(ligandModeTable(packed, 'iupac')).toEqual(ligandModeTable(cu8, 'iupac'))
  })
})

describe('bindsHow', () => {
  it('names what a ligand does', () => {
    const binds = (isChelating: boolean, isBridging: boolean, mode: string) =>
      bindsHow({ isChelating, isBridging, styles: { literature: mode, iupac: mode } })
    expect(binds(true, true, "μ2-κ2P,P':κS")).toBe('chelating, bridging')
    expect(binds(false, false, 'κP')).toBe('terminal')
    expect(binds(false, false, 'η5')).toBe('π')
  })
})
