import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { symopsFromHall } from '../../../shared/symmetry/hall-symbol'
import { parseSymop } from '../../../shared/symmetry/parse-symop'
import { symopKey } from '../../../shared/symmetry/symop'
import { dataPath } from '../../support/data'

interface Setting {
  readonly hall: string
  readonly ops: readonly string[]
}

/** Settings and operators as gemmi and spglib give them. */
const settings = ['spacegroups.json', 'hall_rules.json', 'halls_in_cifs.json'].flatMap((name) => {
  const path = dataPath(`conformance/symmetry/${name}`)
  if (path === null) return []
  const records: Setting[] = JSON.parse(readFileSync(path, 'utf8'))
  return records.filter((record) => record.ops !== undefined && record.ops !== null)
})

describe('symopsFromHall', () => {
  it.runIf(settings.length > 0)('gives the operators of every published setting', () => {
    const onLattice = settings.filter(({ ops }) => ops.every((op) => parseSymop(op) !== null))
    const wrong = onLattice.filter(({ hall, ops }) => {
      const found = symopsFromHall(hall)?.map(symopKey).toSorted()
      const expected = ops.map((op) => symopKey(parseSymop(op)!)).toSorted()
      return JSON.stringify(found) !== JSON.stringify(expected)
    })
    expect(wrong.map(({ hall }) => hall)).toEqual([])
  })

  it('refuses a change of basis after which the rotations are not integral', () => {
    expect(symopsFromHall('P 4 2 3 (x-y,x+y,z)')).toBeNull()
  })

  it.each(['', 'F m -3 m', 'P 7', 'X 2', 'P 2 (1,2)', '-P*2yn'])('refuses "%s"', (text) => {
    expect(symopsFromHall(text)).toBeNull()
  })
})
