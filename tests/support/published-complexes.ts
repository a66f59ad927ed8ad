/**
 * What real metal complexes must give, written down by hand before the program was asked: from the name or
 * formula in the file, from the paper it belongs to, or from a textbook. Files are those of the test data.
 */
import type { LigandClass } from '../../shared/ligand/ligand-class'

export interface ExpectedLigand {
  /** Hill order, hydrogen that the file leaves out included. */
  readonly formula: string
  readonly name?: string
  /** In one formula unit. */
  readonly count: number
  readonly class?: LigandClass
  readonly charge?: number
  /** In the notation of the literature, and how many bind so; a single atom on one metal is no `κ`. */
  readonly modes?: Readonly<Record<string, number>>
}

export interface PublishedComplex {
  readonly file: string
  /** What it is, and who says so. */
  readonly says: string
  readonly ligands: readonly ExpectedLigand[]
  /** Donor sets, and how many metals of a formula unit have them. */
  readonly metals: Readonly<Record<string, number>>
  /** Of the cluster; null: the file does not tell, and nothing may be made up; absent: not asked for. */
  readonly charge?: number | null
  /** Mean of the metals. */
  readonly oxidationState?: number | null
}

export const CHLORIDE = { formula: 'Cl', name: 'Cl', class: 'halide', charge: -1 } as const
export const WATER = { formula: 'H2 O', name: 'H2O', class: 'water', charge: 0 } as const
export const CYCLOPENTADIENYL = {
  formula: 'C5 H5',
  name: 'Cp',
  class: 'cyclopentadienyl',
  charge: -1,
} as const
export const CARBONYL = { formula: 'C O', name: 'CO', class: 'carbonyl', charge: 0 } as const
const CYMENE = { formula: 'C10 H14', class: 'arene', charge: 0 } as const

export const PUBLISHED_COMPLEXES: readonly PublishedComplex[] = [
  {
    file: 'organometallic/C10H10Fe-Ferrocene.cif',
    says: 'ferrocene, Fe(η5-C5H5)2 (textbook)',
    ligands: [{ ...CYCLOPENTADIENYL, count: 2, modes: { η5: 2 } }],
    metals: { FeC10: 1 },
    charge: 0,
    oxidationState: 2,
  },
  {
    file: 'small_molecule/1100974.cif',
    says: '[ZnCl4][H2Me2biim] (name in the file)',
    ligands: [{ ...CHLORIDE, count: 4, modes: { Cl: 4 } }],
    metals: { ZnCl4: 1 },
  },
  {
    file: 'quirks/2001811-googness-of-fit.cif',
    says: 'a tetrachlorocuprate(II), Cu Cl4 2- (formula in the file)',
    ligands: [{ ...CHLORIDE, count: 4, modes: { Cl: 4 } }],
    metals: { CuCl4: 1 },
    charge: -2,
    oxidationState: 2,
  },
  {
    file: 'organometallic/1513675.cif',
    says: 'a tetrachlorogallate, 2(Cl4 Ga -) (formula in the file): gallium(III)',
    ligands: [{ ...CHLORIDE, count: 4, modes: { Cl: 4 } }],
    metals: { GaCl4: 1 },
    charge: -1,
    oxidationState: 3,
  },
  {
    file: 'small_molecule/1100975.cif',
    says: "[Zn2Cl4(Me2biim)2], N,N'-dimethylbiimidazole between the metals (name in the file)",
    ligands: [
      { formula: 'C8 H10 N4', count: 2, class: 'azole', charge: 0, modes: { "μ2-κN:κN'": 2 } },
      { ...CHLORIDE, count: 4, modes: { Cl: 4 } },
    ],
    metals: { ZnCl2N2: 2 },
    charge: 0,
    oxidationState: 2,
  },
  {
    file: 'small_molecule/1100976.cif',
    says: '[CdCl2(C8N4H10)]n, a chain (formula in the file)',
    ligands: [
      { formula: 'C8 H10 N4', count: 1, class: 'azole', charge: 0, modes: { "μ2-κN:κN'": 1 } },
      { ...CHLORIDE, count: 2, modes: { Cl: 2 } },
    ],
    metals: { CdCl2N2: 1 },
    oxidationState: 2,
  },
  {
    file: 'small_molecule/2009901.cif',
    says: 'hexakis(difluorphenylphosphan)wolfram(0) (name in the file)',
    ligands: [{ formula: 'C6 H5 F2 P', count: 6, class: 'phosphine', charge: 0, modes: { κP: 6 } }],
    metals: { WP6: 1 },
    oxidationState: 0,
  },
  {
    file: 'small_molecule/2010787.cif',
    says: 'bis(trimethylsilyl)mercury (name in the file), linear at mercury(II)',
    ligands: [{ formula: 'C3 H9 Si', count: 2, class: 'silyl', charge: -1, modes: { κSi: 2 } }],
    metals: { HgSi2: 1 },
    charge: 0,
    oxidationState: 2,
  },
  {
    file: 'small_molecule/2205051_cif_molecule.cif',
    // The name counts the long Cu–O at 2.4 Å, which the rule for bonds does not; both cations of the
    // two acetates are the one complex.
    says: 'bis(di-2-pyridylmethanediol)copper(II) diacetate (name in the file)',
    ligands: [
      {
        formula: 'C11 H10 N2 O2',
        count: 2,
        class: 'pyridine',
        charge: 0,
        modes: { "κ2N,N'": 2 },
      },
    ],
    metals: { CuN4: 1 },
    charge: 2,
    oxidationState: 2,
  },
  {
    file: 'small_molecule/2224874.cif',
    says: 'cis-[RuCl2(SIMes)(2-formylbenzylidene-κ2C,O)] (name in the file)',
    ligands: [
      {
        formula: 'C21 H26 N2',
        name: 'SIMes',
        count: 1,
        class: 'carbene',
        charge: 0,
        modes: { κC: 1 },
      },
      { formula: 'C8 H6 O', count: 1, class: 'alkylidene', modes: { 'κ2C,O': 1 } },
      { ...CHLORIDE, count: 2, modes: { Cl: 2 } },
    ],
    metals: { RuC2Cl2O: 1 },
    charge: 0,
  },
  {
    file: 'small_molecule/7706719.cif',
    says: 'trans-bis(2-iodopyridine)dibromidocopper(II) (title of the paper)',
    ligands: [
      { formula: 'C5 H4 I N', count: 2, class: 'pyridine', charge: 0, modes: { κN: 2 } },
      { formula: 'Br', count: 2, class: 'halide', charge: -1, modes: { Br: 2 } },
    ],
    metals: { CuBr2N2: 1 },
    charge: 0,
    oxidationState: 2,
  },
  {
    file: 'special_positions/8102326.cif',
    says: '[CrCl2(phen)(H2O)2]Cl, chromium(III) (name in the file)',
    ligands: [
      {
        formula: 'C12 H8 N2',
        name: 'phen',
        count: 1,
        class: 'pyridine',
        charge: 0,
        modes: { "κ2N,N'": 1 },
      },
      { ...CHLORIDE, count: 2, modes: { Cl: 2 } },
      { ...WATER, count: 2, modes: { κO: 2 } },
    ],
    metals: { CrCl2N2O2: 1 },
    charge: 1,
    oxidationState: 3,
  },
  {
    file: 'symop_missing/2000507.cif',
    says: 'trans-[CrCl2(cyclam)]Br, chromium(III) (title of the paper)',
    ligands: [
      {
        formula: 'C10 H24 N4',
        count: 1,
        class: 'amine',
        charge: 0,
        modes: { "κ4N,N',N'',N'''": 1 },
      },
      { ...CHLORIDE, count: 2, modes: { Cl: 2 } },
    ],
    metals: { CrCl2N4: 1 },
    charge: 1,
    oxidationState: 3,
  },
  {
    file: 'organometallic/4060308.cif',
    says: 'a 2H-azaphosphirene complex of W(CO)5 (title of the paper)',
    ligands: [
      { formula: 'C8 H20 N P Si2', count: 1, class: 'phosphine', charge: 0, modes: { κP: 1 } },
      { ...CARBONYL, count: 5, modes: { κC: 5 } },
    ],
    metals: { WC5P: 1 },
    charge: 0,
    oxidationState: 0,
  },
  {
    file: 'organometallic/4060316.cif',
    says: '[OsCl2(η6-p-cymene)(pta)], osmium(II) (title of the paper)',
    ligands: [
      { ...CYMENE, count: 1, modes: { η6: 1 } },
      { formula: 'C6 H12 N3 P', count: 1, class: 'phosphine', charge: 0, modes: { κP: 1 } },
      { ...CHLORIDE, count: 2, modes: { Cl: 2 } },
    ],
    metals: { OsC6Cl2P: 1 },
    charge: 0,
    oxidationState: 2,
  },
  {
    file: 'organometallic/4060315.cif',
    // The methylated phosphatriazaadamantane is a cation; the crystal holds one chloride for each complex.
    says: '[RuCl2(η6-p-cymene)(pta-Me)]Cl, ruthenium(II) (title and formula of the paper)',
    ligands: [
      { ...CYMENE, count: 1, modes: { η6: 1 } },
      { formula: 'C7 H15 N3 P', count: 1, class: 'phosphine', charge: 1, modes: { κP: 1 } },
      { ...CHLORIDE, count: 2, modes: { Cl: 2 } },
    ],
    metals: { RuC6Cl2P: 1 },
    charge: 1,
    oxidationState: 2,
  },
  {
    file: 'organometallic/1a.cif',
    // Cp, alkyne and hydroxyl have hydrogen; the file leaves five of it out.
    says: 'Os(η5-C5H5)Cl(η2-HCCC(OH)Ph2)(PiPr3) (formula in the file)',
    ligands: [
      { ...CYCLOPENTADIENYL, count: 1, modes: { η5: 1 } },
      { formula: 'C9 H21 P', count: 1, class: 'phosphine', charge: 0, modes: { κP: 1 } },
      { formula: 'C15 H12 O', count: 1, class: 'alkyne', charge: 0, modes: { η2: 1 } },
      { ...CHLORIDE, count: 1, modes: { Cl: 1 } },
    ],
    metals: { OsC7ClP: 1 },
    oxidationState: 2,
  },
  {
    file: 'organometallic/hani.cif',
    // A tri-tert-butylcyclopentadienyl and a cyclo-P3 above it: the one C17H29 that η5 leaves.
    says: '[Ni(η5-C5H2tBu3)(η3-P3)] (formula in the file)',
    ligands: [
      { formula: 'C17 H29', count: 1, class: 'cyclopentadienyl', charge: -1, modes: { η5: 1 } },
      { formula: 'P3', count: 1, modes: { η3: 1 } },
    ],
    metals: { NiC5P3: 1 },
    charge: 0,
  },
  {
    file: 'organometallic/mbok1z.cif',
    says: '[Rh(η2-O2)(dppp)2]BF4 (formula in the file)',
    ligands: [
      {
        formula: 'C27 H26 P2',
        name: 'DPPP',
        count: 2,
        class: 'phosphine',
        charge: 0,
        modes: { "κ2P,P'": 2 },
      },
      { formula: 'O2', count: 1, charge: -2, modes: { η2: 1 } },
    ],
    metals: { RhO2P4: 1 },
    // The anion has five fluorine positions: it is not to be told what it is, nor that it is neutral.
    charge: null,
  },
  {
    file: 'quirks/1100811-formula-with-spaces.cif',
    says: '[Ti2(μ-O)2(C5H4Me)2{Me3SiNC(C6H5)N(CH2)3NMe2}2], titanium(IV) (name in the file)',
    ligands: [
      { formula: 'C6 H7', count: 2, class: 'cyclopentadienyl', charge: -1, modes: { η5: 2 } },
      { formula: 'O', count: 2, class: 'oxide', charge: -2, modes: { 'μ2-O': 2 } },
      {
        formula: 'C15 H26 N3 Si',
        count: 2,
        class: 'amidinate',
        charge: -1,
        modes: { "κ2N,N'": 2 },
      },
    ],
    metals: { TiC5N2O2: 2 },
    charge: 0,
    oxidationState: 4,
  },
  {
    file: 'quirks/1100841-r-factor.cif',
    says: '[{Ru(O(CH2CH2PiPr2)2)}2(μ-Cl)3]PF6, ruthenium(II) (formula in the file)',
    ligands: [
      {
        formula: 'C16 H36 O P2',
        count: 2,
        class: 'phosphine',
        charge: 0,
        modes: { "κ3O,P,P'": 2 },
      },
      { ...CHLORIDE, count: 3, modes: { 'μ2-Cl': 3 } },
    ],
    metals: { RuCl3OP2: 2 },
    charge: 1,
    oxidationState: 2,
  },
  {
    file: 'disorder/TILPEN.cif',
    says: 'a nitroprusside, [Fe(CN)5(NO)]2− with linear NO+: iron(II) (textbook)',
    ligands: [
      { formula: 'C N', count: 5, class: 'cyanide', charge: -1, modes: { κC: 5 } },
      { formula: 'N O', count: 1, class: 'nitrosyl', charge: 1, modes: { κN: 1 } },
    ],
    metals: { FeC5N: 1 },
    charge: -2,
    oxidationState: 2,
  },
  {
    file: 'symop_missing/1101133.cif',
    says: 'hexaaquanickel(II) with free theophylline-7-acetate (title of the paper)',
    ligands: [{ ...WATER, count: 6, modes: { κO: 6 } }],
    metals: { NiO6: 1 },
  },
  {
    file: 'small_molecule/7051132.cif',
    says: '[Co(bpe)2(NCS)2], layers, cobalt(II) (formula in the file)',
    ligands: [
      {
        formula: 'C12 H10 N2',
        count: 2,
        class: 'pyridine',
        charge: 0,
        modes: { "μ2-κN:κN'": 2 },
      },
      { formula: 'C N S', count: 2, class: 'pseudohalide', charge: -1, modes: { κN: 2 } },
    ],
    metals: { CoN6: 1 },
    oxidationState: 2,
  },
]
