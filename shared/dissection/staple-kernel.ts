/** Which metals of a cluster are kernel, and which are held off it by their donors. */
import { AtomRole } from '../coordination/coordination'
import type { Donor } from '../coordination/connection-table'
import { pointAt, distance } from '../geometry/vec3'
import { covalentRadius } from '../tables/elements'
import { countDonors } from './core-shell-layers'
import type { Subject } from './subject'

/**
 * Metals with fewer donors are not held off the kernel: "divide and protect" (Häkkinen, Walter &
 * Grönbeck, J. Phys. Chem. B 110, 2006, 9927).
 */
const DONORS_OF_PROTECTION = 2

/** Å: over this length a metallic bond loses all but 1/e of its weight. */
const DECAY = 0.2

/** Å over the sum of the radii: contacts farther than this weigh nothing (e⁻⁵). */
const REACH = 5 * DECAY

/**
 * Where the cut between kernel and staple may lie, as parts of the median metallic binding of the metals
 * that are kernel beyond doubt. In Au and Ag thiolates staple metals have 0.02 to 0.25 of it, kernel
 * metals with two donors 0.4 and more.
 */
const LOWEST_CUT = 0.2
const HIGHEST_CUT = 0.5

/** Metallic binding: less than one contact of 0.14 Å over the radii holds no metal in a kernel. */
const LEAST_HELD = 0.5

/** Metals over the cut by this factor, or under it, are so without doubt. */
const BEYOND_DOUBT = 2

/** Part of the reference, or of the cut: less is as good as none. */
const LEAST_BINDING = 0.01

const FEWEST_KERNEL_METALS = 3

export interface Kernel {
  /** Ensemble atoms, ascending. */
  readonly kernel: readonly number[]
  /** The other metals, ascending. */
  readonly protecting: readonly number[]
  /** For each metal how clear it is which it is, 0 to 1. */
  readonly clearness: ReadonlyMap<number, number>
}

/**
 * Tells the kernel of a cluster from the metals around it.
 *
 * A metal with fewer than two donors that other metals hold is kernel beyond doubt. One with more is
 * kernel if the metals around bind it as they bind those: metallic binding is Σ exp((r_i + r_j − d) / 0.2 Å)
 * over all metals (radii of Cordero et al., Dalton Trans. 2008, 2832), and the cut lies in the widest
 * gap, on a logarithmic scale, about 0.2 to 0.5 of what the certain ones have. So Au14 of Au18(SR)14,
 * bent between two sulfurs and at 2.80 Å from three metals, is kernel, which counting donors misses.
 *
 * @returns null without a kernel: fewer than three such metals, or none of them certain.
 * Cost: n log n in metals at a given density.
 */
export function findKernel(subject: Subject): Kernel | null {
  const donors = countDonors(subject, protectiveDonors(subject))
  const binding = metallicBinding(subject)
  const bindingOf = (metal: number): number => binding.get(metal)!
  const isCertain = (metal: number): boolean =>
    donors.get(metal)! < DONORS_OF_PROTECTION && bindingOf(metal) >= LEAST_HELD
  const free = subject.table.metals.filter(isCertain)
  if (free.length === 0) return null
  const reference = median(free.map(bindingOf))
  const cut = findCut(subject.table.metals.map(bindingOf), reference)
  const kernel = subject.table.metals.filter((metal) => bindingOf(metal) > cut)
  if (kernel.length < FEWEST_KERNEL_METALS || !kernel.some(isCertain)) return null
  const isKernel = new Set(kernel)
  return {
    kernel,
    protecting: subject.table.metals.filter((metal) => !isKernel.has(metal)),
    clearness: new Map(
      subject.table.metals.map((metal) => [
        metal,
        isKernel.has(metal) && isCertain(metal) ? 1 : clearnessOf(bindingOf(metal), cut),
      ]),
    ),
  }
}

/** In a sentence, why a cluster has no kernel. */
export function whyNoKernel(subject: Subject): string {
  const { metals } = subject.table
  if (metals.length < FEWEST_KERNEL_METALS) {
    return `A kernel takes ${FEWEST_KERNEL_METALS} metals; there ${metals.length === 1 ? 'is 1' : `are ${metals.length}`}.`
  }
  const donors = countDonors(subject, protectiveDonors(subject))
  return metals.every((metal) => donors.get(metal)! >= DONORS_OF_PROTECTION)
    ? 'Every metal is bound by two donors or more, so none is kernel and protected by the others.'
    : 'The metals with fewer than two donors are not held together by metals, so they are no kernel.'
}

/** Every donor but hydrides, which belong to the metals; a sulfide amid the metals binds them as others do. */
function protectiveDonors({ role, table }: Subject): Donor[] {
  return table.donors.filter(({ atoms }) => role[atoms[0]!] !== AtomRole.hydride)
}

/** Σ exp((r_i + r_j − d) / decay) over the other metals, for each metal of the main cluster. */
function metallicBinding({ specimen, table }: Subject): Map<number, number> {
  const { cartn } = specimen.ensemble
  const radius = (metal: number): number => covalentRadius(specimen.element[metal]!) ?? 0
  const widest = Math.max(...table.metals.map(radius))
  const binding = new Map(table.metals.map((metal) => [metal, 0]))
  const along = table.metals.toSorted((p, q) => cartn[3 * p]! - cartn[3 * q]!)
  for (const [rank, metal] of along.entries()) {
    const here = pointAt(cartn, metal)
    for (let next = rank + 1; next < along.length; next++) {
      const other = along[next]!
      const there = pointAt(cartn, other)
      if (there[0] - here[0] > 2 * widest + REACH) break
      const stretch = distance(here, there) - radius(metal) - radius(other)
      if (stretch > REACH) continue
      const weight = Math.exp(-stretch / DECAY)
      binding.set(metal, binding.get(metal)! + weight)
      binding.set(other, binding.get(other)! + weight)
    }
  }
  return binding
}

/** In the middle of the widest gap that reaches into the window, on a logarithmic scale. */
function findCut(bindings: readonly number[], reference: number): number {
  const [lowest, highest] = [LOWEST_CUT * reference, HIGHEST_CUT * reference]
  const least = LEAST_BINDING * reference
  const ladder = [least, ...bindings.map((it) => Math.max(it, least))].toSorted((p, q) => p - q)
  let cut = lowest
  let widest = 0
  for (let rung = 1; rung < ladder.length; rung++) {
    const [below, above] = [ladder[rung - 1]!, ladder[rung]!]
    if (above < lowest || below > highest || above <= widest * below) continue
    widest = above / below
    cut = Math.sqrt(below * above)
  }
  return Math.min(Math.max(cut, lowest), highest)
}

function clearnessOf(binding: number, cut: number): number {
  const factor = Math.max(binding, LEAST_BINDING * cut) / cut
  return Math.min(1, Math.abs(Math.log(factor)) / Math.log(BEYOND_DOUBT))
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((p, q) => p - q)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
