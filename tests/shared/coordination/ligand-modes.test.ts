/**
 * How whole ligands bind, in the models and in published structures: what the papers, the names of the
 * compounds and the bonds listed in the files say.
 */
import { describe, expect, it } from 'vitest'
import type { LigandModeRow } from '../../../shared/coordination/coordination'
import { analysed } from '../../support/analysed'
import { dataPath } from '../../support/data'

/** `C27 H26 P2 κ2P,P' ×2`: formula without regard to the name, mode, count. */
function modesOf(path: string, style: 'literature' | 'iupac' = 'literature'): string[] {
  const { anatomy, ligands } = analysed(path)
  return anatomy.ligandModes
    .map(({ ligand, styles, count }) => {
      return `${ligands.kinds[ligand]?.formula} ${styles[style]} ×${count}`
    })
    .toSorted()
}

// Ligands and modes of the `ligands` and `statements` of the expected files.
const MODELS: readonly [name: string, literature: readonly string[], iupac: readonly string[]][] = [
  [
    'Cu8-DPPP',
    ['C7 H7 Se μ2-Se ×3', 'C7 H7 Se μ3-Se ×4', 'C7 H7 Se μ4-Se ×1', "C27 H26 P2 κ2P,P' ×2"],
    [
      'C7 H7 Se μ-1:2κ2Se ×3',
      'C7 H7 Se μ3-1:2:3κ3Se ×4',
      'C7 H7 Se μ4-1:2:3:4κ4Se ×1',
      "C27 H26 P2 κ2P,P' ×2",
    ],
  ],
  [
    'Cu14-TXP35',
    ['C24 H27 P κP ×4', 'C7 H7 Se μ3-Se ×12', 'H μ6-H ×1'],
    ['C24 H27 P κP ×4', 'C7 H7 Se μ3-1:2:3κ3Se ×12', 'H μ6-1:2:3:4:5:6κ6H ×1'],
  ],
  [
    'Cu3-alkynyl',
    ['C18 H15 P κP ×3', 'C8 H5 μ3-η1,η1,η2 ×1', 'Cl μ2-Cl ×2'],
    ['C18 H15 P κP ×3', 'C8 H5 μ3-1:2κ2C;3η2 ×1', 'Cl μ-1:2κ2Cl ×2'],
  ],
  [
    'Cu32-P1',
    ['C18 H15 P κP ×6', 'C7 H7 Se μ3-Se ×18', 'Se μ5-Se ×6', 'Se μ6-Se ×1'],
    [
      'C18 H15 P κP ×6',
      'C7 H7 Se μ3-1:2:3κ3Se ×18',
      'Se μ5-1:2:3:4:5κ5Se ×6',
      'Se μ6-1:2:3:4:5:6κ6Se ×1',
    ],
  ],
  [
    'Au22',
    ['C10 H15 S μ2-S ×12', 'C17 H14 N P κP ×4'],
    ['C10 H15 S μ-1:2κ2S ×12', 'C17 H14 N P κP ×4'],
  ],
  [
    'Au21',
    ['C10 H15 S μ2-S ×12', 'C17 H14 N P κP ×3'],
    ['C10 H15 S μ-1:2κ2S ×12', 'C17 H14 N P κP ×3'],
  ],
  [
    'Cu58-shells',
    ['C H3 S μ3-S ×36', 'C3 H9 P κP ×4'],
    ['C H3 S μ3-1:2:3κ3S ×36', 'C3 H9 P κP ×4'],
  ],
]

// Modes alone, as many as there are of each.
const COMPLEXES: readonly [file: string, what: string, modes: readonly string[]][] = [
  [
    'mof/HKUST-1.cif',
    'Cu2 paddle wheels: three carboxylates of each btc bridge, one water on each Cu',
    ["μ6-κO:κO':κO'':κO''':κO'''':κO''''' ×32", 'κO ×48'],
  ],
  [
    'mof/16_UiO-66.cif',
    'Zr6O4(OH)4 clusters: terephthalate on four Zr, O and OH over faces',
    ["μ4-κO:κO':κO'':κO''' ×24", 'μ3-O ×32'],
  ],
  ['mof/ZIF-8.cif', 'zinc joined by methylimidazolate', ["μ2-κN:κN' ×24"]],
  [
    'clusters/ja063963ssi20060606_082513.cif',
    'Ru2(O2CCF3)4 paddle wheels joined by TCNQF4: trifluoroacetate bridges, four nitriles each',
    ["μ2-κO:κO' ×16", "μ4-κN:κN':κN'':κN''' ×2"],
  ],
  [
    'clusters/2219463_decomposition_temperature.cif',
    'two Kläui ligands: η5-Cp, P on Co and O on V; oxalate chelates two V; oxido terminal',
    ["μ2-κ2O,O':κ2O'',O''' ×1", 'μ2-κO:κP ×6', 'η5 ×2', 'O ×2'],
  ],
  [
    'organometallic/mbok1z.cif',
    '[Rh(O2)(dppp)2]+: side-on dioxygen, two chelating diphosphines',
    ["κ2P,P' ×2", 'η2 ×1'],
  ],
  [
    'clusters/2.cif',
    'Co and Bi joined by thiocyanate, N on Co and S on Bi; water on Co',
    ['μ2-κN:κS ×36', 'κO ×12'],
  ],
  ['clusters/4060306.cif', '[(η5-C5H5)2Y]4(μ3-S)2(thf)2', ['η5 ×8', 'μ3-S ×2', 'κO ×2']],
  [
    'organometallic/b603701asup1.cif',
    '[Cp4i2Ce(μ-Cl)2{Na(tmeda)2}2]: chlorido bridges, chelating diamines',
    ['η5 ×2', 'μ2-Cl ×2', "κ2N,N' ×4"],
  ],
  [
    'clusters/om4005498_si_003-filtered.cif',
    'Pd2Cu2: allyl, σ/π-alkynyl between Pd and Cu, chlorido between two Cu, phosphine',
    ['η3 ×2', 'μ2-η1,η2 ×2', 'μ2-Cl ×2', 'κP ×2'],
  ],
]

describe('describeLigandModes', () => {
  for (const [name, literature, iupac] of MODELS) {
    const path = dataPath(`models/${name}.cif`)
    it.skipIf(path === null)(`writes every ligand of the model ${name} in both styles`, () => {
      expect(modesOf(path ?? '')).toEqual([...literature].toSorted())
      expect(modesOf(path ?? '', 'iupac')).toEqual([...iupac].toSorted())
    })
  }

  for (const [file, what, modes] of COMPLEXES) {
    const path = dataPath(`cif/${file}`)
    it.skipIf(path === null)(`finds in ${file} ${what}`, () => {
      const found = new Map<string, number>()
      for (const { styles, count } of analysed(path ?? '').anatomy.ligandModes) {
        found.set(styles.literature, (found.get(styles.literature) ?? 0) + count)
      }
      expect([...found].map(([mode, count]) => `${mode} ×${count}`).toSorted()).toEqual(
        [...modes].toSorted(),
      )
    })
  }

  const dppp = dataPath('models/Cu8-DPPP.cif')
  it.skipIf(dppp === null)('tells chelating from bridging, and counts donors and metals', () => {
    const { anatomy, ligands } = analysed(dppp ?? '')
    const rowOf = (formula: string, mu: number): LigandModeRow | undefined =>
      anatomy.ligandModes.find(
        (row) => ligands.kinds[row.ligand]?.formula === formula && row.mu === mu,
      )
    const phosphine = rowOf('C27 H26 P2', 1)
    expect(phosphine).toMatchObject({ denticity: 2, isChelating: true, isBridging: false })
    // Cu–P of the expected file: four of them, 2.2719 to 2.2985 Å.
    expect(phosphine?.lengths.count).toBe(4)
    expect(phosphine?.lengths.min).toBeCloseTo(2.2719, 3)
    expect(phosphine?.lengths.max).toBeCloseTo(2.2985, 3)
    expect(phosphine?.atoms).toHaveLength(2 * 55)
    expect(rowOf('C7 H7 Se', 4)).toMatchObject({
      denticity: 1,
      isChelating: false,
      isBridging: true,
    })
  })
})
