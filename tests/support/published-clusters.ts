/** Compounds of several metals, cages and frameworks among them: what they must give, see `PublishedComplex`. */
import {
  CHLORIDE,
  WATER,
  CYCLOPENTADIENYL,
  CARBONYL,
  type PublishedComplex,
} from './published-complexes'

export const PUBLISHED_CLUSTERS: readonly PublishedComplex[] = [
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
    // Cobalt(III) and vanadium(IV): a mean would be the state of neither.
    says: '[{CpCo{P(O)(OEt)2}3VO}2(μ-oxalato)] (name in the file)',
    ligands: [
      { ...CYCLOPENTADIENYL, count: 2, modes: { η5: 2 } },
      { formula: 'C4 H10 O3 P', count: 6, charge: -1, modes: { 'μ2-κO:κP': 6 } },
      { formula: 'C2 O4', count: 1, charge: -2, modes: { "μ2-κ2O,O':κ2O'',O'''": 1 } },
      { formula: 'O', count: 2, class: 'oxide', charge: -2, modes: { O: 2 } },
    ],
    metals: { CoC5P3: 2, VO6: 2 },
    charge: 0,
    oxidationState: null,
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
    oxidationState: null,
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
