import { describe, expect, it } from 'vitest'
import { GEOM_ANGLE, GEOM_BOND, GEOM_TORSION } from '../../../shared/cif/data-names'
import { readStatedGeometry } from '../../../shared/crystal/read-stated-geometry'
import { codesOfRow, labelsOfRow, rowAtByte } from '../../../shared/crystal/stated-geometry'
import { parseText } from '../../support/cif'

const ANGLES = `data_a
loop_
_geom_angle_atom_site_label_1
_geom_angle_atom_site_label_2
_geom_angle_atom_site_label_3
_geom_angle_site_symmetry_1
_geom_angle_site_symmetry_3
_geom_angle
O1 Cu1 O1 2_655 . 180.0(2)
O1 Cu1 ? . . ?
O1 Cu1 O2 . ? 89.5
`

describe('readStatedGeometry', () => {
  it('reads angles as columns, without rows that give no number', () => {
    const document = parseText(ANGLES)
    const angles = readStatedGeometry(document, document.blocks[0]!, GEOM_ANGLE)
    expect(angles).toMatchObject({ ends: 3, count: 2, labels: ['O1', 'Cu1', 'O2'] })
    expect(labelsOfRow(angles, 1)).toEqual(['O1', 'Cu1', 'O2'])
    expect(codesOfRow(angles, 0)).toEqual(['2_655', null, null])
    expect(codesOfRow(angles, 1)).toEqual([null, null, null])
    expect([...angles.value]).toEqual([180, 89.5])
    expect([...angles.su]).toEqual([0.2, Number.NaN])
    expect([...angles.lastDigit]).toEqual([0.1, 0.1])
  })

  it('knows the names of the newer dictionaries', () => {
    const text = `data_a
loop_ _geom_bond.atom_site_label_1 _geom_bond.atom_site_label_2 _geom_bond.distance Cu1 O1 1.95(1)
loop_ _geom_torsion.atom_site_label_1 _geom_torsion.atom_site_label_2
_geom_torsion.atom_site_label_3 _geom_torsion.atom_site_label_4 _geom_torsion.angle
C1 C2 C3 C4 -61.2(3)
`
    const document = parseText(text)
    const [block] = document.blocks
    expect([...readStatedGeometry(document, block!, GEOM_BOND).value]).toEqual([1.95])
    expect([...readStatedGeometry(document, block!, GEOM_TORSION).value]).toEqual([-61.2])
    expect(readStatedGeometry(document, block!, GEOM_ANGLE).count).toBe(0)
  })
})

describe('rowAtByte', () => {
  it('finds the row in which a byte stands', () => {
    const document = parseText(ANGLES)
    const angles = readStatedGeometry(document, document.blocks[0]!, GEOM_ANGLE)
    const byteOf = (text: string) => ANGLES.indexOf(text)
    expect(rowAtByte(angles, byteOf('2_655'))).toBe(0)
    expect(rowAtByte(angles, byteOf('O2 . ?'))).toBe(1)
    expect(rowAtByte(angles, byteOf('Cu1 ?'))).toBeNull()
    expect(rowAtByte(angles, 0)).toBeNull()
    expect(rowAtByte(angles, ANGLES.length)).toBeNull()
  })
})
