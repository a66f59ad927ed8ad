import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseSymop } from '../../../shared/symmetry/parse-symop'
import { formatSymop } from '../../../shared/symmetry/symop'
import { dataPath } from '../../support/data'

interface Triplet {
  readonly in: string
  readonly ok: boolean
  readonly rot: readonly (readonly number[])[]
  readonly tran24: readonly number[]
  readonly det: number
}

const path = dataPath('conformance/symmetry/triplets.json')
/** Operator strings as found in CIFs, read by gemmi. */
const triplets: Triplet[] = path === null ? [] : JSON.parse(readFileSync(path, 'utf8'))
/** gemmi reads singular triplets too; no crystal has them. */
const operations = triplets.filter(({ ok, det }) => ok && Math.abs(det) === 1)
const others = triplets.filter((triplet) => !operations.includes(triplet))

describe('parseSymop', () => {
  it.each(operations)('reads $in', ({ in: text, rot, tran24 }) => {
    expect(parseSymop(text)).toEqual({ rotation: rot, translation: tran24 })
  })

  it.each(others)('refuses $in', ({ in: text }) => {
    expect(parseSymop(text)).toBeNull()
  })

  it('is undone by formatSymop', () => {
    for (const { in: text } of operations) {
      const symop = parseSymop(text)!
      expect(parseSymop(formatSymop(symop))).toEqual(symop)
    }
  })
})
