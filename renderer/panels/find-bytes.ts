/** Finds words in a file of any size without holding up the page. */

/** Bytes looked at before the page may do something else: a few milliseconds. */
const SLICE = 2 ** 20

/** More than anyone steps through; beyond it a search ends. */
export const MOST_FOUND = 100_000

export interface Found {
  /** Byte offsets, ascending; occurrences do not overlap. */
  readonly starts: readonly number[]
  /** Bytes of each. */
  readonly length: number
  readonly isComplete: boolean
}

/**
 * Where `query` (not empty) stands in the bytes, capital and small ASCII letters alike.
 *
 * @param onFound told after each slice what there is so far, and at the end all of it
 * @param signal stops the search; nothing is told any more
 */
export async function findBytes(
  bytes: Uint8Array,
  query: string,
  onFound: (found: Found) => void,
  signal: AbortSignal,
): Promise<void> {
  const pattern = new TextEncoder().encode(query).map(folded)
  const starts: number[] = []
  const { length } = pattern
  let at = 0
  if (length === 0) return
  while (at < bytes.length && starts.length < MOST_FOUND) {
    at = findInSlice(bytes, pattern, at, Math.min(at + SLICE, bytes.length), starts)
    if (at >= bytes.length) break
    onFound({ starts: [...starts], length, isComplete: false })
    await new Promise((resolve) => setTimeout(resolve))
    if (signal.aborted) return
  }
  onFound({ starts, length, isComplete: true })
}

/** Adds what begins in `from` to `end`. @returns where to go on */
function findInSlice(
  bytes: Uint8Array,
  pattern: Uint8Array,
  from: number,
  end: number,
  starts: number[],
): number {
  const first = pattern[0]!
  const capital = first >= 97 && first <= 122 ? first - 32 : first
  let i = from
  while (i < end && starts.length < MOST_FOUND) {
    const byte = bytes[i]!
    if ((byte === first || byte === capital) && isHere(bytes, pattern, i)) {
      starts.push(i)
      i += pattern.length
    } else i++
  }
  return i
}

function isHere(bytes: Uint8Array, pattern: Uint8Array, at: number): boolean {
  if (at + pattern.length > bytes.length) return false
  for (let i = 1; i < pattern.length; i++) {
    if (folded(bytes[at + i]!) !== pattern[i]) return false
  }
  return true
}

/** Capital letters as small ones. */
function folded(byte: number): number {
  return byte >= 65 && byte <= 90 ? byte + 32 : byte
}

/** The first of ascending numbers that is `least` or more; their count when there is none. */
export function indexFrom(starts: readonly number[], least: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! < least) low = middle + 1
    else high = middle
  }
  return low
}
