/** Files that the end-to-end specs open: samples of the program, and files made to be odd. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from './built'

/** @returns the absolute path of a sample's CIF. */
export function samplePath(name: string): string {
  return join(projectRoot, 'resources', 'samples', `${name}.cif`)
}

/**
 * Writes a CIF of many copper atoms on a grid in P 1, each a bond length from the next: long work for
 * the analysis, and nothing odd about it.
 */
export async function writeLargeCif(path: string, perEdge: number): Promise<void> {
  const edge = perEdge * 2.6 // Å
  const rows: string[] = []
  for (let i = 0; i < perEdge ** 3; i++) {
    const place = [i % perEdge, Math.floor(i / perEdge) % perEdge, Math.floor(i / perEdge ** 2)]
    rows.push(`Cu${i + 1} Cu ${place.map((n) => (n / perEdge).toFixed(5)).join(' ')}`)
  }
  const head = [
    'data_large',
    ...['a', 'b', 'c'].map((axis) => `_cell_length_${axis} ${edge.toFixed(3)}`),
    ...['alpha', 'beta', 'gamma'].map((angle) => `_cell_angle_${angle} 90`),
    "_space_group_name_H-M_alt 'P 1'",
    'loop_\n_space_group_symop_operation_xyz\nx,y,z',
    'loop_\n_atom_site_label\n_atom_site_type_symbol',
    '_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z',
  ]
  await writeFile(path, `${[...head, ...rows].join('\n')}\n`)
}
