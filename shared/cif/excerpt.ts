import { decodeBytes } from './decode-bytes'

const LONGEST = 32

/** A piece of the file for a message: in quotation marks, on one line, at most 32 characters. */
export function excerpt(bytes: Uint8Array, start: number, end: number): string {
  let cut = Math.min(end, start + 4 * LONGEST)
  while (cut < end && (bytes[cut]! & 0xc0) === 0x80) cut++
  const text = decodeBytes(bytes, start, cut)
  const line = text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()
  const letters = [...line]
  const isShort = letters.length <= LONGEST && cut === end
  return isShort ? `“${line}”` : `“${letters.slice(0, LONGEST - 1).join('')}…”`
}
