/** What the moiety formula of a file says of the main cluster. */
import type { ElementCounts } from '../ensemble/formula'
import { HYDROGENS, isComposition, type StatedMoiety } from '../ensemble/stated-moieties'
import { atomicNumberOf, isMetal } from '../tables/elements'

export interface StatedCluster {
  /** The components that the cluster is made of; ions that bind a metal stand by themselves in many files. */
  readonly components: readonly StatedMoiety[]
  /** For one formula unit; null: its components carry no charge. */
  readonly charge: number | null
}

/**
 * Finds the main cluster, or a formula unit of it, in the moiety formula: the component of the same
 * composition, else one with the same metals together with the ions and molecules that are bonded to
 * them here. Atoms may be missing from the structure, but none may be left over.
 *
 * @param counts of the main cluster
 * @param units formula units that it stands for
 * @param apart the components that are not among the molecules
 */
export function statedCluster(
  counts: ElementCounts,
  units: number,
  stated: readonly StatedMoiety[],
  apart: readonly StatedMoiety[],
): StatedCluster | null {
  const unit = new Map([...counts].map(([symbol, count]) => [symbol, count / units]))
  for (const [wanted, share] of [
    [unit, 1],
    [counts, units],
  ] as const) {
    const component = stated.find((each) => isComposition(each, wanted, HYDROGENS))
    if (component !== undefined) return shared([component], component.charge, share)
  }
  const alike = apart.filter((component) => hasSameMetals(component.counts, counts))
  const [only] = alike
  if (only === undefined || alike.length > 1) return null
  return withBoundIons(only, counts, units, apart)
}

function shared(
  components: readonly StatedMoiety[],
  charge: number | null,
  units: number,
): StatedCluster {
  return { components, charge: charge === null ? null : charge / units }
}

/** Null where atoms are left over that no component explains. */
function withBoundIons(
  component: StatedMoiety,
  counts: ElementCounts,
  units: number,
  apart: readonly StatedMoiety[],
): StatedCluster | null {
  const left = new Map(
    [...counts].map(([symbol, count]) => [symbol, count - (component.counts.get(symbol) ?? 0)]),
  )
  const components = [component]
  let charge = component.charge
  const others = apart
    .filter((other) => other !== component && weightOf(other) > 0)
    .toSorted((p, q) => weightOf(q) - weightOf(p))
  for (const other of others) {
    const times = timesWithin(other.counts, left)
    if (times === 0) continue
    for (const [symbol, count] of other.counts) {
      left.set(symbol, (left.get(symbol) ?? 0) - times * count)
    }
    components.push(other)
    if (charge !== null) charge += times * (other.charge ?? 0)
  }
  return heavy(left).some(([, count]) => count > 0) ? null : shared(components, charge, units)
}

/** How often a component can be taken from the atoms that are left. */
function timesWithin(counts: ElementCounts, left: ElementCounts): number {
  const shares = heavy(counts)
    .filter(([, count]) => count > 0)
    .map(([symbol, count]) => (left.get(symbol) ?? 0) / count)
  return Math.max(0, Math.floor(Math.min(...shares)))
}

function heavy(counts: ElementCounts): (readonly [symbol: string, count: number])[] {
  return [...counts].filter(([symbol]) => !HYDROGENS.includes(symbol))
}

function weightOf({ counts }: StatedMoiety): number {
  return heavy(counts).reduce((sum, [, count]) => sum + count, 0)
}

function hasSameMetals(stated: ElementCounts, counts: ElementCounts): boolean {
  const metals = [...stated.keys(), ...counts.keys()].filter((symbol) =>
    isMetal(atomicNumberOf(symbol) ?? 0),
  )
  return metals.length > 0 && metals.every((symbol) => stated.get(symbol) === counts.get(symbol))
}
