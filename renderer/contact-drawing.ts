import type { Crystal } from '../shared/crystal/crystal'
import type { Contact } from '../shared/measure/contacts'
import { formatMeasurand } from '../shared/export/format-measurand'
import { contactKey } from './panels/contact-rows'
import { centerOf } from './measurement-drawing'
import type { StageLine } from './scene/stage-view'

export interface DrawnContacts {
  /** Keys of contacts that are drawn one by one, or pointed at. */
  readonly named: ReadonlySet<string>
  readonly areAllDrawn: boolean
}

/** The contacts that are drawn: those that were asked for by themselves with their distance. */
export function drawContacts(
  crystal: Crystal,
  contacts: readonly Contact[],
  { named, areAllDrawn }: DrawnContacts,
): readonly StageLine[] {
  return contacts.flatMap((contact): readonly StageLine[] => {
    const key = contactKey(contact)
    const isNamed = named.has(key)
    if (!isNamed && !areAllDrawn) return []
    const { value, su } = contact.distance
    return [
      {
        points: [centerOf(crystal, contact.from), centerOf(crystal, contact.to)],
        label: isNamed ? `${formatMeasurand(value, su)} Å` : null,
        kind: 'contact',
      },
    ]
  })
}
