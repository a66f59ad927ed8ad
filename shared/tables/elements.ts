/**
 * The elements: one row each, in the order of the atomic number.
 *
 * Covalent radii (Å): Cordero et al., Dalton Trans. 2008, 2832, table 2; carbon sp3, and for Mn, Fe
 * and Co the high-spin values. Atomic weights: IUPAC 2021, abridged to five figures; for elements
 * without stable isotopes the mass number of the longest-lived one.
 * `nonmetal` includes the metalloids B, Si, Ge, As, Sb and Te, which in cluster chemistry are donors
 * or centres of anions (SbF6), not members of a metal kernel.
 */

export type ElementKind = 'metal' | 'nonmetal'

export interface Element {
  readonly symbol: string
  readonly name: string
  readonly atomicWeight: number
  /** Å. */
  readonly covalentRadius: number
  readonly kind: ElementKind
}

type Row = readonly [
  symbol: string,
  name: string,
  weight: number,
  radius: number,
  kind: ElementKind,
]

// prettier-ignore
const ROWS: readonly Row[] = [
  ['H', 'Hydrogen', 1.008, 0.31, 'nonmetal'],
  ['He', 'Helium', 4.0026, 0.28, 'nonmetal'],
  ['Li', 'Lithium', 6.94, 1.28, 'metal'],
  ['Be', 'Beryllium', 9.0122, 0.96, 'metal'],
  ['B', 'Boron', 10.81, 0.84, 'nonmetal'],
  ['C', 'Carbon', 12.011, 0.76, 'nonmetal'],
  ['N', 'Nitrogen', 14.007, 0.71, 'nonmetal'],
  ['O', 'Oxygen', 15.999, 0.66, 'nonmetal'],
  ['F', 'Fluorine', 18.998, 0.57, 'nonmetal'],
  ['Ne', 'Neon', 20.180, 0.58, 'nonmetal'],
  ['Na', 'Sodium', 22.990, 1.66, 'metal'],
  ['Mg', 'Magnesium', 24.305, 1.41, 'metal'],
  ['Al', 'Aluminium', 26.982, 1.21, 'metal'],
  ['Si', 'Silicon', 28.085, 1.11, 'nonmetal'],
  ['P', 'Phosphorus', 30.974, 1.07, 'nonmetal'],
  ['S', 'Sulfur', 32.06, 1.05, 'nonmetal'],
  ['Cl', 'Chlorine', 35.45, 1.02, 'nonmetal'],
  ['Ar', 'Argon', 39.95, 1.06, 'nonmetal'],
  ['K', 'Potassium', 39.098, 2.03, 'metal'],
  ['Ca', 'Calcium', 40.078, 1.76, 'metal'],
  ['Sc', 'Scandium', 44.956, 1.70, 'metal'],
  ['Ti', 'Titanium', 47.867, 1.60, 'metal'],
  ['V', 'Vanadium', 50.942, 1.53, 'metal'],
  ['Cr', 'Chromium', 51.996, 1.39, 'metal'],
  ['Mn', 'Manganese', 54.938, 1.61, 'metal'],
  ['Fe', 'Iron', 55.845, 1.52, 'metal'],
  ['Co', 'Cobalt', 58.933, 1.50, 'metal'],
  ['Ni', 'Nickel', 58.693, 1.24, 'metal'],
  ['Cu', 'Copper', 63.546, 1.32, 'metal'],
  ['Zn', 'Zinc', 65.38, 1.22, 'metal'],
  ['Ga', 'Gallium', 69.723, 1.22, 'metal'],
  ['Ge', 'Germanium', 72.630, 1.20, 'nonmetal'],
  ['As', 'Arsenic', 74.922, 1.19, 'nonmetal'],
  ['Se', 'Selenium', 78.971, 1.20, 'nonmetal'],
  ['Br', 'Bromine', 79.904, 1.20, 'nonmetal'],
  ['Kr', 'Krypton', 83.798, 1.16, 'nonmetal'],
  ['Rb', 'Rubidium', 85.468, 2.20, 'metal'],
  ['Sr', 'Strontium', 87.62, 1.95, 'metal'],
  ['Y', 'Yttrium', 88.906, 1.90, 'metal'],
  ['Zr', 'Zirconium', 91.224, 1.75, 'metal'],
  ['Nb', 'Niobium', 92.906, 1.64, 'metal'],
  ['Mo', 'Molybdenum', 95.95, 1.54, 'metal'],
  ['Tc', 'Technetium', 97, 1.47, 'metal'],
  ['Ru', 'Ruthenium', 101.07, 1.46, 'metal'],
  ['Rh', 'Rhodium', 102.91, 1.42, 'metal'],
  ['Pd', 'Palladium', 106.42, 1.39, 'metal'],
  ['Ag', 'Silver', 107.87, 1.45, 'metal'],
  ['Cd', 'Cadmium', 112.41, 1.44, 'metal'],
  ['In', 'Indium', 114.82, 1.42, 'metal'],
  ['Sn', 'Tin', 118.71, 1.39, 'metal'],
  ['Sb', 'Antimony', 121.76, 1.39, 'nonmetal'],
  ['Te', 'Tellurium', 127.60, 1.38, 'nonmetal'],
  ['I', 'Iodine', 126.90, 1.39, 'nonmetal'],
  ['Xe', 'Xenon', 131.29, 1.40, 'nonmetal'],
  ['Cs', 'Caesium', 132.91, 2.44, 'metal'],
  ['Ba', 'Barium', 137.33, 2.15, 'metal'],
  ['La', 'Lanthanum', 138.91, 2.07, 'metal'],
  ['Ce', 'Cerium', 140.12, 2.04, 'metal'],
  ['Pr', 'Praseodymium', 140.91, 2.03, 'metal'],
  ['Nd', 'Neodymium', 144.24, 2.01, 'metal'],
  ['Pm', 'Promethium', 145, 1.99, 'metal'],
  ['Sm', 'Samarium', 150.36, 1.98, 'metal'],
  ['Eu', 'Europium', 151.96, 1.98, 'metal'],
  ['Gd', 'Gadolinium', 157.25, 1.96, 'metal'],
  ['Tb', 'Terbium', 158.93, 1.94, 'metal'],
  ['Dy', 'Dysprosium', 162.50, 1.92, 'metal'],
  ['Ho', 'Holmium', 164.93, 1.92, 'metal'],
  ['Er', 'Erbium', 167.26, 1.89, 'metal'],
  ['Tm', 'Thulium', 168.93, 1.90, 'metal'],
  ['Yb', 'Ytterbium', 173.05, 1.87, 'metal'],
  ['Lu', 'Lutetium', 174.97, 1.87, 'metal'],
  ['Hf', 'Hafnium', 178.49, 1.75, 'metal'],
  ['Ta', 'Tantalum', 180.95, 1.70, 'metal'],
  ['W', 'Tungsten', 183.84, 1.62, 'metal'],
  ['Re', 'Rhenium', 186.21, 1.51, 'metal'],
  ['Os', 'Osmium', 190.23, 1.44, 'metal'],
  ['Ir', 'Iridium', 192.22, 1.41, 'metal'],
  ['Pt', 'Platinum', 195.08, 1.36, 'metal'],
  ['Au', 'Gold', 196.97, 1.36, 'metal'],
  ['Hg', 'Mercury', 200.59, 1.32, 'metal'],
  ['Tl', 'Thallium', 204.38, 1.45, 'metal'],
  ['Pb', 'Lead', 207.2, 1.46, 'metal'],
  ['Bi', 'Bismuth', 208.98, 1.48, 'metal'],
  ['Po', 'Polonium', 209, 1.40, 'metal'],
  ['At', 'Astatine', 210, 1.50, 'nonmetal'],
  ['Rn', 'Radon', 222, 1.50, 'nonmetal'],
  ['Fr', 'Francium', 223, 2.60, 'metal'],
  ['Ra', 'Radium', 226, 2.21, 'metal'],
  ['Ac', 'Actinium', 227, 2.15, 'metal'],
  ['Th', 'Thorium', 232.04, 2.06, 'metal'],
  ['Pa', 'Protactinium', 231.04, 2.00, 'metal'],
  ['U', 'Uranium', 238.03, 1.96, 'metal'],
  ['Np', 'Neptunium', 237, 1.90, 'metal'],
  ['Pu', 'Plutonium', 244, 1.87, 'metal'],
  ['Am', 'Americium', 243, 1.80, 'metal'],
  ['Cm', 'Curium', 247, 1.69, 'metal'],
]

const ELEMENTS: readonly Element[] = ROWS.map(([symbol, name, weight, radius, kind]) => ({
  symbol,
  name,
  atomicWeight: weight,
  covalentRadius: radius,
  kind,
}))

const ATOMIC_NUMBERS: ReadonlyMap<string, number> = new Map(
  ELEMENTS.map(({ symbol }, index) => [symbol.toLowerCase(), index + 1]),
)

/** Atomic numbers that rules go by. */
export const HYDROGEN = 1
export const CARBON = 6

/** The greatest atomic number that has a row. */
export const LAST_ATOMIC_NUMBER = ELEMENTS.length

/** @returns null for 0 (element not known) and for numbers beyond the table. */
export function elementOf(atomicNumber: number): Element | null {
  return ELEMENTS[atomicNumber - 1] ?? null
}

/** The symbol, or `X` for an element that is not known. */
export function symbolOf(atomicNumber: number): string {
  return elementOf(atomicNumber)?.symbol ?? 'X'
}

/** The atomic number of a symbol in any case; `D` and `T` are hydrogen. Null when there is no such element. */
export function atomicNumberOf(symbol: string): number | null {
  const key = symbol.toLowerCase()
  if (key === 'd' || key === 't') return 1
  return ATOMIC_NUMBERS.get(key) ?? null
}

/** False for an element that is not known and for the half metals B, Si, Ge, As, Sb, Te and At. */
export function isMetal(atomicNumber: number): boolean {
  return elementOf(atomicNumber)?.kind === 'metal'
}

/** Groups 1 and 2 without hydrogen: metals that bind as ions and form no kernels. */
export function isSBlockMetal(atomicNumber: number): boolean {
  return S_BLOCK.has(atomicNumber)
}

const S_BLOCK: ReadonlySet<number> = new Set([3, 4, 11, 12, 19, 20, 37, 38, 55, 56, 87, 88])

/** Å; null for an element that is not known. */
export function covalentRadius(atomicNumber: number): number | null {
  return elementOf(atomicNumber)?.covalentRadius ?? null
}

/** Noble gases bond to nothing by distance alone. */
export function isNobleGas(atomicNumber: number): boolean {
  return NOBLE_GASES.has(atomicNumber)
}

const NOBLE_GASES: ReadonlySet<number> = new Set([2, 10, 18, 36, 54, 86])
