/** What each symbol of a coordination mode means, for students. */

export interface SymbolWords {
  /** As the notation has them, `μ3`; `κO`, `κO'` that say the same. */
  readonly symbols: readonly string[]
  readonly words: string
}

const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** `three` for 3; digits beyond twelve. */
export function numberWord(count: number): string {
  return NUMBERS[count] ?? String(count)
}

const SYMBOLS =
  /μ(?<mu>\d*)|(?<locants>\d+(?:[:,]\d+)*)(?=[κη])|κ(?<bonds>\d*)(?<donors>[A-Z][a-z]?'*(?:,[A-Z][a-z]?'*)*)|η(?<eta>\d+)/gu

/** The symbols of a notation in their order, each once, with what they say. */
export function explainSymbols(notation: string): readonly SymbolWords[] {
  const known = new Map<string, Set<string>>()
  for (const match of notation.matchAll(SYMBOLS)) {
    const words = wordsOf(match.groups ?? {})
    known.set(words, (known.get(words) ?? new Set()).add(match[0]))
  }
  if (notation.includes("'")) known.set(PRIME_WORDS, new Set(["'"]))
  return [...known].map(([words, symbols]) => ({ symbols: [...symbols], words }))
}

const PRIME_WORDS = 'A prime tells donor atoms of one element apart.'

function wordsOf({
  mu,
  locants,
  bonds,
  donors,
  eta,
}: Readonly<Record<string, string | undefined>>): string {
  if (mu !== undefined) return `Bridges ${numberWord(mu === '' ? 2 : Number(mu))} metals.`
  if (locants !== undefined) return 'Which metals: they are numbered within the ligand.'
  if (eta !== undefined) return hapticityWords(Number(eta))
  const atoms = (donors ?? '').split(',')
  const element = (donors ?? '').replaceAll("'", '')
  const count = capital(numberWord(bonds === undefined || bonds === '' ? 1 : Number(bonds)))
  if (atoms.length > 1) return `${count} donor atoms hold the same metal: a chelate.`
  if (bonds === '' || bonds === undefined) return `Binds through the donor atom ${element}.`
  return `${count} bonds from the donor atom ${element}, each to another metal.`
}

function hapticityWords(count: number): string {
  if (count === 1) return 'One atom of the π system holds a metal end-on (σ).'
  return `${capital(numberWord(count))} neighbouring atoms bind one metal together, by π electrons.`
}

/** The first letter large. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
