import { describe, expect, it } from 'vitest'
import { nothingText, reportText } from '../../../shared/export/report-text'
import { analysed } from '../../support/analysed'
import { dataPath } from '../../support/data'
import { madeReport } from '../../support/made-report'
import { MODELS } from '../../support/models'

function longest(text: string): number {
  return Math.max(...text.split('\n').map((line) => [...line].length))
}

describe('reportText', () => {
  const text = reportText(madeReport(), 'made.cif')

  it('prints values with their s.u. as crystallographers do', () => {
    expect(text).toContain('a 24.0000(12)')
    expect(text).toContain('α 90, β 90, γ 90°')
    expect(text).toContain('100(2) K')
  })

  it('tells problems with line and column', () => {
    expect(text).toContain('warning   214:3 ')
  })

  it('names the shells with their sites', () => {
    expect(text).toMatch(/^ {2}H@Cu6@Cu8Se12@P4$/m)
    expect(text).toMatch(/^ {2}H@Cu6 +core +7 atoms +1\.99 Å\n {6}octahedron .*\n {6}H1 Cu1/m)
  })

  it('says how many bind in each mode', () => {
    expect(text).toMatch(/^ {2}Se {2}μ3-Se +Se +12 /m)
  })

  it('writes the modes by the rules of IUPAC where that is asked for', () => {
    expect(reportText(madeReport(), 'made.cif', 'iupac')).toMatch(
      /^ {2}Se {2}μ3-1:2:3κ3Se +Se +12 /m,
    )
  })

  it('gives formula, charge and oxidation state of the cluster with their reasons', () => {
    expect(text).toMatch(/^ {2}Formula +\[Cu14\(PH3\)4Se12H\]\+$/m)
    expect(text).toMatch(/^ {2}Charge +1\+\. 1 Cl- for each cluster$/m)
    expect(text).toMatch(/^ {2}Oxid\. state +1\.86, the mean: /m)
  })

  it('shows the arithmetic of the electrons, and every assumption', () => {
    const report = madeReport()
    const assumptions = [
      { subject: { kind: 'hydrides' }, text: 'H is a ligand.', value: -1, isChosen: false },
      { subject: { kind: 'cluster-charge' }, text: 'It is 1+.', value: 1, isChosen: true },
    ] as const
    const page = reportText({ ...report, chemistry: { ...report.chemistry!, assumptions } }, 'x')
    expect(page).toMatch(/^ {2}Valence +14·1 − 24 \(Se\) − 1 \(H\) − 1 = −12$/m)
    expect(page).toMatch(/^ {2}Assumed +H is a ligand\.\n +It is 1\+\. \(as you set it\)$/m)
  })

  it('says why electrons are not counted', () => {
    const report = madeReport()
    const chemistry = { ...report.chemistry!, electrons: null, electronsMissing: 'No charge.' }
    expect(reportText({ ...report, chemistry }, 'x')).toMatch(/^ {2}Not counted +No charge\.$/m)
  })

  it('gives the masses of an ion with m/z and its high peaks', () => {
    // Of CuCl2−, by hand: 63Cu 62.929598, 35Cl 34.968853 u, electron 0.000549 u.
    const mass = {
      formula: 'Cl2 Cu',
      charge: -1,
      monoisotopic: 132.867304,
      average: 134.452,
      mostAbundantMz: 134.865,
      monoisotopicMz: 132.867853,
      averageMz: 134.4525,
      pattern: [
        { mz: 132.8679, intensity: 92.4 },
        { mz: 134.865, intensity: 100 },
        { mz: 138.861, intensity: 4.2 },
      ],
    }
    const report = madeReport()
    const page = reportText({ ...report, chemistry: { ...report.chemistry!, mass } }, 'x')
    expect(page).toMatch(/^ {2}Monoisotopic +132\.867 u, m\/z 132\.868$/m)
    expect(page).toMatch(/^ {2}Highest peak +m\/z 134\.865$/m)
    expect(page).toMatch(/^ {2}Peaks \(%\) +132\.87 +\(92\) +134\.87 +\(100\)$/m)
    const neutral = { ...report.chemistry!, mass: { ...mass, charge: 0 } }
    expect(reportText({ ...report, chemistry: neutral }, 'x')).toMatch(/Monoisotopic +132\.867 u$/m)
  })

  it('breaks a mode that is longer than a line', () => {
    const report = madeReport()
    const literature = Array.from({ length: 30 }, (_, i) => `κ2O,N${"'".repeat(i % 4)}`).join(':')
    const mode = {
      ligand: 0,
      styles: { literature, iupac: literature },
      mu: 30,
      denticity: 60,
      isChelating: true,
      isBridging: true,
      count: 12,
      atoms: new Int32Array(),
      lengths: report.anatomy.modes[0]!.lengths,
    }
    const page = reportText(
      { ...report, anatomy: { ...report.anatomy, ligandModes: [mode] } },
      'made.cif',
    )
    expect(longest(page)).toBeLessThanOrEqual(80)
    expect(page.replaceAll(/\n +/g, '')).toContain(literature.replaceAll("'", '′'))
  })

  it('leaves out of a ligand what is not known', () => {
    const report = madeReport()
    const [kind] = report.ligands.kinds
    const unknown = { ...kind!, name: 'C7H7Se', class: 'other' as const, charge: null }
    const page = reportText({ ...report, ligands: { ...report.ligands, kinds: [unknown] } }, 'x')
    expect(page).toMatch(/^ {2}12 C7H7Se +Se; class not known; charge not known$/m)
  })

  const zincate = dataPath('cif/small_molecule/1100974.cif')
  it.skipIf(zincate === null)('names the shape of the metals with its measure and index', () => {
    // Tetrachlorozincate, a tetrahedron.
    const lines = reportText(analysed(zincate ?? ''), 'zincate.cif')
    expect(lines).toMatch(/^ {2}ZnCl4 +1 +4 {2}T-4 +0\.\d\d +τ4 0\.9\d$/m)
  })

  const ferrocene = dataPath('cif/organometallic/C10H10Fe-Ferrocene.cif')
  it.skipIf(ferrocene === null)('counts the places that π ligands take', () => {
    // Each Cp ring is one place, at its centroid: two of them, on a line.
    const lines = reportText(analysed(ferrocene ?? ''), 'x')
    expect(lines).toMatch(/^ +n +c\.n\. \(places\) +shape/m)
    expect(lines).toMatch(/^ {2}FeC10 +1 +10 \(2\) {2}L-2 +/m)
  })

  const gold = dataPath('models/Au22.cif')
  it.skipIf(gold === null)('counts the metals of each shape where a row has several', () => {
    const lines = reportText(analysed(gold ?? ''), 'Au22.cif')
    expect(lines).toMatch(/^ {2}AuS2 +12 +2 {2}L-2 ×4 +/m)
    expect(lines).toMatch(/^ +vT-2 ×4 +/m)
  })

  it('says what is endless, and how many nets run through one another', () => {
    const report = madeReport()
    const [cluster] = report.ensemble.moieties
    const nets = [{ ...cluster!, periodicity: 3 as const, nets: 2, perCell: 2 }]
    const polymeric = reportText(
      { ...report, ensemble: { ...report.ensemble, moieties: nets } },
      'x',
    )
    expect(polymeric.replaceAll(/\s+/g, ' ')).toContain(
      'an endless framework; 2 nets interpenetrating; 2 per cell',
    )
  })

  it('leaves out sections that have nothing to say', () => {
    const report = madeReport()
    expect(reportText({ ...report, problems: [] }, 'made.cif')).not.toContain('Problems')
  })

  it('stays within 80 columns and ends no line in a blank', () => {
    expect(longest(reportText(madeReport(20), 'made.cif'))).toBeLessThanOrEqual(80)
    expect(text).not.toMatch(/ $/m)
  })

  it.skipIf(dataPath('models') === null).each(MODELS)('stays within 80 columns for %s', (name) => {
    const page = reportText(analysed(dataPath(`models/${name}.cif`) ?? ''), `${name}.cif`)
    expect(longest(page)).toBeLessThanOrEqual(80)
    expect(page).not.toMatch(/NaN|undefined|null/)
  })

  it('stays within 80 columns for a long formula of a dissection that is not told in full', () => {
    const report = madeReport()
    const [first] = report.anatomy.dissections
    const formula = `Au4${'@Au2'.repeat(40)}`
    const dissections = [first!, { ...first!, formula }]
    const anatomy = { ...report.anatomy, dissections, dissection: first! }
    const page = reportText({ ...report, anatomy }, 'made.cif')
    expect(page.replaceAll(/\s/g, '')).toContain(formula)
    expect(longest(page)).toBeLessThanOrEqual(80)
  })

  it.skipIf(dataPath('models') === null)(
    'prints the published Cu–P and Cu–Se lengths of Cu14',
    () => {
      // Paper: Cu–P 2.2139 Å, Cu–Se 2.357–2.464 Å; the s.u. are nominal, as the model says.
      const page = reportText(analysed(dataPath('models/Cu14-TXP35.cif') ?? ''), 'Cu14-TXP35.cif')
      expect(page).toMatch(/Cu–P +coordination +4 +2\.214\(\d+\)/)
      expect(page).toMatch(
        /Cu–Se +coordination +36 +2\.3570\(\d+\) +2\.410 +0\.\d+ +2\.4640\(\d+\)/,
      )
    },
  )
})

describe('nothingText', () => {
  it('says why, and what there is instead', () => {
    const [reason] = madeReport().problems
    const text = nothingText(
      { reason: reason!, found: ['a unit cell'], problems: [reason!] },
      'bad.cif',
    )
    expect(text).toContain('Two sites are called Cu3.')
    expect(text).toMatch(/^Found instead\n {2}a unit cell$/m)
    expect(longest(text)).toBeLessThanOrEqual(80)
  })

  it('says the reason once', () => {
    const [reason, other] = madeReport().problems
    const nothing = { reason: reason!, found: [], problems: [reason!, other!] }
    const text = nothingText(nothing, 'bad.cif')
    expect(text.split('Two sites are called Cu3.')).toHaveLength(2)
    expect(text).toContain('one hydrogen more')
  })
})
