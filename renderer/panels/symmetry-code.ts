import type { SpaceGroup } from '../../shared/crystal/crystal'
import type { Place } from '../../shared/crystal/place'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { writeSymmetryCode } from '../../shared/crystal/symmetry-code'
import { formatSymop, isIdentity, type Symop } from '../../shared/symmetry/symop'
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
  if (translation.some((shift) => shift !== 0)) {
    return writeSymmetryCode({ symop, translation }, symopIds)
  }
  const operation = symops[symop]
  if (operation !== undefined && isIdentity(operation)) return null
  return symopIds?.[symop] ?? String(symop + 1)
}

/** An operation as the file would write it, with proper minus signs: `−x+1/2, y, z`. */
export function printSymop(symop: Symop): string {
  return formatSymop(symop).replaceAll('-', '−')
}
