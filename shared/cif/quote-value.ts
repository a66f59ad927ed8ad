/**
 * How a text is written so that it is read back as it was: unquoted, in quotes, or as a text field
 * with line folding or a prefix where it needs them.
 *
 * Source: IUCr CIF 1.1 syntax and common semantic features (line folding, line length); CIF 2.0,
 * Bernstein et al. (2016), J. Appl. Cryst. 49, 277 (triple quotes, text prefix).
 */
import { ValueKind, type CifDocument } from './document'

export type CifVersion = CifDocument['version']

/** Letters of a line, at most; both versions of CIF say so. */
export const LONGEST_LINE = 2048

/** Where long lines are folded. */
const FOLDED = 78

const PREFIX = '>'

const RESERVED = /^(?:data_|save_|(?:loop_|stop_|global_)$)/i

/** From the plainest to the one that can hold anything. */
const CHOICES: readonly ValueKind[] = [
  ValueKind.unquoted,
  ValueKind.single,
  ValueKind.double,
  ValueKind.text,
  ValueKind.tripleDouble,
  ValueKind.tripleSingle,
]

/**
 * A text as a CIF value with its delimiters.
 *
 * A text field begins with its semicolon: the caller sees to it that it stands first on its line and
 * that a line end or blank follows. Line ends within the text become LF.
 *
 * @param preferred taken when it can hold the text; else the plainest that can, quoted if this is
 */
export function quoteValue(text: string, version: CifVersion, preferred: ValueKind): string {
  const unix = text.replaceAll(/\r\n?/g, '\n')
  const others = preferred === ValueKind.unquoted ? CHOICES : CHOICES.slice(1)
  for (const kind of [preferred, ...others]) {
    const written = writtenAs(unix, kind, version)
    if (written !== null) return written
  }
  return textField(unix)
}

/** Whether what `quoteValue` gave must stand first on its line. */
export function isTextField(written: string): boolean {
  return written.startsWith(';')
}

/** Null when this kind of value cannot hold the text. */
function writtenAs(text: string, kind: ValueKind, version: CifVersion): string | null {
  switch (kind) {
    case ValueKind.unquoted:
      return canBeBare(text, version) ? text : null
    case ValueKind.single:
      return canBeQuoted(text, "'", version) ? `'${text}'` : null
    case ValueKind.double:
      return canBeQuoted(text, '"', version) ? `"${text}"` : null
    case ValueKind.tripleSingle:
      return canBeTripled(text, "'", version) ? `'''${text}'''` : null
    case ValueKind.tripleDouble:
      return canBeTripled(text, '"', version) ? `"""${text}"""` : null
    case ValueKind.text:
      // Triple quotes are plainer than a prefix, where there are triple quotes.
      return version === '2.0' && text.includes('\n;') ? null : textField(text)
    default:
      return null
  }
}

function canBeBare(text: string, version: CifVersion): boolean {
  if (!/^[^\s\p{Cc}_#$'"[\]{};][^\s\p{Cc}]*$/u.test(text) || text.length > LONGEST_LINE)
    return false
  if (text === '?' || text === '.' || RESERVED.test(text)) return false
  if (version === '2.0') return !/[[\]{}]/.test(text)
  return /^[\x21-\x7e]*$/.test(text)
}

/** In CIF 1.1 a quote may stand inside where no blank follows; at the end it would confuse readers. */
function canBeQuoted(text: string, quote: string, version: CifVersion): boolean {
  if (/[\n\0]/.test(text) || text.length + 2 > LONGEST_LINE) return false
  if (version === '2.0') return !text.includes(quote)
  return !text.endsWith(quote) && !new RegExp(`${quote}[\\s\\p{Cc}]`, 'u').test(text)
}

function canBeTripled(text: string, quote: string, version: CifVersion): boolean {
  if (version === '1.1' || text.endsWith(quote) || text.includes(quote.repeat(3))) return false
  return longestLine(text) + 6 <= LONGEST_LINE
}

function textField(text: string): string {
  const isLong = longestLine(text) + 1 > LONGEST_LINE
  const looksCoded = /^[^\n]*\\[ \t]*(?:\n|$)/.test(text)
  if (!isLong && !looksCoded && !text.includes('\n;')) return `;${text}\n;`
  // Behind a first line of its own, every line of the text begins a line of the file.
  if (!`\n${text}`.includes('\n;')) return `;\\\n${folded(text)}\n;`
  const lines = (isLong ? folded(text) : text).split('\n')
  const prefixed = lines.map((line) => PREFIX + line).join('\n')
  return `;${PREFIX}\\${isLong ? '\\' : ''}\n${prefixed}\n;`
}

/** Long lines broken by a backslash; a backslash that ends a line gets one more to hide behind. */
function folded(text: string): string {
  return text.split('\n').map(foldedLine).join('\n')
}

function foldedLine(line: string): string {
  const pieces: string[] = []
  let rest = line
  while (rest.length + 1 > LONGEST_LINE) {
    const cut = foldAt(rest)
    pieces.push(rest.slice(0, cut))
    rest = rest.slice(cut)
  }
  pieces.push(/\\[ \t]*$/.test(rest) ? `${rest}\\\n` : rest)
  return pieces.join('\\\n')
}

/** Behind a blank near the wanted width; never before a semicolon, nor inside a surrogate pair. */
function foldAt(line: string): number {
  let cut = line.lastIndexOf(' ', FOLDED) + 1
  if (cut < FOLDED / 2) cut = FOLDED
  while (cut > 1 && (line[cut] === ';' || /[\udc00-\udfff]/.test(line[cut]!))) cut--
  return cut
}

function longestLine(text: string): number {
  return text.split('\n').reduce((longest, line) => Math.max(longest, line.length), 0)
}
