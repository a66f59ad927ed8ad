import { describe, expect, it } from 'vitest'
import { drawContacts } from '../../renderer/contact-drawing'
import { contactKey } from '../../renderer/panels/contact-rows'
import type { Place } from '../../shared/crystal/place'
import type { Vec3 } from '../../shared/geometry/vec3'
import type { Contact } from '../../shared/measure/contacts'
import { madeReport } from '../support/made-report'

const { crystal } = madeReport()
const at = (site: number, translation: Vec3 = [0, 0, 0]): Place => ({ site, symop: 0, translation })

describe('drawContacts', () => {
  const contact = (site: number): Contact => ({
    kind: 'van-der-waals',
    from: [at(site)],
    to: [at(4, [1, 0, 0])],
    donor: null,
    distance: { value: 3.2416, su: 0.0012 },
    beyondRadii: -0.2,
    angle: null,
    donorDistance: null,
    offset: null,
    count: 1,
  })
  const contacts = [contact(0), contact(1)]
  const nothing = { named: new Set<string>(), areAllDrawn: false }

  it('draws none that was not asked for', () => {
    expect(drawContacts(crystal, contacts, nothing)).toEqual([])
  })

  it('draws those that were asked for with their distance', () => {
    const named = new Set([contactKey(contacts[1]!)])
    const lines = drawContacts(crystal, contacts, { ...nothing, named })
    expect(lines.map(({ label, kind }) => [label, kind])).toEqual([['3.2416(12) Å', 'contact']])
  })

  it('draws all, with the distances of those asked for by themselves', () => {
    const named = new Set([contactKey(contacts[0]!)])
    const lines = drawContacts(crystal, contacts, { named, areAllDrawn: true })
    expect(lines.map(({ label }) => label)).toEqual(['3.2416(12) Å', null])
  })
})
