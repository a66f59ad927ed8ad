/** Every way to write the Hermann–Mauguin symbols of the table that is not a matter of typesetting. */
import { SPACE_GROUP_SETTINGS, type SpaceGroupSetting } from '../tables/space-group-settings'

/** Conventional cells before enlarged ones; second origins and hexagonal axes before the others. */
export function inOrderOfUse(settings: readonly SpaceGroupSetting[]): SpaceGroupSetting[] {
  const rank = (setting: SpaceGroupSetting) =>
    (isEnlarged(setting) ? 2 : 0) +
    (hasOtherOrigin(setting) || setting.extension === '1' || setting.extension === 'R' ? 1 : 0)
  return settings.toSorted((a, b) => rank(a) - rank(b))
}

/** C 4 2 21, F 1 2/d 1: written on purpose only. */
export function isEnlarged({ axes }: SpaceGroupSetting): boolean {
  return /^[A-Z]$/.test(axes)
}

/** P 21212(a), from an origin that no edition of the Tables has. */
export function hasOtherOrigin({ axes }: SpaceGroupSetting): boolean {
  return axes === 'origin'
}

function indexSpellings(): Map<string, SpaceGroupSetting[]> {
  const settings = inOrderOfUse(SPACE_GROUP_SETTINGS)
  const index = new Map<string, SpaceGroupSetting[]>()
  for (const spell of [fullSpelling, shortSpellings, glideSpellings, oldSpellings]) {
    const added = new Map<string, SpaceGroupSetting[]>()
    for (const setting of settings) {
      for (const words of spell(setting)) {
        const key = words.join('').toLowerCase().replaceAll(/[()]/g, '')
        if (!index.has(key)) added.set(key, [...(added.get(key) ?? []), setting])
      }
    }
    for (const [key, named] of added) index.set(key, named)
  }
  return index
}

type Spelling = readonly string[]

function wordsOf({ hermannMauguin }: SpaceGroupSetting): Spelling {
  return hermannMauguin.split(' ')
}

function fullSpelling(setting: SpaceGroupSetting): Spelling[] {
  return [wordsOf(setting)]
}

/** `P 21/c` for `P 1 21/c 1` and for `P 21/c 1 1`. */
function shortSpellings(setting: SpaceGroupSetting): Spelling[] {
  const words = wordsOf(setting)
  const isMonoclinic = setting.number >= 3 && setting.number <= 15
  return isMonoclinic ? [words.filter((word) => word !== '1')] : []
}

/** Types in which one face centring makes two glides of one plane, e since 1992. */
const DOUBLE_GLIDES: readonly number[] = [39, 41, 64, 67, 68]
const GLIDES: Readonly<Record<string, Spelling>> = {
  A: ['e', 'b', 'c'],
  B: ['e', 'a', 'c'],
  C: ['e', 'a', 'b'],
}

/** `C m c e` and `C m c b` for `C m c a`. */
function glideSpellings(setting: SpaceGroupSetting): Spelling[] {
  if (!DOUBLE_GLIDES.includes(setting.number)) return []
  const words = wordsOf(setting)
  const direction = 1 + 'ABC'.indexOf(words[0]!)
  return GLIDES[words[0]!]!.map((glide) => words.with(direction, glide))
}

/** `F d 3 m` for `F d -3 m`, `H -3` for `R -3` on hexagonal axes. */
function oldSpellings(setting: SpaceGroupSetting): Spelling[] {
  const words = wordsOf(setting)
  if (setting.number >= 200 && words[2] === '-3') return [words.with(2, '3')]
  return setting.extension === 'H' ? [words.with(0, 'H')] : []
}

/** Settings by symbol without blanks, in the order of use. */
export const SPELLINGS: ReadonlyMap<string, readonly SpaceGroupSetting[]> = indexSpellings()
