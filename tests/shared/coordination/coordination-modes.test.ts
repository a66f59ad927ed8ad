import { describe, expect, it } from 'vitest'
import { symbolOf } from '../../../shared/tables/elements'
import { cellOf } from '../../support/cells'
import {
  anatomyOf,
  crystalOf,
  moleculeInBox,
  ring,
  signed,
  type Atom,
} from '../../support/crystals'
import type { Crystal } from '../../../shared/crystal/crystal'

/** `Se mu3 ×12` for each row. */
function modesOf(crystal: Crystal): string[] {
  return anatomyOf(crystal).anatomy.modes.map(
    ({ element, notation, count }) => `${symbolOf(element)} ${notation} ×${count}`,
  )
}

// Geometries below are made of round textbook lengths (Å); what must come out is the definition of the
// mode: IUPAC Red Book 2005, IR-9.2.4.3 and IR-9.2.5.2.

/** A staggered Cp ring of C–C 1.42 at `height` along z, its H outside. */
function cyclopentadienyl(height: number, turn: number, from: number): Atom[] {
  return [
    ...ring('C', 5, 1.208, height, turn).map(relabel(from)),
    ...ring('H', 5, 2.16, height, turn).map(relabel(from)),
  ]
}

function relabel(from: number): (atom: Atom, index: number) => Atom {
  return ([label, x, y, z], index) => [label.replace(/\d+$/, '') + (from + index), x, y, z]
}

describe('describeModes', () => {
  it('counts the metals of single anchors', () => {
    const rhombus: Atom[] = [
      ['Cu1', 1.5, 0, 0],
      ['Cu2', -1.5, 0, 0],
      ['Cl1', 0, 1.75, 0],
      ['Cl2', 0, -1.75, 0],
      ['P1', 3.7, 0, 0],
      ['P2', -3.7, 0, 0],
    ]
    expect(modesOf(moleculeInBox(rhombus))).toEqual(['Cl mu2 ×2', 'P mu1 ×2'])
  })

  it('counts the metals around an interstitial hydride', () => {
    const octahedron = [
      ...signed('Cu', [1.99, 0, 0]),
      ...signed('Cu', [0, 1.99, 0]),
      ...signed('Cu', [0, 0, 1.99]),
    ]
    const cluster: Atom[] = [...octahedron, ['H1', 0, 0, 0]]
    expect(modesOf(moleculeInBox(cluster))).toEqual(['H mu6 ×1'])
  })

  it('writes a cyclopentadienyl as η5, each ring once', () => {
    const ferrocene: Atom[] = [
      ['Fe1', 0, 0, 0],
      ...cyclopentadienyl(1.66, 0, 1),
      ...cyclopentadienyl(-1.66, 0.5, 6),
    ]
    expect(modesOf(moleculeInBox(ferrocene))).toEqual(['C η5 ×2'])
  })

  it('writes a ring between two metals metal by metal', () => {
    const sandwich: Atom[] = [
      ['Fe1', 0, 0, 1.66],
      ['Fe2', 0, 0, -1.66],
      ...cyclopentadienyl(0, 0, 1),
    ]
    expect(modesOf(moleculeInBox(sandwich))).toEqual(['C mu2-η5,η5 ×1'])
  })

  it('counts the nitrogen of a pyrrolyl among the atoms of its ring', () => {
    const azaferrocene: Atom[] = [
      ['Fe1', 0, 0, 0],
      ...ring('C', 5, 1.2, 1.66).map((atom, k): Atom =>
        k === 0 ? ['N1', atom[1], atom[2], atom[3]] : atom,
      ),
    ]
    expect(modesOf(moleculeInBox(azaferrocene))).toEqual(['C η5 ×1'])
  })

  it('writes an alkynyl on three metals as mu3-η1,η1,η2', () => {
    // Cα σ-bound to Cu1 and Cu2, the triple bond side-on to Cu3.
    const alkynyl: Atom[] = [
      ['C1', 0, 0, 0],
      ['C2', 0, 0, 1.21],
      ['C3', 0, 0, 2.64],
      ['Cu1', 1.45, 0.9, -1.0],
      ['Cu2', -1.45, 0.9, -1.0],
      ['Cu3', 0, -1.9, 0.55],
    ]
    const rows = anatomyOf(moleculeInBox(alkynyl)).anatomy.modes
    expect(rows.map((row) => [row.notation, row.mu, row.count])).toEqual([['mu3-η1,η1,η2', 3, 1]])
    expect(rows[0]?.atoms).toHaveLength(2)
    expect(rows[0]?.lengths.count).toBe(4)
  })

  it('keeps the two double bonds of a diene chelate apart when their carbons do not touch', () => {
    const bisEthene: Atom[] = [
      ['Ni1', 0, 0, 0],
      ['C1', 1.9, 0.7, 0],
      ['C2', 1.9, -0.7, 0],
      ['C3', -1.9, 0.7, 0],
      ['C4', -1.9, -0.7, 0],
    ]
    expect(modesOf(moleculeInBox(bisEthene))).toEqual(['C η2 ×2'])
  })

  it('keeps the oxygen atoms of a chelating carboxylate apart', () => {
    const carboxylate: Atom[] = [
      ['Zn1', 0, 0, 0],
      ['O1', 1.75, 1.1, 0],
      ['O2', 1.75, -1.1, 0],
      ['C1', 2.45, 0, 0],
      ['C2', 3.95, 0, 0],
    ]
    // Zn–C 2.45 Å is outside Cordero + 0.40 (2.38 Å).
    expect(modesOf(moleculeInBox(carboxylate))).toEqual(['O mu1 ×2'])
  })

  it('counts metals of the next repeat unit of a chain', () => {
    // One ZnCl2 a cell along a: each Cl bridges the metal here and the one in the next cell.
    const cell = cellOf(3.6, 20, 20, 90, 90, 90)
    const chain = crystalOf(
      cell,
      ['x,y,z'],
      [
        ['Zn1', 0, 0.5, 0.5],
        ['Cl1', 0.5, 0.57, 0.5],
        ['Cl2', 0.5, 0.43, 0.5],
      ],
    )
    const { anatomy, problems } = anatomyOf(chain)
    expect(anatomy.modes.map((row) => `${row.notation} ×${row.count}`)).toEqual(['mu2 ×2'])
    expect(anatomy.metals.map((row) => row.donorSet)).toEqual(['ZnCl4'])
    expect(problems.map((problem) => problem.code)).toEqual(['anatomy.no-shells'])
  })

  it('finds a ring that the cell face cuts', () => {
    // Ferrocene-like half sandwich whose ring lies across x = 0.
    const cell = cellOf(12, 12, 12, 90, 90, 90)
    const atoms = [['Fe1', 0, 0, 0] as Atom, ...ring('C', 5, 1.208, 1.66)].map(
      ([label, x, y, z]): Atom => [
        label,
        ((x + 12) / 12) % 1,
        ((y + 12) / 12) % 1,
        ((z + 12) / 12) % 1,
      ],
    )
    expect(modesOf(crystalOf(cell, ['x,y,z'], atoms))).toEqual(['C η5 ×1'])
  })
})
