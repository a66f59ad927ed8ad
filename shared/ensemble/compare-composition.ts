import { note, warning } from '../base/problem'
import type { Crystal } from '../crystal/crystal'
import { pointAt } from '../geometry/vec3'
import { siteSymmetryGroup } from '../symmetry/site-symmetry'
import { symbolOf } from '../tables/elements'
import type { EnsembleProblem } from './ensemble'
import { SPECIAL_POSITION_TOLERANCE } from '../graph/cell-atoms'
import { parseFormula } from './formula'

/** Atoms per formula unit that a rounded formula may be off. */
const ABSOLUTE = 0.06
const RELATIVE = 0.01

/**
 * Compares the content of the cell, every site with its multiplicity and occupancy, with Z times the
 * formula that the file states. Missing hydrogen is a note of its own: many structures are deposited
 * without it. Says nothing when the file gives no formula or no Z.
 */
export function compareComposition(crystal: Crystal): EnsembleProblem[] {
  const { formulaSum, formulaUnitsZ } = crystal.statement
  const stated = formulaSum === null ? null : parseFormula(formulaSum)
  if (stated === null || !isCount(formulaUnitsZ)) return []
  const found = contentPerCell(crystal)
  const symbols = [...new Set([...stated.counts.keys(), ...found.keys()])].toSorted()
  const differences = symbols.flatMap((symbol) => {
    const wanted = stated.counts.get(symbol) ?? 0
    const had = (found.get(symbol) ?? 0) / formulaUnitsZ
    const isClose = Math.abs(had - wanted) <= ABSOLUTE + RELATIVE * wanted
    return isClose ? [] : [{ symbol, wanted, had }]
  })
  if (differences.length === 0) return []
  const words = differences
    .map(
      ({ symbol, wanted, had }) =>
        `${symbol} ${formatCount(had)} instead of ${formatCount(wanted)}`,
    )
    .join(', ')
  const [only] = differences
  if (differences.length === 1 && only!.symbol === 'H' && only!.had < only!.wanted) {
    const missing = formatCount(only!.wanted - only!.had)
    return [
      note(
        'ensemble.composition-differs',
        `${missing} hydrogen atoms of the formula ${formulaSum} have no coordinates in the file.`,
      ),
    ]
  }
  return [
    warning(
      'ensemble.composition-differs',
      `The atoms do not add up to Z = ${formulaUnitsZ} times the formula ${formulaSum}: ${words}.`,
      {
        advice:
          'Solvent removed from the model, missing hydrogen, or a wrong Z or formula are the usual reasons.',
      },
    ),
  ]
}

/** A damaged file may well state Z = 1e999. */
function isCount(z: number | null): z is number {
  return z !== null && z > 0 && Number.isFinite(z)
}

function contentPerCell({ sites, spaceGroup, cell }: Crystal): Map<string, number> {
  const operations = spaceGroup.symops.length
  const content = new Map<string, number>()
  for (let site = 0; site < sites.count; site++) {
    const fract = pointAt(sites.fract, site)
    const group = siteSymmetryGroup(fract, spaceGroup.symops, cell, SPECIAL_POSITION_TOLERANCE)
    const symbol = sites.isotope[site] === 2 ? 'D' : symbolOf(sites.element[site]!)
    const atoms = (operations / Math.max(1, group.length)) * sites.occupancy[site]!
    content.set(symbol, (content.get(symbol) ?? 0) + atoms)
  }
  return content
}

function formatCount(count: number): string {
  return String(Math.round(count * 100) / 100)
}
