import type { Output } from './line-writer'

/** The three streams; a process has them. */
export interface Streams {
  readonly stdin: AsyncIterable<Uint8Array>
  readonly stdout: Output & { readonly isTTY?: boolean }
  readonly stderr: Output & { readonly isTTY?: boolean }
}
