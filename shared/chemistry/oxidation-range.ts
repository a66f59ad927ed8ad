/** Which charges a cluster can have at all: those that leave its metals in oxidation states that they have. */
import type { Composition, MetalCount } from './composition'

/** The highest and the lowest oxidation state of a metal; the lowest where no other metal touches it. */
type Range = readonly [lowest: number, highest: number]

const UNBOUND = Number.NEGATIVE_INFINITY

/**
 * Common states of compounds that are made in flasks; carbonyls and the like may be below the lowest of
 * groups 4 to 10, which therefore have none. Metals that are not listed have neither.
 *
 * Source: Greenwood & Earnshaw, Chemistry of the Elements, 2nd ed., 1997.
 */
const RANGES: ReadonlyMap<string, Range> = new Map([
  ...states(['Li', 'Na', 'K', 'Rb', 'Cs'], 1, 1),
  ...states(['Be', 'Mg', 'Ca', 'Sr', 'Ba', 'Zn', 'Cd'], 2, 2),
  ...states(['Al', 'Y', 'La', 'Nd', 'Gd', 'Dy', 'Ho', 'Er', 'Lu'], 3, 3),
  ...states(['Sc', 'Pm', 'Sm', 'Eu', 'Tm', 'Yb'], 2, 3),
  ...states(['Ce', 'Pr', 'Tb'], 3, 4),
  ...states(['Ti', 'Zr', 'Hf', 'Th', 'Ni', 'Pd'], UNBOUND, 4),
  ...states(['V', 'Nb', 'Ta'], UNBOUND, 5),
  ...states(['Cr', 'Mo', 'W', 'Fe', 'Rh', 'Ir', 'Pt'], UNBOUND, 6),
  ...states(['Mn', 'Tc', 'Re'], UNBOUND, 7),
  ...states(['Ru', 'Os'], UNBOUND, 8),
  ...states(['Co'], UNBOUND, 5),
  ...states(['Cu', 'Ag'], 1, 3),
  ...states(['Au'], 1, 5),
  ...states(['Hg'], 1, 2),
  ...states(['Ga', 'In', 'Tl'], 1, 3),
  ...states(['Sn', 'Pb'], 2, 4),
  ...states(['Bi'], 1, 5),
  ...states(['U'], 3, 6),
])

function states(symbols: readonly string[], lowest: number, highest: number) {
  return symbols.map((symbol) => [symbol, [lowest, highest]] as const)
}

/** From the lowest to the highest, both infinite where nothing limits them. */
export interface ChargeRange {
  readonly lowest: number
  readonly highest: number
}

/**
 * The charges that the cluster can have, with ligands as they are; null where the charge of a ligand is
 * not known.
 *
 * @param isBonded whether metals are in contact: electrons of a core may bring any of them to 0 and below
 * @param isEndless a net of metals alone is an alloy, and has no charge of its own to be told from ions
 */
export function chargeRange(
  { metals, ligands }: Composition,
  isBonded: boolean,
  isEndless: boolean,
): ChargeRange | null {
  let ofLigands = 0
  for (const { charge, count } of ligands) {
    if (charge === null) return null
    ofLigands += charge * count
  }
  const sum = (state: (metal: MetalCount) => number) =>
    metals.reduce((total, metal) => total + metal.count * state(metal), ofLigands)
  const isAlloy = isEndless && ligands.length === 0
  return {
    lowest: isBonded
      ? isAlloy
        ? 0
        : UNBOUND
      : sum(({ symbol }) => RANGES.get(symbol)?.[0] ?? UNBOUND),
    highest: sum(({ symbol }) => RANGES.get(symbol)?.[1] ?? Number.POSITIVE_INFINITY),
  }
}
