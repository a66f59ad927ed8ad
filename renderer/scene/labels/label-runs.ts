/** Words cut into pieces that stand on the line, below it or above it. */
import { formulaTokens } from '../../../shared/export/formula-tokens'

export interface TextRun {
  readonly text: string
  readonly level: 'base' | 'low' | 'high'
}

/** A coordination mode as it is printed: the number of metals after μ stands low, those after κ and η high. */
export function modeRuns(notation: string): TextRun[] {
  const pieces = notation.replaceAll("'", '′').split(/(?<=[μκη])(\d+)/u)
  return pieces.flatMap((text, i): TextRun[] => {
    if (text === '') return []
    if (i % 2 === 0) return [{ text, level: 'base' }]
    return [{ text, level: pieces[i - 1]!.endsWith('μ') ? 'low' : 'high' }]
  })
}

const LEVELS = { base: 'base', sub: 'low', super: 'high' } as const

/** A formula as it is printed: `H@Cu6`, counts low, a charge high. */
export function formulaRuns(formula: string): TextRun[] {
  return formulaTokens(formula).map(({ text, position }) => ({
    text: position === 'super' ? text.replace('-', '−') : text,
    level: LEVELS[position],
  }))
}

/** The words of a label: a formula, on an atom a coordination mode, else as they are. */
export function labelRuns(label: {
  readonly text: string
  readonly sphere: number | null
  readonly isFormula?: true
}): readonly TextRun[] {
  const { text, sphere, isFormula } = label
  if (isFormula) return formulaRuns(text)
  return sphere === null ? [{ text, level: 'base' }] : modeRuns(text)
}
