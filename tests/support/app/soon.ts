import { expect } from 'vitest'

/** Milliseconds: an analysis in a cold worker takes its time on a small machine. */
const PATIENCE = 20_000

/** Expects of what `read` gives that it comes to be so. */
export function soon<Value>(read: () => Promise<Value>) {
  return expect.poll(read, { timeout: PATIENCE })
}
