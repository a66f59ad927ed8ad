/** What places are called. */
import type { Crystal } from '../../shared/crystal/crystal'
import type { Place } from '../../shared/crystal/place'
import type { AtomName } from './atom-words'
import { codeOfPlace } from './symmetry-code'

export function namePlace({ sites, spaceGroup }: Crystal, place: Place): AtomName {
  return { label: sites.label[place.site] ?? '?', symmetry: codeOfPlace(spaceGroup, place) }
}

/** Whether the crystal has the site and the operation of a place; that of another file may not. */
export function isPlaceOf({ sites, spaceGroup }: Crystal, { site, symop }: Place): boolean {
  return site < sites.count && symop < spaceGroup.symops.length
}

/** A name in one line of text: `Cu1 (5_655)`. */
export function spellName({ label, symmetry }: AtomName): string {
  return symmetry === null ? label : `${label} (${symmetry})`
}

/** The sign of a printed number as it is set: `−61.2(3)`. */
export function withMinus(text: string): string {
  return text.replaceAll('-', '−')
}
