import { describe, expect, it } from 'vitest'
import type { LigandClass } from '../../../shared/ligand/ligand-class'
import { analysed } from '../../support/analysed'
import { dataPath } from '../../support/data'

type Row = readonly [name: string, class_: LigandClass, count: number]

// Of each model: the formula in its paper (expected.json, `ligands`).
const MODELS: readonly (readonly [file: string, ligands: readonly Row[]])[] = [
  [
    'Cu14-TXP35',
    [
      ['TXP35', 'phosphine', 4],
      ['BnSe', 'selenolate', 12],
      ['H', 'hydride', 1],
    ],
  ],
  [
    'Cu32-P1',
    [
      ['PPh3', 'phosphine', 6],
      ['BnSe', 'selenolate', 18],
      ['Se', 'selenide', 7],
    ],
  ],
  [
    'Cu8-DPPP',
    [
      ['DPPP', 'phosphine', 2],
      ['BnSe', 'selenolate', 8],
    ],
  ],
  [
    'Au21',
    [
      ['AdmS', 'thiolate', 12],
      ['PPh2py', 'phosphine', 3],
    ],
  ],
  [
    'Au22',
    [
      ['AdmS', 'thiolate', 12],
      ['PPh2py', 'phosphine', 4],
    ],
  ],
  [
    'Cu3-alkynyl',
    [
      ['C≡CPh', 'alkynyl', 1],
      ['Cl', 'halide', 2],
      ['PPh3', 'phosphine', 3],
    ],
  ],
  [
    'Cu58-shells',
    [
      ['SMe', 'thiolate', 36],
      ['PMe3', 'phosphine', 4],
    ],
  ],
]

// Of each crystal: what the file says of its compound (name, formula, moiety), ligand by ligand.
const CRYSTALS: readonly (readonly [file: string, ligands: readonly Row[]])[] = [
  ['organometallic/C10H10Fe-Ferrocene.cif', [['Cp', 'cyclopentadienyl', 2]]],
  [
    'organometallic/4060316.cif',
    [
      ['Cl', 'halide', 2],
      ['p-cymene', 'arene', 1],
      ['PTA', 'phosphine', 1],
    ],
  ],
  [
    'organometallic/mbok1z.cif',
    [
      ['DPPP', 'phosphine', 2],
      ['O2', 'peroxide', 1],
    ],
  ],
  [
    'clusters/4060306.cif',
    [
      ['Cp', 'cyclopentadienyl', 8],
      ['thf', 'ether', 2],
      ['S', 'sulfide', 2],
    ],
  ],
  [
    'clusters/7000165-disorder.cif',
    [
      ['Cp*', 'cyclopentadienyl', 3],
      ['CO', 'carbonyl', 14],
      ['C', 'carbide', 1],
    ],
  ],
  [
    'clusters/1004000-atom-names-not-unique.cif',
    [
      ['MeNH2', 'amine', 6],
      ['S', 'sulfide', 8],
    ],
  ],
  [
    'clusters/2006343.cif',
    [
      ['PhPO3', 'phosphonate', 2],
      ['O', 'oxide', 15],
    ],
  ],
  [
    'clusters/2015717-long-title.cif',
    [
      ['btc', 'carboxylate', 2],
      ['4,4′-bpy', 'pyridine', 4],
      ['H2O', 'water', 10],
    ],
  ],
  [
    'clusters/om4005498_si_003-filtered.cif',
    [
      ['allyl', 'allyl', 2],
      ['C≡C-nBu', 'alkynyl', 2],
      ['Cl', 'halide', 2],
      ['PPh3', 'phosphine', 2],
    ],
  ],
  [
    'encoding/b110583n-datablock-names-with-spaces.cif',
    [
      ['DPPM', 'phosphine', 2],
      ['Se', 'selenide', 8],
    ],
  ],
  [
    'encoding/b415935g-multiple-tag-fixes.cif',
    [
      ['Et2dtc', 'dithiocarbamate', 4],
      ['dabco', 'amine', 1],
    ],
  ],
  ['disorder/41467_2015_BFncomms9288_MOESM1367_ESM.cif', [['bpy', 'pyridine', 3]]],
  ['embedded_large/41467_2015_BFncomms9288_MOESM1371_ESM.cif', [['phen', 'pyridine', 6]]],
  [
    'disorder/TILPEN.cif',
    [
      ['CN', 'cyanide', 5],
      ['NO', 'nitrosyl', 1],
    ],
  ],
  [
    'small_molecule/4060307.cif',
    [
      ['Cp', 'cyclopentadienyl', 4],
      ['SBu', 'thiolate', 2],
    ],
  ],
  [
    'special_positions/8102326.cif',
    [
      ['Cl', 'halide', 2],
      ['phen', 'pyridine', 1],
      ['H2O', 'water', 2],
    ],
  ],
  [
    'symop_missing/2000507.cif',
    [
      ['Cl', 'halide', 2],
      ['cyclam', 'amine', 1],
    ],
  ],
]

function ligandsOf(path: string): Row[] {
  const { ligands } = analysed(path)
  return ligands.kinds.map((kind) => [kind.name, kind.class, kind.count])
}

describe('nameLigand and classifyLigand', () => {
  for (const [folder, table] of [
    ['models', MODELS],
    ['cif', CRYSTALS],
  ] as const) {
    for (const [file, ligands] of table) {
      const path = dataPath(`${folder}/${file}${folder === 'models' ? '.cif' : ''}`)
      it.skipIf(path === null)(`know the ligands of ${file}, in the order of its formula`, () => {
        expect(ligandsOf(path!)).toEqual(ligands)
      })
    }
  }

  it.skipIf(dataPath('cif/mof') === null)('know the linkers of frameworks', () => {
    // Counts are of the piece that is shown; the names are in the papers' titles.
    const namesOf = (file: string) => ligandsOf(dataPath(`cif/${file}`)!).map(([name]) => name)
    expect(namesOf('mof/UiO-66.cif')).toEqual(['bdc', 'O'])
    expect(namesOf('mof/HKUST-1.cif')).toEqual(['btc', 'H2O'])
    expect(namesOf('mof/ZIF-8.cif')).toEqual(['meim'])
    expect(namesOf('malformed/IRMOF-3.cif')).toEqual(['NH2-bdc', 'O'])
    expect(namesOf('special_positions/7051424.cif')).toEqual(['OAc', '4,4′-bpy', 'H2O'])
  })
})
