import { createHash } from 'node:crypto'

/** Part `index` of `count`, counted from 1. */
export interface Shard {
  readonly index: number
  readonly count: number
}

/** Reads `3/16`; null when it is not that. */
export function readShard(text: string): Shard | null {
  const [, index, count] = /^(\d{1,9})\/(\d{1,9})$/.exec(text) ?? []
  const shard = { index: Number(index), count: Number(count) }
  return shard.index >= 1 && shard.index <= shard.count ? shard : null
}

/**
 * Whether a file belongs to a shard. It follows from the path as given and nothing else: machines that
 * list a growing folder at different times still agree, where counting through the list would give some
 * files to two of them and others to none. Shards of many files are of about equal size.
 */
export function isInShard(path: string, { index, count }: Shard): boolean {
  return createHash('sha256').update(path).digest().readUIntBE(0, 6) % count === index - 1
}
