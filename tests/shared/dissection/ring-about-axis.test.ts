import { describe, expect, it } from 'vitest'
import type { Line } from '../../../shared/dissection/layer-line'
import { ringAboutAxis } from '../../../shared/dissection/ring-about-axis'
import { moleculeInBox, ring, type Atom } from '../../support/crystals'
import { subjectOf } from '../../support/subject'

/** The ring of all metals about the axis z through their middle. */
function ringOf(atoms: readonly Atom[]) {
  const { specimen, table } = subjectOf(moleculeInBox(atoms))
  const { cartn } = specimen.ensemble
  const middle = (axis: number): number =>
    table.metals.reduce((sum, atom) => sum + cartn[3 * atom + axis]!, 0) / table.metals.length
  const line: Line = { center: [middle(0), middle(1), middle(2)], axis: [0, 0, 1] }
  return ringAboutAxis(specimen, line, table.metals, table.donors)
}

// Å: Cu–Se 2.39 about a hexagon, as in the terminal layers of models/Cu32-P1.cif.
const COPPER = ring('Cu', 3, 2.56, 0)

describe('ringAboutAxis', () => {
  it('closes with donors where metals do not touch', () => {
    const found = ringOf([...COPPER, ...ring('Se', 3, 2.18, 0, 0.5)])
    expect(found).toMatchObject({ kind: 'ring', name: 'Cu3Se3' })
    const elements = [...found!.atoms].map((_, k) => k % 2)
    expect(found!.atoms).toHaveLength(6)
    expect(elements).toEqual([0, 1, 0, 1, 0, 1])
  })

  it('is named by the metals alone where they touch, bridged or not', () => {
    // Pt–Pt 2.66 Å with μ-CO outside, [Pt3(μ-CO)3].
    const platinum = ring('Pt', 3, 1.536, 0)
    expect(ringOf(platinum)?.name).toBe('Pt3')
    expect(ringOf([...platinum, ...ring('C', 3, 2.3, 0, 0.5)])?.name).toBe('Pt3')
  })

  it('is named by the metals alone where two donors bridge a pair alike', () => {
    const above = ring('Se', 3, 1.9, 1.6, 0.5)
    const below = above.map(([label, x, y, z]): Atom => [`${label}b`, x, y, -z])
    expect(ringOf([...COPPER, ...above, ...below])?.name).toBe('Cu3')
  })

  it('is none where a link is missing, a side is open, or fewer than three metals are there', () => {
    expect(ringOf([...COPPER, ...ring('Se', 3, 2.18, 0, 0.5).slice(1)])).toBeNull()
    const row: Atom[] = [
      ['Ag1', -2.8, 0, 0],
      ['Ag2', 0, 1, 0],
      ['Ag3', 2.8, 0, 0],
      ['Ag4', 5.6, 1, 0],
    ]
    expect(ringOf(row)).toBeNull()
    expect(ringOf(row.slice(2))).toBeNull()
  })
})
