import type { SpaceGroup } from '../../shared/crystal/crystal'
import type { Place } from '../../shared/crystal/place'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import {
  formatSymop,
  symmetryCode as symmetryCodeOf,
  type Symop,
} from '../../shared/symmetry/symop'
import { placeOfAtom } from '../state/places'

/** The CIF symmetry code of an ensemble atom; null for one of the asymmetric unit as the file lists it. */
export function symmetryCode(report: StructureReport, ensembleAtom: number): string | null {
  return codeOfPlace(report.crystal.spaceGroup, placeOfAtom(report, ensembleAtom))
}

/**
 * The CIF symmetry code of a place, `5_655`: the operator's id or number in the file's list, then the
 * lattice translation with 5 for none, left out when there is none.
 *
 * @returns null for a place of the asymmetric unit as the file lists it.
 *
 * Source: CIF core dictionary, _geom_bond_site_symmetry_1.
 */
export function codeOfPlace(
  { symops, symopIds }: SpaceGroup,
  { symop, translation }: Omit<Place, 'site'>,
): string | null {
  const id = symopIds?.[symop] ?? String(symop + 1)
  if (translation.some((shift) => shift !== 0)) {
    const code = symmetryCodeOf(symop, translation)
    return `${id}${code.slice(code.indexOf('_'))}`
  }
  const operation = symops[symop]
  return operation !== undefined && isIdentity(operation) ? null : id
}

/** An operation as the file would write it, with proper minus signs: `−x+1/2, y, z`. */
export function printSymop(symop: Symop): string {
  return formatSymop(symop).replaceAll('-', '−')
}

/** Asked of every atom that is listed: by numbers, without writing anything. */
function isIdentity({ rotation, translation }: Symop): boolean {
  return (
    translation.every((t) => t === 0) &&
    rotation.every((row, i) => row.every((factor, j) => factor === (i === j ? 1 : 0)))
  )
}
