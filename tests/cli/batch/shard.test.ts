import { createHash } from 'node:crypto'
import { assert, integer, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInShard, readShard } from '../../../cli/batch/shard'

describe('readShard', () => {
  it('reads part and number of parts', () => {
    expect(readShard('3/16')).toEqual({ index: 3, count: 16 })
  })

  it.each(['0/4', '5/4', '1', '/', '1/0', '-1/2', '1/2/3', '1.5/2', ' 1/2', ''])(
    'refuses %j',
    (text) => expect(readShard(text)).toBeNull(),
  )
})

describe('isInShard', () => {
  it('puts every path into one shard exactly', () => {
    assert(
      property(string(), integer({ min: 1, max: 50 }), (path, count) => {
        const shards = Array.from({ length: count }, (_, i) => ({ index: i + 1, count }))
        expect(shards.filter((shard) => isInShard(path, shard))).toHaveLength(1)
      }),
    )
  })

  it('makes shards of about equal size', () => {
    // 16 000 paths in 16 shards: 1000 each with a standard deviation of 31 (binomial); five of them.
    const paths = Array.from({ length: 16_000 }, (_, i) => `cod/1/00/${i}.cif`)
    for (let index = 1; index <= 16; index++) {
      const { length } = paths.filter((path) => isInShard(path, { index, count: 16 }))
      expect(Math.abs(length - 1000)).toBeLessThan(155)
    }
  })

  it('goes by the first 48 bits of the SHA-256 of the path: for all time', () => {
    const hash = createHash('sha256').update('cod/1000000.cif').digest('hex').slice(0, 12)
    const index = (Number.parseInt(hash, 16) % 7) + 1
    expect(isInShard('cod/1000000.cif', { index, count: 7 })).toBe(true)
  })
})
