/** The rows of the table of contacts. */
import type { Measurand } from '../../shared/base/measurand'
import type { Crystal } from '../../shared/crystal/crystal'
import type { Place } from '../../shared/crystal/place'
import { ANGLE_DECIMALS, formatMeasurand } from '../../shared/export/format-measurand'
import type { Contact, ContactKind } from '../../shared/measure/contacts'
import type { AtomName } from './atom-words'
import { codeOfPlace } from './symmetry-code'
import { namePlace, spellName } from './place-words'

export const CONTACT_WORDS: Readonly<Record<ContactKind, string>> = {
  'hydrogen-bond': 'Hydrogen bonds',
  'C–H···π': 'C–H···π',
  'π···π': 'π···π',
  'H···H': 'H···H',
  'van-der-waals': 'Other short contacts',
}

/** The more they say of a packing, the higher they stand. */
const KINDS = ['hydrogen-bond', 'C–H···π', 'π···π', 'van-der-waals', 'H···H'] as const

export interface ContactRow {
  readonly key: string
  readonly contact: Contact
  /** From left to right, the hydrogen beside the atom that carries it: `N1–H1···O2 3_655`. */
  readonly chain: readonly Link[]
  /** The same as text, rings with all their atoms. */
  readonly spelled: string
}

/** An atom or ring of a contact, and what joins it to the one before it. */
export interface Link {
  readonly join: '' | '–' | '···'
  readonly name: AtomName
}

/** One row per contact, in their order. */
export function buildContactRows(
  crystal: Crystal,
  contacts: readonly Contact[],
): readonly ContactRow[] {
  return contacts.map((contact) => {
    const ends = chainOf(crystal, contact)
    const links = ends.map(({ join, places }) => ({ join, name: nameEnd(crystal, places) }))
    const chain = links.map((link, i) => withoutRepeat(link, links[i + 1]))
    const spelled = ends.map(({ join, places }) => `${join}${spellEnd(crystal, places)}`).join('')
    return { key: contactKey(contact), contact, chain, spelled }
  })
}

/** Of a donor and its hydrogen, which stand at the same place, only the second shows its code. */
function withoutRepeat({ join, name }: Link, next: Link | undefined): Link {
  const isRepeated = next?.join === '–' && next.name.symmetry === name.symmetry
  return { join, name: isRepeated ? { ...name, symmetry: null } : name }
}

function chainOf({ sites }: Crystal, { from, to, donor }: Contact) {
  const contact = [
    { join: '' as const, places: from },
    { join: '···' as const, places: to },
  ]
  if (donor === null) return contact
  const [first] = from
  const givesHydrogen = from.length === 1 && sites.element[first!.site] === HYDROGEN
  return givesHydrogen
    ? [
        { join: '' as const, places: [donor] },
        { join: '–' as const, places: from },
        { join: '···' as const, places: to },
      ]
    : [...contact, { join: '–' as const, places: [donor] }]
}

const HYDROGEN = 1

/** The same for the same contact, whatever is analysed anew. */
export function contactKey({ kind, from, to }: Contact): string {
  const ends = [from, to].map((places) => places.map(placeKey).join(','))
  return `${kind} ${ends.join(' ')}`
}

function placeKey({ site, symop, translation }: Place): string {
  return `${site}/${symop}/${translation.map((shift) => shift + 0).join('/')}`
}

/** An atom by its name; a ring by that of its first atom. */
function nameEnd(crystal: Crystal, places: readonly Place[]): AtomName {
  const [first] = places
  if (first === undefined) return { label: '?', symmetry: null }
  if (places.length === 1) return namePlace(crystal, first)
  const { label } = namePlace(crystal, first)
  return {
    label: `ring ${label}`,
    symmetry: codeOfPlace(crystal.spaceGroup, first),
  }
}

function spellEnd(crystal: Crystal, places: readonly Place[]): string {
  const names = places.map((place) => spellName(namePlace(crystal, place)))
  return names.length === 1 ? names.join('') : `ring ${names.join(', ')}`
}

export type ContactColumn = 'atoms' | 'distance' | 'beyond' | 'angle'

export interface ContactOrder {
  readonly column: ContactColumn
  readonly isDescending: boolean
}

/** All contacts of one kind. */
export interface ContactGroup {
  readonly kind: ContactKind
  readonly rows: readonly ContactRow[]
}

/** The kinds that there are, each with its contacts in the order asked for. */
export function groupContacts(
  rows: readonly ContactRow[],
  { column, isDescending }: ContactOrder,
): readonly ContactGroup[] {
  const sign = isDescending ? -1 : 1
  const compare = COMPARE[column]
  return KINDS.map((kind) => ({
    kind,
    rows: rows
      .filter((row) => row.contact.kind === kind)
      .toSorted((a, b) => sign * compare(a, b) || COMPARE.distance(a, b)),
  })).filter((group) => group.rows.length > 0)
}

const collator = new Intl.Collator('en', { numeric: true })

const COMPARE: Readonly<Record<ContactColumn, (a: ContactRow, b: ContactRow) => number>> = {
  atoms: (a, b) => collator.compare(a.spelled, b.spelled),
  distance: (a, b) => a.contact.distance.value - b.contact.distance.value,
  beyond: (a, b) => lastIfNone(a.contact.beyondRadii, b.contact.beyondRadii),
  angle: (a, b) => lastIfNone(a.contact.angle?.value ?? null, b.contact.angle?.value ?? null),
}

function lastIfNone(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return a - b
}

/** All there is to say of a contact, in one line: `N1–H1···O2 (3_655), D···A 2.913(2) Å, 4 by symmetry`. */
export function contactWords({ contact, spelled }: ContactRow): string {
  const { kind, donorDistance, offset, count } = contact
  const far = kind === 'C–H···π' ? 'C···centroid' : 'D···A'
  const words = [
    spelled,
    donorDistance !== null && `${far} ${formatMeasurand(donorDistance.value, donorDistance.su)} Å`,
    offset !== null && `offset ${formatMeasurand(offset, null, OFFSET_DECIMALS)} Å`,
    count > 1 && `${count} by symmetry`,
  ]
  return words.filter((word) => word !== false).join(', ')
}

/** Places after the point of how far a ring is slipped. */
const OFFSET_DECIMALS = 2

/** How many there are, and what counts as one. */
export function totalWords(count: number): string {
  if (count === 0) return 'No contact between molecules is shorter than the van der Waals sum.'
  return `${count} ${count === 1 ? 'contact' : 'contacts'} between molecules`
}

/** Places after the point of what is closer than the radii, which have two themselves. */
const BEYOND_DECIMALS = 2

export function printBeyond(beyond: number | null): string {
  return beyond === null ? '' : formatMeasurand(beyond, null, BEYOND_DECIMALS).replace('-', '−')
}

export function printAngle(angle: Contact['angle']): string {
  return angle === null ? '' : formatMeasurand(angle.value, angle.su, ANGLE_DECIMALS)
}

const HEAD = [
  'Kind',
  'Atoms',
  'd / Å',
  's.u.',
  'd − radii / Å',
  'Angle / °',
  's.u.',
  'Donor to acceptor / Å',
  's.u.',
  'Offset / Å',
  'Count',
] as const

/** Tab-separated lines under a line of heads; a field that has nothing to say is empty. */
export function tabulateContacts(groups: readonly ContactGroup[]): string {
  const lines = groups.flatMap(({ rows }) =>
    rows.map(({ contact, spelled }) => [
      contact.kind,
      spelled,
      ...numbers(contact.distance, 4),
      contact.beyondRadii?.toFixed(2) ?? '',
      ...numbers(contact.angle, 2),
      ...numbers(contact.donorDistance, 4),
      contact.offset?.toFixed(2) ?? '',
      String(contact.count),
    ]),
  )
  return `${[HEAD, ...lines].map((fields) => fields.join('\t')).join('\n')}\n`
}

function numbers(measured: Measurand | null, decimals: number): readonly string[] {
  if (measured === null) return ['', '']
  const { value, su } = measured
  return [value.toFixed(decimals), su === null ? '' : su.toFixed(decimals)]
}
