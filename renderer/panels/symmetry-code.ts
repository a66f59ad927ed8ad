import type { SpaceGroup } from '../../shared/crystal/crystal'
import type { Place } from '../../shared/crystal/place'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { TRANSLATION_DENOMINATOR, type Symop } from '../../shared/symmetry/symop'
import { placeOfAtom } from '../state/places'

/** The CIF symmetry code of an ensemble atom; null for one of the asymmetric unit as the file lists it. */
export function symmetryCode(report: StructureReport, ensembleAtom: number): string | null {
  return codeOfPlace(report.crystal.spaceGroup, placeOfAtom(report, ensembleAtom))
}

/**
 * The CIF symmetry code of a place, `5_655`: the operator's number in the file's list, then the lattice
 * translation with 5 for none. Translations beyond ±4 are written out, `5_(6,0,−7)`.
 *
 * @returns null for a place of the asymmetric unit as the file lists it.
 *
 * Source: CIF core dictionary, _geom_bond_site_symmetry_1.
 */
export function codeOfPlace(
  { symops }: SpaceGroup,
  { symop, translation }: Omit<Place, 'site'>,
): string | null {
  const isMoved = translation.some((shift) => shift !== 0)
  const operation = symops[symop]
  if (!isMoved && operation !== undefined && isIdentity(operation)) return null
  if (!isMoved) return String(symop + 1)
  const isShort = translation.every((shift) => Math.abs(shift) <= 4)
  const cells = isShort
    ? translation.map((shift) => shift + 5).join('')
    : `(${translation.join(',').replaceAll('-', '−')})`
  return `${symop + 1}_${cells}`
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
