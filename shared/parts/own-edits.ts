/** Edits of the user's own parts: each takes a dissection and returns another; the same one where nothing changes. */
import { atomFinder, placeOfEnsembleAtom } from '../ensemble/atom-at-place'
import { countElements } from '../ensemble/formula'
import type { Specimen } from '../ensemble/specimen'
import type { Dissection } from '../dissection/dissection'
import { halvesOfPartName } from '../dissection/part-name'
import type { OwnDissection, OwnPart } from './own-parts'
import { ownAtoms } from './own-atoms'
import { automaticName, spelledCounts } from './own-names'

/** More parts than this nobody tells apart by colour or by name. */
export const MOST_OWN_PARTS = 60

/** What becomes of atoms that a part is given: `toggle` takes them out where it has all of them. */
export type AtomEdit = 'add' | 'remove' | 'toggle'

/**
 * The parts of any dissection, to be changed. A name that says no more than the atoms, `H@Cu6`, is left
 * to follow them.
 */
export function ownFromDissection(
  specimen: Specimen,
  { parts }: Pick<Dissection, 'parts'>,
  name: string,
): OwnDissection {
  return {
    name,
    parts: parts.slice(0, MOST_OWN_PARTS).map((part) => {
      const atoms = [...part.atoms]
      const { short } = halvesOfPartName(part.name)
      const isAutomatic = short === automaticName(specimen, atoms)
      return partOfAtoms(specimen, atoms, isAutomatic ? null : short)
    }),
  }
}

/** A part of some ensemble atoms. */
export function partOfAtoms(
  specimen: Specimen,
  atoms: readonly number[],
  name: string | null = null,
): OwnPart {
  return { name, color: null, places: atoms.map((atom) => placeOfEnsembleAtom(specimen, atom)) }
}

/**
 * Puts atoms into a part, or takes them out.
 *
 * @param isShared whether they stay in the other parts that have them; else they are taken from there
 */
export function editAtoms(
  specimen: Specimen,
  own: OwnDissection,
  part: number,
  atoms: readonly number[],
  { edit, isShared }: { readonly edit: AtomEdit; readonly isShared: boolean },
): OwnDissection {
  const held = ownAtoms(specimen, own).map((it) => new Set(it.atoms))
  const mine = held[part]
  if (mine === undefined || atoms.length === 0) return own
  const chosen = new Set(atoms)
  const isIn = atoms.every((atom) => mine.has(atom))
  if (edit === 'remove' || (edit === 'toggle' && isIn)) {
    return withParts(own, (it, index) => (index === part ? without(specimen, it, chosen) : it))
  }
  return withParts(own, (it, index) => {
    if (index === part) {
      return withAtoms(
        specimen,
        it,
        [...chosen].filter((atom) => !mine.has(atom)),
      )
    }
    return isShared ? it : without(specimen, it, chosen)
  })
}

/** A new part of these atoms behind the others, taken from where they were unless they are shared. */
export function addPart(
  specimen: Specimen,
  own: OwnDissection,
  atoms: readonly number[],
  isShared: boolean,
): OwnDissection {
  if (own.parts.length >= MOST_OWN_PARTS) return own
  const grown = { ...own, parts: [...own.parts, partOfAtoms(specimen, [])] }
  return atoms.length === 0
    ? grown
    : editAtoms(specimen, grown, own.parts.length, atoms, { edit: 'add', isShared })
}

/** Calls all parts together by a name; without one they stay as they are. */
export function renameOwn(own: OwnDissection, name: string): OwnDissection {
  const given = name.trim()
  return given === '' || given === own.name ? own : { ...own, name: given }
}

/** Calls a part by a name; by none, or null, by its formula again. */
export function renamePart(own: OwnDissection, part: number, name: string | null): OwnDissection {
  const given = name?.trim() ?? ''
  return changePart(own, part, { name: given === '' ? null : given })
}

/** @param color `#rrggbb`, or null for that of the palette */
export function recolorPart(own: OwnDissection, part: number, color: string | null): OwnDissection {
  return changePart(own, part, { color })
}

/** Brings a part to another place in the order. */
export function movePart(own: OwnDissection, from: number, to: number): OwnDissection {
  const moved = own.parts[from]
  if (moved === undefined || from === to || to < 0 || to >= own.parts.length) return own
  return { ...own, parts: own.parts.toSpliced(from, 1).toSpliced(to, 0, moved) }
}

/** Leaves a part out; its atoms fall to no part. */
export function removePart(own: OwnDissection, part: number): OwnDissection {
  if (own.parts[part] === undefined) return own
  return { ...own, parts: own.parts.toSpliced(part, 1) }
}

/** Makes a part and the next one a single part, which keeps the colour and the given name of the first. */
export function mergeWithNext(specimen: Specimen, own: OwnDissection, part: number): OwnDissection {
  const [first, second] = own.parts.slice(part, part + 2)
  if (first === undefined || second === undefined) return own
  const [mine, theirs] = ownAtoms(specimen, { ...own, parts: [first, second] })
  const known = new Set(mine!.atoms)
  const added = theirs!.atoms.filter((atom) => !known.has(atom))
  const merged = withAtoms(specimen, first, added)
  return { ...own, parts: own.parts.toSpliced(part, 2, merged) }
}

/** Puts parts of these groups of atoms in place of a part; one group alone changes nothing. */
export function splitPart(
  specimen: Specimen,
  own: OwnDissection,
  part: number,
  groups: readonly (readonly number[])[],
): OwnDissection {
  const whole = own.parts[part]
  const isTooMany = own.parts.length + groups.length - 1 > MOST_OWN_PARTS
  if (whole === undefined || groups.length < 2 || isTooMany) return own
  const pieces = groups.map((atoms, k) => ({
    ...partOfAtoms(specimen, atoms),
    color: k === 0 ? whole.color : null,
  }))
  return { ...own, parts: own.parts.toSpliced(part, 1, ...pieces) }
}

function changePart(own: OwnDissection, part: number, change: Partial<OwnPart>): OwnDissection {
  return withParts(own, (it, index) => {
    if (index !== part) return it
    const isSame = Object.entries(change).every(([key, value]) =>
      key === 'name' ? it.name === value : it.color === value,
    )
    return isSame ? it : { ...it, ...change }
  })
}

function withParts(
  own: OwnDissection,
  edit: (part: OwnPart, index: number) => OwnPart,
): OwnDissection {
  const parts = own.parts.map(edit)
  return parts.every((part, index) => part === own.parts[index]) ? own : { ...own, parts }
}

function withAtoms(specimen: Specimen, part: OwnPart, added: readonly number[]): OwnPart {
  if (added.length === 0) return part
  const places = [...part.places, ...partOfAtoms(specimen, added).places]
  return { ...part, name: keptName(specimen, part), places }
}

/** No ensemble atom. */
const ABSENT = -1

/** Without some atoms; places that are not in the specimen stay. */
function without(specimen: Specimen, part: OwnPart, atoms: ReadonlySet<number>): OwnPart {
  const find = atomFinder(specimen)
  const kept = part.places.filter((place) => !atoms.has(find(place) ?? ABSENT))
  if (kept.length === part.places.length) return part
  return { ...part, name: keptName(specimen, part), places: kept }
}

/** The name that a part keeps when its atoms change: one that spells what they were is one no more. */
function keptName({ crystal }: Specimen, { name, places }: OwnPart): string | null {
  if (name === null) return null
  const spelled = spelledCounts(name)
  if (spelled === null) return name
  const counts = countElements(places.map(({ site }) => crystal.sites.element[site]!))
  const isSpelled =
    spelled.size === counts.size && [...counts].every(([symbol, n]) => spelled.get(symbol) === n)
  return isSpelled ? null : name
}
