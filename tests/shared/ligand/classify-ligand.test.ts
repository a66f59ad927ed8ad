import { describe, expect, it } from 'vitest'
import { classifyLigand } from '../../../shared/ligand/classify-ligand'
import type { LigandClass } from '../../../shared/ligand/ligand-class'
import { COMMON_LIGANDS } from '../../../shared/tables/common-ligands'
import { ligandOf } from '../../support/ligand-queries'

const smilesOf = (name: string) => COMMON_LIGANDS.find((row) => row[0] === name)![2]

/** Atoms of an element, by its number. */
function classOf(smiles: string, donors: readonly number[]): LigandClass {
  const { lewis } = ligandOf(smiles)
  return classifyLigand(lewis, lewis, donors)
}

function classBoundBy(name: string, element: number, only?: readonly number[]): LigandClass {
  const { lewis } = ligandOf(smilesOf(name))
  const atoms = [...lewis.elements.keys()].filter((atom) => lewis.elements[atom] === element)
  const donors = only === undefined ? atoms : only.map((index) => atoms[index]!)
  return classifyLigand(lewis, lewis, donors)
}

const [H, C, N, O, P, S, SE, TE, CL, AS, SI] = [1, 6, 7, 8, 15, 16, 34, 52, 17, 33, 14]

describe('classifyLigand', () => {
  // What a textbook calls them, bound by all atoms of an element.
  it.each<[string, number, LigandClass]>([
    ['H', H, 'hydride'],
    ['Cl', CL, 'halide'],
    ['O', O, 'oxide'],
    ['OH', O, 'hydroxide'],
    ['H2O', O, 'water'],
    ['S', S, 'sulfide'],
    ['S2', S, 'sulfide'],
    ['Se', SE, 'selenide'],
    ['Te', TE, 'telluride'],
    ['N', N, 'nitride'],
    ['C', C, 'carbide'],
    ['SH', S, 'thiolate'],
    ['NH3', N, 'amine'],
    ['CO', C, 'carbonyl'],
    ['CN', C, 'cyanide'],
    ['NO', N, 'nitrosyl'],
    ['N3', N, 'azide'],
    ['NCS', N, 'pseudohalide'],
    ['NO3', O, 'nitrate'],
    ['SO4', O, 'sulfate'],
    ['PO4', O, 'phosphate'],
    ['HPO4', O, 'phosphate'],
    ['CO3', O, 'carbonate'],
    ['ClO4', O, 'perchlorate'],
    ['OTf', O, 'sulfonate'],
    ['tBuPO3', O, 'phosphonate'],
    ['BH4', 5, 'borohydride'],
    ['PPh3', P, 'phosphine'],
    ['TXP35', P, 'phosphine'],
    ['PPh2py', P, 'phosphine'],
    ['DPPM', P, 'phosphine'],
    ['P(OMe)3', P, 'phosphite'],
    ['PPh2', P, 'phosphanide'],
    ['AsPh3', AS, 'arsine'],
    ['BnSe', SE, 'selenolate'],
    ['PhTe', TE, 'tellurolate'],
    ['AdmS', S, 'thiolate'],
    ['SPh', S, 'thiolate'],
    ['MBD', S, 'thiolate'],
    ['p-MBA', S, 'thiolate'],
    ['SSiPh3', S, 'thiolate'],
    ['bdt', S, 'dithiolate'],
    ['mnt', S, 'dithiolate'],
    ['i-mnt', S, 'dithiolate'],
    ['Et2dtc', S, 'dithiocarbamate'],
    ['iPr2dtp', S, 'dithiophosphate'],
    ['iPr2dsep', SE, 'diselenophosphate'],
    ['Etxan', S, 'xanthate'],
    ['dtb', S, 'dithiocarboxylate'],
    ['tht', S, 'thioether'],
    ['tu', S, 'thione'],
    ['CF3COO', O, 'carboxylate'],
    ['bdc', O, 'carboxylate'],
    ['PyrrCa', O, 'carboxylate'],
    ['acac', O, 'diketonate'],
    ['dbm', O, 'diketonate'],
    ['OMe', O, 'alkoxide'],
    ['OPh', O, 'aryloxide'],
    ['cat', O, 'aryloxide'],
    ['salen', O, 'aryloxide'],
    ['MeOH', O, 'alcohol'],
    ['thf', O, 'ether'],
    ['18-crown-6', O, 'ether'],
    ['acetone', O, 'ketone'],
    ['EtOAc', O, 'ester'],
    ['dmf', O, 'carboxamide'],
    ['dmso', O, 'sulfoxide'],
    ['dmso', S, 'sulfoxide'],
    ['OPPh3', O, 'phosphine oxide'],
    ['hmpa', O, 'phosphine oxide'],
    ['PyNO', O, 'amine oxide'],
    ['MeCN', N, 'nitrile'],
    ['en', N, 'amine'],
    ['tmeda', N, 'amine'],
    ['py', N, 'pyridine'],
    ['bpy', N, 'pyridine'],
    ['phen', N, 'pyridine'],
    ['Him', N, 'azole'],
    ['1-MeIm', N, 'azole'],
    ['meim', N, 'azolate'],
    ['dmpz', N, 'pyrazolate'],
    ['Hdmpz', N, 'azole'],
    ['dmtrz', N, 'triazolate'],
    ['bta', N, 'triazolate'],
    ['tz', N, 'azolate'],
    ['DPhF', N, 'amidinate'],
    ['PhC(NSiMe3)2', N, 'amidinate'],
    ['DippNacNac', N, 'amidinate'],
    ['N(SiMe3)2', N, 'amide'],
    ['dmgH', N, 'imine'],
    ['tpp', N, 'porphyrin'],
    ['SiMe3', SI, 'silyl'],
    ['C2', C, 'alkynyl'],
    ['C2H4', C, 'alkene'],
    ['C2H2', C, 'alkyne'],
    ['allyl', C, 'allyl'],
    ['C4H6', C, 'diene'],
    ['Cp', C, 'cyclopentadienyl'],
    ['C6H6', C, 'arene'],
  ])('calls %s bound by element %i a %s', (name, element, expected) => {
    expect(classBoundBy(name, element)).toBe(expected)
  })

  it.each<[string, string, readonly number[], LigandClass]>([
    ['phenylethynyl by σ', '[C-]#Cc1ccccc1', [0], 'alkynyl'],
    ['phenylethynyl by σ and π', '[C-]#Cc1ccccc1', [0, 1], 'alkynyl'],
    ['diphenylacetylene', 'c1ccccc1C#Cc1ccccc1', [6, 7], 'alkyne'],
    ['methyl', '[CH3-]', [0], 'alkyl'],
    ['phenyl', '[c-]1ccccc1', [0], 'aryl'],
    ['vinyl by σ and π', 'C=[CH-]', [0, 1], 'alkenyl'],
    ['acetyl', 'C[C-]=O', [1], 'acyl'],
    ['tert-butyl isocyanide', 'CC(C)(C)[N+]#[C-]', [5], 'isocyanide'],
    ['IMe', 'CN1C=CN(C)[C]1', [6], 'carbene'],
    ['IMe as an ylide', 'CN1C=C[N+](C)=[C-]1', [6], 'carbene'],
    ['a cyclic alkyl(amino)carbene', 'CC1(C)CC(C)(C)N(C)[C]1', [9], 'carbene'],
    ['cyclooctadiene', 'C1CC=CCCC=C1', [2, 3, 6, 7], 'diene'],
    ['Cp*', 'C[c-]1c(C)c(C)c(C)c1C', [1, 2, 4, 6, 8], 'cyclopentadienyl'],
    ['mesitylene', 'Cc1cc(C)cc(C)c1', [1, 2, 3, 5, 6, 8], 'arene'],
    ['benzene by two atoms', 'c1ccccc1', [0, 1], 'arene'],
    ['3-methylacetylacetonate', 'CC(=O)[C-](C)C(C)=O', [2, 7], 'diketonate'],
    ['salicylaldehydate', '[O-]c1ccccc1C=O', [0, 8], 'aryloxide'],
    ['acetic acid', 'CC(=O)O', [2], 'carboxylic acid'],
    ['triphenylphosphane sulfide', 'S=P(c1ccccc1)(c1ccccc1)c1ccccc1', [0], 'phosphine sulfide'],
    ['thioacetate', 'CC(=O)[S-]', [3], 'thiocarboxylate'],
    ['phenylazanediide', '[N-2]c1ccccc1', [0], 'imide'],
    ['a thiolate that binds by phosphorus too', '[S-]c1ccccc1P(C)C', [0, 7], 'thiolate'],
    ['cyclopentadienone', 'O=C1C=CC=C1', [1, 2, 3, 4, 5], 'diene'],
    ['Cp* by three atoms', 'C[c-]1c(C)c(C)c(C)c1C', [1, 2, 4], 'cyclopentadienyl'],
    ['acetate by carbon too', 'CC(=O)[O-]', [1, 2, 3], 'carboxylate'],
    ['silicate', '[O-][Si]([O-])([O-])[O-]', [0, 2], 'oxoanion'],
    ['carbodiimide(2−)', '[N-]=C=[N-]', [0, 2], 'pseudohalide'],
    ['tetracyanoethenediide', '[N-]=C=C(C#N)C(C#N)=C=[N-]', [0], 'nitrile'],
  ])('knows %s', (_, smiles, donors, expected) => {
    expect(classOf(smiles, donors)).toBe(expected)
  })

  it('knows dihydrogen from a hydride', () => {
    const dihydrogen = { elements: [1, 1], hydrogens: [0, 0], bonds: [[0, 1] as const] }
    expect(classifyLigand(dihydrogen, null, [0, 1])).toBe('dihydrogen')
  })

  it('calls a cage of boron a borane, without a structure of valences', () => {
    const cage = { elements: [5, 5, 5, 5, 6], hydrogens: [1, 1, 1, 1, 1], bonds: [] }
    expect(classifyLigand(cage, null, [0])).toBe('borane')
  })

  it('calls what no rule holds for other', () => {
    const { lewis } = ligandOf('C[SiH3]')
    expect(classifyLigand(lewis, null, [0])).toBe('other')
    expect(classOf('F[B-](F)(F)F', [0])).toBe('other')
  })

  it('follows no rings through a tangle of anions', () => {
    // 60 atoms, all bonded to one another, have 2 × 10^10 rings of six.
    const elements = Array<number>(60).fill(53)
    const bonds = elements.flatMap((_, atom) =>
      Array.from({ length: atom }, (_unused, other) => [other, atom] as const),
    )
    const tangle = {
      elements,
      hydrogens: elements.map(() => 0),
      charges: elements.map(() => -1),
      bonds,
      orders: bonds.map(() => 1 as const),
      isResonant: bonds.map(() => false),
    }
    expect(classifyLigand(tangle, tangle, [0])).toBe('other')
  })

  it('takes a diyne on both of its triple bonds for an alkyne', () => {
    // PhC≡C–C≡CPh on two Co2(CO)6.
    expect(classOf('c1ccccc1C#CC#Cc1ccccc1', [6, 7, 8, 9])).toBe('alkyne')
    expect(classOf('C=CC=C', [0, 1, 2, 3])).toBe('diene')
  })
})
