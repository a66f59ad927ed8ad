import type { ElectronCount } from './chemistry'
import type { ChemistryChoices } from './chemistry-choices'
import { meaningOfCount } from './electron-words'
import { decimal, isWhole } from './number-words'

/** What the electrons are counted from. */
export interface ElectronBalance {
  readonly metals: readonly {
    readonly symbol: string
    readonly name: string
    readonly count: number
    /** Electrons that an atom gives. */
    readonly valence: number
  }[]
  readonly ligands: readonly {
    readonly abbreviation: string
    readonly count: number
    readonly charge: number
    readonly isHydride: boolean
  }[]
  readonly charge: number
  /** Whether metals are in contact: without a core no shells of one are closed. */
  readonly isBonded: boolean
}

/**
 * Electrons that an atom of a metal gives to the core of a cluster: those outside closed shells, the d
 * shell of groups 10 to 12 counted as closed. Null for metals whose d or f electrons take part and for
 * the heavy p metals, whose s electrons may or may not.
 *
 * Sources: Walter et al., PNAS 105 (2008) 9157 (Au, Al, Ga); Knight et al., Phys. Rev. Lett. 52 (1984)
 * 2141 (alkali metals); Pd and Pt 0, Hg and Cd 2 as in [Au24M(SR)18] (Jin & Nobusada, Nano Res. 7,
 * 2014, 285).
 */
export function usualValence(symbol: string): number | null {
  return VALENCE.get(symbol) ?? null
}

const VALENCE: ReadonlyMap<string, number> = new Map([
  ...['Ni', 'Pd', 'Pt'].map((symbol) => [symbol, 0] as const),
  ...['Cu', 'Ag', 'Au', 'Li', 'Na', 'K', 'Rb', 'Cs'].map((symbol) => [symbol, 1] as const),
  ...['Zn', 'Cd', 'Hg', 'Be', 'Mg', 'Ca', 'Sr', 'Ba'].map((symbol) => [symbol, 2] as const),
  ...['Al', 'Ga', 'In', 'Tl'].map((symbol) => [symbol, 3] as const),
])

/** Numbers of electrons that fill shells of a sphere; 68 to 70 and 90 to 92 are close in energy. */
export const CLOSED_SHELLS: readonly number[] = [2, 8, 18, 20, 34, 40, 58, 68, 70, 90, 92]

/**
 * Valence electrons of the metal core, n* = N·v − M − z: what N metals give, less what the ligands
 * take (one for each negative charge) and the charge of the cluster.
 *
 * @param hydrides `metal`: a hydride gives its electron to the core instead of taking one
 * Source: Walter et al., PNAS 105 (2008) 9157, eq. 1.
 */
export function countElectrons(
  { metals, ligands, charge, isBonded }: ElectronBalance,
  hydrides: ChemistryChoices['hydrides'],
): ElectronCount {
  const given = metals.map(({ symbol, count, valence }) => ({
    value: count * valence,
    text: `${decimal(count)}·${valence}${metals.length > 1 ? ` (${symbol})` : ''}`,
  }))
  const others = [
    ...ligands.map(({ abbreviation, count, isHydride, charge: each }) => {
      const value = count * (isHydride && hydrides === 'metal' ? 1 : each)
      return { value, text: `${decimal(Math.abs(value))} (${abbreviation})` }
    }),
    { value: -charge, text: decimal(Math.abs(charge)) },
  ]
  const taken = others.filter(({ value }) => value !== 0)
  const sum = [...given, ...taken].reduce((total, { value }) => total + value, 0)
  const valence = isWhole(sum) ? Math.round(sum) + 0 : sum
  const written = taken.map(({ value, text }) => ` ${value < 0 ? '−' : '+'} ${text}`).join('')
  const closedShell = isBonded && CLOSED_SHELLS.includes(valence) ? valence : null
  return {
    valence,
    arithmetic: `${given.map(({ text }) => text).join(' + ')}${written} = ${decimal(valence)}`,
    closedShell,
    meaning: meaningOfCount(metals, valence, closedShell, isBonded),
  }
}
