/** CIFs by hand: copper atoms on a grid in P 1, so that size and time are ours to choose. */

/**
 * @param block name of the data block
 * @param edge  atoms along each edge of the cell, 2.6 Å apart: edge³ in all, and all bonded
 */
export function copperGrid(block: string, edge = 1): string {
  const length = (2.6 * edge).toFixed(2)
  const lines = [
    `data_${block}`,
    ...'abc'.split('').map((axis) => `_cell_length_${axis} ${length}`),
  ]
  for (const angle of ['alpha', 'beta', 'gamma']) lines.push(`_cell_angle_${angle} 90`)
  lines.push("_space_group_name_H-M_alt 'P 1'", 'loop_')
  for (const name of ['label', 'fract_x', 'fract_y', 'fract_z']) lines.push(`_atom_site_${name}`)
  for (let i = 0; i < edge ** 3; i++) {
    const at = [i % edge, Math.floor(i / edge) % edge, Math.floor(i / edge ** 2)]
    lines.push(`Cu${i + 1} ${at.map((n) => (n / edge).toFixed(5)).join(' ')}`)
  }
  return `${lines.join('\n')}\n`
}
