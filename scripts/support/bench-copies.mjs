/** Structures of any size for the bench of the stage: copies of one molecule on a grid, as text. */

/** Å between copies: no bond reaches so far. */
const GAP = 4

/**
 * The atoms of a molecule, copied until there are about so many, in a P1 cell of right angles.
 *
 * @param molecule `{ element, place }` each, places in Å
 * @returns the edges of the cell and `{ element, place, copy }` each, Å
 */
export function copiesOf(molecule, wanted) {
  const copies = Math.max(1, Math.round(wanted / molecule.length))
  const across = Math.ceil(Math.cbrt(copies))
  const sides = [0, 1, 2].map((axis) => {
    const places = molecule.map(({ place }) => place[axis])
    return { low: Math.min(...places), step: Math.max(...places) - Math.min(...places) + GAP }
  })
  const layers = Math.ceil(copies / (across * across))
  const cell = [across, across, layers].map((times, axis) => times * sides[axis].step)
  const atoms = []
  for (let copy = 0; copy < copies; copy++) {
    const at = [copy, Math.floor(copy / across), Math.floor(copy / across / across)]
    at[0] %= across
    at[1] %= across
    for (const { element, place } of molecule) {
      const moved = place.map(
        (x, axis) => x - sides[axis].low + GAP / 2 + at[axis] * sides[axis].step,
      )
      atoms.push({ element, place: moved, copy })
    }
  }
  return { cell, atoms }
}

/** As a deposition has it: fractional coordinates, dictionary of small molecules. */
export function asCif({ cell, atoms }) {
  const rows = atoms.map(({ element, place }, i) => {
    const fract = place.map((x, axis) => (x / cell[axis]).toFixed(7))
    return `${element}${i + 1} ${element} ${fract.join(' ')}`
  })
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

const MMCIF_COLUMNS =
  'group_PDB id type_symbol label_atom_id label_alt_id label_comp_id label_asym_id label_entity_id label_seq_id ' +
  'pdbx_PDB_ins_code Cartn_x Cartn_y Cartn_z occupancy B_iso_or_equiv auth_seq_id auth_comp_id auth_asym_id ' +
  'auth_atom_id pdbx_PDB_model_num'

/** The same atoms in the dictionary of macromolecules, a residue for each copy. */
export function asMmcif({ atoms }) {
  const rows = atoms.map(({ element, place, copy }, i) => {
    const cartn = place.map((x) => x.toFixed(4)).join(' ')
    return `HETATM ${i + 1} ${element} ${element}${i + 1} . CLU A 1 ${copy + 1} ? ${cartn} 1 0 ${copy + 1} CLU A ${element}${i + 1} 1`
  })
  const columns = MMCIF_COLUMNS.split(' ')
  const names = columns.map((column) => `_atom_site.${column}`).join('\n')
  const kinds = "loop_\n_chem_comp.id\n_chem_comp.type\nCLU 'NON-POLYMER'\n#\n"
  return `data_copies\n#\n${kinds}loop_\n${names}\n${rows.join('\n')}\n#\n`
}
