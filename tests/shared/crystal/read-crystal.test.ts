import { describe, expect, it } from 'vitest'
import { countSites } from '../../../shared/crystal/count-sites'
import { readCrystal } from '../../../shared/crystal/read-crystal'
import { codesOfRow, labelsOfRow } from '../../../shared/crystal/stated-geometry'
import { formatSymop } from '../../../shared/symmetry/symop'
import { parseText } from '../../support/cif'
import { statementOf } from '../../support/statement'

const NOTHING = statementOf()

const CELL = `_cell_length_a 10.000(1)
_cell_length_b 12
_cell_length_c 15
_cell_angle_alpha 90
_cell_angle_beta 100.5(2)
_cell_angle_gamma 90
`
const OPERATORS = "loop_ _space_group_symop_operation_xyz 'x, y, z' '-x, y+1/2, -z+1/2'\n"
const SITES = `loop_
_atom_site_label _atom_site_type_symbol
_atom_site_fract_x _atom_site_fract_y _atom_site_fract_z
Cu1 Cu 0.1(1) 0.25 -0.5(12)
`

function read(text: string) {
  const document = parseText(`data_test\n${text}`)
  return readCrystal(document, document.blocks[0]!)
}

function codes(text: string): string[] {
  return read(text).problems.map(({ code }) => code)
}

describe('readCrystal', () => {
  it('reads coordinates with their s.u., and none where none is quoted', () => {
    const sites = read(CELL + OPERATORS + SITES).crystal?.sites
    expect([...(sites?.fract ?? [])]).toEqual([0.1, 0.25, -0.5])
    expect([...(sites?.fractSu ?? [])]).toEqual([0.1, NaN, 1.2])
  })

  it('keeps the operators in the order of the file', () => {
    const symops = read(CELL + OPERATORS + SITES).crystal?.spaceGroup.symops ?? []
    expect(symops.map(formatSymop)).toEqual(['x, y, z', '-x, y+1/2, -z+1/2'])
  })

  it('takes the Hall symbol when no operators are listed, and says so', () => {
    const { crystal, problems } = read(`${CELL}_space_group_name_Hall '-P 1'\n${SITES}`)
    expect(crystal?.spaceGroup.symops).toHaveLength(2)
    expect(crystal?.spaceGroup.from).toBe('hall')
    expect(problems.map(({ code }) => code)).toEqual(['crystal.symmetry-from-symbol'])
  })

  it('says when operators and symbol disagree, and keeps the operators', () => {
    const { crystal, problems } = read(`${CELL}_space_group_name_Hall 'P 1'\n${OPERATORS}${SITES}`)
    expect(crystal?.spaceGroup).toMatchObject({ from: 'operators', hall: 'P 1' })
    expect(crystal?.spaceGroup.symops).toHaveLength(2)
    expect(problems.map(({ code }) => code)).toEqual(['crystal.symmetry-disagrees'])
  })

  it('needs no operators in P 1', () => {
    const { crystal, problems } = read(`${CELL}_space_group_name_H-M_alt 'P 1'\n${SITES}`)
    expect(crystal?.spaceGroup.from).toBe('hermann-mauguin')
    expect(problems).toEqual([])
  })

  it('expands nothing when the file says nothing of symmetry', () => {
    const { crystal, problems } = read(CELL + SITES)
    expect(crystal?.spaceGroup).toMatchObject({ from: 'none' })
    expect(crystal?.spaceGroup.symops).toHaveLength(1)
    expect(problems.map(({ code }) => code)).toEqual(['crystal.no-operators'])
  })

  it('keeps the number of an operator that cannot be read', () => {
    const operators = "loop_ _symmetry_equiv_pos_as_xyz 'x,y,z' 'a,b,c' '-x,-y,-z'\n"
    const { crystal, problems } = read(CELL + operators + SITES)
    expect(crystal?.spaceGroup.symops.map(formatSymop)[2]).toBe('-x, -y, -z')
    expect(problems[0]?.code).toBe('crystal.bad-operator')
  })

  it('adds the identity at the end when the list lacks it', () => {
    const operators = "loop_ _symmetry_equiv_pos_as_xyz '-x,-y,-z'\n"
    const { crystal } = read(CELL + operators + SITES)
    expect(crystal?.spaceGroup.symops.map(formatSymop)).toEqual(['-x, -y, -z', 'x, y, z'])
  })

  it('needs a cell for fractional coordinates', () => {
    expect(read(SITES).crystal).toBeNull()
    expect(codes(SITES)).toEqual(['crystal.no-cell'])
    expect(codes(CELL.replace('100.5(2)', '200') + SITES)).toEqual(['crystal.bad-cell'])
  })

  it.each([
    ['thinner than an atom', 'length_a 1e-6'],
    ['longer than a needle', 'length_a 99999999'],
  ])('takes no cell that is %s', (_, length) => {
    const text = CELL.replace('length_a 10.000(1)', length) + OPERATORS + SITES
    expect(read(text).crystal).toBeNull()
    expect(codes(text)).toEqual(['crystal.bad-cell'])
  })

  it('quotes four bad operators and counts the rest', () => {
    const operators = `loop_ _symmetry_equiv_pos_as_xyz x,y,z ${'bad '.repeat(5000)}\n`
    const { crystal, problems } = read(CELL + operators + SITES)
    expect(crystal?.spaceGroup.symops).toHaveLength(1536)
    expect(problems.map(({ message }) => message).slice(3, 6)).toEqual([
      '“bad” is not a symmetry operator.',
      '1531 more of the list are no operators.',
      'The list has 5001 symmetry operators, more than any group: the first 1536 were read.',
    ])
  })

  it('makes no more operators of magnetic lists than a group can have', () => {
    const operators = `loop_ _space_group_symop_magn_operation.xyz ${'x,y,z,+1 '.repeat(100)}
loop_ _space_group_symop_magn_centering.xyz ${'x,y,z,+1 '.repeat(100)}
`
    const { crystal, problems } = read(CELL + operators + SITES)
    expect(crystal?.spaceGroup.symops).toHaveLength(100)
    expect(problems.map(({ message }) => message)).toContain(
      'Magnetic operators and centrings make 10000 operators, more than any group: the centrings were left out.',
    )
  })

  it('names sites on one line, however their labels look', () => {
    const rows = "\n;two\nlines\n;\nCu 0 0 ?\n'' Cu 0 0 ?\n"
    expect(read(CELL + OPERATORS + SITES + rows).problems[0]?.message).toBe(
      'two lines and A site without a label have no coordinates and were left out.',
    )
  })

  it('puts a box around Cartesian coordinates without a cell', () => {
    const cartesian = SITES.replaceAll('fract', 'Cartn') + 'Cu2 Cu 3.1 0.25 -0.5\n'
    const { crystal, problems } = read(cartesian)
    const [x1 = NaN, , , x2 = NaN] = crystal?.sites.fract ?? []
    expect((x2 - x1) * (crystal?.cell.lengthA.value ?? NaN)).toBeCloseTo(3, 10)
    expect(problems.map(({ code }) => code)).toEqual(['crystal.no-cell'])
  })

  it('makes Cartesian coordinates fractional with the cell', () => {
    const { crystal } = read(CELL + OPERATORS + SITES.replaceAll('fract', 'Cartn'))
    expect(crystal?.sites.fract[1]).toBeCloseTo(0.25 / 12, 12)
  })

  it('leaves out sites without coordinates and names them', () => {
    const { crystal, problems } = read(`${CELL}${OPERATORS}${SITES}Cu2 Cu ? ? ?\nCu3 Cu . 0 x\n`)
    expect(crystal?.sites.count).toBe(1)
    expect(problems.map(({ message }) => message)).toEqual([
      'Cu3 has a coordinate that is not a number and was left out.',
      'Cu2 has no coordinates and was left out.',
    ])
  })

  it('leaves out atoms so far away that their coordinates have no digits left', () => {
    const { crystal, problems } = read(`${CELL}${OPERATORS}${SITES}Cu2 Cu 0 1e308 0\n`)
    expect(crystal?.sites.count).toBe(1)
    expect(problems.map(({ message }) => message)).toEqual([
      'Cu2 has a coordinate beyond a million, where no atom can be told from another, and was left out.',
    ])
  })

  it('says that a block without atoms has none', () => {
    expect(read(CELL + OPERATORS).problems.map(({ message }) => message)).toEqual([
      'The data block test lists no atoms, only a cell and symmetry operators.',
    ])
  })

  it('reads flags, occupancy, disorder and multiplicity', () => {
    const loop = `loop_
_atom_site_label _atom_site_fract_x _atom_site_fract_y _atom_site_fract_z
_atom_site_occupancy _atom_site_calc_flag _atom_site_refinement_flags_posn
_atom_site_disorder_assembly _atom_site_disorder_group _atom_site_site_symmetry_order
C1 0 0 0 0.55(2) d . A 1 2
C2 0 0 0.1 . calc R . -1 1
C3 0 0 0.2 1 d DG . . ?
`
    const sites = read(CELL + OPERATORS + loop).crystal?.sites
    expect([...(sites?.occupancy ?? [])]).toEqual([0.55, 1, 1])
    expect(sites?.occupancySu[0]).toBe(0.02)
    expect([...(sites?.isConstrained ?? [])]).toEqual([0, 1, 1])
    expect(sites?.disorderGroup).toEqual(['1', '-1', ''])
    expect(sites?.disorderAssembly).toEqual(['A', '', ''])
    expect([...(sites?.statedSiteSymmetryOrder ?? [])]).toEqual([2, 1, 0])
  })

  it('says in one sentence which labels and occupancies are odd', () => {
    const text = `${CELL}${OPERATORS}loop_
_atom_site_label _atom_site_fract_x _atom_site_fract_y _atom_site_fract_z _atom_site_occupancy
C1 0 0 0 1.3
C1 0 0 0.1 1
J2 0 0 0.2 -1
`
    expect(read(text).problems.map(({ message }) => message)).toEqual([
      'J2 is of no element that could be told; it bonds to nothing.',
      'C1 labels more than one site.',
      'C1 and J2 have occupancies that are not between 0 and 1.',
    ])
  })

  it('counts rows that name atoms which are not listed, and names the first', () => {
    const loops = `loop_ _geom_bond_atom_site_label_1 _geom_bond_atom_site_label_2 _geom_bond_distance
Cu1 Cu9 2.5 Cu1 Cu1 2.6 Cu8 Cu1 2.7
loop_ _atom_site_aniso_label _atom_site_aniso_U_11 Cu1 0.01 Zn1 0.02
`
    expect(read(CELL + OPERATORS + SITES + loops).problems).toMatchObject([
      {
        code: 'crystal.unknown-label',
        message: 'A row of _atom_site_aniso names an atom that the file does not list: Zn1.',
      },
      {
        code: 'crystal.unknown-label',
        message: '2 rows of _geom_bond name atoms that the file does not list, the first: Cu9.',
      },
    ])
  })

  it('says which values should be numbers', () => {
    const loop = `loop_
_atom_site_label _atom_site_fract_x _atom_site_fract_y _atom_site_fract_z
_atom_site_occupancy _atom_site_U_iso_or_equiv
Cu1 0 0 0 full 0.0l2(1)
Cu2 0 0 0.5 ? O.1
`
    const { crystal, problems } = read(CELL + OPERATORS + loop)
    expect(problems.map(({ message }) => message)).toEqual([
      '_atom_site_occupancy: The value “full” is not a number.',
      '_atom_site_U_iso_or_equiv: 2 values are not numbers, the first is “0.0l2(1)”.',
    ])
    expect(crystal?.sites.uIsoOrEquiv).toEqual(Float64Array.of(NaN, NaN))
  })

  it('says where the old and the new name of an item disagree', () => {
    const items = `_symmetry_Int_Tables_number 4
_space_group_IT_number 14
_cell.length_a 10.5
_diffrn_ambient_temp 100
_diffrn_ambient_temperature 100.0
loop_ _symmetry_equiv_pos_as_xyz x,y,z -x,1/2+Y,0.5-z
`
    const problems = read(CELL + OPERATORS + SITES + items).problems
    expect(problems.filter(({ code }) => code === 'crystal.names-disagree')).toMatchObject([
      { message: '_symmetry_Int_Tables_number is “4” but _space_group_IT_number is “14”.' },
      { message: '_cell.length_a is “10.5” but _cell_length_a is “10.000(1)”.' },
    ])
  })

  it('reads the stated bonds with their symmetry codes', () => {
    const bonds = `loop_
_geom_bond_atom_site_label_1 _geom_bond_atom_site_label_2 _geom_bond_distance
_geom_bond_site_symmetry_2
Cu1 Se1 2.3571(5) 12_565
Cu1 P1 2.214 .
`
    const stated = read(CELL + OPERATORS + SITES + bonds).crystal!.statedBonds
    expect([0, 1].map((row) => labelsOfRow(stated, row))).toEqual([
      ['Cu1', 'Se1'],
      ['Cu1', 'P1'],
    ])
    expect([0, 1].map((row) => codesOfRow(stated, row))).toEqual([
      [null, '12_565'],
      [null, null],
    ])
    expect([...stated.value]).toEqual([2.3571, 2.214])
    expect([...stated.su]).toEqual([0.0005, Number.NaN])
    expect([...stated.lastDigit]).toEqual([0.0001, 0.001])
  })

  it('reads what the file says of substance, experiment and publication', () => {
    const items = `_chemical_formula_sum 'C2 H6 Cu'
_chemical_formula_weight 93.6
_cell_formula_units_Z 4
_diffrn_ambient_temperature 100(2)
_refine_ls_R_factor_gt 0.0314
_refine_ls_goodness_of_fit_ref 1.04
_refine_ls_abs_structure_Flack 0.012(8)
_refine_diff.density_min -0.56
_database_code_depnum_ccdc_archive 'CCDC 123456'
_cod_database_code 1234567
_journal_paper_doi 10.1021/jacs.0c00000
_journal_year 2020
_audit_creation_method SHELXL-2018/3
_exptl_crystal_colour 'dark red'
_exptl_crystal_size_max 0.2
_exptl_crystal_size_mid ?
_exptl_crystal_size_min 0.05
_diffrn_radiation_type 'MoK\\a'
_diffrn_radiation_wavelength 0.71073
_diffrn_reflns_number 12345
loop_ _publ_author_name 'Doe, J.' 'Roe,\tR.'
`
    expect(read(CELL + OPERATORS + SITES + items).crystal?.statement).toEqual(
      statementOf({
        formulaSum: 'C2 H6 Cu',
        formulaWeight: 93.6,
        formulaUnitsZ: 4,
        databaseCode: 'CCDC 123456',
        databaseCodes: [
          { database: 'CCDC', code: 'CCDC 123456' },
          { database: 'COD', code: '1234567' },
        ],
        doi: '10.1021/jacs.0c00000',
        temperature: { value: 100, su: 2 },
        rFactorGt: 0.0314,
        sample: { ...NOTHING.sample, color: 'dark red', size: [0.2, 0.05] },
        diffraction: {
          ...NOTHING.diffraction,
          radiation: 'MoKα',
          wavelength: { value: 0.71073, su: null },
          reflectionsMeasured: 12345,
        },
        refinement: {
          ...NOTHING.refinement,
          goodnessOfFit: 1.04,
          flack: { value: 0.012, su: 0.008 },
          densityMin: { value: -0.56, su: null },
        },
        publication: { ...NOTHING.publication, authors: ['Doe, J.', 'Roe, R.'], year: '2020' },
      }),
    )
  })

  it('takes no Z that is no count of formula units', () => {
    for (const z of ['-4', '0', '1e300', '1e999', 'four']) {
      const { crystal } = read(`${CELL}${OPERATORS}${SITES}_cell_formula_units_Z ${z}\n`)
      expect(crystal?.statement.formulaUnitsZ).toBeNull()
    }
  })

  it('reads the average structure of a modulated crystal', () => {
    const operators = `_cell_modulation_dimension 1
loop_ _space_group_symop_ssg_operation_algebraic 'x1, x2, x3, x4' '-x1, -x2, x3+1/2, x4+1/2'
`
    const { crystal, problems } = read(CELL + operators + SITES)
    expect(crystal?.spaceGroup.symops.map(formatSymop)).toEqual(['x, y, z', '-x, -y, z+1/2'])
    expect(problems.map(({ code }) => code)).toEqual(['crystal.modulated'])
  })

  it('reads the spatial part of magnetic operators, with their centring', () => {
    const operators = `loop_ _space_group_symop_magn_operation.xyz x,y,z,+1 -x,-y,-z,-1
loop_ _space_group_symop_magn_centering.xyz x,y,z,+1 x+1/2,y+1/2,z,-1
`
    const { crystal, problems } = read(CELL + operators + SITES)
    expect(crystal?.spaceGroup.symops.map(formatSymop)).toEqual([
      'x, y, z',
      '-x, -y, -z',
      'x+1/2, y+1/2, z',
      '-x+1/2, -y+1/2, -z',
    ])
    expect(problems.map(({ code }) => code)).toEqual(['crystal.magnetic'])
  })
})

describe('countSites', () => {
  it('counts rows with coordinates and not the row of a template', () => {
    const document = parseText(
      `data_a\n${SITES}Cu2 Cu 0 0 0\ndata_b\n${SITES.replace(/Cu1.*/, '? ? ? ? ?')}`,
    )
    expect(document.blocks.map((block) => countSites(document, block))).toEqual([2, 0])
  })
})
