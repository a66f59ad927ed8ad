/** What is said of a selection: what it is made of, how many atoms, and where its middle is. */
import { countElements, hillFormula } from '../../shared/ensemble/formula'
import { toFractional } from '../../shared/geometry/cell'
import { pointAt, type Vec3 } from '../../shared/geometry/vec3'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { elementOfAtom } from './atom-words'

export interface SelectionWords {
  /** Hill order, without spaces: `Cu6H`. */
  readonly formula: string
  /** `7 atoms`. */
  readonly count: string
  /** Mean of the fractional coordinates: `0.000, 0.000, 0.000`. */
  readonly middle: string
}

/** Null where nothing is selected. */
export function selectionWords(
  report: StructureReport,
  atoms: readonly number[],
): SelectionWords | null {
  if (atoms.length === 0) return null
  const elements = atoms.map((atom) => elementOfAtom(report, atom))
  const middle = toFractional(report.crystal.cell, meanPlace(report, atoms))
  return {
    formula: hillFormula(countElements(elements)).replaceAll(' ', ''),
    count: atomCount(atoms.length),
    middle: middle.map((value) => (Math.abs(value) < 5e-4 ? 0 : value).toFixed(3)).join(', '),
  }
}

/** `1 atom`, `12 atoms`. */
export function atomCount(count: number): string {
  return count === 1 ? '1 atom' : `${count} atoms`
}

/** Å. */
function meanPlace({ ensemble }: StructureReport, atoms: readonly number[]): Vec3 {
  const sum: [number, number, number] = [0, 0, 0]
  for (const atom of atoms) {
    const [x, y, z] = pointAt(ensemble.cartn, atom)
    sum[0] += x
    sum[1] += y
    sum[2] += z
  }
  const [x, y, z] = sum
  return [x / atoms.length, y / atoms.length, z / atoms.length]
}
