/**
 * The settings that a Hermann–Mauguin symbol may stand for, whatever its spelling: `P 21/c`, `P2_1/n`,
 * `P 1 21/c 1`, `P2(1)/n`, `Fd-3m:2`, `F d 3 m S`, `R -3 H`, `H3`, `Cmce`, `C 2/m 2/c 21/a`, `Fd3̄m`.
 *
 * Sources: International Tables A (2016), section 1.4.1; the letters S and Z for the first and second
 * origin are those of the Inorganic Crystal Structure Database, H for R on hexagonal axes that of the
 * Protein Data Bank.
 */
import { settingsOfNumber, type SpaceGroupSetting } from '../tables/space-group-settings'
import { hasOtherOrigin, inOrderOfUse, isEnlarged, SPELLINGS } from './symbol-spellings'

/**
 * All settings that a symbol fits, the likeliest first: conventional axes and origins before others;
 * empty when the text is no symbol known. The text may also be a number of International Tables.
 */
export function settingsNamed(text: string): readonly SpaceGroupSetting[] {
  if (text.length > LONGEST_SYMBOL) return []
  const { symbol, choice } = parseSymbol(text)
  if (/^\d+$/.test(symbol)) return numbered(Number(symbol))
  for (const spelling of respellings(symbol)) {
    const settings = withChoice(SPELLINGS.get(spelling) ?? [], choice)
    if (settings.length > 0) return settings
  }
  return choice === '' ? suffixed(symbol) : []
}

/** Characters; whatever is longer is text that stands in the wrong place. */
const LONGEST_SYMBOL = 200

/** The settings of International Tables. CCP4 writes 0 where no symmetry is known: that of P 1. */
function numbered(number: number): SpaceGroupSetting[] {
  const settings = settingsOfNumber(number === 0 ? 1 : number)
  return inOrderOfUse(
    settings.filter((setting) => !isEnlarged(setting) && !hasOtherOrigin(setting)),
  )
}

interface ParsedSymbol {
  /** Lower case, without blanks, brackets and markup. */
  readonly symbol: string
  /** What followed a colon: `2`, `h`, `b1`; else empty. */
  readonly choice: string
}

/** Drops typesetting, a number after the symbol, and the second line of extended symbols: `C m c m(b n n)`. */
function parseSymbol(text: string): ParsedSymbol {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/(\d)[\u0304\u0305]/g, '-$1')
    .replaceAll(/(\d)bar|\\?bar\{?(\d)\}?/g, '-$1$2')
    .replaceAll(/<\/?su[bp]>/g, '')
    .replaceAll(/[\s_~$'"{}[\]\\]/g, '')
    .replace(/^no\.?(?=\d)/, '')
    .replace(/\(?no\.?\d+\)?$|\([a-z]{3}\)$/, '')
    .replaceAll(/[()]/g, '')
  const [symbol = '', choice = ''] = plain.split(':')
  return { symbol, choice }
}

/** The symbol as written, and then as it would be in a short symbol of today. */
function respellings(symbol: string): string[] {
  const barAfter = symbol.replaceAll(/([1346])-/g, '-$1')
  const short = symbol.replaceAll(/(?<![46])21?\//g, '')
  const shortCubic = short.replace(/4[1-3]?\/(?=[a-z]-3)/, '')
  return [symbol, barAfter, short, shortCubic]
}

/** `r3h`, `fd-3ms`: the choice without a colon. S and Z are also written where there is none. */
function suffixed(symbol: string): readonly SpaceGroupSetting[] {
  const [, stem, suffix] = /^(.+?)([12hrsz])$/.exec(symbol) ?? []
  if (stem === undefined || suffix === undefined) return []
  for (const spelling of respellings(stem)) {
    const settings = SPELLINGS.get(spelling) ?? []
    const chosen = withChoice(settings, suffix)
    if (chosen.length > 0) return chosen
    const hasNoChoice = settings.length > 0 && settings.every(({ extension }) => extension === '')
    if (hasNoChoice && /[sz]/.test(suffix)) return settings
  }
  return []
}

function withChoice(
  settings: readonly SpaceGroupSetting[],
  choice: string,
): readonly SpaceGroupSetting[] {
  if (choice === '') return settings
  const extension = { s: '1', z: '2' }[choice] ?? choice
  return settings.filter((setting) =>
    [setting.extension.toLowerCase(), setting.axes, setting.extension + setting.axes].includes(
      extension,
    ),
  )
}
