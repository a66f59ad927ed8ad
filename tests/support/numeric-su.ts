import type { Crystal } from '../../shared/crystal/crystal'
import { pointAt } from '../../shared/geometry/vec3'
import { SPECIAL_POSITION_TOLERANCE } from '../../shared/graph/cell-atoms'
import { freeDirections, siteSymmetryGroup } from '../../shared/symmetry/site-symmetry'
import { cellOf } from './cells'

/** The steps of the numerical derivatives, in s.u. */
const STEP = 1e-2

/**
 * The s.u. of any value computed from a crystal: each parameter (a free coordinate of a site, a cell
 * parameter or those that `tiedCells` ties) is changed alone, the value computed anew, and the changes
 * added in squares. As PLATON works, and blind to all formulas.
 *
 * @param tiedCells groups of cell parameters (0 to 5: a, b, c, α, β, γ) that change together
 * @param cellSu of each group
 */
export function numericSu(
  crystal: Crystal,
  tiedCells: readonly (readonly number[])[],
  cellSu: readonly number[],
  valueOf: (crystal: Crystal) => number,
): number {
  const { sites, cell, spaceGroup } = crystal
  let variance = 0
  const add = (changed: (step: number) => Crystal) => {
    const change = valueOf(changed(STEP)) - valueOf(changed(-STEP))
    variance += (change / (2 * STEP)) ** 2
  }
  for (let site = 0; site < sites.count; site++) {
    const group = siteSymmetryGroup(
      pointAt(sites.fract, site),
      spaceGroup.symops,
      cell,
      SPECIAL_POSITION_TOLERANCE,
    )
    for (const direction of freeDirections(group)) {
      const lead = direction.findIndex((x) => x !== 0)
      const su = sites.fractSu[3 * site + lead]!
      add((step) => {
        const fract = sites.fract.slice()
        for (const axis of [0, 1, 2]) fract[3 * site + axis]! += step * su * direction[axis]!
        return { ...crystal, sites: { ...sites, fract } }
      })
    }
  }
  const parameters = [
    cell.lengthA,
    cell.lengthB,
    cell.lengthC,
    cell.angleAlpha,
    cell.angleBeta,
    cell.angleGamma,
  ].map(({ value }) => value)
  for (const [i, tied] of tiedCells.entries()) {
    add((step) => {
      const changed = parameters.map((x, k) => (tied.includes(k) ? x + step * cellSu[i]! : x))
      return { ...crystal, cell: cellOf(...changed) }
    })
  }
  return Math.sqrt(variance)
}
