/** From the rows of the file to what is on the stage, and back. */
import type { Span } from '../../shared/base/problem'
import { labelsOfRow, rowAtByte } from '../../shared/crystal/stated-geometry'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { lengthOfBond, nameAtom, siteOf } from './atom-words'

/** The `_atom_site_` rows of atoms of the ensemble, each row once, in the order of the atoms. */
export function rowsOfAtoms(report: StructureReport, atoms: readonly number[]): readonly Span[] {
  const { span } = report.crystal.sites
  const sites = new Set(atoms.map((atom) => siteOf(report, atom)))
  return [...sites].map((site) => ({ start: span[2 * site]!, end: span[2 * site + 1]! }))
}

/** A site and its images in the ensemble, the atom that the row itself describes first if it is shown. */
export interface SiteImages {
  readonly site: number
  readonly atoms: readonly number[]
}

/** The site in whose row a byte stands; null: it is in none, or the site is not shown. */
export function siteAtRow(report: StructureReport, offset: number): SiteImages | null {
  const { count, span } = report.crystal.sites
  for (let site = 0; site < count; site++) {
    if (offset < span[2 * site]! || offset >= span[2 * site + 1]!) continue
    const all = Array.from({ length: report.ensemble.count }, (_, atom) => atom)
    const images = all.filter((atom) => siteOf(report, atom) === site)
    const isMoved = (atom: number) => Number(nameAtom(report, atom).symmetry !== null)
    const atoms = images.toSorted((a, b) => isMoved(a) - isMoved(b))
    return atoms.length === 0 ? null : { site, atoms }
  }
  return null
}

/** Å: a stated length and ours are the same bond up to this. */
const SAME_LENGTH = 0.02

/**
 * A bond of the ensemble that the `_geom_bond_` row of a byte speaks of: between images of the same two
 * sites and as long. Null: the byte is in no such row, or the bond is not shown.
 */
export function bondAtRow(report: StructureReport, offset: number): number | null {
  const { statedBonds, sites } = report.crystal
  const row = rowAtByte(statedBonds, offset)
  if (row === null) return null
  const wanted = labelsOfRow(statedBonds, row).toSorted().join()
  const { count, first, second } = report.ensemble.bonds
  const labelOf = (atom: number) => sites.label[siteOf(report, atom)]!
  for (let bond = 0; bond < count; bond++) {
    const ends = [labelOf(first[bond]!), labelOf(second[bond]!)].toSorted().join()
    const { length } = lengthOfBond(report, bond)
    if (ends === wanted && Math.abs(length - statedBonds.value[row]!) < SAME_LENGTH) return bond
  }
  return null
}
