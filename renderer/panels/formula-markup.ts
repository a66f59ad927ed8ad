/** A formula for other programs: with real sub- and superscripts for a word processor, and for LaTeX. */
import { formulaTokens } from '../../shared/export/formula-tokens'

/** `[Cu<sub>14</sub>(PPh<sub>3</sub>)<sub>4</sub>]<sup>2+</sup>`. */
export function formulaToHtml(formula: string): string {
  return formulaTokens(formula)
    .map(({ text, position }) => {
      const escaped = signed(text, position, '−')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
      if (position === 'base') return escaped
      const element = position === 'sub' ? 'sub' : 'sup'
      return `<${element}>${escaped}</${element}>`
    })
    .join('')
}

/** `$\mathrm{[Cu_{14}(PPh_{3})_{4}]^{2+}}$`. */
export function formulaToLatex(formula: string): string {
  const body = formulaTokens(formula)
    .map(({ text, position }) => {
      const escaped = signed(text, position, '-')
        .replaceAll(/[\\{}$&#_%~^]/g, (character) => LATEX[character] ?? `\\${character}`)
        .replaceAll('@', '@{}')
      if (position === 'base') return escaped
      return `${position === 'sub' ? '_' : '^'}{${escaped}}`
    })
    .join('')
  return `$\\mathrm{${body}}$`
}

const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\backslash{}',
  '~': '\\sim{}',
  '^': '\\wedge{}',
}

/** The charge with the minus of the target. */
function signed(text: string, position: string, minus: string): string {
  return position === 'super' ? text.replace(/[-−]/, minus) : text
}
