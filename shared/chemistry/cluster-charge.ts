import { note, warning } from '../base/problem'
import { hillFormula } from '../ensemble/formula'
import type { ChemistryProblem, ClusterCharge } from './chemistry'
import type { Ion, Ions } from './ions'
import { chargeWords, decimal, listWords } from './number-words'
import type { ChargeRange } from './oxidation-range'

export interface ChargeOutcome {
  /** Null: neither file nor counter-ions tell. */
  readonly charge: ClusterCharge | null
  /** Why there is none, in a sentence; null where there is one. */
  readonly missing: string | null
  readonly problems: readonly ChemistryProblem[]
}

/**
 * The charge of the main cluster: what the user says; else what the file states, checked against what
 * the other ions leave; else what they leave, for the crystal is neutral. Without other ions and
 * without a statement the cluster is taken as neutral.
 *
 * Reports `chemistry.charges-differ` and `chemistry.charge-unknown`.
 *
 * @param range what the oxidation states of its metals allow; null: not known. A crystal in which the
 *   balance is outside has lost ions or hydrogen, or some of its molecules are ions.
 */
export function chargeOfCluster(
  ions: Ions,
  chosen: number | null,
  range: ChargeRange | null,
): ChargeOutcome {
  if (chosen !== null) return known(chosen, 'user', `${chargeWords(chosen)} was set.`)
  const outcome = chargeOfFile(ions, range)
  return { ...outcome, problems: [...misstatements(ions), ...outcome.problems] }
}

function misstatements({ ions }: Ions): ChemistryProblem[] {
  return ions.flatMap(({ name, charge, misstated }) =>
    misstated === null || charge === null
      ? []
      : [
          warning(
            'chemistry.charges-differ',
            `The moiety formula of the file gives ${name} ${chargeWords(misstated)}; it is ${chargeWords(charge)}.`,
            { advice: `${chargeWords(charge)} is taken; set another among the assumptions.` },
          ),
        ],
  )
}

function chargeOfFile(ions: Ions, range: ChargeRange | null): ChargeOutcome {
  const balance = balanceOf(ions)
  const { statedCharge } = ions
  if (statedCharge === null) {
    const hint =
      range === null || range.lowest !== range.highest
        ? ''
        : ` Ligands and metal would make ${chargeWords(range.lowest)}.`
    if (balance.value === null) return unknown(`${balance.why}${hint}`)
    const beyond = beyondRange(balance.value, range)
    if (beyond === null) return fromIons(balance)
    const why = balance.hasIons
      ? `the balance with ${balance.why} gives ${chargeWords(balance.value)}, and`
      : 'there are no counter-ions, yet without a charge'
    return unknown(`${why} ${beyond}.${hint}`)
  }
  const stated = `The moiety formula of the file gives the ${ions.unit} ${chargeWords(statedCharge)}`
  if (balance.value === null) return known(statedCharge, 'file', `${stated}; ${balance.why}`)
  if (balance.value === statedCharge) {
    const reason = balance.hasIons
      ? `${stated}, and so does the balance with ${balance.why}.`
      : `${stated}.`
    return known(statedCharge, 'file', reason)
  }
  if (!balance.hasIons) {
    return known(statedCharge, 'file', `${stated}; its counter-ion is not among the atoms.`)
  }
  const left = `the balance with ${balance.why} gives ${chargeWords(balance.value)}`
  const problem = warning('chemistry.charges-differ', `${stated}, but ${left}.`, {
    advice: `${chargeWords(statedCharge)} is taken; set the charge of the cluster if it is another.`,
  })
  return {
    charge: { value: statedCharge, from: 'file', reason: `${stated}, but ${left}.` },
    missing: null,
    problems: [problem],
  }
}

/** Refined occupancies of metals leave fractions. */
const NEARLY_IN_RANGE = 0.1

function beyondRange(charge: number, range: ChargeRange | null): string | null {
  if (range === null) return null
  if (charge > range.highest + NEARLY_IN_RANGE)
    return 'its metals would be above their highest oxidation state'
  if (charge < range.lowest - NEARLY_IN_RANGE)
    return 'its metals would be below their lowest oxidation state'
  return null
}

function known(value: number, from: ClusterCharge['from'], reason: string): ChargeOutcome {
  return { charge: { value, from, reason }, missing: null, problems: [] }
}

function fromIons({ value, why, hasIons }: KnownBalance): ChargeOutcome {
  return hasIons
    ? known(value, 'counter-ions', `The balance with ${why} gives ${chargeWords(value)}.`)
    : known(value, 'no-counter-ions', why)
}

function unknown(why: string): ChargeOutcome {
  const problem = note(
    'chemistry.charge-unknown',
    `The charge of the cluster is not known: ${why}`,
    {
      advice: 'Set the charge of the cluster, or of the ion, among the assumptions.',
    },
  )
  return {
    charge: null,
    missing: `The charge of the cluster is not known: ${why}`,
    problems: [problem],
  }
}

interface KnownBalance {
  readonly value: number
  readonly hasIons: boolean
  readonly why: string
}
type Balance =
  KnownBalance | { readonly value: null; readonly hasIons: boolean; readonly why: string }

/** Refined occupancies of counter-ions add up to whole charges within this. */
const NEARLY_WHOLE = 0.1

function balanceOf({ unit, clustersPerCell, ions, missing }: Ions): Balance {
  if (missing.length > 0) {
    const listed = listWords(
      missing
        .slice(0, 3)
        .map((ion) => `${hillFormula(ion.counts)} ${chargeWords(ion.charge ?? 0)}`),
    )
    const why = `${listed} of the moiety formula is not among the atoms.`
    return { value: null, hasIons: true, why }
  }
  const untold = ions.filter(({ charge }) => charge === null)
  if (untold.length > 0) {
    const listed = listWords(untold.slice(0, 3).map(nameOf))
    const why = `the charge of ${listed} in the crystal is not known.`
    return { value: null, hasIons: true, why }
  }
  const charged = ions.filter(({ charge }) => charge !== 0)
  if (charged.length === 0) {
    const why =
      'There are no counter-ions, so it is taken as neutral; one that was removed from the model with the solvent would not be seen.'
    return { value: 0, hasIons: false, why }
  }
  const left = charged.reduce((sum, ion) => sum - (ion.charge! * ion.perCell) / clustersPerCell, 0)
  const why =
    listWords(
      charged.map(
        (ion) =>
          `${decimal(ion.perCell / clustersPerCell)} ${nameOf(ion)} (${chargeWords(ion.charge!)})`,
      ),
    ) + ` for each ${unit}`
  if (!(Math.abs(left - Math.round(left)) <= NEARLY_WHOLE)) {
    return {
      value: null,
      hasIons: true,
      why: `the balance with ${why} gives ${chargeWords(left)}, no whole charge.`,
    }
  }
  return { value: Math.round(left) + 0, hasIons: true, why }
}

function nameOf({ name, formula }: Ion): string {
  return name ?? formula.replaceAll(' ', '')
}
