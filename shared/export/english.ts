/** The little grammar that captions need. */

const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** `four`; digits above twelve. */
export function numberWord(n: number): string {
  return NUMBERS[n] ?? String(n)
}

/** `a` or `an`, by how chemists say the first word: `an Au13 kernel`, `an H@Cu6`, `a Cu8Se12`. */
export function withArticle(words: string): string {
  return `${startsWithVowelSound(words) ? 'an' : 'a'} ${words}`
}

/**
 * A formula is spelt letter by letter (`Au` is "ay-you", `H` "aitch"), so the names of its first letters
 * decide; a plain word goes by its own first letter.
 */
function startsWithVowelSound(words: string): boolean {
  const isFormula = /^[A-Z]/.test(words)
  return isFormula ? /^[AEFHILMNORSX]/.test(words) : /^(?!u[nrst]i|eu|one)[aeiou]/.test(words)
}

/** `x`, `x and y`, `x, y and z`. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/** The plural of the names that captions use. */
export function plural(noun: string): string {
  if (/(s|x|ch|sh)$/.test(noun)) return `${noun}es`
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`
}
