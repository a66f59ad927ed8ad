/** What the sections of the report for people share. */

/** Columns. */
export const WIDTH = 80

/** Width of the words before facts. */
const HEAD = 14

/** A section under its title; nothing when there is nothing to say. */
export function titled(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines]
}

/** The word before a fact, at the width that all of them have. */
export function factHead(word: string): string {
  return `  ${word}`.padEnd(HEAD + 2)
}

export function count(n: number, thing: string): string {
  return `${n} ${thing}${n === 1 ? '' : 's'}`
}

/** `2+`, `1−`, `0`. */
export function chargeWords(charge: number): string {
  if (charge === 0) return '0'
  return `${Math.abs(charge)}${charge > 0 ? '+' : '−'}`
}
