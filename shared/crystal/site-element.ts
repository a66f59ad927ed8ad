/**
 * Which element a site is, from its type symbol or its label.
 *
 * Type symbols carry charges and habits of programs: `Cu1+`, `CU`, `O2-`, `Ti0`, `Ow`, `Wat`, `D0+`.
 * Labels are worse: `CA1` is calcium or carbon, `HO1` a hydrogen on oxygen or holmium, `CO(1)`
 * cobalt. Letters are read as two-letter symbol or one, whichever the chemical formula knows; when it
 * knows both or there is none, capitals decide, and pairs that nobody means (`HO`, `CN`) are split.
 */
import { atomicNumberOf } from '../tables/elements'

export interface SiteElement {
  /** Atomic number. */
  readonly element: number
  /** Mass number where an isotope is named, else 0. */
  readonly isotope: number
}

const DEUTERIUM: SiteElement = { element: 1, isotope: 2 }
const HYDROGEN: SiteElement = { element: 1, isotope: 0 }
const OXYGEN: SiteElement = { element: 8, isotope: 0 }

/** Marks of something that is no atom: a Fourier peak, a centroid, a vacancy. */
const DUMMIES: ReadonlySet<string> = new Set([
  'q',
  'x',
  'xx',
  'du',
  'dum',
  'cg',
  'cnt',
  'va',
  'vac',
])

/** Pairs of capitals that are elements but in a label mean the first letter and a place. */
const SPLIT_PAIRS: ReadonlySet<string> = new Set(
  'HO HF HE HS CF CM CN NE NO NP PA PM PO PU BH BK KR FM FR'.split(' '),
)

/** Whether a type symbol or label marks a dummy atom (`Q1`, `X`, `Cg2`). */
export function isDummy(symbol: string): boolean {
  return DUMMIES.has(lettersOf(symbol).toLowerCase())
}

/** The element of a type symbol; null when it names none (`?`, `M`, `T`). */
export function elementOfType(typeSymbol: string): SiteElement | null {
  const letters = lettersOf(typeSymbol)
  return byHabit(letters) ?? known(letters.slice(0, 2)) ?? known(letters.slice(0, 1))
}

/**
 * The element of a label; null when it names none.
 *
 * @param formula symbols of the elements in the chemical formula; empty when there is none
 */
export function elementOfLabel(label: string, formula: ReadonlySet<string>): SiteElement | null {
  const letters = lettersOf(label)
  const one = asSymbol(letters.slice(0, 1))
  const two = asSymbol(letters.slice(0, 2))
  const hasTwo = letters.length > 1 && formula.has(two)
  const hasOne = formula.has(one)
  if (hasTwo !== hasOne) return hasTwo ? known(two) : known(one)
  const water = isWater(letters, formula) ? OXYGEN : null
  if (letters.length < 2) return water ?? byHabit(one) ?? known(one)

  const isCapital = letters[1] === letters[1]!.toUpperCase()
  const isSplit = !hasTwo && isCapital && SPLIT_PAIRS.has(letters.slice(0, 2))
  if (isSplit) return known(one)
  return water ?? byHabit(letters) ?? known(two) ?? byHabit(one) ?? known(one)
}

/** The element symbols that occur in a formula such as `C12 H10 Cu2`. */
export function formulaElements(formulaSum: string | null): ReadonlySet<string> {
  const symbols = formulaSum?.match(/[A-Z][a-z]?/g) ?? []
  return new Set(symbols.filter((symbol) => symbol === 'D' || atomicNumberOf(symbol) !== null))
}

/** `W1` where the formula has no tungsten. */
function isWater(letters: string, formula: ReadonlySet<string>): boolean {
  return letters.toUpperCase() === 'W' && formula.has('O') && !formula.has('W')
}

/** Names that stand for an element without being its symbol. */
function byHabit(letters: string): SiteElement | null {
  switch (letters.toLowerCase()) {
    case 'd':
      return DEUTERIUM
    case 'ow':
    case 'wat':
    case 'hoh':
      return OXYGEN
    case 'hw':
      return HYDROGEN
    default:
      return null
  }
}

function known(letters: string): SiteElement | null {
  const symbol = asSymbol(letters)
  if (symbol === 'D') return DEUTERIUM
  const element = symbol === '' ? null : atomicNumberOf(symbol)
  return element === null ? null : { element, isotope: 0 }
}

function asSymbol(letters: string): string {
  return letters.slice(0, 1).toUpperCase() + letters.slice(1).toLowerCase()
}

/** The first run of letters: `Cu` of `Cu1A`, `C` of `'C(1)`. */
function lettersOf(text: string): string {
  return /[A-Za-z]+/.exec(text)?.[0] ?? ''
}
