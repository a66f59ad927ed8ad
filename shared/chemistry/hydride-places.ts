import type { Specimen } from '../ensemble/specimen'
import type { LigandKind } from '../ligand/ligand'

/**
 * How the file came by the places of the hydrides: `refined against X-ray data`, `calculated, not
 * refined`. Empty for a model and where there is none.
 *
 * A position without s.u. on any coordinate may be fixed by symmetry: that is said.
 */
export function hydridePlaces({ crystal, site }: Specimen, kinds: readonly LigandKind[]): string {
  const sites = new Set<number>()
  for (const kind of kinds) {
    if (kind.class !== 'hydride') continue
    for (const atom of kind.atoms) sites.add(site[atom]!)
  }
  const { isConstrained, isRestrained, fractSu } = crystal.sites
  const { probe } = crystal.statement.diffraction
  if (sites.size === 0 || crystal.statement.isModel) return ''
  const states = new Set<string>()
  const data = `against ${probe === null ? 'the data' : `${probe.replace('x-ray', 'X-ray')} data`}`
  for (const s of sites) {
    const isRefined = [0, 1, 2].some((axis) => !Number.isNaN(fractSu[3 * s + axis]))
    if (isConstrained[s] === 1) states.add('calculated, not refined')
    else if (!isRefined) states.add('fixed, by symmetry or by the authors')
    else states.add(`refined ${data}${isRestrained[s] === 1 ? ' with restraints' : ''}`)
  }
  return [...states].toSorted().join('; ')
}
