import { assert, property, shuffledSubarray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeLigands } from '../../../shared/ligand/describe-ligands'
import { DEFAULT_LIGAND_CHOICES } from '../../../shared/ligand/ligand-choices'
import type { Crystal, Sites } from '../../../shared/crystal/crystal'
import { dataPath } from '../../support/data'
import { crystalOfFile } from '../../support/crystal-of-file'
import {
  expectedSummary,
  ligandsOfFile,
  specimenOf,
  specimenOfFile,
  summaryOf,
} from '../../support/ligands-of-file'

type Row = readonly [count: number, charge: number, smiles: string]

const PPH3: string = 'P(c1ccccc1)(c1ccccc1)c1ccccc1'
const BNSE = '[Se-]Cc1ccccc1'
const WATER = 'O'
const CO = '[C-]#[O+]'
const BDC = '[O-]C(=O)c1ccc(cc1)C([O-])=O'
const BTC = '[O-]C(=O)c1cc(cc(c1)C([O-])=O)C([O-])=O'
const BPY44 = 'c1cc(ccn1)-c1ccncc1'
const PHEN = 'c1cnc2c(c1)ccc1cccnc12'
const CP = '[CH-]1C=CC=C1'
const ACETATE = 'CC(=O)[O-]'

/** Written by hand from what the papers and the names and formulas of the files say. */
// prettier-ignore
const FILES: readonly (readonly [file: string, rows: readonly Row[]])[] = [
  // Models of the clusters: formulas of their papers.
  ['models/Cu14-TXP35.cif', [[4, 0, 'Cc1cc(C)cc(P(c2cc(C)cc(C)c2)c2cc(C)cc(C)c2)c1'], [12, -1, BNSE], [1, -1, '[H-]']]],
  ['models/Cu32-P1.cif', [[6, 0, PPH3], [18, -1, BNSE], [7, -2, '[Se-2]']]],
  ['models/Cu8-DPPP.cif', [[2, 0, 'C(CP(c1ccccc1)c1ccccc1)CP(c1ccccc1)c1ccccc1'], [8, -1, BNSE]]],
  ['models/Au21.cif', [[12, -1, '[S-]C12CC3CC(CC(C3)C1)C2'], [3, 0, 'P(c1ccccc1)(c1ccccc1)c1ccccn1']]],
  ['models/Cu3-alkynyl.cif', [[1, -1, '[C-]#Cc1ccccc1'], [2, -1, '[Cl-]'], [3, 0, PPH3]]],
  // Clusters
  ['cif/clusters/2104634-new-symop-tags-no-SG.cif', [[12, 0, CO], [1, 0, 'c1ccccc1C#CC#Cc1ccccc1']]],
  ['cif/clusters/4060306.cif', [[8, -1, CP], [2, 0, 'C1CCCO1'], [2, -2, '[S-2]']]],
  ['cif/clusters/1004000-atom-names-not-unique.cif', [[6, 0, 'CN'], [8, -2, '[S-2]']]],
  ['cif/clusters/2006343.cif', [[2, -2, '[O-]P([O-])(=O)c1ccccc1'], [15, -2, '[O-2]']]],
  ['cif/clusters/1518592.cif', [[2, -1, 'Fc1nc(F)c(F)[c-]c1F'], [1, 0, '[C-]#[N+]c1ccc(cc1)[N+]#[C-]']]],
  ['cif/clusters_p1/CORE2019MOF1978.cif', [[24, -1, '[C-]#N'], [32, -2, '[Se-2]']]],
  ['cif/clusters_p1/CORE2019MOF3488.cif', [[20, -1, '[C-]#N'], [4, 0, 'C(=Cc1ccncc1)c1ccncc1'], [8, -1, '[BH-](n1nc(C)cc1C)(n1nc(C)cc1C)n1nc(C)cc1C'], [24, -2, '[S-2]']]],
  ['cif/clusters/om4005498_si_003-filtered.cif', [[2, -1, '[CH2-]C=C'], [2, -1, '[C-]#CCCCC'], [2, -1, '[Cl-]'], [2, 0, PPH3]]],
  // Complexes
  ['cif/organometallic/C10H10Fe-Ferrocene.cif', [[2, -1, CP]]],
  ['cif/organometallic/mbok1z.cif', [[2, 0, 'C(CP(c1ccccc1)c1ccccc1)CP(c1ccccc1)c1ccccc1'], [1, -2, '[O-][O-]']]],
  ['cif/organometallic/4060316.cif', [[2, -1, '[Cl-]'], [1, 0, 'Cc1ccc(C(C)C)cc1'], [1, 0, 'C1N2CN3CN1CP(C2)C3']]],
  ['cif/malformed/atomstwoline.cif', [[1, 0, 'Cc1cc(C)cc(C)c1'], [1, 0, 'C1CC=CCCC=C1']]],
  ['cif/encoding/b415935g-multiple-tag-fixes.cif', [[4, -1, '[S-]C(=S)N(CC)CC'], [1, 0, 'C1CN2CCN1CC2']]],
  ['cif/small_molecule/2224874.cif', [[1, -2, '[CH-2]c1ccccc1C=O'], [2, -1, '[Cl-]'], [1, 0, 'Cc1cc(C)cc(C)c1N1CCN([C]1)c1c(C)cc(C)cc1C']]],
  ['cif/small_molecule/2010787.cif', [[2, -1, 'C[Si-](C)C']]],
  ['cif/special_positions/8102326.cif', [[2, -1, '[Cl-]'], [1, 0, PHEN], [2, 0, WATER]]],
  ['cif/special_positions/1518798.cif', [[2, -1, '[C-]#N'], [1, -2, 'c1ccc2c(c1)C1=NC2=NC2=C3C=CC=CC3=C([N-]2)N=C2C3=CC=CC=C3C(=N2)N=C2C3=CC=CC=C3C([N-]2)=N1'], [4, -1, ACETATE]]],
  ['cif/special_positions/2236324.cif', [[72, -1, '[Cl-]'], [36, 0, 'CS(C)=O']]],
  ['cif/disorder/TILPEN.cif', [[5, -1, '[C-]#N'], [1, 1, 'N#[O+]']]],
  ['cif/symop_missing/2000507.cif', [[2, -1, '[Cl-]'], [1, 0, 'C1CNCCNCCCNCCNC1']]],
  // Frameworks, whose ligands cross the repeat unit
  ['cif/mof/UiO-66.cif', [[24, -2, BDC], [32, -2, '[O-2]']]],
  ['cif/mof/MOF-177.cif', [[14, -3, '[O-]C(=O)c1ccc(cc1)-c1cc(cc(c1)-c1ccc(cc1)C([O-])=O)-c1ccc(cc1)C([O-])=O'], [6, -1, '[O-]C=O'], [8, -2, '[O-2]']]],
  ['cif/mof/ZIF-8.cif', [[24, -1, 'Cc1ncc[n-]1']]],
  ['cif/special_positions/7051424.cif', [[4, -1, ACETATE], [2, 0, BPY44], [4, 0, WATER]]],
  // Files without hydrogen, on some atoms or on any
  ['cif/mof/16_UiO-66.cif', [[24, -2, BDC], [32, -2, '[O-2]']]],
  ['cif/mof/HKUST-1.cif', [[32, -3, BTC], [48, 0, WATER]]],
  ['cif/inorganic/4300081.cif', [[3, 0, 'COP(OC)OC'], [1, -2, '[S-]SSS[S-]']]],
]

describe('describeLigands', () => {
  it.each(FILES)('perceives the ligands of %s', (file, rows) => {
    if (dataPath(file) === null) return
    expect(summaryOf(ligandsOfFile(file))).toEqual(expectedSummary(rows))
  })

  it('finds D-penicillaminate S', () => {
    // The clusters are made of D-penicillamine, which is S.
    const file = 'cif/clusters_p1/CORE2019MOF542.cif'
    if (dataPath(file) === null) return
    const pen = ligandsOfFile(file).ligands.kinds.find(({ formula }) => formula === 'C5 H9 N O2 S')
    expect(pen?.count).toBe(96)
    expect(pen?.stereocenters.map(({ descriptor }) => descriptor)).toEqual(['S'])
  })

  it('counts the hydrogen that a file leaves out', () => {
    const file = 'cif/mof/16_UiO-66.cif'
    if (dataPath(file) === null) return
    const bdc = ligandsOfFile(file).ligands.kinds.find(({ count }) => count === 24)
    expect(bdc?.formula).toBe('C8 H4 O4')
    expect(bdc?.structure.elements).not.toContain(1)
    expect(bdc?.structure.missingHydrogens.reduce((sum, count) => sum + count, 0)).toBe(4)
  })

  it('says once what makes no sense, and states no charge for it', () => {
    // The methanol of this file has one hydrogen too many.
    const file = 'cif/quirks/2000136-old.cif'
    if (dataPath(file) === null) return
    const { ligands, problems } = ligandsOfFile(file)
    const methanol = ligands.kinds.find(({ formula }) => formula === 'C H5 O')
    expect(methanol).toMatchObject({ charge: null, smiles: null })
    expect(problems.map(({ code }) => code)).toEqual(['ligand.not-understood'])
  })

  it.each([
    // Disorder in P1 without hydrogen: iminium nitrogen that binds a metal has no pair to bind with.
    ['clusters_p1/CORE2019MOF10847.cif', 'C15 H6 N O2'],
    // Penicillaminate that has lost its carboxylate.
    ['clusters_p1/CORE2019MOF6791.cif', 'C4 H9 N S'],
    // Biphenyldicarboxylate with four hydrogen atoms too many.
    ['malformed/IRMOF-10.cif', 'C14 H12 O4'],
    // Carbon alone on silver and copper iodide and cyanide: neither methyl nor carbide.
    ['clusters_p1/CORE2019MOF9150.cif', 'C'],
    ['clusters_p1/CORE2019MOF8425.cif', 'C'],
  ])('says nothing of what is no molecule: %s, %s', (file, formula) => {
    if (dataPath(`cif/${file}`) === null) return
    const { ligands, problems } = ligandsOfFile(`cif/${file}`)
    const broken = ligands.kinds.filter((kind) => kind.formula === formula)
    expect(broken).toMatchObject([
      { class: 'other', charge: null, smiles: null, nameFrom: 'formula', stereocenters: [] },
    ])
    expect(problems.map(({ code }) => code)).toContain('ligand.not-understood')
  })

  it.each([
    // Dioxygen in an iron framework, 1.25 Å: how much of it is superoxide no valence tells.
    ['small_molecule/symmetry_test_structure.cif', 'O2', 'dioxygen'],
    // [Sc3C2@C72], and TCNQF4 between diruthenium paddle wheels.
    ['clusters/1514866.cif', 'C72', 'arene'],
    ['clusters/ja063963ssi20060606_082513.cif', 'C12 F4 N4', 'nitrile'],
  ])('states no charge for what takes electrons or not: %s, %s', (file, formula, ligandClass) => {
    if (dataPath(`cif/${file}`) === null) return
    const { ligands } = ligandsOfFile(`cif/${file}`)
    const found = ligands.kinds.filter((kind) => kind.formula === formula)
    expect(found).toMatchObject([{ class: ligandClass, charge: null }])
  })

  it('tells dioxygen from peroxide by its length', () => {
    const fullNames = (file: string) =>
      ligandsOfFile(file).ligands.kinds.flatMap(({ formula, fullName }) =>
        formula === 'O2' ? [fullName] : [],
      )
    const [framework, rhodium] = [
      'cif/small_molecule/symmetry_test_structure.cif',
      'cif/organometallic/mbok1z.cif',
    ]
    if (dataPath(framework) === null || dataPath(rhodium) === null) return
    expect(fullNames(framework)).toEqual(['dioxygen'])
    expect(fullNames(rhodium)).toEqual(['peroxide'])
  })

  it('keeps what is endless, without a SMILES', () => {
    // Kaolinite: sheets of silicate.
    const file = 'cif/inorganic/Al2Si2O9H4-Kaolinite.cif'
    if (dataPath(file) === null) return
    const sheet = ligandsOfFile(file).ligands.kinds.find(({ formula }) => formula === 'O10 Si4')
    expect(sheet).toMatchObject({ count: 1, smiles: null, charge: null })
  })

  it('puts every atom of the cluster that is no metal into one kind', () => {
    const file = 'models/Cu8-DPPP.cif'
    if (dataPath(file) === null) return
    const specimen = specimenOfFile(file)
    const { ligands, ligandOfAtom } = describeLigands(specimen, DEFAULT_LIGAND_CHOICES)
    for (const atom of specimen.main) {
      const isCopper = specimen.element[atom] === 29
      expect(ligands.kindOfAtom[atom]! < 0).toBe(isCopper)
      expect(ligandOfAtom[atom]! < 0).toBe(isCopper)
    }
    const counted = ligands.kinds.reduce((sum, { atoms }) => sum + atoms.length, 0)
    expect(counted).toBe(specimen.main.length - 8)
  })

  it('marks the donors', () => {
    const file = 'models/Cu8-DPPP.cif'
    if (dataPath(file) === null) return
    const dppp = ligandsOfFile(file).ligands.kinds.find(({ count }) => count === 2)
    expect(dppp?.structure.donors.map((atom) => dppp.structure.elements[atom])).toEqual([15, 15])
  })

  it('takes the charge that the user states', () => {
    const file = 'models/Cu14-TXP35.cif'
    if (dataPath(file) === null) return
    const { ligands } = ligandsOfFile(file, { dictionary: [], charges: { '[H-]': 1 } })
    const hydride = ligands.kinds.find(({ formula }) => formula === 'H')
    expect(hydride).toMatchObject({ charge: 1, chargeFrom: 'user' })
  })

  it.each([
    'clusters/4060306.cif',
    'organometallic/4060316.cif',
    'quirks/1100811-formula-with-spaces.cif',
  ])('gives the same for %s in any order of its sites', (file) => {
    if (dataPath(`cif/${file}`) === null) return
    const crystal = crystalOfFile(file)
    const expected = summaryOf(describeLigands(specimenOf(crystal), DEFAULT_LIGAND_CHOICES))
    const orders = shuffledSubarray(
      Array.from({ length: crystal.sites.count }, (_, site) => site),
      { minLength: crystal.sites.count },
    )
    assert(
      property(orders, (order) => {
        const shuffled = { ...crystal, sites: reorderedSites(crystal, order) }
        const found = describeLigands(specimenOf(shuffled), DEFAULT_LIGAND_CHOICES)
        expect(summaryOf(found)).toEqual(expected)
      }),
      { numRuns: 5 },
    )
  })

  it('tells enantiomers apart', () => {
    // A chiral ligand and its mirror image by an inversion: the file's own ligand on general positions.
    const file = 'clusters_p1/CORE2019MOF4606.cif'
    if (dataPath(`cif/${file}`) === null) return
    const crystal = crystalOfFile(file)
    const inverted: Crystal = {
      ...crystal,
      sites: { ...crystal.sites, fract: crystal.sites.fract.map((x) => -x) },
    }
    const centers = (which: Crystal) =>
      describeLigands(specimenOf(which), DEFAULT_LIGAND_CHOICES)
        .ligands.kinds.flatMap(({ stereocenters }) => stereocenters)
        .map(({ descriptor }) => descriptor)
    expect(centers(crystal)).toEqual(['S'])
    expect(centers(inverted)).toEqual(['R'])
  })
})

function reorderedSites({ sites }: Crystal, order: readonly number[]): Sites {
  const triples = (column: Float64Array) =>
    Float64Array.from(order.flatMap((site) => [...column.subarray(3 * site, 3 * site + 3)]))
  const numbers = (column: ArrayLike<number>) => order.map((site) => column[site]!)
  return {
    ...sites,
    label: order.map((site) => sites.label[site]!),
    typeSymbol: order.map((site) => sites.typeSymbol[site]!),
    element: Uint8Array.from(numbers(sites.element)),
    isotope: Uint16Array.from(numbers(sites.isotope)),
    fract: triples(sites.fract),
    fractSu: triples(sites.fractSu),
    fractRounding: triples(sites.fractRounding),
    occupancy: Float64Array.from(numbers(sites.occupancy)),
    disorderAssembly: order.map((site) => sites.disorderAssembly[site]!),
    disorderGroup: order.map((site) => sites.disorderGroup[site]!),
  }
}
