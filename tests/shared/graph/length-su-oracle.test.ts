import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { QUIET } from '../../../shared/base/work'
import { analyse, DEFAULT_OPTIONS } from '../../../shared/pipeline/analyse'
import { tiedAxes } from '../../../shared/symmetry/tied-parameters'
import { dataPath } from '../../support/data'

/** label1, sym1, label2, sym2, text in the CIF, Å, s.u. without the cell, with it, file consistent. */
type Row = [string, string, string, string, string, number, number | null, number | null, boolean]

interface Expected {
  readonly block: string
  readonly geom_bonds: { readonly rows: readonly Row[] }
}

const index = dataPath('conformance/structures/index.json')
const records: { id: string; input: string; expected: string }[] =
  index === null ? [] : JSON.parse(readFileSync(index, 'utf8'))

/** Å: a bond of the graph is the row's when its length is. */
const SAME_LENGTH = 1e-3

describe('lengthSu on real structures', () => {
  it.runIf(index !== null)('gives the s.u. that an independent propagation gives', () => {
    const folder = dirname(index!)
    let compared = 0
    const differing: string[] = []
    for (const { id, input, expected } of records) {
      const { block, geom_bonds }: Expected = JSON.parse(
        readFileSync(join(folder, expected), 'utf8'),
      )
      const options = { ...DEFAULT_OPTIONS, block }
      const outcome = analyse(readFileSync(join(folder, input)), options, QUIET)
      if (!outcome.ok || outcome.value.kind !== 'structure') continue
      const { crystal, graph } = outcome.value
      // The other program takes the cell parameters as independent, which equal edges are not.
      if (new Set(tiedAxes(crystal.spaceGroup.symops)).size < 3) continue
      const { atoms, bonds } = graph
      for (const [label1, , label2, , , length, , su, isConsistent] of geom_bonds.rows) {
        if (!isConsistent || su === null) continue
        const wanted = [label1, label2].toSorted().join(' ')
        const found = [...bonds.lengthSu.keys()].filter((bond) => {
          const ends = [bonds.first[bond]!, bonds.second[bond]!]
          const labels = ends.map((atom) => crystal.sites.label[atoms.site[atom]!]!)
          const isSame = Math.abs(bonds.length[bond]! - length) < SAME_LENGTH
          return isSame && labels.toSorted().join(' ') === wanted
        })
        const values = found.map((bond) => bonds.lengthSu[bond]!).filter((x) => !Number.isNaN(x))
        if (values.length === 0) continue
        compared++
        if (!values.some((value) => Math.abs(value / su - 1) < 0.05)) {
          differing.push(`${id} ${wanted}: ${values.join(', ')} for ${su}`)
        }
      }
    }
    expect(differing).toEqual([])
    expect(compared).toBeGreaterThan(1000)
  })
})
