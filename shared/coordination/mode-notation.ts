import type { ModeNotation } from './coordination'
import { donorsOnMetals, type LigandConnection, type LigandDonor } from './ligand-connection'

/**
 * How a ligand binds, in both styles.
 *
 * Literature: `μ3-Se` for one donor on several metals, `κ2N,P` for donors on one. Where donors bridge
 * and none share a metal, donor by donor (`μ2-κP:κP'`, `μ3-κ2O:κO'`: O binds two metals, O′ a third);
 * where some do, metal by metal (`μ2-κ2O,O':κO`). π systems are `η5`, on several metals `μ3-η1,η1,η2`.
 *
 * IUPAC: plain μ for two, each κ with the numbers of its metals, and the bonds counted in its
 * superscript (`μ3-1:2:3κ3Se`, `μ-1κP:2κP'`); no η1 (`μ3-1:2κ2C;3η2`). Between metals stands a colon as
 * in example 5 of IR-9.2.5.2, a semicolon where colons join the metals of one donor.
 *
 * Above six donors of one element primes are left out in both, and equal terms of the literature are
 * counted: `μ8-(κO)8`.
 *
 * @param isMonatomic a terminal halide or hydride is written `Cl`, not `κCl`, in the literature
 *
 * Source: IUPAC Red Book 2005, IR-2.5.3, IR-9.2.4.2, IR-9.2.4.3, IR-9.2.5.2, IR-10.2.3.1.
 */
export function writeMode(connection: LigandConnection, isMonatomic: boolean): ModeNotation {
  return {
    literature: literatureMode(connection, isMonatomic),
    iupac: iupacMode(connection),
  }
}

function literatureMode(connection: LigandConnection, isMonatomic: boolean): string {
  const { donors, metals } = connection
  const bridge = metals > 1 ? `μ${metals}-` : ''
  const [only] = donors
  if (only !== undefined && donors.length === 1) {
    if (only.symbol === null) return bridge + piMode(only)
    return metals > 1 || isMonatomic ? bridge + only.symbol : `κ${only.symbol}`
  }
  const isShared = donorsOnMetals(connection).some((count) => count > 1)
  const terms = isShared ? termsByMetal(connection) : termsByDonor(connection)
  return bridge + counted(terms).join(':')
}

function termsByDonor({ donors }: LigandConnection): string[] {
  const labels = labelDonors(donors)
  return donors.map((donor) =>
    donor.symbol === null
      ? piMode(donor)
      : `κ${superscript(donor.bonds.length)}${labels.get(donor)}`,
  )
}

function termsByMetal({ donors, metals }: LigandConnection): string[] {
  const onMetal = Array.from({ length: metals }, (_, metal) =>
    donors.flatMap((donor) => {
      const bond = donor.bonds.find((it) => it.metal === metal)
      return bond === undefined ? [] : [{ donor, hapticity: bond.symbols.length }]
    }),
  )
  const labels = labelDonors(onMetal.flat().map(({ donor }) => donor))
  return onMetal.map((there) => {
    const single = there.flatMap(({ donor }) => labels.get(donor) ?? [])
    const pi = there.filter(({ donor }) => donor.symbol === null)
    const eta = pi.map(({ hapticity }) => `η${hapticity}`)
    return [...(single.length > 0 ? [kappa(single, single.length)] : []), ...eta].join(',')
  })
}

/** Runs of equal terms too long to be read: `(κO)8`. */
function counted(terms: readonly string[]): string[] {
  const runs: { term: string; count: number }[] = []
  for (const term of terms) {
    const last = runs.at(-1)
    if (last?.term === term) last.count++
    else runs.push({ term, count: 1 })
  }
  return runs.flatMap(({ term, count }) =>
    count > MOST_PRIMED ? [`(${term})${count}`] : Array.from({ length: count }, () => term),
  )
}

/** Of one π system, metal by metal in ascending order: `η1,η1,η2`. */
export function hapticities(counts: readonly number[]): string {
  return counts
    .toSorted((a, b) => a - b)
    .map((hapticity) => `η${hapticity}`)
    .join(',')
}

function piMode({ bonds }: LigandDonor): string {
  return hapticities(bonds.map(({ symbols }) => symbols.length))
}

/** Donors of one element that the same metals bind, or a π system on one metal. */
interface Term {
  /** Numbers of the metals, from 1, ascending. */
  readonly locants: readonly number[]
  /** Empty for a π system. */
  readonly donors: readonly KappaDonor[]
  readonly hapticity: number
}

function iupacMode({ donors, metals }: LigandConnection): string {
  const terms = [...kappaTerms(donors), ...etaTerms(donors)].toSorted(
    (a, b) => compareLocants(a.locants, b.locants) || a.hapticity - b.hapticity,
  )
  const labels = labelDonors(terms.flatMap((term) => term.donors))
  // The metals of π systems alone are not numbered: μ-η2:η2-ethyne, IR-10.2.3.1.
  const isNumbered = metals > 1 && terms.some(({ hapticity }) => hapticity === 1)
  const isColonTaken = terms.some(({ locants }) => locants.length > 1)
  let text = ''
  for (const [k, { locants, donors: there, hapticity }] of terms.entries()) {
    if (k > 0) {
      const isSameMetal = compareLocants(locants, terms[k - 1]!.locants) === 0
      text += isColonTaken ? ';' : isSameMetal ? ',' : ':'
    }
    if (isNumbered) text += locants.join(':')
    const names = there.map((donor) => labels.get(donor)!)
    text += hapticity > 1 ? `η${hapticity}` : kappa(names, names.length * locants.length)
  }
  return (metals === 1 ? '' : metals === 2 ? 'μ-' : `μ${metals}-`) + text
}

function kappaTerms(donors: readonly LigandDonor[]): Term[] {
  const terms = new Map<string, { locants: number[]; donors: KappaDonor[]; hapticity: number }>()
  for (const donor of donors.flatMap(kappaDonors)) {
    const locants = donor.bonds.map(({ metal }) => metal + 1)
    const key = `${locants.join(':')} ${donor.symbol}`
    const known = terms.get(key)
    if (known === undefined) terms.set(key, { locants, donors: [donor], hapticity: 1 })
    else known.donors.push(donor)
  }
  return [...terms.values()]
}

function etaTerms(donors: readonly LigandDonor[]): Term[] {
  return donors.flatMap(({ bonds }) =>
    bonds.flatMap(({ metal, symbols }) =>
      symbols.length > 1 ? [{ locants: [metal + 1], donors: [], hapticity: symbols.length }] : [],
    ),
  )
}

type KappaDonor = LigandDonor & { readonly symbol: string }

/** A single donor, or the atoms of a π system that bind a metal by themselves. */
function kappaDonors(donor: LigandDonor): KappaDonor[] {
  const { symbol } = donor
  if (symbol !== null) return [{ ...donor, symbol }]
  const byAtom = new Map<number, KappaDonor>()
  for (const bond of donor.bonds) {
    const [first] = bond.symbols
    if (bond.symbols.length !== 1 || first === undefined) continue
    const bonds = [...(byAtom.get(bond.atom)?.bonds ?? []), bond]
    byAtom.set(bond.atom, { symbol: first, bonds })
  }
  return [...byAtom.values()]
}

/** Donors of one element in a ligand that primes can still tell apart at a glance. */
const MOST_PRIMED = 6

/** `P`, `P'`, `P''` in the order in which the donors are written; π systems have no label. */
function labelDonors(written: readonly LigandDonor[]): Map<LigandDonor, string> {
  const ofElement = new Map<string, Set<LigandDonor>>()
  for (const donor of written) {
    if (donor.symbol === null) continue
    const known = ofElement.get(donor.symbol)
    if (known === undefined) ofElement.set(donor.symbol, new Set([donor]))
    else known.add(donor)
  }
  const labels = new Map<LigandDonor, string>()
  for (const [symbol, donors] of ofElement) {
    for (const [k, donor] of [...donors].entries()) {
      labels.set(donor, donors.size > MOST_PRIMED ? symbol : symbol + "'".repeat(k))
    }
  }
  return labels
}

function kappa(labels: readonly string[], bonds: number): string {
  return `κ${superscript(bonds)}${[...new Set(labels)].join(',')}`
}

function superscript(count: number): string {
  return count > 1 ? String(count) : ''
}

/** 1:2 before 1 before 2. */
function compareLocants(p: readonly number[], q: readonly number[]): number {
  for (let k = 0; k < Math.min(p.length, q.length); k++) {
    if (p[k] !== q[k]) return p[k]! - q[k]!
  }
  return q.length - p.length
}
