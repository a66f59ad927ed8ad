import { main } from '../../cli/main'
import type { Streams } from '../../cli/streams'
import { builtWorker } from './built-command'

/** What a command said, and how it ended. */
export interface Heard {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command with streams that only listen. */
export async function heard(
  argv: readonly string[],
  stdin: string | Uint8Array = '',
  isTTY = false,
): Promise<Heard> {
  const said = { stdout: '', stderr: '' }
  const output = (name: 'stdout' | 'stderr') => ({
    isTTY,
    on: () => undefined,
    write: (text: string, done: () => void) => {
      said[name] += text
      done()
      return true
    },
  })
  const streams: Streams = {
    stdin: (async function* () {
      yield typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin
    })(),
    stdout: output('stdout'),
    stderr: output('stderr'),
  }
  return { code: await main(argv, streams, builtWorker()), ...said }
}
