import { describe, expect, it } from 'vitest'
import { partOfAtoms } from '../../../shared/parts/own-edits'
import { dissectByHand } from '../../../shared/parts/own-dissection'
import { COPPER, HYDROGEN, PHOSPHORUS, SELENIUM } from '../../support/made-atoms'
import { specimenOfSample } from '../../support/specimen-of-sample'

const { specimen } = specimenOfSample('Cu14-TXP35')
const { element, main } = specimen
const { cartn } = specimen.ensemble
const ofElement = (wanted: number) => main.filter((atom) => element[atom] === wanted)
const center = ofElement(COPPER)
  .reduce((sum, atom) => sum.map((x, axis) => x + cartn[3 * atom + axis]!), [0, 0, 0])
  .map((x) => x / 14)
const radius = (atom: number) =>
  Math.hypot(...[0, 1, 2].map((axis) => cartn[3 * atom + axis]! - center[axis]!))
const copper = ofElement(COPPER).toSorted((p, q) => radius(p) - radius(q))
const hydride = ofElement(HYDROGEN).toSorted((p, q) => radius(p) - radius(q))[0]!
const part = (atoms: readonly number[], name: string | null = null) =>
  partOfAtoms(specimen, atoms, name)

// The parts as the paper of [Cu14(TXP35)4(BnSe)12H]+ has them: H@Cu6, a cube of Cu8 with 12 Se, 4 P.
const byHand = {
  name: 'by hand',
  parts: [
    part([hydride, ...copper.slice(0, 6)]),
    part([...copper.slice(6), ...ofElement(SELENIUM)]),
    part(ofElement(PHOSPHORUS)),
  ],
}

describe('dissectByHand', () => {
  it('names the parts of Cu14 as its paper does, with what a cage holds before the @', () => {
    const dissection = dissectByHand(specimen, byHand)
    expect(dissection?.formula).toBe('H@Cu6@Cu8Se12@P4')
    expect(dissection?.parts.map(({ role }) => role)).toEqual(['core', 'shell', 'cap'])
    expect(dissection?.parts[0]?.contains).toEqual(['H'])
    expect(dissection?.reason).toBe('3 parts made by hand, with 14 of 14 metals.')
    expect(dissection?.score).toBe(1)
    expect(dissection?.scheme).toBe('own')
  })

  it('calls a part by the name it was given', () => {
    const named = { name: '', parts: [part(copper, 'all copper')] }
    expect(dissectByHand(specimen, named)?.formula).toBe('all copper')
  })

  it('scores by the metals that stand in a part', () => {
    const some = dissectByHand(specimen, { name: '', parts: [part(copper.slice(0, 6))] })
    expect(some?.score).toBeCloseTo(6 / 14, 12)
    expect(some?.reason).toBe('One part made by hand, with 6 of 14 metals.')
  })

  it('makes one last part of the metals that were left, with their donors', () => {
    const some = dissectByHand(specimen, { name: '', parts: [part(copper.slice(0, 6))] })
    expect(some?.parts.map(({ name, formula }) => [name, formula])).toEqual([
      ['Cu6', 'Cu6'],
      ['rest', 'Cu8 P4 Se12'],
    ])
    expect(some?.formula).toBe('Cu6')
  })

  it('joins parts that do not surround one another with +', () => {
    const halves = { name: '', parts: [part(copper.slice(6, 7)), part(copper.slice(7, 8))] }
    expect(dissectByHand(specimen, halves)?.formula).toBe('Cu + Cu')
  })

  it('leaves out, and tells, places without an atom', () => {
    const far = { site: 0, symop: 0, translation: [9, 9, 9] as const }
    const parts = [
      { ...part([]), places: [far] },
      { ...part(copper), places: [far, far] },
      part(copper),
    ]
    const dissection = dissectByHand(specimen, { name: '', parts })
    expect(dissection?.parts.map(({ name }) => name)).toEqual(['Cu14'])
    expect(dissection?.reason).toContain('3 places without an atom here, left out.')
  })

  it('is null where none of the places is in the structure', () => {
    expect(dissectByHand(specimen, { name: '', parts: [part([])] })).toBeNull()
    expect(dissectByHand(specimen, { name: '', parts: [] })).toBeNull()
  })

  it('tells atoms that stand in several parts', () => {
    const shared = { name: '', parts: [part(copper.slice(0, 8)), part(copper.slice(6))] }
    expect(dissectByHand(specimen, shared)?.reason).toContain('2 atoms in more than one part.')
  })

  it('says what two parts share, as papers do', () => {
    // Au17 = Au11 + Au10 sharing Au4, by the sites of the model of Au21.
    const { specimen: gold } = specimenOfSample('Au21')
    const units = [
      'Au1 Au3 Au4 Au5 Au6 Au7 Au8 Au9 Au10 Au15 Au16',
      'Au2 Au3 Au4 Au5 Au6 Au11 Au12 Au13 Au14 Au17',
    ].map((labels) =>
      gold.main.filter((atom) =>
        labels.split(' ').includes(gold.crystal.sites.label[gold.site[atom]!]!),
      ),
    )
    const parts = units.map((atoms, k) => partOfAtoms(gold, atoms, ['Au11', 'Au10'][k]))
    const dissection = dissectByHand(gold, { name: '', parts })
    expect(dissection?.fusions.map(({ text }) => text)).toEqual(['Au17 = Au11 + Au10 sharing Au4'])
    expect(dissection?.formula).toBe('Au11 + Au10 sharing Au4')
  })

  it('takes hydrogen and carbon of the ligands for what they are', () => {
    const hydrogen = ofElement(HYDROGEN).filter((atom) => atom !== hydride)
    const parts = [part([hydride]), part(copper), part(ofElement(6)), part(hydrogen)]
    const roles = dissectByHand(specimen, { name: '', parts })?.parts.map(({ role }) => role)
    expect(roles).toEqual(['interstitial', 'core', 'ligand body', 'hydrogen'])
  })
})
