import { describe, expect, it } from 'vitest'
import { nothingJson, reportJson } from '../../../shared/export/report-json'
import { analysed } from '../../support/analysed'
import { dataPath } from '../../support/data'
import { madeReport } from '../../support/made-report'
import { expectedOf, MODELS_AT_HAND } from '../../support/models'

// The fields of the report, version 1, as its description promises them to scripts.
const FIELDS =
  'version file block cell spaceGroup sites moieties bonds modes metals ligands clusterFormula electrons dissections symmetry problems'.split(
    ' ',
  )
const LIGAND_FIELDS = 'name formula smiles class charge count denticity modes'.split(' ')
const PART_FIELDS =
  'name role formula atoms shape shapeMeasure contains meanRadius pointGroup labels'.split(' ')

describe('reportJson', () => {
  it('has every field of version 1', () => {
    const json = reportJson(madeReport(), 'made.cif')
    expect(Object.keys(json)).toEqual(expect.arrayContaining(FIELDS))
    expect(json.version).toBe(1)
    expect(Object.keys(json.cell)).toEqual(['a', 'b', 'c', 'alpha', 'beta', 'gamma', 'volume'])
    expect(Object.keys(json.dissections[0]?.parts[0] ?? {})).toEqual(
      expect.arrayContaining(PART_FIELDS),
    )
  })

  const zincate = dataPath('cif/small_molecule/1100974.cif')
  it.skipIf(zincate === null)('gives the shape and the indices of the metals', () => {
    // Tetrachlorozincate: a tetrahedron, so τ4 near 1, and nothing that is for other numbers of donors.
    const [zinc] = reportJson(analysed(zincate ?? ''), 'zincate.cif').metals
    expect(zinc).toMatchObject({
      donorSet: 'ZnCl4',
      shape: 'T-4',
      shapes: [{ code: 'T-4', count: 1 }],
    })
    expect(zinc?.tau4).toBeGreaterThan(0.95)
    expect(zinc?.indices.tau4?.mean).toBe(zinc?.tau4)
    expect(zinc?.shapeMeasure).toBe(zinc?.shapes[0]?.measure.mean)
    expect(zinc?.indices).toMatchObject({ tau5: null, octahedricity: null, planeDistance: null })
  })

  const bare = dataPath('models/Cu58-shells.cif')
  it.skipIf(bare === null)('gives null for a shape that a metal has not', () => {
    // Of Cu58 the fourteen copper atoms inside bind no ligand.
    const inner = reportJson(analysed(bare ?? ''), 'x').metals.find(
      ({ donorSet }) => donorSet === 'Cu',
    )
    expect(inner).toMatchObject({
      count: 14,
      shape: null,
      shapeMeasure: null,
      tau4: null,
      shapes: [],
    })
  })

  const ferrocene = dataPath('cif/organometallic/C10H10Fe-Ferrocene.cif')
  it.skipIf(ferrocene === null)('gives a π ligand one place', () => {
    const [iron] = reportJson(analysed(ferrocene ?? ''), 'ferrocene.cif').metals
    expect(iron).toMatchObject({ coordinationNumber: 10, places: 2, shape: 'L-2' })
  })

  it('is the same after a journey through JSON', () => {
    const json = reportJson(madeReport(), 'made.cif')
    expect(JSON.parse(JSON.stringify(json))).toEqual(json)
  })

  it('gives no symmetry and no size where the cluster has no end', () => {
    const report = madeReport()
    const anatomy = { ...report.anatomy, symmetry: null, size: null }
    expect(reportJson({ ...report, anatomy }, 'x')).toMatchObject({ symmetry: null, size: null })
  })

  it('gives point groups, chirality and size as plain numbers', () => {
    const { symmetry, size } = reportJson(madeReport(), 'x')
    expect(symmetry).toMatchObject({ kernel: 'Oh', flack: [0.021, 0.012] })
    expect(size?.skeleton).toHaveLength(3)
  })

  it('gives ligands, formula, charge, electrons and oxidation state of the cluster', () => {
    const json = reportJson(madeReport(), 'made.cif')
    expect(Object.keys(json.ligands[0] ?? {})).toEqual(expect.arrayContaining(LIGAND_FIELDS))
    expect(json).toMatchObject({
      ligands: [{ name: 'Se', class: 'selenide', charge: -2, count: 12 }, {}, {}],
      clusterFormula: '[Cu14(PH3)4Se12H]+',
      clusterFormulaIupac: '[Cu14H(PH3)4Se12]+',
      clusterCharge: { value: 1, from: 'counter-ions', reason: '1 Cl- for each cluster' },
      oxidationState: { mean: 1.857143 },
      electrons: { valence: -12, closedShell: null, assumptions: [] },
    })
  })

  it('gives the modes of a ligand by their notation, with the most donors it binds with', () => {
    const report = madeReport()
    const [row] = report.anatomy.modes
    const mode = (literature: string, denticity: number, count: number) => ({
      ligand: 1,
      styles: { literature, iupac: literature },
      mu: 1,
      denticity,
      isChelating: denticity > 1,
      isBridging: false,
      count,
      atoms: new Int32Array(),
      lengths: row!.lengths,
    })
    const ligandModes = [mode('κP', 1, 3), mode("κ2P,P'", 2, 1)]
    const json = reportJson({ ...report, anatomy: { ...report.anatomy, ligandModes } }, 'x')
    expect(json.ligands[1]).toMatchObject({ denticity: 2, modes: { κP: 3, "κ2P,P'": 1 } })
    expect(json.ligands[0]).toMatchObject({ denticity: null, modes: {} })
  })

  it('leaves out with null all that is not known', () => {
    const report = madeReport()
    const unknown = { ...report.chemistry!, charge: null, electrons: null, oxidationState: null }
    const [kind] = report.ligands.kinds
    const ligands = { ...report.ligands, kinds: [{ ...kind!, charge: null }] }
    const bare = reportJson({ ...report, chemistry: null }, 'x')
    expect(bare).toMatchObject({ clusterFormula: null, electrons: null, mass: null })
    expect(reportJson({ ...report, ligands, chemistry: unknown }, 'x')).toMatchObject({
      clusterFormula: '[Cu14(PH3)4Se12H]+',
      clusterCharge: null,
      electrons: null,
      oxidationState: null,
      ligands: [{ charge: null, chargeFrom: null }],
    })
  })

  it('gives values with their s.u., and null where none is quoted', () => {
    const { cell } = reportJson(madeReport(), 'made.cif')
    expect(cell.a).toEqual([24, 0.0012])
    expect(cell.alpha).toEqual([90, null])
  })

  describe.each(MODELS_AT_HAND)('on the model %s', (name) => {
    const expected = expectedOf(name)!
    const json = reportJson(analysed(dataPath(`models/${name}.cif`) ?? ''), `${name}.cif`)

    it('names file, block, space group and sites', () => {
      expect(json).toMatchObject({ file: `${name}.cif`, sites: expected.atoms_in_asymmetric_unit })
      expect(json.spaceGroup).toMatchObject({
        number: expected.space_group_number,
        from: 'operators',
      })
      // The files name the setting too, `F d d d :2`; the expected files do not.
      expect(json.spaceGroup.hermannMauguin?.replace(/ ?:.$/, '')).toBe(expected.space_group)
    })

    it('lists the moieties with charges, and as often as the cell holds them', () => {
      const [cluster, ...others] = expected.moieties
      expect(json.moieties[0]).toMatchObject({
        role: 'cluster',
        atoms: expected.atoms_in_complete_molecule,
        perCell: expected.Z,
        periodicity: 0,
        nets: 0,
        siteSymmetryOrder: expected.site_symmetry_order,
      })
      // The expected files list elements alphabetically, the report in Hill order.
      expect(json.moieties[0]?.formula.split(' ').toSorted()).toEqual(
        expected.cluster_formula.split(' ').toSorted(),
      )
      expect(json.moieties[0]?.formula).toMatch(/^C\d+ H\d+ /)
      if (cluster?.charge !== 0) expect(json.moieties[0]?.charge).toBe(expected.cluster_charge)
      const ions = json.moieties.slice(1)
      // The expected files write the charge behind the formula, `F6 Sb 1-`.
      expect(
        ions.map(({ role, formula, charge }) => `${role}: ${formula} ${-(charge ?? 0)}-`),
      ).toEqual(others.map(({ role, formula }) => `${role}: ${formula}`))
      const perCell = others.reduce((sum, { count }) => sum + (count ?? 1) * expected.Z, 0)
      expect(ions.reduce((sum, ion) => sum + ion.perCell, 0)).toBe(perCell)
    })
  })

  it.skipIf(dataPath('models') === null)('counts modes as the description shows for Cu14', () => {
    const json = reportJson(analysed(dataPath('models/Cu14-TXP35.cif') ?? ''), 'Cu14-TXP35.cif')
    expect(json.modes).toEqual({ Se: { mu3: 12 }, P: { mu1: 4 }, H: { mu6: 1 } })
    expect(json.dissections[0]?.parts[0]).toMatchObject({
      name: 'H@Cu6',
      role: 'core',
      formula: 'Cu6 H',
      atoms: 7,
      contains: ['H'],
      labels: ['Cu1', 'H1'],
    })
  })
})

describe('nothingJson', () => {
  it('keeps version, file and problems, with no block', () => {
    const { problems } = madeReport()
    expect(nothingJson(problems, 'bad.cif')).toMatchObject({
      version: 1,
      file: 'bad.cif',
      block: null,
      problems: [
        { line: 214, column: 3 },
        { line: null, column: null },
      ],
    })
  })
})
