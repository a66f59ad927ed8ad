/** Formulas and coordination modes cut into runs that stand on, below or above the line. */

/** A run of characters and where it stands: on the line, as a subscript or as a superscript. */
export interface FormulaToken {
  readonly text: string
  readonly position: 'base' | 'sub' | 'super'
}

const FORMULA = /(?<=[A-Za-z)\]])(?<count>\d+(?:\.\d+)?)(?![+\-−])|(?<charge>\d*[+\-−])$/gu

/**
 * Cuts a formula: counts after a symbol or a closing bracket go below the line, a charge at the end
 * above it. `H@Cu6` → `H@Cu` + sub `6`; `[Cu14(PPh3)4]2+` ends with super `2+`. The charge of a bare
 * ion has to stand apart, since `SbF6-` could be read either way: it is taken as the sign alone.
 */
export function formulaTokens(formula: string): FormulaToken[] {
  const bare = /^(?<body>.*[A-Za-z]\d*)(?<sign>[+\-−])$/u.exec(formula)?.groups
  if (bare?.body !== undefined && bare.sign !== undefined) {
    return [...formulaTokens(bare.body), { text: bare.sign, position: 'super' }]
  }
  return cut(formula, FORMULA)
}

const MODE = /(?<=μ)(?<below>\d+)|(?<=η)(?<above>\d+)/gu

/** Cuts a coordination mode as the report writes it: `mu3-η1,η2` → `μ` sub `3`, `-η` super `1` … */
export function modeTokens(notation: string): FormulaToken[] {
  return cut(notation.replace(/^mu/u, 'μ'), MODE)
}

/** First group of the pattern goes below the line, second above. */
function cut(text: string, pattern: RegExp): FormulaToken[] {
  const tokens: FormulaToken[] = []
  let end = 0
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) tokens.push({ text: text.slice(end, match.index), position: 'base' })
    tokens.push({ text: match[0], position: match[1] === undefined ? 'super' : 'sub' })
    end = match.index + match[0].length
  }
  if (end < text.length) tokens.push({ text: text.slice(end), position: 'base' })
  return tokens
}
