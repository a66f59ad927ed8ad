/** Structures of any size for the bench of the stage: copies of one molecule on a grid, as CIF text. */

/**
 * The atoms of a sample, copied until there are about so many, in a P1 cell of right angles.
 *
 * @param molecule `{ element, place }` each, places in Å
 * @param wanted atoms
 */
export function copiesCif(molecule, wanted) {
  const copies = Math.max(1, Math.round(wanted / molecule.length))
  const across = Math.ceil(Math.cbrt(copies))
  const sides = [0, 1, 2].map((axis) => {
    const places = molecule.map(({ place }) => place[axis])
    return { low: Math.min(...places), step: Math.max(...places) - Math.min(...places) + GAP }
  })
  const layers = Math.ceil(copies / (across * across))
  const cell = [across, across, layers].map((times, axis) => times * sides[axis].step)
  const rows = []
  for (let copy = 0; copy < copies; copy++) {
    const at = [
      copy % across,
      Math.floor(copy / across) % across,
      Math.floor(copy / across / across),
    ]
    for (const { element, place } of molecule) {
      const fract = place.map((x, axis) => {
        const { low, step } = sides[axis]
        return ((x - low + GAP / 2 + at[axis] * step) / cell[axis]).toFixed(7)
      })
      rows.push(`${element}${rows.length + 1} ${element} ${fract.join(' ')}`)
    }
  }
  return `data_copies
_cell_length_a ${cell[0].toFixed(4)}
_cell_length_b ${cell[1].toFixed(4)}
_cell_length_c ${cell[2].toFixed(4)}
_cell_angle_alpha 90
_cell_angle_beta 90
_cell_angle_gamma 90
_space_group_name_H-M_alt 'P 1'
loop_
_space_group_symop_operation_xyz
'x, y, z'
loop_
_atom_site_label
_atom_site_type_symbol
_atom_site_fract_x
_atom_site_fract_y
_atom_site_fract_z
${rows.join('\n')}
`
}

/** Å between copies: no bond reaches so far. */
const GAP = 4
