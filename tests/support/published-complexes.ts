/**
 * What real metal complexes must give, written down by hand before the program was asked: from the name or
 * formula in the file, from the paper it belongs to, or from a textbook. Files are those of the test data.
 */
import type { LigandClass } from '../../shared/ligand/ligand'

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
  readonly oxidationState?: number
}

const CHLORIDE = { formula: 'Cl', name: 'Cl', class: 'halide', charge: -1 } as const
const WATER = { formula: 'H2 O', name: 'H2O', class: 'water', charge: 0 } as const
const CYCLOPENTADIENYL = {
  formula: 'C5 H5',
  name: 'Cp',
  class: 'cyclopentadienyl',
  charge: -1,
} as const
const CARBONYL = { formula: 'C O', name: 'CO', class: 'carbonyl', charge: 0 } as const
const CYMENE = { formula: 'C10 H14', class: 'arene', charge: 0 } as const

export const PUBLISHED: readonly PublishedComplex[] = [
  {
    file: 'organometallic/C10H10Fe-Ferrocene.cif',
    says: 'ferrocene, Fe(η5-C5H5)2 (textbook)',
    ligands: [{ ...CYCLOPENTADIENYL, count: 2, modes: { η5: 2 } }],
    metals: { FeC10: 1 },
    charge: 0,
    oxidationState: 2,
  },
  {
    file: 'clusters/unknown_tag.cif',
    says: 'a substituted ferrocene, C26H26Fe (formula in the file)',
    ligands: [
      { formula: 'C13 H13', count: 2, class: 'cyclopentadienyl', charge: -1, modes: { η5: 2 } },
    ],
    metals: { FeC10: 1 },
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
    file: 'clusters/1004000-atom-names-not-unique.cif',
    says: 'octakis(μ3-sulfido)hexakis(methylamine)hexatungsten, W6S8(CH5N)6 (name in the file)',
    ligands: [
      { formula: 'S', count: 8, class: 'sulfide', charge: -2, modes: { 'μ3-S': 8 } },
      { formula: 'C H5 N', count: 6, class: 'amine', charge: 0, modes: { κN: 6 } },
    ],
    metals: { WNS4: 6 },
    charge: 0,
    oxidationState: 16 / 6,
  },
  {
    file: 'clusters/1101073-r-factor.cif',
    says: 'tetrakis(μ-hypoxanthinato)bis(aquacopper(II)), a paddlewheel (formula in the file)',
    ligands: [
      { formula: 'C5 H3 N4 O', count: 4, charge: -1, modes: { "μ2-κN:κN'": 4 } },
      { ...WATER, count: 2, modes: { κO: 2 } },
    ],
    metals: { CuN4O: 2 },
    charge: 0,
    oxidationState: 2,
  },
  {
    file: 'clusters/1518592.cif',
    says: 'a gold(I) isocyanide: 1,4-phenylene diisocyanide between two Au(C5F4N) (title, formula)',
    ligands: [
      {
        formula: 'C8 H4 N2',
        count: 1,
        class: 'isocyanide',
        charge: 0,
        modes: { "μ2-κC:κC'": 1 },
      },
      { formula: 'C5 F4 N', count: 2, class: 'aryl', charge: -1, modes: { κC: 2 } },
    ],
    metals: { AuC2: 2 },
    charge: 0,
    oxidationState: 1,
  },
  {
    file: 'clusters/1542256.cif',
    says: 'the tripalladium(II) macrocycle [Pd3Cl6L] (formula in the file)',
    ligands: [
      { formula: 'C42 H42 N6', count: 1, charge: 0 },
      { ...CHLORIDE, count: 6, modes: { Cl: 6 } },
    ],
    metals: { PdCl2N2: 3 },
    charge: 0,
    oxidationState: 2,
  },
  {
    file: 'clusters/2204368.cif',
    says: 'bis[μ2-RCOO]bis[RCOO]di-μ3-oxido-tetrakis[dibutyltin(IV)] (name in the file)',
    ligands: [
      {
        formula: 'C16 H13 O3',
        count: 4,
        class: 'carboxylate',
        charge: -1,
        modes: { "μ2-κO:κO'": 2, κO: 2 },
      },
      { formula: 'C4 H9', count: 8, class: 'alkyl', charge: -1, modes: { κC: 8 } },
      { formula: 'O', count: 2, class: 'oxide', charge: -2, modes: { 'μ3-O': 2 } },
    ],
    metals: { SnC2O3: 4 },
    charge: 0,
    oxidationState: 4,
  },
  {
    file: 'clusters/2219463_decomposition_temperature.cif',
    // Cobalt(III) and vanadium(IV), one to one: 3.5 on average.
    says: '[{CpCo{P(O)(OEt)2}3VO}2(μ-oxalato)] (name in the file)',
    ligands: [
      { ...CYCLOPENTADIENYL, count: 2, modes: { η5: 2 } },
      { formula: 'C4 H10 O3 P', count: 6, charge: -1, modes: { 'μ2-κO:κP': 6 } },
      { formula: 'C2 O4', count: 1, charge: -2, modes: { "μ2-κ2O,O':κ2O'',O'''": 1 } },
      { formula: 'O', count: 2, class: 'oxide', charge: -2, modes: { O: 2 } },
    ],
    metals: { CoC5P3: 2, VO6: 2 },
    charge: 0,
    oxidationState: 3.5,
  },
  {
    file: 'clusters/4300015.cif',
    says: 'a tricopper(II) complex with three phenoxido bridges and one μ3-Cl (formula in the file)',
    ligands: [
      { formula: 'C18 H16 N3 O', count: 3, charge: -1 },
      { ...CHLORIDE, count: 1, modes: { 'μ3-Cl': 1 } },
    ],
    metals: { CuClN2O2: 3 },
  },
  {
    file: 'clusters/768969.cif',
    says: 'a Pd2L4 cage of palladium(II) with triflate (formula in the file)',
    ligands: [
      {
        formula: 'C20 H12 N2',
        count: 4,
        class: 'pyridine',
        charge: 0,
        modes: { "μ2-κN:κN'": 4 },
      },
    ],
    metals: { PdN4: 2 },
    charge: 4,
    oxidationState: 2,
  },
  {
    file: 'clusters/2006343.cif',
    says: 'pentakis(trioxomolybdo)bis(phenylphosphonate): ten terminal oxido, five bridges (textbook)',
    ligands: [
      {
        formula: 'O',
        count: 15,
        class: 'oxide',
        charge: -2,
        modes: { O: 10, 'μ2-O': 5 },
      },
      { formula: 'C6 H5 O3 P', count: 2, charge: -2 },
    ],
    metals: { MoO6: 5 },
  },
  {
    file: 'clusters/2104634-new-symop-tags-no-SG.cif',
    says: '[{Co2(CO)6}2(μ-PhC2C2Ph)]: each C≡C across two cobalt (title of the paper, formula)',
    ligands: [
      { formula: 'C16 H10', count: 1, class: 'alkyne', charge: 0 },
      { ...CARBONYL, count: 12, modes: { κC: 12 } },
    ],
    metals: { CoC5: 4 },
    charge: 0,
    oxidationState: 0,
  },
  {
    file: 'clusters/2015717-long-title.cif',
    says: 'a tricobalt(II) with bridging and terminal 4,4′-bipyridine (name in the file)',
    ligands: [
      {
        formula: 'C10 H8 N2',
        count: 4,
        class: 'pyridine',
        charge: 0,
        modes: { "μ2-κN:κN'": 2, κN: 2 },
      },
      { formula: 'C9 H3 O6', count: 2, class: 'carboxylate', charge: -3, modes: { κO: 2 } },
      { ...WATER, count: 10, modes: { κO: 10 } },
    ],
    metals: { CoN2O4: 3 },
    charge: 0,
    oxidationState: 2,
  },
  {
    file: 'clusters/2213608.cif',
    says: 'catena-poly[silver(I)-μ-1,2-di-4-pyridylethane-κ2N:N′] (name in the file)',
    ligands: [
      {
        formula: 'C12 H12 N2',
        count: 1,
        class: 'pyridine',
        charge: 0,
        modes: { "μ2-κN:κN'": 1 },
      },
    ],
    metals: { AgN2: 1 },
    charge: 1,
    oxidationState: 1,
  },
  {
    file: 'encoding/b110583n-datablock-names-with-spaces.cif',
    // Two WSe4 2− of tungsten(VI) and four palladium(I).
    says: '[Pd4(dppm)2(WSe4)2] (title of the paper, formula)',
    ligands: [
      {
        formula: 'C25 H22 P2',
        name: 'DPPM',
        count: 2,
        class: 'phosphine',
        charge: 0,
        modes: { "μ2-κP:κP'": 2 },
      },
      { formula: 'Se', count: 8, class: 'selenide', charge: -2 },
    ],
    metals: { WSe4: 2, PdPSe2: 4 },
    oxidationState: 16 / 6,
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
  {
    file: 'mof/ZIF-8.cif',
    says: 'ZIF-8, zinc 2-methylimidazolate (textbook)',
    ligands: [{ formula: 'C4 H5 N2', count: 2, charge: -1, modes: { "μ2-κN:κN'": 2 } }],
    metals: { ZnN4: 1 },
    oxidationState: 2,
  },
  {
    file: 'encoding/ZIF-4-hPT-II.cif',
    says: "catena-(tetrakis(μ2-imidazolato-N,N')-di-zinc(II)) (name in the file)",
    ligands: [{ formula: 'C3 H3 N2', count: 4, charge: -1, modes: { "μ2-κN:κN'": 4 } }],
    metals: { ZnN4: 2 },
    oxidationState: 2,
  },
  {
    file: 'special_positions/1518798.cif',
    // Ru2(II,III) and Co(III). The lengths of the powder structure are too rough to tell Pc2− from Pc4−.
    says: 'the chain [Ru2(O2CMe)4]+[Co(Pc)(CN)2]− (name in the file)',
    ligands: [
      {
        formula: 'C2 H3 O2',
        count: 4,
        class: 'carboxylate',
        charge: -1,
        modes: { "μ2-κO:κO'": 4 },
      },
      { formula: 'C N', count: 2, class: 'cyanide', charge: -1, modes: { 'μ2-κC:κN': 2 } },
      { formula: 'C32 H16 N8', count: 1, class: 'porphyrin' },
    ],
    metals: { CoC2N4: 1, RuNO4: 2 },
  },
  {
    file: 'special_positions/238860.cif',
    // The dabco is disordered about its axis: its carbon cannot be counted.
    says: '[Zn2(bdc)2(dabco)], paddlewheels (formula in the file)',
    ligands: [
      {
        formula: 'C8 H4 O4',
        count: 2,
        class: 'carboxylate',
        charge: -2,
        modes: { "μ4-κO:κO':κO'':κO'''": 2 },
      },
    ],
    metals: { ZnNO4: 2 },
  },
  {
    file: 'mof/HKUST-1.cif',
    // The file has the oxygen of the water on copper, not its hydrogen.
    says: 'HKUST-1, Cu3(btc)2(H2O)3 (formula in the file)',
    ligands: [
      { formula: 'C9 H3 O6', count: 2, class: 'carboxylate', charge: -3 },
      { ...WATER, count: 3, modes: { κO: 3 } },
    ],
    metals: { CuO5: 3 },
    oxidationState: 2,
  },
  {
    file: 'embedded_large/1548072_many_atoms.cif',
    says: '[In4(bipy)6]4+ (name in the file): indium(I)',
    ligands: [
      {
        formula: 'C10 H8 N2',
        count: 6,
        class: 'pyridine',
        charge: 0,
        modes: { "κ2N,N'": 6 },
      },
    ],
    metals: { InN2: 2, InN4: 2 },
    charge: 4,
    oxidationState: 1,
  },
  {
    file: 'encoding/b415935g-multiple-tag-fixes.cif',
    says: 'a dizinc(II) bis(dithiocarbamate) with a diamine between (formula in the file)',
    ligands: [
      {
        formula: 'C5 H10 N S2',
        count: 4,
        class: 'dithiocarbamate',
        charge: -1,
        modes: { "κ2S,S'": 4 },
      },
      { formula: 'C6 H12 N2', count: 1, class: 'amine', charge: 0, modes: { "μ2-κN:κN'": 1 } },
    ],
    metals: { ZnNS4: 2 },
    charge: 0,
    oxidationState: 2,
  },
  {
    file: 'clusters/4060306.cif',
    // Yttrium(III): 4·3 = 8 Cp + 2·2 (sulfido).
    says: '[(Cp2Y)2(μ3-S)]2(thf)2 (formula in the file)',
    ligands: [
      { ...CYCLOPENTADIENYL, count: 8, modes: { η5: 8 } },
      { formula: 'S', count: 2, class: 'sulfide', charge: -2, modes: { 'μ3-S': 2 } },
      { formula: 'C4 H8 O', count: 2, class: 'ether', charge: 0, modes: { κO: 2 } },
    ],
    metals: { YC10OS: 2, YC10S2: 2 },
    charge: 0,
    oxidationState: 3,
  },
]
