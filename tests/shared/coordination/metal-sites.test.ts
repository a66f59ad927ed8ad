/**
 * Shapes of metals in published structures, written down by hand from what the compounds are: the
 * oxidation state and the chemistry of the class decide, not our own numbers.
 */
import { describe, expect, it } from 'vitest'
import { AtomRole, type MetalRow } from '../../../shared/coordination/coordination'
import { analysed } from '../../support/analysed'
import { anatomyOf, moleculeInBox, ring, type Atom } from '../../support/crystals'
import { dataPath } from '../../support/data'
import { MODELS_AT_HAND } from '../../support/models'

interface Case {
  readonly file: string
  readonly what: string
  readonly donorSet: string
  /** Every shape that metals of the row have. */
  readonly shapes: readonly string[]
}

const CASES: readonly Case[] = [
  {
    file: 'cif/clusters/1542256.cif',
    what: 'PdCl2N2, d8',
    donorSet: 'PdCl2N2',
    shapes: ['SP-4'],
  },
  { file: 'cif/clusters/768969.cif', what: 'Pd(II)N4, d8', donorSet: 'PdN4', shapes: ['SP-4'] },
  {
    file: 'cif/small_molecule/7051132.cif',
    what: 'CoN6, low-spin Co(III)',
    donorSet: 'CoN6',
    shapes: ['OC-6'],
  },
  {
    file: 'cif/clusters/2208504.cif',
    what: 'Cu(I) of a Cu(I)/Cu(II) polymer, d10',
    donorSet: 'CuN2S2',
    shapes: ['T-4'],
  },
  {
    file: 'cif/clusters/2208504.cif',
    what: 'Cu(II) of the same, its far donors not bonded',
    donorSet: 'CuN4',
    shapes: ['SP-4'],
  },
  { file: 'cif/clusters/1518592.cif', what: 'Au(I)C2, d10', donorSet: 'AuC2', shapes: ['L-2'] },
  { file: 'cif/clusters/2213608.cif', what: 'Ag(I)N2, d10', donorSet: 'AgN2', shapes: ['L-2'] },
  {
    file: 'cif/small_molecule/2010787.cif',
    what: 'Hg(SiR3)2, d10',
    donorSet: 'HgSi2',
    shapes: ['L-2'],
  },
  {
    file: 'cif/small_molecule/1100974.cif',
    what: 'tetrachlorozincate',
    donorSet: 'ZnCl4',
    shapes: ['T-4'],
  },
  {
    file: 'cif/organometallic/1513675.cif',
    what: 'tetrachlorogallate',
    donorSet: 'GaCl4',
    shapes: ['T-4'],
  },
  {
    file: 'cif/organometallic/4060308.cif',
    what: 'W(CO)5PR3, 18 electrons',
    donorSet: 'WC5P',
    shapes: ['OC-6'],
  },
  {
    file: 'cif/small_molecule/1530300.cif',
    what: 'triiodostannate(II), angles near 90° by the lone pair',
    donorSet: 'SnI3',
    shapes: ['fac-vOC-3'],
  },
  {
    file: 'models/Cu14-TXP35.cif',
    what: 'the vertices of the Cu8 cube, made with P on the threefold axis',
    donorSet: 'CuPSe3',
    shapes: ['T-4'],
  },
]

function rowOf(rows: readonly MetalRow[], donorSet: string): MetalRow {
  const row = rows.find((it) => it.donorSet === donorSet)
  if (row === undefined) throw new Error(`no ${donorSet}`)
  return row
}

/** The metals of molecules made by hand. */
function metalsOf(atoms: readonly Atom[]): readonly MetalRow[] {
  return anatomyOf(moleculeInBox(atoms)).anatomy.metals
}

describe('describeMetals', () => {
  for (const { file, what, donorSet, shapes } of CASES) {
    const path = dataPath(file)
    it.skipIf(path === null)(`finds ${shapes.join()} in ${what} (${file})`, () => {
      const row = rowOf(analysed(path ?? '').anatomy.metals, donorSet)
      expect(row.shapes.map(({ code }) => code)).toEqual(shapes)
      expect(row.shapes.reduce((sum, { count }) => sum + count, 0)).toBe(row.atoms.length)
    })
  }

  const perovskite = dataPath('cif/special_positions/CCDC_1446529_Pm-3m.cif')
  it.skipIf(perovskite === null)('measures nothing on a site of full cubic symmetry', () => {
    // Pb on 1a of Pm-3m with Br on 3d: an octahedron by symmetry, over three images of one Br.
    const row = rowOf(analysed(perovskite ?? '').anatomy.metals, 'PbBr6')
    expect(row.shapes.map(({ code, measure }) => [code, measure.max.toFixed(6)])).toEqual([
      ['OC-6', '0.000000'],
    ])
    expect(row.indices.octahedricity?.max).toBeCloseTo(0, 6)
  })

  const ferrocene = dataPath('cif/organometallic/C10H10Fe-Ferrocene.cif')
  it.skipIf(ferrocene === null)(
    'puts a π ligand in one place, at the centroid of its atoms',
    () => {
      // Ferrocene: Fe on an inversion centre between two Cp, hence linear by symmetry.
      const [row] = analysed(ferrocene ?? '').anatomy.metals
      expect(row?.coordinationNumber).toBe(10)
      expect(row?.places).toBe(2)
      expect(row?.shapes.map(({ code }) => code)).toEqual(['L-2'])
      expect(row?.shapes[0]?.measure.max).toBeCloseTo(0, 6)
    },
  )

  const pianoStool = dataPath('cif/organometallic/4060315.cif')
  it.skipIf(pianoStool === null)('measures a half sandwich by its four places', () => {
    // [(η6-arene)RuCl2(PR3)]: nine donor atoms; arene, P and two Cl stand at the corners of a tetrahedron.
    const row = rowOf(analysed(pianoStool ?? '').anatomy.metals, 'RuC6Cl2P')
    expect(row).toMatchObject({ coordinationNumber: 9, places: 4 })
    expect(row.shapes.map(({ code }) => code)).toEqual(['T-4'])
    // Its legs stand at right angles, the arene far from each: flatter than a tetrahedron, far from a square.
    expect(row.indices.tau4?.mean).toBeGreaterThan(0.7)
    expect(row.indices.tau5).toBeNull()
  })

  it.each(MODELS_AT_HAND)('gives every metal of %s to one row, and to one site of it', (model) => {
    const { anatomy, crystal, graph, ensemble } = analysed(dataPath(`models/${model}.cif`) ?? '')
    const metals = [...anatomy.role.keys()].filter((k) => anatomy.role[k] === AtomRole.metal)
    expect(anatomy.metals.flatMap(({ atoms }) => [...atoms]).toSorted((a, b) => a - b)).toEqual(
      metals,
    )
    for (const { atoms, sites } of anatomy.metals) {
      const ofSites = sites.flatMap((site) => [...site.atoms])
      expect(ofSites.toSorted((a, b) => a - b)).toEqual([...atoms].toSorted((a, b) => a - b))
      for (const site of sites) {
        const labels = [...site.atoms].map(
          (atom) => crystal.sites.label[graph.atoms.site[ensemble.atom[atom]!]!],
        )
        expect(new Set(labels)).toEqual(new Set([site.label]))
      }
    }
  })

  const cu14 = dataPath('models/Cu14-TXP35.cif')
  it.skipIf(cu14 === null)('gives metals that symmetry makes alike the same values', () => {
    const row = rowOf(analysed(cu14 ?? '').anatomy.metals, 'CuHSe2')
    expect(row.atoms).toHaveLength(6)
    expect(row.shapes).toHaveLength(1)
    const { min, max } = row.shapes[0]!.measure
    expect(max - min).toBeLessThan(1e-6)
    expect(row.indices.angleSum!.max - row.indices.angleSum!.min).toBeLessThan(1e-6)
  })

  it('tells the metals of one donor set apart by their shapes, with the range of each', () => {
    const square: Atom[] = [['Cu1', 0, 0, 0], ...ring('Cl', 4, 2.2, 0)]
    const tetrahedron: Atom[] = [
      ['Cu2', 9, 0, 0],
      ['Cl5', 10.3, 1.3, 1.3],
      ['Cl6', 10.3, -1.3, -1.3],
      ['Cl7', 7.7, 1.3, -1.3],
      ['Cl8', 7.7, -1.3, 1.3],
    ]
    // One carbon chain from a chlorine to another makes them one molecule.
    const chain: Atom[] = [
      ['C1', 3.6, 0, 0.9],
      ['C2', 4.9, 0, 0.3],
      ['C3', 6.2, 0, 1.0],
      ['C4', 7.0, 0, 2.3],
    ]
    const bridged = metalsOf([...square, ...tetrahedron, ...chain])
    const row = rowOf(bridged, 'CuCl4')
    expect(row.shapes.map(({ code, count }) => [code, count])).toEqual([
      ['SP-4', 1],
      ['T-4', 1],
    ])
    expect(row.indices.tau4?.min).toBeCloseTo(0, 6)
    expect(row.indices.tau4?.mean).toBeCloseTo(0.5, 6)
    expect(row.indices.tau4?.max).toBeCloseTo(1, 6)
  })

  it('names the second shape only where it is close to the best', () => {
    // Apex–M–base 98°: between the vacant octahedron (90°) and the square pyramid (104.5°).
    const [sin, cos] = [Math.sin((98 * Math.PI) / 180), Math.cos((98 * Math.PI) / 180)]
    const pyramid: Atom[] = [['Cu1', 0, 0, 0], ['O9', 0, 0, 2], ...ring('O', 4, 2 * sin, 2 * cos)]
    const [between] = metalsOf(pyramid)
    expect([between?.shapes[0]?.code, between?.shapes[0]?.next?.code].toSorted()).toEqual([
      'SPY-5',
      'vOC-5',
    ])
    const [clear] = metalsOf([['Pt1', 0, 0, 0], ...ring('Cl', 4, 2.3, 0)])
    expect(clear?.shapes[0]?.next).toBeNull()
  })

  it('gives no shape to one donor, and to more than twelve', () => {
    expect(metalsOf([['Au1', 0, 0, 0], ['Cl1', 0, 0, 2.3]])[0]?.shapes).toEqual([]) // prettier-ignore
    const thirteen: Atom[] = [
      ['Ba1', 0, 0, 0],
      ['F1', 0, 0, 2.7],
      ...ring('F2', 6, 2.5, 1),
      ...ring('F3', 6, 2.5, -1, 0.5),
    ]
    const [row] = metalsOf(thirteen)
    expect(row?.coordinationNumber).toBe(13)
    expect(row?.shapes).toEqual([])
  })
})
