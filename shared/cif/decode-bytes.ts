/**
 * Bytes to text without a platform decoder: UTF-8 where the bytes are UTF-8, else Windows-1252
 * (Latin-1 with printable characters in 128 to 159), decided for each range that is asked for.
 *
 * Source: RFC 3629; WHATWG Encoding, index windows-1252.
 */

/** Characters 128 to 159 of Windows-1252; the five unassigned ones stand for themselves. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const CHUNK = 8192

/** Up to here adding letters is faster than one call with all of them. */
const SHORT = 12
const LETTERS = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))

/** The text of bytes `start` to `end`. */
export function decodeBytes(bytes: Uint8Array, start: number, end: number): string {
  let i = start
  while (i < end && bytes[i]! < 128) i++
  if (i === end) return decodeAscii(bytes, start, end)
  return decodeUtf8(bytes, start, end) ?? decodeWindows1252(bytes, start, end)
}

/**
 * The code point that begins at `at`, or -1 when the bytes there are not well-formed UTF-8
 * (stray or missing continuation bytes, overlong forms, surrogates, above U+10FFFF).
 */
export function codePointAt(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at]!
  if (lead < 0x80) return lead
  const size = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  if (lead < 0xc2 || lead > 0xf4 || at + size > end) return -1
  let code = lead & (0xff >> (size + 1))
  for (let i = 1; i < size; i++) {
    const next = bytes[at + i]!
    if ((next & 0xc0) !== 0x80) return -1
    code = (code << 6) | (next & 0x3f)
  }
  const isTooLong = (size === 3 && code < 0x800) || (size === 4 && code < 0x10000)
  return isTooLong || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? -1 : code
}

/** How many bytes of UTF-8 a code point takes. */
export function utf8Length(codePoint: number): number {
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4
}

function decodeAscii(bytes: Uint8Array, start: number, end: number): string {
  if (end - start <= SHORT) {
    let text = ''
    for (let i = start; i < end; i++) text += LETTERS[bytes[i]!]!
    return text
  }
  if (end - start <= CHUNK) return String.fromCharCode(...bytes.subarray(start, end))
  const parts: string[] = []
  for (let i = start; i < end; i += CHUNK) {
    parts.push(String.fromCharCode(...bytes.subarray(i, Math.min(i + CHUNK, end))))
  }
  return parts.join('')
}

/** Null when the bytes are not well-formed UTF-8. */
function decodeUtf8(bytes: Uint8Array, start: number, end: number): string | null {
  const parts: string[] = []
  const points: number[] = []
  let i = start
  while (i < end) {
    const point = codePointAt(bytes, i, end)
    if (point < 0) return null
    points.push(point)
    i += utf8Length(point)
    if (points.length === CHUNK) parts.push(String.fromCodePoint(...points.splice(0)))
  }
  parts.push(String.fromCodePoint(...points))
  return parts.join('')
}

function decodeWindows1252(bytes: Uint8Array, start: number, end: number): string {
  const parts: string[] = []
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!
    const isRemapped = byte >= 128 && byte < 160
    parts.push(isRemapped ? WINDOWS_1252[byte - 128]! : String.fromCharCode(byte))
  }
  return parts.join('')
}
