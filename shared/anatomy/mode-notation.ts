import type { ModeNotation } from './anatomy'
import type { LigandConnection, LigandDonor } from './ligand-connection'

/**
 * How a ligand binds, in both styles.
 *
 * Literature: `μ3-Se` for one donor on several metals, `κ2N,P` for donors on one. Where donors bridge
 * and none share a metal, donor by donor (`μ2-κP:κP'`, `μ3-κ2O:κO'`: O binds two metals, O′ a third);
 * where some do, metal by metal (`μ2-κ2O,O':κO`). π systems are `η5`, on several metals `μ3-η1,η1,η2`.
 *
 * IUPAC: plain μ for two, each κ with the numbers of the metals, and their bonds counted in its
 * superscript (`μ3-1:2:3κ3Se`, `μ-1κP:2κP'`); no η1 (`μ3-1:2κ2C;3η2`).
 *
 * @param isMonatomic a terminal halide or hydride is written `Cl`, not `κCl`, in the literature
 *
 * Source: IUPAC Red Book 2005, IR-9.2.4.2, IR-9.2.4.3, IR-9.2.5.2 with its examples 2 to 5, IR-10.2.3.1.
 */
export function writeMode(connection: LigandConnection, isMonatomic: boolean): ModeNotation {
  return {
    literature: literatureMode(connection, isMonatomic),
    iupac: iupacMode(connection),
  }
}

function literatureMode({ donors, metals }: LigandConnection, isMonatomic: boolean): string {
  const bridge = metals > 1 ? `μ${metals}-` : ''
  const [only] = donors
  if (only !== undefined && donors.length === 1) {
    if (only.symbol === null) return bridge + piMode(only)
    return metals > 1 || isMonatomic ? bridge + only.symbol : `κ${only.symbol}`
  }
  const labels = labelDonors(donors)
  const onMetal = byMetal(donors, metals)
  const isShared = onMetal.some((there) => there.length > 1)
  if (!isShared) {
    const terms = donors.map((donor) =>
      donor.symbol === null
        ? piMode(donor)
        : `κ${superscript(donor.bonds.length)}${labels.get(donor)}`,
    )
    return bridge + terms.join(':')
  }
  const terms = onMetal.map((there) => {
    const single = there.filter(({ donor }) => donor.symbol !== null)
    const kappa = single.map(({ donor }) => labels.get(donor)).join(',')
    const eta = there
      .filter(({ donor }) => donor.symbol === null)
      .map(({ hapticity }) => `η${hapticity}`)
    return [...(single.length > 0 ? [`κ${superscript(single.length)}${kappa}`] : []), ...eta].join()
  })
  return bridge + terms.join(':')
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

/** Donors that the same metals bind; η on each metal by itself. */
interface Term {
  /** From 1; empty where there is but one metal, which needs no number. */
  readonly locants: readonly number[]
  /** The symbols with primes, element by element; null for η. */
  readonly labels: readonly string[]
  readonly hapticity: number
}

function iupacMode({ donors, metals }: LigandConnection): string {
  const bridge = metals === 1 ? '' : metals === 2 ? 'μ-' : `μ${metals}-`
  const terms = iupacTerms(donors)
  if (metals === 1) return terms.map((term) => termText(term, '')).join(',')
  // The metals of π systems alone are not numbered: μ-η2:η2-ethyne, IR-10.2.3.1.
  if (terms.every(({ hapticity }) => hapticity > 1)) {
    return bridge + terms.map((term) => termText(term, '')).join(':')
  }
  const isColonTaken = terms.some(({ locants }) => locants.length > 1)
  return (
    bridge +
    terms.map((term) => termText(term, term.locants.join(':'))).join(isColonTaken ? ';' : ':')
  )
}

function termText({ labels, hapticity }: Term, locants: string): string {
  if (hapticity > 1) return `${locants}η${hapticity}`
  const bonds = labels.length * (locants === '' ? 1 : locants.split(':').length)
  return `${locants}κ${superscript(bonds)}${labels.join(',')}`
}

function iupacTerms(donors: readonly LigandDonor[]): Term[] {
  const kappa = new Map<string, { locants: number[]; symbol: string; donors: KappaDonor[] }>()
  const eta: Term[] = []
  const singles = donors.flatMap(kappaDonors)
  const labels = labelDonors(singles)
  for (const donor of singles) {
    const locants = donor.bonds.map(({ metal }) => metal + 1)
    const key = `${locants.join(':')} ${donor.symbol}`
    const known = kappa.get(key)
    if (known === undefined) kappa.set(key, { locants, symbol: donor.symbol, donors: [donor] })
    else known.donors.push(donor)
  }
  for (const { bonds } of donors) {
    for (const { metal, symbols } of bonds) {
      if (symbols.length > 1) {
        eta.push({ locants: [metal + 1], labels: [], hapticity: symbols.length })
      }
    }
  }
  const terms = [...kappa.values()].map((term): Term => ({
    locants: term.locants,
    labels: term.donors.map((donor) => labels.get(donor)!),
    hapticity: 1,
  }))
  return [...terms, ...eta].toSorted(
    (a, b) =>
      compareLocants(a.locants, b.locants) ||
      a.hapticity - b.hapticity ||
      compareTexts(a.labels[0] ?? '', b.labels[0] ?? ''),
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

/** `P`, `P'`, `P''`, counted for each element along the metals, as they are written. */
function labelDonors(donors: readonly LigandDonor[]): Map<LigandDonor, string> {
  const counts = new Map<string, number>()
  const labels = new Map<LigandDonor, string>()
  for (const donor of donors) {
    if (donor.symbol === null) continue
    const before = counts.get(donor.symbol) ?? 0
    counts.set(donor.symbol, before + 1)
    labels.set(donor, donor.symbol + "'".repeat(before))
  }
  return labels
}

function byMetal(donors: readonly LigandDonor[], metals: number) {
  const onMetal = Array.from(
    { length: metals },
    (): { donor: LigandDonor; hapticity: number }[] => [],
  )
  for (const donor of donors) {
    for (const { metal, symbols } of donor.bonds) {
      onMetal[metal]!.push({ donor, hapticity: symbols.length })
    }
  }
  return onMetal
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

function compareTexts(p: string, q: string): number {
  return p < q ? -1 : Number(p > q)
}
