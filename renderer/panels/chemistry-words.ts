/** The charge, oxidation state and electron count of a cluster in a chemist's words. */
import type { Assumption, ClusterCharge } from '../../shared/chemistry/chemistry'
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

export interface ShellRun {
  readonly text: string
  /** Electrons in a shell, which stand above the line. */
  readonly isSuper: boolean
}

/** Cuts a sentence at the electrons of its superatomic shells: `(1S2 1P6)` → `(1S` 2 ` 1P` 6 `)`. */
export function shellRuns(sentence: string): ShellRun[] {
  return sentence
    .split(/(?<=\b\d[SPDFGH])(\d+)(?![A-Za-z\d])/u)
    .map((text, i) => ({ text, isSuper: i % 2 === 1 }))
    .filter(({ text }) => text !== '')
}

/** What leads to the assumptions, and how many of them are still to be made. */
export function assumptionsLink(assumptions: readonly Assumption[]): string {
  const { length } = assumptions
  const unknown = assumptions.filter(({ value }) => value === null).length
  const all = `Rests on ${length} assumption${length === 1 ? '' : 's'}`
  return unknown === 0 ? all : `${all}, ${unknown} not known`
}

/** What the analysis has to say about the chemistry: the hydride audit among it. */
export function chemistryProblems({ problems }: StructureReport): StructureReport['problems'] {
  return problems.filter(({ code }) => code.startsWith('chemistry.'))
}
