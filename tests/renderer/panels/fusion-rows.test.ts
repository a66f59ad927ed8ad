import { describe, expect, it } from 'vitest'
import { fusionRows } from '../../../renderer/panels/fusion-rows'
import type { Fusion } from '../../../shared/polyhedron/polyhedron'

const fusion = (edit: Partial<Fusion>): Fusion => ({
  members: [0, 1],
  kind: 'set',
  atoms: Int32Array.of(4, 5),
  shared: 'Au4',
  text: 'Au17 = Au11 + Au10 sharing Au4',
  ...edit,
})

describe('fusionRows', () => {
  it('counts those that hang alike, with the atoms that any of them shares', () => {
    const rows = fusionRows([fusion({}), fusion({ atoms: Int32Array.of(5, 6) })])
    expect(rows.map(({ count, atoms }) => ({ count, atoms }))).toEqual([
      { count: 2, atoms: [4, 5, 6] },
    ])
  })

  it('says how two parts touch that share nothing', () => {
    const [row] = fusionRows([fusion({ kind: 'stacked', atoms: new Int32Array() })])
    expect(row?.words).toContain('share no atom')
  })
})
