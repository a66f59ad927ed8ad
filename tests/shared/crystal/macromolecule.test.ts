import { describe, expect, it } from 'vitest'
import { parseCif } from '../../../shared/cif/parse-cif'
import { readCrystal } from '../../../shared/crystal/read-crystal'
import { toCartesian } from '../../../shared/geometry/cell'
import { distance, pointAt, type Vec3 } from '../../../shared/geometry/vec3'
import { corpus, parseText, textsOf } from '../../support/cif'

const HEAD = `data_1ABC
_cell.length_a 20
_cell.length_b 30
_cell.length_c 40
_cell.angle_alpha 90
_cell.angle_beta 90
_cell.angle_gamma 90
_symmetry.space_group_name_H-M 'P 1'
loop_
_atom_site.group_PDB
_atom_site.id
_atom_site.type_symbol
_atom_site.label_atom_id
_atom_site.label_alt_id
_atom_site.label_comp_id
_atom_site.auth_asym_id
_atom_site.auth_seq_id
_atom_site.Cartn_x
_atom_site.Cartn_y
_atom_site.Cartn_z
_atom_site.occupancy
_atom_site.B_iso_or_equiv
_atom_site.pdbx_PDB_model_num
`
const ROWS = `ATOM 1 S SG A CYS A 30 1.0 2.0 3.0 0.6 15.791 1
ATOM 2 S SG B CYS A 30 1.5 2.0 3.0 0.4 15.791 1
HETATM 3 CU CU . CU1 A 62 4.0 6.0 8.0 1.0 . 1
HETATM 4 CU CU . CU1 A 62 4.1 6.0 8.0 1.0 . 2
`

function read(text: string) {
  const document = parseText(text)
  return readCrystal(document, document.blocks[0]!)
}

describe('readCrystal on macromolecules', () => {
  it('labels atoms with residue and chain', () => {
    expect(read(HEAD + ROWS).crystal?.sites.label).toEqual([
      'SG CYS30 A',
      'SG CYS30 A',
      'CU CU162 A',
    ])
  })

  it('takes alternative locations for disorder groups of their residue', () => {
    const sites = read(HEAD + ROWS).crystal?.sites
    expect(sites?.disorderGroup).toEqual(['A', 'B', ''])
    expect(sites?.disorderAssembly).toEqual(['A30', 'A30', ''])
  })

  it('reads B as U', () => {
    // 8π² Å² of B is 1 Å² of U.
    const sites = read(HEAD + ROWS.replaceAll('15.791', '78.9568352')).crystal?.sites
    expect(sites?.uIsoOrEquiv[0]).toBeCloseTo(1, 8)
    expect(sites?.uIsoOrEquiv[2]).toBeNaN()
  })

  it('reads the first model only and says so', () => {
    const { crystal, problems } = read(HEAD + ROWS)
    expect(crystal?.sites.count).toBe(3)
    expect(problems.map(({ code }) => code)).toEqual([
      'crystal.cartesian-coordinates',
      'crystal.several-models',
    ])
  })

  // Distances, since the axes of a file need not be ours. The matrix in 1crn has a wrong sign.
  it.each(corpus('cif/mmcif'))('keeps the atoms of $name as far apart as they are', ({ bytes }) => {
    const document = parseCif(bytes)
    const block = document.blocks[0]
    const { crystal } = readCrystal(document, block!)
    if (crystal === null) return
    const { sites, cell } = crystal
    const [x, y, z] = ['x', 'y', 'z'].map((axis) =>
      textsOf(document, block, `_atom_site.cartn_${axis}`)?.map(Number),
    )
    const given = (site: number): Vec3 => [x![site]!, y![site]!, z![site]!]
    const read = (site: number) => toCartesian(cell, pointAt(sites.fract, site))
    for (let site = 0; site < sites.count; site++) {
      // The matrices of the files have six decimals.
      expect(distance(read(site), read(0))).toBeCloseTo(distance(given(site), given(0)), 2)
    }
  })
})
