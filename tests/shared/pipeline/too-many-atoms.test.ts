import { describe, expect, it } from 'vitest'
import { buildAtomGraph } from '../../../shared/graph/build-atom-graph'
import { tooManyAtoms } from '../../../shared/pipeline/too-many-atoms'
import { crystalOfText } from '../../support/crystal-of-file'

/** Two sites in F m -3 m. */
function cubic(edge: number, ...sites: readonly string[]): string {
  return `data_cubic
_cell_length_a ${edge}
_cell_length_b ${edge}
_cell_length_c ${edge}
_cell_angle_alpha 90
_cell_angle_beta 90
_cell_angle_gamma 90
_space_group_name_H-M_alt 'F m -3 m'
loop_
_atom_site_label
_atom_site_fract_x
_atom_site_fract_y
_atom_site_fract_z
${sites.join('\n')}
`
}

describe('tooManyAtoms', () => {
  // Bunsenite, a 4.1684 Å: Wyckoff, Crystal Structures 1, 1963 (COD 9008693, public domain).
  it('lets special positions of a small cell pass, however many operations there are', () => {
    const crystal = crystalOfText(cubic(4.1684, 'Ni 0 0 0', 'O 0.5 0.5 0.5'))
    expect(tooManyAtoms(crystal)).toBeNull()
    expect(buildAtomGraph(crystal).graph.atoms.count).toBe(8)
  })

  it('stops at general positions that have no room in the cell', () => {
    const crystal = crystalOfText(cubic(4.1684, 'Ni 0.11 0.23 0.37', 'O 0.07 0.31 0.42'))
    expect(tooManyAtoms(crystal)).toMatchObject({
      code: 'graph.too-many-atoms',
      severity: 'error',
    })
  })
})
