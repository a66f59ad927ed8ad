import type { ConnectionTable, Donor } from '../coordination/connection-table'
import { shellFormula } from '../ensemble/part-names'
import type { Specimen } from '../ensemble/specimen'
import type { Unit } from './dissection'
import { heightOf } from './layer-line'
import type { Stack } from './layer-stack'
import { unitOf } from './layer-units'
import { ringAboutAxis } from './ring-about-axis'

/** What closes an end of a slab. It shares atoms with the slab. */
export interface Cap {
  /** Ensemble atoms: metals and bridging donors. */
  readonly skeleton: readonly number[]
  /** Ensemble atoms: terminal donors. */
  readonly terminal: readonly number[]
  readonly units: readonly Unit[]
}

export interface SlabAndCaps {
  /** Ensemble atoms: every layer, what lies between them, and the donors that belong to them. */
  readonly slab: readonly number[]
  /** One or two: below, above. */
  readonly caps: readonly Cap[]
}

/**
 * Parts a stack whose ends are closed by metals beside the column into a slab and its caps.
 *
 * - The slab is the column: its metals, what lies between its layers, the donors of its rings, and
 *   each bridging donor that binds more metals of the column than others.
 * - A cap is what closes one end: the metals beside the column there, and the donors they bind but
 *   those in the rings of the slab, which belong to a layer as its metals do.
 * - Where a donor of the cap alone binds a metal of the column, that metal is of the cap too: the cap
 *   is bound to the slab through it, and its own ring is complete only with it. These metals and the
 *   donors that bind both are what slab and cap share.
 *
 * @param inRings ensemble atoms: the donors of the rings of the layers
 * @returns null when no metal is beside the column
 */
export function findSlabAndCaps(
  specimen: Specimen,
  { donors }: ConnectionTable,
  stack: Stack,
  inRings: ReadonlySet<number>,
): SlabAndCaps | null {
  if (stack.beside.length === 0) return null
  const column = stack.layers.flatMap(({ atoms }) => [...atoms])
  const ofColumn = new Set(column)
  const isOfSlab = ({ atoms, metals }: Donor): boolean => {
    if (atoms.some((atom) => ofColumn.has(atom) || inRings.has(atom))) return true
    const count = metals.filter(({ metal }) => ofColumn.has(metal)).length
    return count > 1 && count > metals.length - count
  }
  const slabDonors = new Set(donors.filter(isOfSlab))
  const slab = [...new Set([...column, ...[...slabDonors].flatMap(({ atoms }) => [...atoms])])]

  const { cartn } = specimen.ensemble
  const isAbove = (metal: number): boolean => heightOf(cartn, metal, stack) > 0
  const ends = [
    stack.beside.filter((metal) => !isAbove(metal)),
    stack.beside.filter((metal) => isAbove(metal)),
  ]
  const caps = ends
    .filter((metals) => metals.length > 0)
    .map((metals) => capOf(specimen, stack, metals, donors, { slabDonors, ofColumn, inRings }))
  return { slab, caps }
}

interface Slab {
  readonly slabDonors: ReadonlySet<Donor>
  readonly ofColumn: ReadonlySet<number>
  readonly inRings: ReadonlySet<number>
}

function capOf(
  specimen: Specimen,
  stack: Stack,
  outer: readonly number[],
  donors: readonly Donor[],
  { slabDonors, ofColumn, inRings }: Slab,
): Cap {
  const isOuter = new Set(outer)
  const bound = donors.filter(
    ({ atoms, metals }) =>
      metals.some(({ metal }) => isOuter.has(metal)) &&
      !atoms.some((atom) => inRings.has(atom) || ofColumn.has(atom)),
  )
  const shared = new Set(
    bound
      .filter((donor) => !slabDonors.has(donor))
      .flatMap(({ metals }) => metals.map(({ metal }) => metal))
      .filter((metal) => ofColumn.has(metal)),
  )
  const metals = [...shared, ...outer]
  return {
    skeleton: [...metals, ...atomsOf(bound.filter((donor) => donor.metals.length > 1))],
    terminal: atomsOf(bound.filter((donor) => donor.metals.length === 1)),
    units: capUnits(specimen, stack, metals, { donors, bound }),
  }
}

function atomsOf(donors: readonly Donor[]): number[] {
  return donors.flatMap(({ atoms }) => [...atoms])
}

/**
 * The crown: the metals of a cap without terminal donors, with the donors between them where these are
 * of the cap too; and each metal that bears a terminal donor, with it.
 *
 * @param donors all, for those of the slab close the crown as well; `bound` those of the cap
 */
function capUnits(
  specimen: Specimen,
  stack: Stack,
  metals: readonly number[],
  { donors, bound }: { readonly donors: readonly Donor[]; readonly bound: readonly Donor[] },
): Unit[] {
  const terminal = bound.filter((donor) => donor.metals.length === 1)
  const borneBy = (metal: number): number[] =>
    terminal.filter((donor) => donor.metals[0]!.metal === metal).flatMap(({ atoms }) => [...atoms])
  const bare = metals.filter((metal) => borneBy(metal).length === 0)
  const bearing = metals.filter((metal) => borneBy(metal).length > 0)
  const crown = ringAboutAxis(specimen, stack, bare, donors)
  const ofCap = new Set([...metals, ...atomsOf(bound)])
  return [
    ...(crown === null ? [] : [ringWithin(specimen, crown, ofCap, metals)]),
    ...bearing.map((metal) => unitOf(specimen, 'terminal', [metal, ...borneBy(metal)])),
  ]
}

/** A ring, or its metals alone where a donor of it is not of the part. */
function ringWithin(
  { element }: Specimen,
  ring: Unit,
  part: ReadonlySet<number>,
  metals: readonly number[],
): Unit {
  if (ring.atoms.every((atom) => part.has(atom))) return ring
  const atoms = ring.atoms.filter((atom) => metals.includes(atom))
  return { ...ring, name: shellFormula(Array.from(atoms, (atom) => element[atom]!)), atoms }
}
