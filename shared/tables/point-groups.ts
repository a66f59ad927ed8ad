/**
 * The 32 crystallographic point groups, and what a space group has from its own.
 *
 * Source: International Tables A (2016), chapters 1.4 and 3.2; the numbers of each kind of
 * rotation tell them apart (Grosse-Kunstleve, Acta Cryst. A55, 1999, 383).
 */

export type CrystalSystem =
  'triclinic' | 'monoclinic' | 'orthorhombic' | 'tetragonal' | 'trigonal' | 'hexagonal' | 'cubic'

export interface PointGroup {
  /** International symbol, `-42m` for `-4m2` too. */
  readonly symbol: string
  readonly laueClass: string
  readonly crystalSystem: CrystalSystem
  /** Numbers of the first and last space-group type of this class. */
  readonly numbers: readonly [first: number, last: number]
  /** Whether some direction is left alone by all operations. */
  readonly isPolar: boolean
  /** How many operations are −6, −4, −3, m, −1, 1, 2, 3, 4 and 6, a digit each. */
  readonly rotations: string
}

type Row = readonly [
  symbol: string,
  laueClass: string,
  crystalSystem: CrystalSystem,
  first: number,
  last: number,
  isPolar: boolean,
  rotations: string,
]

// prettier-ignore
const ROWS: readonly Row[] = [
  ['1', '-1', 'triclinic', 1, 1, true, '0000010000'],
  ['-1', '-1', 'triclinic', 2, 2, false, '0000110000'],
  ['2', '2/m', 'monoclinic', 3, 5, true, '0000011000'],
  ['m', '2/m', 'monoclinic', 6, 9, true, '0001010000'],
  ['2/m', '2/m', 'monoclinic', 10, 15, false, '0001111000'],
  ['222', 'mmm', 'orthorhombic', 16, 24, false, '0000013000'],
  ['mm2', 'mmm', 'orthorhombic', 25, 46, true, '0002011000'],
  ['mmm', 'mmm', 'orthorhombic', 47, 74, false, '0003113000'],
  ['4', '4/m', 'tetragonal', 75, 80, true, '0000011020'],
  ['-4', '4/m', 'tetragonal', 81, 82, false, '0200011000'],
  ['4/m', '4/m', 'tetragonal', 83, 88, false, '0201111020'],
  ['422', '4/mmm', 'tetragonal', 89, 98, false, '0000015020'],
  ['4mm', '4/mmm', 'tetragonal', 99, 110, true, '0004011020'],
  ['-42m', '4/mmm', 'tetragonal', 111, 122, false, '0202013000'],
  ['4/mmm', '4/mmm', 'tetragonal', 123, 142, false, '0205115020'],
  ['3', '-3', 'trigonal', 143, 146, true, '0000010200'],
  ['-3', '-3', 'trigonal', 147, 148, false, '0020110200'],
  ['32', '-3m', 'trigonal', 149, 155, false, '0000013200'],
  ['3m', '-3m', 'trigonal', 156, 161, true, '0003010200'],
  ['-3m', '-3m', 'trigonal', 162, 167, false, '0023113200'],
  ['6', '6/m', 'hexagonal', 168, 173, true, '0000011202'],
  ['-6', '6/m', 'hexagonal', 174, 174, false, '2001010200'],
  ['6/m', '6/m', 'hexagonal', 175, 176, false, '2021111202'],
  ['622', '6/mmm', 'hexagonal', 177, 182, false, '0000017202'],
  ['6mm', '6/mmm', 'hexagonal', 183, 186, true, '0006011202'],
  ['-62m', '6/mmm', 'hexagonal', 187, 190, false, '2004013200'],
  ['6/mmm', '6/mmm', 'hexagonal', 191, 194, false, '2027117202'],
  ['23', 'm-3', 'cubic', 195, 199, false, '0000013800'],
  ['m-3', 'm-3', 'cubic', 200, 206, false, '0083113800'],
  ['432', 'm-3m', 'cubic', 207, 214, false, '0000019860'],
  ['-43m', 'm-3m', 'cubic', 215, 220, false, '0606013800'],
  ['m-3m', 'm-3m', 'cubic', 221, 230, false, '0689119860'],
]

export const POINT_GROUPS: readonly PointGroup[] = ROWS.map(
  ([symbol, laueClass, crystalSystem, first, last, isPolar, rotations]) => ({
    symbol,
    laueClass,
    crystalSystem,
    numbers: [first, last],
    isPolar,
    rotations,
  }),
)

/**
 * The eleven pairs of space-group types that are mirror images of one another.
 *
 * Source: International Tables A (2016), section 1.4.1.
 */
const ENANTIOMORPHIC_PAIRS: readonly (readonly [number, number])[] = [
  [76, 78],
  [91, 95],
  [92, 96],
  [144, 145],
  [151, 153],
  [152, 154],
  [169, 170],
  [171, 172],
  [178, 179],
  [180, 181],
  [212, 213],
]

/** The type of the mirror image where it is another one: 78 for 76, P 43 for P 41. */
export function enantiomorphicPartner(number: number): number | null {
  const pair = ENANTIOMORPHIC_PAIRS.find((members) => members.includes(number))
  return pair?.find((member) => member !== number) ?? null
}
