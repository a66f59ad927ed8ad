/** Numbers as formulas and sums are written. */

/** `+`, `2+`, `-`, as at the end of a formula; empty for 0. */
export function chargeSuffix(charge: number): string {
  if (charge === 0) return ''
  const size = Math.abs(charge)
  return `${size === 1 ? '' : decimal(size)}${charge > 0 ? '+' : '-'}`
}

/** `1+`, `2−`, `0`: as in a sentence. */
export function chargeWords(charge: number): string {
  if (charge === 0) return '0'
  return `${decimal(Math.abs(charge))}${charge > 0 ? '+' : '−'}`
}

/** Two decimals at most, with a true minus sign. */
export function decimal(value: number): string {
  const rounded = Math.round(value * 100) / 100
  return rounded < 0 ? `−${-rounded}` : String(rounded + 0)
}

/** `no`, `one`, `two` … `twelve`, then digits. */
export function countWords(count: number): string {
  return COUNTS[count] ?? decimal(count)
}

const COUNTS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** With its first letter large, as a sentence begins. */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** `a`, `a and b`, `a, b and c`. */
export function listWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** A count that is whole but for rounding. */
export function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-6
}
