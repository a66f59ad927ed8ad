import { utf8Length } from './decode-bytes'

/** The UTF-8 bytes of a text; half a surrogate pair becomes U+FFFD. Source: RFC 3629. */
export function encodeText(text: string): Uint8Array {
  const bytes = new Uint8Array(encodedLength(text))
  let at = 0
  for (const letter of text) at = put(bytes, at, codePointOf(letter))
  return bytes
}

/** How many bytes of UTF-8 a text takes. */
export function encodedLength(text: string): number {
  let size = 0
  for (const letter of text) size += utf8Length(codePointOf(letter))
  return size
}

function codePointOf(letter: string): number {
  const point = letter.codePointAt(0)!
  return point >= 0xd800 && point < 0xe000 ? 0xfffd : point
}

function put(bytes: Uint8Array, at: number, point: number): number {
  const size = utf8Length(point)
  if (size === 1) {
    bytes[at] = point
    return at + 1
  }
  let rest = point
  for (let i = size - 1; i > 0; i--) {
    bytes[at + i] = 0x80 | (rest & 0x3f)
    rest >>= 6
  }
  bytes[at] = ((0xf00 >> size) & 0xff) | rest
  return at + size
}
