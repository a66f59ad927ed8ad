import { note, warning, type Problem } from '../base/problem'
import { Run, type Alphabet } from './characters'
import type { Complaints } from './complaints'
import { codePointAt, decodeBytes, utf8Length } from './decode-bytes'
import type { CifProblemCode } from './document'

/** The file being read, the characters it may hold, and what was found odd so far. */
export interface Source {
  readonly bytes: Uint8Array
  readonly version: '1.1' | '2.0'
  readonly alphabet: Alphabet
  readonly complaints: Complaints
  readonly odd: OddCharacters
}

/** Characters that should not be there: counted, with the first of each sort, and told once. */
export interface OddCharacters {
  /** Bytes below this one were already counted (the lexer sometimes steps back). */
  seen: number
  readonly control: Sighting
  readonly foreign: Sighting
  readonly malformed: Sighting
}

interface Sighting {
  count: number
  first: number
}

/** Nothing odd seen yet. */
export function noOddCharacters(): OddCharacters {
  const none = (): Sighting => ({ count: 0, first: 0 })
  return { seen: 0, control: none(), foreign: none(), malformed: none() }
}

/**
 * Takes note of the character at `at`, which is not a plain one.
 *
 * @returns the offset behind it: more than one byte further for UTF-8.
 */
export function passOddCharacter(source: Source, at: number): number {
  const { bytes, odd, version } = source
  if (source.alphabet.run[bytes[at]!] === Run.control) {
    sight(odd, odd.control, at, at + 1)
    return at + 1
  }
  const point = codePointAt(bytes, at, bytes.length)
  if (point < 0) {
    sight(odd, odd.malformed, at, at + 1)
    return at + 1
  }
  const next = at + utf8Length(point)
  if (version === '1.1' || isRefusedByCif2(point)) sight(odd, odd.foreign, at, next)
  return next
}

/** What there is to say about the characters of the whole file. */
export function oddCharacterProblems({ bytes, odd, version }: Source): Problem<CifProblemCode>[] {
  const problems: Problem<CifProblemCode>[] = []
  const { control, foreign, malformed } = odd
  if (control.count > 0) {
    problems.push(
      warning(
        'cif.invalid-character',
        `${times(control.count, 'control character')} not allowed in a CIF, the first with code ${bytes[control.first]}.`,
        { span: spanOf(control.first, 1), advice: 'Outside quotes they were read as spaces.' },
      ),
    )
  }
  if (foreign.count > 0) {
    const size = utf8Length(codePointAt(bytes, foreign.first, bytes.length))
    const first = decodeBytes(bytes, foreign.first, foreign.first + size)
    const rule =
      version === '1.1' ? 'outside ASCII, all that CIF 1.1 allows' : 'not allowed in CIF 2.0'
    problems.push(
      note(
        'cif.invalid-character',
        `${times(foreign.count, 'character')} ${rule}; the first is “${first}”.`,
        { span: spanOf(foreign.first, size), advice: 'They were read as UTF-8.' },
      ),
    )
  }
  if (malformed.count > 0) {
    const first = decodeBytes(bytes, malformed.first, malformed.first + 1)
    problems.push(
      warning(
        'cif.wrong-encoding',
        `${times(malformed.count, 'byte')} not UTF-8; the first was read as “${first}”.`,
        {
          span: spanOf(malformed.first, 1),
          advice: 'Values with such bytes were read as Windows-1252 (Latin-1).',
        },
      ),
    )
  }
  return problems
}

function sight(odd: OddCharacters, sighting: Sighting, at: number, next: number): void {
  if (at < odd.seen) return
  odd.seen = next
  if (sighting.count === 0) sighting.first = at
  sighting.count++
}

/** C1 controls, a byte order mark inside the file, and the noncharacters of Unicode. */
function isRefusedByCif2(point: number): boolean {
  return (
    point < 0xa0 ||
    point === 0xfeff ||
    (point >= 0xfdd0 && point <= 0xfdef) ||
    (point & 0xfffe) === 0xfffe
  )
}

function times(count: number, thing: string): string {
  return count === 1 ? `1 ${thing} is` : `${count} ${thing}s are`
}

function spanOf(start: number, size: number) {
  return { start, end: start + size }
}
