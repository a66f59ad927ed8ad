import { describe, expect, it } from 'vitest'
import type { Crystal } from '../../../shared/crystal/crystal'
import { readCrystal } from '../../../shared/crystal/read-crystal'
import { compareDeposited } from '../../../shared/measure/deposited'
import {
  difference,
  suAgrees,
  suAgreesRounded,
  tolerance,
  Verdict,
  type DepositedLoop,
} from '../../../shared/measure/deposited-loop'
import { depositedRows } from '../../../shared/measure/deposited-row'
import { parseText } from '../../support/cif'

// Orthogonal axes of 10, 20 and 30 Å in P 1 21 1 (ITA No. 4: x,y,z and -x,y+1/2,-z): differences of
// coordinates times these lengths are distances.
const CRYSTAL = `data_made
_cell_length_a 10.0000(10)
_cell_length_b 20
_cell_length_c 30
_cell_angle_alpha 90
_cell_angle_beta 90
_cell_angle_gamma 90
loop_
_space_group_symop_operation_xyz
x,y,z
-x,y+1/2,-z
loop_
_atom_site_label
_atom_site_fract_x
_atom_site_fract_y
_atom_site_fract_z
_atom_site_refinement_flags_posn
Cu1 0.10000(10) 0.10000(10) 0.10000(10) .
Cu2 0.33560(10) 0.10000(10) 0.10000(10) .
C1  0.10000(10) 0.17500(10) 0.10000(10) D
C2  0.10000(10) 0.17500(10) 0.15133(10) D
H1  0.1000 0.1000 0.1327 R
S1  0.5 0.5 0.5 .
S1  0.5 0.60000 0.5 .
S2  0.5 0.70000 0.5 .
`

function crystalWith(loops: string): Crystal {
  const document = parseText(CRYSTAL + loops)
  const { crystal } = readCrystal(document, document.blocks[0]!)
  if (crystal === null) throw new Error('the made crystal cannot be read')
  return crystal
}

function bonds(...rows: readonly string[]): { crystal: Crystal; loop: DepositedLoop } {
  const crystal = crystalWith(`loop_
_geom_bond_atom_site_label_1
_geom_bond_atom_site_label_2
_geom_bond_site_symmetry_1
_geom_bond_site_symmetry_2
_geom_bond_distance
${rows.join('\n')}
`)
  return { crystal, loop: compareDeposited(crystal).bonds }
}

describe('compareDeposited', () => {
  it.each<[row: string, verdict: Verdict, why: string]>([
    ['Cu1 Cu2 . . 2.3560(14)', Verdict.agrees, 'to the digit'],
    ['Cu1 Cu2 . . 2.3566(14)', Verdict.agrees, 'within half the s.u.'],
    ['Cu1 Cu2 . . 2.3570(14)', Verdict.differs, 'beyond half the s.u. and the digits'],
    ['Cu1 Cu2 . . 2.357', Verdict.agrees, 'within 1.5 units of the last digit'],
    ['Cu1 Cu2 . . 2.358', Verdict.differs, 'two units away'],
    ['Cu1 H1 . . 0.9800', Verdict.agreesRounded, 'as 0.981 ± 0.0015 from four decimals of 30 Å'],
    ['Cu1 H1 . . 0.9780', Verdict.differs, 'beyond what the decimals leave open'],
    ['Cu1 Cu1 . 2 11.8322', Verdict.agrees, 'by its symmetry code: 2, 10 and 6 Å'],
    ['Cu1 Cu1 . 2_655 11.8322', Verdict.differs, 'in the wrong cell: 8, 10 and 6 Å'],
    ['Cu1 Cu9 . . 2.3560(14)', Verdict.unresolved, 'without such a label'],
    ['Cu1 Cu2 . 3_555 2.3560(14)', Verdict.unresolved, 'without such an operator'],
    ['Cu1 Cu1 . . 2.3560(14)', Verdict.unresolved, 'as an atom has no distance from itself'],
  ])('judges %s as %i: %s', (row, verdict) => {
    expect([...bonds(row).loop.verdict]).toEqual([verdict])
  })

  it('takes of sites with one label those that fit', () => {
    const { crystal, loop } = bonds('S1 S2 . . 2.000', 'S1 S2 . . 4.000', 'S1 S2 . . 3.000')
    expect([...loop.verdict]).toEqual([Verdict.agrees, Verdict.agrees, Verdict.differs])
    const rowOf = depositedRows(crystal)
    expect(rowOf(loop, 0)).toMatchObject({ isAmbiguous: true, places: [{ site: 6 }, { site: 7 }] })
    expect(rowOf(loop, 1)).toMatchObject({ places: [{ site: 5 }, { site: 7 }] })
  })

  it('counts, and ranks the worst first', () => {
    const { loop } = bonds(
      'Cu1 Cu2 . . 2.3560',
      'Cu1 Cu2 . . 2.36',
      'Cu1 Cu2 . . 2.50',
      'Cu1 Cu2 . . 2.60',
      'Cu1 Cu9 . . 2.6',
      'Cu1 H1 . . 0.9800',
    )
    expect([...loop.worstFirst]).toEqual([4, 3, 2, 1, 5, 0])
    expect(loop.summary).toMatchObject({
      rows: 6,
      agree: 3,
      agreeRounded: 1,
      differ: 2,
      unresolved: 1,
    })
    expect(loop.summary.worst).toBeCloseTo(0.244, 6)
  })

  // σ(d) along a: √2 · 0.0001 · 10 Å = 0.00141 Å and d · σ(a)/a = 0.00024 Å, together 0.00143 Å: 0.0022 Å is
  // 1.53 times as much, 0.00215 Å 1.4996 times.
  it('counts s.u. that come from the data apart from those of restraints', () => {
    const { crystal, loop } = bonds(
      'Cu1 Cu2 . . 2.3560(14)',
      'Cu1 Cu2 . . 2.356(2)',
      'Cu1 Cu2 . . 2.3560(22)',
      'Cu1 Cu2 . . 2.356(1)',
      'C1 C2 . . 1.540(4)',
      'C1 C2 . . 1.540(1)',
      'Cu1 C1 . . 1.500(3)',
      'Cu1 H1 . . 0.98(1)',
    )
    expect(loop.su[0]).toBeCloseTo(0.00143, 5)
    const rowOf = depositedRows(crystal)
    expect([3, 4].map((row) => rowOf(loop, row).isRestrained)).toEqual([false, true])
    expect(loop.summary).toMatchObject({
      withSu: 5,
      suAgree: 4,
      suAgreeRounded: 5,
      restrained: 2,
      restrainedAgree: 1,
    })
  })

  it('compares angles and torsions, torsions the shorter way round', () => {
    const crystal = crystalWith(`loop_
_geom_angle_atom_site_label_1
_geom_angle_atom_site_label_2
_geom_angle_atom_site_label_3
_geom_angle
Cu2 Cu1 C1 90.00(4)
Cu2 Cu1 C1 91.00(4)
loop_
_geom_torsion_atom_site_label_1
_geom_torsion_atom_site_label_2
_geom_torsion_atom_site_label_3
_geom_torsion_atom_site_label_4
_geom_torsion
Cu2 Cu1 C1 C2 -90.0
Cu2 Cu1 C1 C2 270.0
Cu2 Cu1 C1 C2 90.0
`)
    const { angles, torsions } = compareDeposited(crystal)
    expect([...angles.verdict]).toEqual([Verdict.agrees, Verdict.differs])
    expect(angles.value[0]).toBeCloseTo(90, 9)
    expect(torsions.summary).toMatchObject({ rows: 3, agree: 2, differ: 1, worst: 180 })
  })

  it('leaves an angle open where two sites all but coincide', () => {
    const crystal = crystalWith(`Ag1 0.30000 0.30000 0.30000 .
Cu3 0.3000 0.30001 0.3000 .
loop_
_geom_angle.atom_site_label_1
_geom_angle.atom_site_label_2
_geom_angle.atom_site_label_3
_geom_angle.value
Cu3 Ag1 Cu1 0
`)
    expect([...compareDeposited(crystal).angles.verdict]).toEqual([Verdict.agreesRounded])
  })
})

describe('depositedRows', () => {
  it('says where the second atom of a distance that differs would have to be', () => {
    const { crystal, loop } = bonds('Cu1 Cu1 . 2_655 11.8322', 'Cu1 Cu2 . . 9.99')
    const rowOf = depositedRows(crystal)
    expect(rowOf(loop, 0).wouldFit).toEqual({ site: 0, symop: 1, translation: [0, 0, 0] })
    expect(rowOf(loop, 1).wouldFit).toBeNull()
  })

  it('says why a row leads to no atom, and where it stands', () => {
    const { crystal, loop } = bonds('Cu1 Cu9 . . 2.3', 'Cu1 Cu2 . 3_555 2.356', 'Cu1 Cu1 . . 2.3')
    const rows = [0, 1, 2].map((row) => depositedRows(crystal)(loop, row))
    expect(rows.map(({ unresolved }) => unresolved)).toEqual([
      { kind: 'unknown-label', label: 'Cu9' },
      { kind: 'bad-code', code: '3_555' },
      { kind: 'coincident' },
    ])
    expect(rows[1]).toMatchObject({
      labels: ['Cu1', 'Cu2'],
      codes: [null, '3_555'],
      computed: null,
      difference: null,
      wouldFit: { site: 1, symop: 0, translation: [0, 0, 0] },
    })
    expect(rows[0]!.span.end).toBeLessThan(rows[1]!.span.start)
  })
})

describe('difference and tolerance', () => {
  const { stated } = bonds(
    'Cu1 Cu2 . . 2.3560(14)',
    'Cu1 Cu2 . . 2.36',
    'Cu1 Cu2 . . 2.3560(2)',
  ).loop

  it('allow 1.5 units of the last digit or half the s.u., whichever is larger', () => {
    expect(tolerance(stated, 0)).toBeCloseTo(0.0007, 12)
    expect(tolerance(stated, 1)).toBeCloseTo(0.015, 12)
    expect(tolerance(stated, 2)).toBeCloseTo(0.00015, 12)
  })

  it('go round the circle for torsions', () => {
    const torsion = { ...stated, ends: 4, value: Float64Array.of(-179) }
    expect(difference(torsion, 0, 179)).toBe(-2)
    expect(difference({ ...torsion, ends: 3 }, 0, 179)).toBe(358)
  })
})

describe('suAgrees and suAgreesRounded', () => {
  it('take a factor of 1.5 either way', () => {
    expect([0.67, 1, 1.5, 0.66, 1.51].map((su) => suAgrees(1, su))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
  })

  // (1) in the third decimal is anything from 0.0005 to 0.0015.
  it('let the printed one be anything that rounds to it', () => {
    const suits = [0.00034, 0.0022, 0.00033, 0.0023].map((su) => suAgreesRounded(0.001, 0.001, su))
    expect(suits).toEqual([true, true, false, false])
  })
})
