import { describe, expect, it } from 'vitest'
import {
  buildContactRows,
  contactKey,
  contactWords,
  groupContacts,
  printAngle,
  tabulateContacts,
  totalWords,
} from '../../../renderer/panels/contact-rows'
import { formatMeasurand } from '../../../shared/export/format-measurand'
import { findContacts } from '../../../shared/measure/find-contacts'
import { isSulfenamideMissing, sulfenamide } from '../../support/sulfenamide'

describe('totalWords', () => {
  it('says what it means that there are none', () => {
    expect(totalWords(0)).toMatch(/^No contact .* van der Waals/)
    expect(totalWords(1)).toBe('1 contact between molecules')
  })
})

describe.skipIf(isSulfenamideMissing)('buildContactRows', () => {
  function rows() {
    const { report, crystal } = sulfenamide()
    return buildContactRows(crystal, findContacts(crystal, report.graph, report.ensemble))
  }
  const byDistance = { column: 'distance', isDescending: false } as const

  // The _geom_hbond loop of the file: N1 H1 O1 0.80(3) 2.37(3) 3.170(3) 171(3) 12
  it('gives the hydrogen bond that the file lists, with its numbers', () => {
    const bonds = rows().filter(({ contact }) => contact.kind === 'hydrogen-bond')
    expect(bonds).toHaveLength(1)
    const [bond] = bonds
    expect(bond?.spelled).toBe('N1–H1···O1 (12)')
    const { distance, angle, donorDistance } = bond!.contact
    expect(formatMeasurand(distance.value, distance.su)).toBe('2.37(3)')
    expect(printAngle(angle)).toBe('171(3)')
    expect(formatMeasurand(donorDistance!.value, donorDistance!.su)).toBe('3.170(3)')
    expect(contactWords(bond!)).toContain('D···A 3.170(3) Å')
  })

  it('shows the code of a hydrogen and its donor once', () => {
    const row = rows().find(({ spelled }) => spelled.startsWith('O2···H8C'))
    expect(row?.chain.map(({ join, name }) => [join, name.label, name.symmetry])).toEqual([
      ['', 'O2', null],
      ['···', 'H8C', null],
      ['–', 'C8', '16_545'],
    ])
    expect(row?.spelled).toBe('O2···H8C (16_545)–C8 (16_545)')
  })

  it('gives every contact a key of its own, the same in each analysis', () => {
    const keys = rows().map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(rows().map(({ contact }) => contactKey(contact))).toEqual(keys)
  })

  describe('groupContacts', () => {
    it('puts hydrogen bonds first, and sorts within each kind', () => {
      const groups = groupContacts(rows(), byDistance)
      expect(groups[0]?.kind).toBe('hydrogen-bond')
      for (const group of groups) {
        const lengths = group.rows.map(({ contact }) => contact.distance.value)
        expect(lengths).toEqual(lengths.toSorted((a, b) => a - b))
      }
      expect(groups.flatMap((group) => group.rows)).toHaveLength(rows().length)
    })

    it('turns the order of each kind, not that of the kinds', () => {
      const up = groupContacts(rows(), byDistance)
      const down = groupContacts(rows(), { ...byDistance, isDescending: true })
      expect(down.map(({ kind }) => kind)).toEqual(up.map(({ kind }) => kind))
      expect(down.map((group) => group.rows.map(({ key }) => key))).toEqual(
        up.map((group) => group.rows.map(({ key }) => key).toReversed()),
      )
    })
  })

  describe('tabulateContacts', () => {
    it('gives a line per contact, as many fields as there are heads', () => {
      const lines = tabulateContacts(groupContacts(rows(), byDistance)).trimEnd().split('\n')
      expect(lines).toHaveLength(1 + rows().length)
      expect(new Set(lines.map((line) => line.split('\t').length)).size).toBe(1)
      expect(lines[1]).toMatch(/^hydrogen-bond\tN1–H1···O1 \(12\)\t2\.37/)
    })
  })
})
