/** Ways to damage a file, each a function of its bytes and a source of randomness. */

/** What means something to a reader of CIF: put where it does not belong. */
const TOKENS = [
  'data_', 'data_x', 'save_', 'save_f', 'loop_', 'stop_', 'global_', '\n;', '\n;\\\n', "'", '"',
  "'''", '"""', '[', ']', '{', '}', ':', '#', '\\', '?', '.', '_', '_x', '$f', '\n', '\r', '\r\n',
  '\t', ' ', '\0', '\x1a', '\x0b', '\x7f', 'ü', '\ufeff', '\u2028', '#\\#CIF_2.0\n', '1e999', '-1e-999',
  '0', '-0', '1(2)', '1()', '99999999999999999999', '1e308', '0.0000000001', 'Infinity',
  '__proto__', 'constructor', '_atom_site_label', '_atom_site_fract_x', '_cell_length_a 0',
].map((text) => Buffer.from(text)) // prettier-ignore

const KILO = 1024
/** Files that are blown up by repetition stay below this many bytes. */
const LARGEST = 512 * KILO

const MUTATIONS = [
  flipBytes,
  flipBytes,
  insertTokens,
  insertTokens,
  insertBytes,
  deleteRange,
  duplicateRange,
  moveRange,
  truncate,
  splice,
  changeNumbers,
  changeLineEnds,
  repeatPiece,
]

/** One to four random mutations of a file; `other` gives a second file to splice with. */
export function mutate(bytes, random, other) {
  let damaged = bytes
  const times = 1 + random.small(4)
  for (let i = 0; i < times && damaged.length > 0; i++) {
    damaged = random.pick(MUTATIONS)(damaged, random, other)
  }
  return damaged
}

function flipBytes(bytes, random) {
  const copy = Uint8Array.from(bytes)
  for (let i = random.small(64); i >= 0; i--) copy[random.below(copy.length)] = random.below(256)
  return copy
}

function insertTokens(bytes, random) {
  let damaged = bytes
  for (let i = random.small(8); i >= 0; i--) {
    const at = random.chance(0.5) ? wordStart(damaged, random) : random.below(damaged.length)
    const cut = random.chance(0.5) ? random.small(16) : 0
    damaged = replaced(damaged, at, cut, random.pick(TOKENS))
  }
  return damaged
}

function insertBytes(bytes, random) {
  const noise = Uint8Array.from({ length: random.small(4 * KILO) }, () => random.below(256))
  return replaced(bytes, random.below(bytes.length), 0, noise)
}

function deleteRange(bytes, random) {
  return replaced(bytes, random.below(bytes.length), random.small(bytes.length), [])
}

function duplicateRange(bytes, random) {
  const piece = someRange(bytes, random)
  return replaced(bytes, random.below(bytes.length), 0, piece)
}

function moveRange(bytes, random) {
  const piece = Uint8Array.from(someRange(bytes, random))
  return replaced(bytes, random.below(bytes.length), piece.length, piece)
}

function truncate(bytes, random) {
  const keep = random.below(bytes.length)
  return random.chance(0.7) ? bytes.slice(0, keep) : bytes.slice(bytes.length - keep)
}

function splice(bytes, random, other) {
  const second = other()
  const head = bytes.slice(0, random.below(bytes.length))
  const tail = second.slice(random.below(second.length + 1))
  return Buffer.concat([head, tail]).subarray(0, Math.max(LARGEST, bytes.length))
}

/** Some of the numbers of the file become others: large, small, negative, or none at all. */
function changeNumbers(bytes, random) {
  const text = Buffer.from(bytes).toString('latin1')
  const rate = random.pick([0.002, 0.02, 0.2])
  const numbers = [
    '0',
    '-1',
    '1e6',
    '1e-6',
    '1000000',
    '0.5',
    '90',
    '180',
    '-90',
    '1e999',
    '?',
    '.',
  ]
  const changed = text.replaceAll(/(?<=\s)-?\d+(?:\.\d+)?(?:\(\d+\))?(?=\s)/g, (number) =>
    random.chance(rate) ? random.pick(numbers) : number,
  )
  return Buffer.from(changed, 'latin1')
}

function changeLineEnds(bytes, random) {
  const ends = random.pick([['\r\n'], ['\r'], ['\r\n', '\r', '\n'], ['\n', ' ']])
  const text = Buffer.from(bytes).toString('latin1')
  return Buffer.from(
    text.replaceAll(/\r\n?|\n/g, () => random.pick(ends)),
    'latin1',
  )
}

/** A piece or a token many times over: what costs more than its length shows here. */
function repeatPiece(bytes, random) {
  const piece = random.chance(0.5)
    ? random.pick(TOKENS)
    : bytes.subarray(...rangeOf(bytes, random, 200))
  if (piece.length === 0) return bytes
  const joined = random.chance(0.5) ? Buffer.concat([piece, Buffer.from(' ')]) : piece
  const room = Math.max(0, LARGEST - bytes.length)
  const times = Math.min(random.small(100_000), Math.floor(room / joined.length))
  const many = Buffer.alloc(times * joined.length, joined)
  return replaced(bytes, wordStart(bytes, random), 0, many)
}

function someRange(bytes, random) {
  return bytes.subarray(...rangeOf(bytes, random, Math.min(bytes.length, LARGEST)))
}

function rangeOf(bytes, random, most) {
  const start = random.below(bytes.length)
  return [start, Math.min(bytes.length, start + random.small(most))]
}

/** The first letter behind a blank, from somewhere on. */
function wordStart(bytes, random) {
  let at = random.below(bytes.length)
  while (at < bytes.length && bytes[at] > 32) at++
  return Math.min(at + 1, bytes.length)
}

function replaced(bytes, at, length, by) {
  return Buffer.concat([bytes.subarray(0, at), Uint8Array.from(by), bytes.subarray(at + length)])
}
