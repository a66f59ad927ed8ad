import type { CifBlock, CifDocument } from '../cif/document'

/**
 * What a file holds, in words, for the page that says why nothing can be drawn: "a unit cell",
 * "1 204 reflections". Empty when there is nothing worth naming.
 */
export function describeContent({ blocks }: CifDocument): string[] {
  if (blocks.length === 0) return []
  const found = [
    blocks.length === 1
      ? `one data block, ${blocks[0]!.name}`
      : `${blocks.length} data blocks: ${namesOf(blocks)}`,
  ]
  const count = (...names: readonly string[]) =>
    Math.max(
      0,
      ...blocks.flatMap(({ items }) => names.map((name) => items.get(name)?.column.length ?? 0)),
    )
  const say = (amount: number, one: string, many: string) => {
    if (amount > 0) found.push(amount === 1 ? one : `${amount} ${many}`)
  }
  say(count('_cell_length_a', '_cell.length_a'), 'a unit cell', 'unit cells')
  say(
    count('_space_group_symop_operation_xyz', '_symmetry_equiv_pos_as_xyz'),
    'one symmetry operator',
    'symmetry operators',
  )
  say(count('_atom_site_label', '_atom_site.id'), 'one row of atom sites', 'rows of atom sites')
  say(count('_refln_index_h', '_refln.index_h'), 'one reflection', 'reflections')
  say(
    count('_pd_meas_counts_total', '_pd_meas_intensity_total', '_pd_proc_intensity_total'),
    'one powder data point',
    'powder data points',
  )
  say(count('_geom_bond_distance'), 'one bond length', 'bond lengths')
  const items = blocks.reduce((sum, block) => sum + block.items.size, 0)
  if (found.length === 1) say(items, 'one data item', 'data items, none of them about a structure')
  return found
}

function namesOf(blocks: readonly CifBlock[]): string {
  const names = blocks.slice(0, 5).map(({ name }) => name)
  return names.join(', ') + (blocks.length > names.length ? ' …' : '')
}
