import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { coordinationPolyhedra } from '../../../shared/scene/coordination-polyhedra'
import { analysed } from '../../support/analysed'
import { dataPath } from '../../support/data'
import { PAPER_BALLS } from '../../support/scene-style'

const STYLE = { ...PAPER_BALLS, representation: 'polyhedra' } as const
const report = analysed(join('resources', 'samples', 'Cu14-TXP35.cif'))
const elementOf = (atom: number) => report.graph.atoms.element[report.ensemble.atom[atom]!]

describe('coordinationPolyhedra', () => {
  it('gives one to every metal that has three donors or more, and to nothing else', () => {
    const found = coordinationPolyhedra(report, STYLE)
    // Cu14-TXP35.expected.json: 4 CuPSe3, 4 CuSe3, 6 CuSe2H.
    expect(found).toHaveLength(14)
    expect(new Set(found.map(({ atom }) => elementOf(atom)))).toEqual(new Set([29]))
    expect(found.filter(({ faces }) => faces.length === 4)).toHaveLength(4)
  })

  it('gives none where no atom is drawn so', () => {
    expect(coordinationPolyhedra(report, PAPER_BALLS)).toEqual([])
  })

  it('follows the rules', () => {
    const [part] = report.anatomy.peel.parts
    const rules = [
      { of: { kind: 'element', element: 29 }, representation: 'polyhedra' },
      { of: { kind: 'part', part: 0 }, representation: 'sticks' },
    ] as const
    const found = coordinationPolyhedra(report, { representation: 'cluster', rules })
    // H@Cu6 is drawn as sticks.
    expect(found).toHaveLength(8)
    expect(found.filter(({ atom }) => part!.atoms.includes(atom))).toEqual([])
  })

  it('merges coplanar faces', () => {
    const path = dataPath('cif/mof/16_UiO-66.cif')
    if (path === null) return
    const [first] = coordinationPolyhedra(analysed(path), STYLE)
    // A square antiprism: Cavka et al., J. Am. Chem. Soc. 130 (2008) 13850.
    expect(first!.faces.map((face) => face.length).toSorted()).toEqual([3, 3, 3, 3, 3, 3, 3, 3, 4, 4]) // prettier-ignore
  })
})
