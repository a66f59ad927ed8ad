import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { failure, success, type Result } from '../../shared/base/result'

/** A file of reports that is added to, and what stood in it before. */
export interface ResultFile {
  /** How often each path is reported on in full. */
  readonly finished: ReadonlyMap<string, number>
  /** Paths reported on in full that gave no structure. */
  readonly without: number
  /** Rejects when the disk does not take it. */
  write(text: string): Promise<void>
  close(): Promise<void>
}

/** What a file of reports holds: bytes up to the end of the last file that is reported on in full. */
interface Finished {
  readonly finished: Map<string, number>
  without: number
  end: number
}

/** Bytes read at once: more than nearly every line has. */
const CHUNK = 2 ** 20

/** How every line begins, so that a torn one is known from a file that is not ours. */
const BEGINNING = '{"version":'

/**
 * Opens a file for reports, and makes it if it is not there. What a killed run left is kept up to the
 * last file that was reported on in full: a torn line, and the first blocks of a file whose others are
 * missing, are cut off.
 *
 * @returns a sentence when the file cannot be opened, or is something else: that is never written to
 */
export async function openResultFile(path: string): Promise<Result<ResultFile, string>> {
  let handle: FileHandle | null = null
  try {
    handle = await open(path, constants.O_RDWR | constants.O_CREAT)
    const before = await readFinished(handle)
    if (typeof before === 'number') {
      await handle.close()
      return failure(`${path} is not written to: line ${before} of it is no report.`)
    }
    await handle.truncate(before.end)
    return success(appending(handle, before))
  } catch (cause) {
    await handle?.close()
    return failure(`${path} cannot be opened for reports (${codeOf(cause)}).`)
  }
}

function codeOf(cause: unknown): string {
  return String(cause instanceof Error && 'code' in cause ? cause.code : cause)
}

function appending(handle: FileHandle, { finished, without, end }: Finished): ResultFile {
  let position = end
  return {
    finished,
    without,
    async write(text) {
      const bytes = Buffer.from(text)
      for (let done = 0; done < bytes.length;) {
        const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position)
        done += bytesWritten
        position += bytesWritten
      }
    },
    close: () => handle.close(),
  }
}

/** @returns the number of the first line that is no report instead, if there is one. */
async function readFinished(handle: FileHandle): Promise<Finished | number> {
  const found: Finished = { finished: new Map(), without: 0, end: 0 }
  let lineNumber = 0
  let position = 0
  let isStructure = false
  let torn = Buffer.alloc(0)
  const stream = handle.createReadStream({ autoClose: false, start: 0, highWaterMark: CHUNK })
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const bytes = Buffer.concat([torn, chunk])
    let start = 0
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
      lineNumber++
      const line = readLine(bytes.toString('utf8', start, end))
      if (line === null) return lineNumber
      position += end + 1 - start
      start = end + 1
      isStructure ||= line.isStructure
      if (!line.isLast) continue
      found.finished.set(line.path, 1 + (found.finished.get(line.path) ?? 0))
      found.without += isStructure ? 0 : 1
      found.end = position
      isStructure = false
    }
    torn = bytes.subarray(start)
  }
  const isOurs = BEGINNING.startsWith(torn.toString('latin1', 0, BEGINNING.length))
  return isOurs ? found : lineNumber + 1
}

/** @returns null for anything but a report. */
function readLine(text: string) {
  const json = parsed(text)
  if (typeof json !== 'object' || json === null || !('path' in json)) return null
  const { path } = json
  if (typeof path !== 'string') return null
  const [block, index, count] = ['block', 'blockIndex', 'blockCount'].map((name) =>
    Reflect.get(json, name),
  )
  if (typeof index !== 'number' || typeof count !== 'number') return null
  return { path, isStructure: typeof block === 'string', isLast: index === count }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
