/**
 * The distances, angles and torsions that a file states beside those that follow from its own cell,
 * coordinates and symmetry codes: what the refinement program printed judges this program, and this
 * program judges files that were edited by hand.
 */
import type { Crystal } from '../crystal/crystal'
import { fractOfPlace, type Place } from '../crystal/place'
import type { StatedGeometry } from '../crystal/stated-geometry'
import { statedPlaces, type StatedPlaces } from '../crystal/stated-places'
import { toCartesian } from '../geometry/cell'
import { coordinateRounding } from './coordinate-rounding'
import { difference, tolerance, Verdict, type DepositedLoop } from './deposited-loop'
import { rankRows, summarise } from './deposited-summary'
import { internalCoordinate, type Quantity } from '../geometry/internal-coordinates'
import { suPropagation } from '../graph/su-propagation'

export interface DepositedComparison {
  readonly bonds: DepositedLoop
  readonly angles: DepositedLoop
  readonly torsions: DepositedLoop
}

/** Compares every stated distance, angle and torsion; a few µs a row. */
export function compareDeposited(crystal: Crystal): DepositedComparison {
  const tools: Tools = {
    placesOf: statedPlaces(crystal),
    quantityOf: quantities(crystal),
    suOf: suPropagation(crystal),
    roundingOf: coordinateRounding(crystal),
    restraints: crystal.sites.isRestrained,
  }
  return {
    bonds: compareLoop(crystal.statedBonds, tools),
    angles: compareLoop(crystal.statedAngles, tools),
    torsions: compareLoop(crystal.statedTorsions, tools),
  }
}

interface Tools {
  readonly placesOf: (stated: StatedGeometry, row: number) => StatedPlaces
  readonly quantityOf: Quantities
  readonly suOf: ReturnType<typeof suPropagation>
  readonly roundingOf: ReturnType<typeof coordinateRounding>
  readonly restraints: Uint8Array
}

function compareLoop(stated: StatedGeometry, tools: Tools): DepositedLoop {
  const verdict = new Uint8Array(stated.count).fill(Verdict.unresolved)
  const value = new Float64Array(stated.count).fill(NaN)
  const su = new Float64Array(stated.count).fill(NaN)
  const isRestrained = new Uint8Array(stated.count)
  for (let row = 0; row < stated.count; row++) {
    const found = tools.placesOf(stated, row)
    if (found.kind !== 'places') continue
    const fit = bestFit(stated, row, found.choices, tools.quantityOf)
    if (fit === null) continue
    const { places, quantity } = fit
    value[row] = quantity.value
    if (quantity.gradients !== null) su[row] = tools.suOf(places, quantity.gradients) ?? NaN
    if (places.every(({ site }) => tools.restraints[site] === 1)) isRestrained[row] = 1
    verdict[row] = judge(stated, row, fit, tools)
  }
  const rows = { stated, verdict, value, su, isRestrained }
  return { ...rows, worstFirst: rankRows(rows), summary: summarise(rows) }
}

function judge(
  stated: StatedGeometry,
  row: number,
  { places, quantity }: Fit,
  tools: Tools,
): Verdict {
  const size = Math.abs(difference(stated, row, quantity.value))
  if (size <= tolerance(stated, row)) return Verdict.agrees
  if (quantity.gradients === null) return Verdict.differs
  const bound = tools.roundingOf(places, quantity.gradients) + stated.lastDigit[row]! / 2
  const isOpen = size <= bound || (stated.ends > 2 && hasLostArm(places, tools))
  return isOpen ? Verdict.agreesRounded : Verdict.differs
}

/** Whether two neighbors all but coincide, so that rounding leaves no direction from one to the other. */
function hasLostArm(places: readonly Place[], { quantityOf, roundingOf }: Tools): boolean {
  return places.slice(1).some((place, i) => {
    const ends = [places[i]!, place]
    const arm = quantityOf(ends)
    return arm === null || arm.gradients === null || arm.value <= roundingOf(ends, arm.gradients)
  })
}

/** Atoms that a row may speak of, and what they measure. */
export interface Fit {
  readonly places: readonly Place[]
  readonly quantity: Quantity
}

/** Of sites that share their label those that fit best; null: nothing can be measured there. */
export function bestFit(
  stated: StatedGeometry,
  row: number,
  choices: readonly (readonly Place[])[],
  quantityOf: Quantities,
): Fit | null {
  let best: Fit | null = null
  let least = Infinity
  for (const places of choices) {
    const quantity = quantityOf(places)
    if (quantity === null) continue
    const size = Math.abs(difference(stated, row, quantity.value))
    if (size < least) [best, least] = [{ places, quantity }, size]
  }
  return best
}

/** The distance, angle or torsion of two, three or four atoms; null where it is not defined. */
export type Quantities = (places: readonly Place[]) => Quantity | null

/**
 * Prepares computing them from the coordinates as they are listed, which is what symmetry codes apply to:
 * not from sites moved onto the special position they are near, as bonds are. 0.3333 then is 0.3333, known to
 * half a unit; and a site that was refined a little off its mirror stays there.
 */
export function quantities(crystal: Crystal): Quantities {
  return (places) =>
    internalCoordinate(
      places.map((place) => toCartesian(crystal.cell, fractOfPlace(crystal, place))),
    )
}
