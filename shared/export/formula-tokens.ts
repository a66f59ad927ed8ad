/** Formulas and coordination modes cut into runs that stand on, below or above the line. */
import { atomicNumberOf } from '../tables/elements'

/** A run of characters and where it stands: on the line, as a subscript or as a superscript. */
export interface FormulaToken {
  readonly text: string
  readonly position: 'base' | 'sub' | 'super'
}

const FORMULA =
  /(?<count>(?<=[A-Za-z)\]])\d+(?:\.\d+)?(?![+\-−])|(?<=\])n$)|(?<charge>\d*[+\-−])$/gu

/**
 * Cuts a formula: counts after a symbol or a closing bracket go below the line, a charge at the end
 * above it. `H@Cu6` → `H@Cu` + sub `6`; `[Cu14(PPh3)4]2+` ends with super `2+`. The charge of a bare
 * ion has to stand apart, since `SbF6-` could be read either way: it is taken as the sign alone. A word
 * that is no sequence of elements and groups is a name and keeps its digits: `TXP35`. The n of a polymer
 * goes below the line, `[Cu(bdc)]n`.
 */
export function formulaTokens(formula: string): FormulaToken[] {
  const bare = /^(?<body>.*[A-Za-z]\d*)(?<sign>[+\-−])$/u.exec(formula)?.groups
  if (bare?.body !== undefined && bare.sign !== undefined) {
    return [...formulaTokens(bare.body), { text: bare.sign, position: 'super' }]
  }
  const names = [...formula.matchAll(/[A-Za-z][A-Za-z\d]*/gu)].filter(([word]) => isName(word))
  return cut(formula, FORMULA, (index) =>
    names.some((name) => name.index < index && index < name.index + name[0].length),
  )
}

/** Abbreviations of groups that take a count as an element does. */
const GROUPS: ReadonlySet<string> = new Set(
  'Me Et Pr Bu Ph Bn Cy Cp Ac Ad Adm Ar Mes Tf R py pz bpy phen en'.split(' '),
)

function isName(word: string): boolean {
  if (!/[A-Za-z]\d/.test(word)) return false
  const parts = word.match(/[A-Z][a-z]*|[a-z]+/g) ?? []
  return !parts.every((part) => GROUPS.has(part) || atomicNumberOf(part) !== null)
}

const MODE = /(?<=μ)(?<below>\d+)|(?<=[ηκ])(?<above>\d+)/gu

/**
 * Cuts a coordination mode as machines write it: `mu3-η1,η2` → `μ` sub `3`, `-η` super `1` …; apostrophes
 * become primes: `κ2P,P'` → `κ` super `2`, `P,P′`.
 */
export function modeTokens(notation: string): FormulaToken[] {
  return cut(notation.replace(/^mu/u, 'μ').replaceAll("'", '′'), MODE, () => false)
}

/** First group of the pattern goes below the line, second above, but where `isKept` they stay on it. */
function cut(text: string, pattern: RegExp, isKept: (index: number) => boolean): FormulaToken[] {
  const tokens: FormulaToken[] = []
  let end = 0
  for (const match of text.matchAll(pattern)) {
    if (isKept(match.index)) continue
    if (match.index > end) tokens.push({ text: text.slice(end, match.index), position: 'base' })
    tokens.push({ text: match[0], position: match[1] === undefined ? 'super' : 'sub' })
    end = match.index + match[0].length
  }
  if (end < text.length) tokens.push({ text: text.slice(end), position: 'base' })
  return tokens
}
