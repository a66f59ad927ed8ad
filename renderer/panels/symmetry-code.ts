import type { StructureReport } from '../../shared/pipeline/structure-report'
import { TRANSLATION_DENOMINATOR, type Symop } from '../../shared/symmetry/symop'

/**
 * The CIF symmetry code of an ensemble atom, `5_655`: the operator's number in the file's list, then
 * the lattice translation with 5 for none. Translations beyond ±4 are written out, `5_(6,0,−7)`.
 *
 * @returns null for an atom of the asymmetric unit as the file lists it.
 *
 * Source: CIF core dictionary, _geom_bond_site_symmetry_1.
 */
export function symmetryCode(report: StructureReport, ensembleAtom: number): string | null {
  const { atoms } = report.graph
  const { symops } = report.crystal.spaceGroup
  const atom = report.ensemble.atom[ensembleAtom]!
  const operator = atoms.symop[atom]!
  const shifts = [0, 1, 2].map(
    (axis) => atoms.translation[3 * atom + axis]! + report.ensemble.shift[3 * ensembleAtom + axis]!,
  )
  const isMoved = shifts.some((shift) => shift !== 0)
  const symop = symops[operator]
  if (!isMoved && symop !== undefined && isIdentity(symop)) return null
  if (!isMoved) return String(operator + 1)
  const isShort = shifts.every((shift) => Math.abs(shift) <= 4)
  const translation = isShort
    ? shifts.map((shift) => shift + 5).join('')
    : `(${shifts.join(',').replaceAll('-', '−')})`
  return `${operator + 1}_${translation}`
}

const AXES = ['x', 'y', 'z'] as const

/** An operation as the file would write it: `−x + 1/2, y, z`. */
export function formatSymop({ rotation, translation }: Symop): string {
  return rotation
    .map((row, i) => {
      const terms = row.flatMap((factor, axis) =>
        factor === 0 ? [] : [`${factor < 0 ? '−' : '+'}${AXES[axis]}`],
      )
      const moved = fraction(translation[i]!)
      return `${terms.join('')}${moved}`.replace(/^\+/, '')
    })
    .join(', ')
}

function fraction(twentyFourths: number): string {
  if (twentyFourths === 0) return ''
  const divisor = greatestCommonDivisor(Math.abs(twentyFourths), TRANSLATION_DENOMINATOR)
  const below = TRANSLATION_DENOMINATOR / divisor
  const above = Math.abs(twentyFourths) / divisor
  return `${twentyFourths < 0 ? '−' : '+'}${below === 1 ? above : `${above}/${below}`}`
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}

function isIdentity({ rotation, translation }: Symop): boolean {
  return (
    translation.every((t) => t === 0) &&
    rotation.every((row, i) => row.every((factor, j) => factor === (i === j ? 1 : 0)))
  )
}
