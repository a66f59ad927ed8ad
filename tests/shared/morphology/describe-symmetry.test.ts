import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ClusterSymmetry, SymmetryRow } from '../../../shared/morphology/morphology'
import { describeSymmetry } from '../../../shared/morphology/describe-symmetry'
import { labelsOf, prepareSpecimen } from '../../../shared/ensemble/specimen'
import type { StructureReport } from '../../../shared/pipeline/structure-report'
import { pointSymmetry } from '../../../shared/pointgroup/point-symmetry'
import type { PointSymmetry } from '../../../shared/pointgroup/pointgroup'
import { analysed } from '../../support/analysed'
import { crystalOfFile } from '../../support/crystal-of-file'
import { dataPath } from '../../support/data'
import { orderOfGroup } from '../../support/group-orders'
import { invertedCrystal } from '../../support/inverted-crystal'
import { expectedOf, MODELS_AT_HAND } from '../../support/models'
import { subjectOf } from '../../support/subject'

const HAS_CIFS = dataPath('cif') !== null

function cif(name: string): StructureReport {
  return analysed(dataPath(`cif/${name}`) ?? '')
}

function symmetryOf({ anatomy }: StructureReport): ClusterSymmetry {
  if (anatomy.symmetry === null) throw new Error('no symmetry')
  return anatomy.symmetry
}

function row(report: StructureReport, of: SymmetryRow['of']): SymmetryRow {
  return symmetryOf(report).rows.find((it) => it.of === of)!
}

/** The symmetry of the atoms of some sites, by elements. */
function ofLabels(report: StructureReport, labels: readonly string[]): PointSymmetry {
  const { crystal, graph, ensemble } = report
  const specimen = prepareSpecimen(crystal, graph, ensemble)
  const atoms = specimen.main.filter((atom) => labels.includes(labelsOf(specimen, [atom])[0]!))
  const points = atoms.flatMap((atom) => [...ensemble.cartn.subarray(3 * atom, 3 * atom + 3)])
  const kinds = atoms.map((atom) => specimen.element[atom]!)
  return pointSymmetry(Float64Array.from(points), kinds)!
}

describe.each(MODELS_AT_HAND)('describeSymmetry on the model %s', (name) => {
  const report = analysed(dataPath(`models/${name}.cif`) ?? '')
  const expected = expectedOf(name)!

  it('finds the point group of the skeleton that its builder states', () => {
    const [symbol] = expected.skeleton_point_group.split(' ')
    expect(row(report, 'skeleton').symmetry.pointGroup.symbol).toBe(symbol)
  })

  it('tells whether the space group has improper operations', () => {
    // Of the seven groups F23 alone has rotations only.
    expect(symmetryOf(report).isSohncke).toBe(expected.space_group_number === 196)
  })

  it('leaves hydrogen out', () => {
    for (const { formula } of symmetryOf(report).rows) expect(formula).not.toMatch(/\bH\d*\b/)
    const words = (formula: string): string[] => formula.split(' ').toSorted()
    const heavy = expected.cluster_formula.replace(/ H\d+/, '')
    expect(words(row(report, 'whole').formula)).toEqual(words(heavy))
  })
})

describe.runIf(MODELS_AT_HAND.length > 0)('describeSymmetry on parts of the models', () => {
  it('calls the metals of Cu14 Td, and cube, octahedron and Se12 T and near Th', () => {
    const report = analysed(dataPath('models/Cu14-TXP35.cif') ?? '')
    expect(ofLabels(report, ['Cu1', 'Cu2', 'Cu3']).pointGroup.symbol).toBe('Td')
    // The builder's 0.15 Å are a mean; the two tetrahedra of the cube differ in radius by 0.42 Å.
    const { pointGroup, ladder } = ofLabels(report, ['Cu1', 'Cu2', 'Cu3', 'Se1'])
    expect(pointGroup.symbol).toBe('T')
    expect(ladder.at(-1)).toMatchObject({ symbol: 'Th', tolerance: 0.5 })
    expect(ladder.at(-1)!.deviation).toBeCloseTo(0.42, 2)
  })

  it('calls the kernel of Au22 C2 and near D2', () => {
    const labels = Array.from({ length: 10 }, (_, i) => `Au${i + 1}`)
    const { pointGroup, ladder } = ofLabels(analysed(dataPath('models/Au22.cif') ?? ''), labels)
    expect(pointGroup.symbol).toBe('C2')
    expect(ladder.map(({ symbol }) => symbol)).toContain('D2')
  })

  it('calls the shells of Cu58 what their shapes are', () => {
    // Shells of the expected file: two cubes, an octahedron.
    const report = analysed(dataPath('models/Cu58-shells.cif') ?? '')
    expect(ofLabels(report, ['Cu1', 'Cu2']).pointGroup.symbol).toBe('Oh')
    expect(ofLabels(report, ['Cu3']).pointGroup.symbol).toBe('Oh')
    expect(ofLabels(report, ['Cu7', 'Cu8']).pointGroup.symbol).toBe('Td')
  })
})

describe.runIf(HAS_CIFS)('describeSymmetry', () => {
  it('finds the octahedron of W6S8L6 within 0.02 Å, on a site that has but the inversion', () => {
    const report = cif('clusters/1004000-atom-names-not-unique.cif')
    const kernel = row(report, 'kernel')
    expect(kernel.formula).toBe('W6')
    expect(kernel.symmetry.pointGroup.symbol).toBe('Oh')
    expect(kernel.symmetry.ladder.at(-1)!.tolerance).toBeLessThanOrEqual(0.02)
    expect(row(report, 'whole').symmetry.ladder[0]!.symbol).toBe('Ci')
  })

  it('finds the Keggin ion Td within 0.15 Å', () => {
    const { ladder } = row(cif('clusters/ABOCIE_real.cif'), 'skeleton').symmetry
    expect(ladder.find(({ symbol }) => symbol === 'Td')?.tolerance).toBe(0.15)
  })

  it('finds ferrocene staggered: D5d, as Dunitz, Orgel & Rich found it on its inversion centre', () => {
    // Acta Cryst. 9 (1956) 373: P21/a with the iron atom on a centre.
    const { symmetry } = row(cif('organometallic/C10H10Fe-Ferrocene.cif'), 'skeleton')
    expect(symmetry.pointGroup.symbol).toBe('D5d')
    expect(symmetry.ladder[0]!.symbol).toBe('Ci')
    expect(symmetry.isChiral).toBe(false)
  })

  it('reads the Flack parameter', () => {
    expect(symmetryOf(cif('clusters/1542256.cif')).flack).toEqual({ value: 0.25, su: 0.09 })
    expect(symmetryOf(cif('organometallic/C10H10Fe-Ferrocene.cif')).flack).toBeNull()
  })

  it('is null for what has no end and for what has no metal', () => {
    expect(cif('mof/HKUST-1.cif').anatomy.symmetry).toBeNull()
    expect(cif('small_molecule/S2dipyridyl.cif').anatomy.symmetry).toBeNull()
  })

  it('gives the mirror image the same groups, the same chirality and propellers of the other hand', () => {
    for (const name of [
      'clusters/4300015.cif',
      'clusters/1542256.cif',
      'clusters/om4005498_si_003-filtered.cif',
    ]) {
      const crystal = crystalOfFile(name)
      const one = describeSymmetry(subjectOf(crystal), [])!
      const other = describeSymmetry(subjectOf(invertedCrystal(crystal)), [])!
      expect(other.rows).toHaveLength(one.rows.length)
      for (const [index, { symmetry }] of one.rows.entries()) {
        const mirrored = other.rows[index]!.symmetry
        expect(mirrored.pointGroup.symbol).toBe(symmetry.pointGroup.symbol)
        expect(mirrored.chirality).toBeCloseTo(symmetry.chirality!, 2)
      }
      const hands = (symmetry: ClusterSymmetry): string =>
        symmetry.propellers
          .map(({ handedness }) => handedness)
          .toSorted()
          .join('')
      const exchanged = { P: 'M', M: 'P' } as const
      expect(hands(other)).toBe(
        one.propellers
          .map(({ handedness }) => exchanged[handedness])
          .toSorted()
          .join(''),
      )
      expect(other.isSohncke).toBe(one.isSohncke)
    }
  })
})

const FOLDERS = [
  'clusters',
  'organometallic',
  'small_molecule',
  'special_positions',
  'quirks',
  'encoding',
  'mmcif',
  'malformed',
  'symop_missing',
  'inorganic',
]

/** Finite, ordered clusters on special positions. */
function onSpecialPositions(): [name: string, report: StructureReport][] {
  const reports: [string, StructureReport][] = []
  for (const folder of FOLDERS) {
    const path = dataPath(`cif/${folder}`)
    for (const file of path === null ? [] : readdirSync(path).filter((it) => it.endsWith('.cif'))) {
      let report: StructureReport
      try {
        report = cif(`${folder}/${file}`)
      } catch {
        continue
      }
      const order = report.ensemble.moieties[0]?.siteSymmetryOrder ?? 1
      if (report.anatomy.symmetry !== null && order > 1 && isOrdered(report)) {
        reports.push([`${folder}/${file}`, report])
      }
    }
  }
  return reports
}

/** Whether the operators are a group and every atom of the molecule has its symmetry-equivalents. */
function isOrdered({ crystal, graph, ensemble, problems }: StructureReport): boolean {
  if (problems.some(({ code }) => code === 'crystal.operators-not-a-group')) return false
  const { main, site } = prepareSpecimen(crystal, graph, ensemble)
  return main.every((atom) => crystal.sites.disorderGroup[site[atom]!] === '')
}

describe.runIf(HAS_CIFS)('describeSymmetry on special positions', () => {
  const reports = onSpecialPositions()

  it.each(reports)('finds at least the symmetry of the site of %s within 0.01 Å', (_, report) => {
    const order = report.ensemble.moieties[0]!.siteSymmetryOrder
    for (const { symmetry } of symmetryOf(report).rows) {
      const tightest = symmetry.ladder[0]!
      expect(tightest.tolerance).toBe(0.01)
      expect(orderOfGroup(tightest.symbol) % order).toBe(0)
    }
  })

  it('has enough of them', () => {
    expect(reports.length).toBeGreaterThan(20)
  })
})
