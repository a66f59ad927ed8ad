/** The charge, oxidation state and electron count of a cluster in a chemist's words. */
import type { ClusterCharge } from '../../shared/chemistry/chemistry'
import type { StructureReport } from '../../shared/pipeline/structure-report'

const MINUS = '−'

/** `1+`, `2−`, `0`. */
export function printCharge(charge: number): string {
  if (charge === 0) return '0'
  return `${Math.abs(charge)}${charge > 0 ? '+' : MINUS}`
}

/** With its sign, as an oxidation state is written: `+0.86`, `−1.50`, `0.00`. */
export function printOxidationState(state: number): string {
  const digits = Math.abs(state).toFixed(2)
  if (Number(digits) === 0) return digits
  return `${state > 0 ? '+' : MINUS}${digits}`
}

/** A whole number with a true minus. */
export function printCount(count: number): string {
  return count < 0 ? `${MINUS}${-count}` : `${count}`
}

/** Where the charge of the cluster comes from, in a few words. */
export function sourceOfCharge({ from }: ClusterCharge): string {
  return {
    user: 'set by you',
    file: 'as the file states',
    'counter-ions': 'balances the counter-ions',
    'no-counter-ions': 'no counter-ions in the crystal',
  }[from]
}

/**
 * Superatomic shells filled by so many electrons, as runs of a name and its electrons: 8 → 1S 2, 1P 6.
 * Order of levels: Walter et al., PNAS 105 (2008) 9157, and for the closings between the main ones de
 * Heer, Rev. Mod. Phys. 65 (1993) 611. Empty for a number that closes none.
 */
export function shellsOf(electrons: number): readonly (readonly [shell: string, count: number])[] {
  const names = SHELLS_OF_NUMBER[electrons] ?? ''
  return names.split(' ').flatMap((name) => {
    const count = ELECTRONS_OF_LETTER[name.slice(1)]
    return count === undefined ? [] : [[name, count] as const]
  })
}

const ELECTRONS_OF_LETTER: Readonly<Record<string, number>> = {
  S: 2,
  P: 6,
  D: 10,
  F: 14,
  G: 18,
  H: 22,
}

const TO_34 = '1S 1P 1D 2S 1F'
const TO_58 = `${TO_34} 2P 1G`
const SHELLS_OF_NUMBER: Readonly<Record<number, string>> = {
  2: '1S',
  8: '1S 1P',
  18: '1S 1P 1D',
  20: '1S 1P 1D 2S',
  34: TO_34,
  40: `${TO_34} 2P`,
  58: TO_58,
  68: `${TO_58} 2D`,
  70: `${TO_58} 2D 3S`,
  90: `${TO_58} 2D 1H`,
  92: `${TO_58} 2D 3S 1H`,
}

/** What the analysis has to say about the chemistry: the hydride audit among it. */
export function chemistryProblems({ problems }: StructureReport): StructureReport['problems'] {
  return problems.filter(({ code }) => code.startsWith('chemistry.'))
}
