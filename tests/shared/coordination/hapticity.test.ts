/**
 * What counts as one donor, on the cases that programs get wrong. Geometries are made of round textbook
 * lengths (Å); what must come out is the definition: IUPAC Red Book 2005, IR-9.2.4.3 and IR-10.2.5.1.
 */
import { describe, expect, it } from 'vitest'
import { symbolOf } from '../../../shared/tables/elements'
import { anatomyOf, moleculeInBox, ring, type Atom } from '../../support/crystals'

function modesOf(atoms: readonly Atom[]): string[] {
  return anatomyOf(moleculeInBox(atoms)).anatomy.modes.map(
    ({ element, notation, count }) => `${symbolOf(element)} ${notation} ×${count}`,
  )
}

function ligandModesOf(atoms: readonly Atom[]): string[] {
  return anatomyOf(moleculeInBox(atoms)).anatomy.ligandModes.map(
    ({ styles, count }) => `${styles.literature} ×${count}`,
  )
}

/** C≡C 1.21 Å along z from the origin, a carbon beyond it. */
const ALKYNYL: readonly Atom[] = [
  ['C1', 0, 0, 0],
  ['C2', 0, 0, 1.21],
  ['C3', 0, 0, 2.65],
]

/** A copper σ-bonded to C1, seen from z under an angle; and one side-on to C≡C. */
function sigma(label: string, turn: number): Atom {
  return [label, 1.7 * Math.cos(turn), 1.7 * Math.sin(turn), -0.95]
}
function pi(label: string, turn: number): Atom {
  return [label, 1.95 * Math.cos(turn), 1.95 * Math.sin(turn), 0.605]
}

const [A, B, C] = [0, (2 * Math.PI) / 3, (4 * Math.PI) / 3] as const

describe('buildConnectionTable', () => {
  it.each<[string, readonly Atom[]]>([
    ['mu1', [['Cu1', 0, 0, -1.95]]],
    ['mu2', [sigma('Cu1', A), sigma('Cu2', C)]],
    ['mu3', [sigma('Cu1', A), sigma('Cu2', B), sigma('Cu3', C)]],
    ['mu2-η1,η2', [['Cu1', 0, 0, -1.95], pi('Cu2', B)]],
    ['mu3-η1,η1,η2', [sigma('Cu1', A), sigma('Cu2', B), pi('Cu3', C)]],
    ['mu3-η1,η2,η2', [['Cu1', 0, 0, -1.95], pi('Cu2', A), pi('Cu3', C)]],
    ['mu4-η1,η1,η2,η2', [sigma('Cu1', A), sigma('Cu2', B), pi('Cu3', C), pi('Cu4', (A + B) / 2)]],
    ['η2', [pi('Cu1', A)]],
    ['mu2-η2,η2', [pi('Cu1', A), pi('Cu2', B)]],
  ])('writes an alkynyl in the mode %s', (mode, coppers) => {
    expect(modesOf([...ALKYNYL, ...coppers])).toEqual([`C ${mode} ×1`])
  })

  it('tells η2, η3, η4 and η6 of one ring by what the metal reaches', () => {
    const arene = ring('C', 6, 1.4, 1.65)
    expect(modesOf([['Ru1', 0, 0, 0], ...arene])).toEqual(['C η6 ×1'])
    // Beside the ring, over one of its bonds: 2.0 Å from two carbons, 2.9 Å and more from the others.
    const edge: Atom = ['Ag1', 1.2 + 0.6, 0.7, 1.65 + 2.2]
    const [near] = modesOf([edge, ...arene])
    expect(near).toBe('C η2 ×1')
  })

  it('keeps a slipped Cp whole as long as its five carbons are within reach', () => {
    // Zr on an axis 0.25 Å off the middle: Zr–C 2.40 to 2.65 Å, the window of bonds ends at 2.91 Å.
    expect(modesOf([['Zr1', 0.25, 0, 0], ...ring('C', 5, 1.2, 2.2)])).toEqual(['C η5 ×1'])
  })

  it('writes η3 of a ring that the metal has slipped off, as of an indenyl', () => {
    const five = ring('C', 5, 1.2, 2.0)
    // Ni 1.1 Å off the middle: C1 1.8, its neighbours 2.25, the others 2.8 Å away.
    const slipped: Atom = ['Ni1', 1.1, 0, 0.2]
    expect(modesOf([slipped, ...five])).toEqual(['C η3 ×1'])
  })

  it('counts side-on N2, O2, S2 and CO as η2, whatever their elements', () => {
    const sideOn = (first: string, second: string, length: number, height: number): Atom[] => [
      ['Ti1', 0, 0, 0],
      [first, length / 2, 0, height],
      [second, -length / 2, 0, height],
    ]
    expect(modesOf(sideOn('N1', 'N2', 1.25, 1.9))).toEqual(['N η2 ×1'])
    expect(modesOf(sideOn('O1', 'O2', 1.45, 1.75))).toEqual(['O η2 ×1'])
    expect(modesOf(sideOn('S1', 'S2', 2.05, 2.15))).toEqual(['S η2 ×1'])
    expect(modesOf([['Mn1', -2.0, 0, 0], ['C1', 0, 0, 0], ['O1', 0.6, 1.0, 0], ['Mn2', 1.95, -0.35, 0]])).toEqual(['C mu2-η1,η2 ×1']) // prettier-ignore
  })

  it('keeps a bridging carbonyl, end-on N2 and a bridging pyrazolate apart from them', () => {
    expect(modesOf([['Fe1', 1.3, 0, 0], ['Fe2', -1.3, 0, 0], ['C1', 0, 1.45, 0], ['O1', 0, 2.63, 0]])).toEqual(['C mu2 ×1']) // prettier-ignore
    expect(ligandModesOf([['Ti1', 0, 0, 0], ['N1', 0, 0, 2], ['N2', 0, 0, 3.2], ['Ti2', 0, 0, 5.2]])).toEqual(["μ2-κN:κN' ×1"]) // prettier-ignore
    const pyrazolate: Atom[] = [
      ['N1', 0.68, 0, 0],
      ['N2', -0.68, 0, 0],
      ['C1', 1.1, 1.25, 0],
      ['C2', -1.1, 1.25, 0],
      ['C3', 0, 2.05, 0],
      ['Cu1', 1.75, -1.6, 0],
      ['Cu2', -1.75, -1.6, 0],
    ]
    expect(ligandModesOf(pyrazolate)).toEqual(["μ2-κN:κN' ×1"])
  })

  it('binds a carbene by its one carbon', () => {
    const carbene: Atom[] = [
      ['Au1', 0, 0, 0],
      ['C1', 0, 0, 2.0],
      ['N1', 1.07, 0, 2.83],
      ['N2', -1.07, 0, 2.83],
      ['C2', 0.68, 0, 4.14],
      ['C3', -0.68, 0, 4.14],
    ]
    expect(ligandModesOf(carbene)).toEqual(['κC ×1'])
  })

  it('binds an ethyl with an agostic CH by two single carbons, not η2', () => {
    const ethyl: Atom[] = [
      ['Ti1', 0, 0, 0],
      ['C1', 2.1, 0, 0],
      ['H1', 2.5, 0.9, -0.5],
      ['H2', 2.5, 0.2, 1.0],
      ['C2', 1.6, -1.4, -0.3],
      ['H3', 1.0, -1.7, 0.6],
      ['H4', 1.0, -1.5, -1.2],
      ['H5', 2.4, -2.1, -0.35],
    ]
    expect(modesOf(ethyl).some((mode) => mode.includes('η'))).toBe(false)
  })

  it('binds a carborane by its open face of boron and carbon', () => {
    const face = ring('B', 5, 1.5, 1.55).map(([, ...at], k): Atom =>
      k < 2 ? [`C${k + 1}`, ...at] : [`B${k + 1}`, ...at],
    )
    expect(modesOf([['Co1', 0, 0, 0], ...face])).toEqual(['C η5 ×1'])
  })
})
