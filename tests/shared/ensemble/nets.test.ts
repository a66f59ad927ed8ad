import { describe, expect, it } from 'vitest'
import type { Crystal } from '../../../shared/crystal/crystal'
import { buildEnsemble } from '../../../shared/ensemble/build-ensemble'
import { buildAtomGraph } from '../../../shared/graph/build-atom-graph'
import { analysed } from '../../support/analysed'
import { cellOf } from '../../support/cells'
import { crystalOf, type Atom } from '../../support/crystals'
import { dataPath } from '../../support/data'

function mainOf(crystal: Crystal) {
  const { ensemble, problems } = buildEnsemble(crystal, buildAtomGraph(crystal).graph)
  return { moiety: ensemble.moieties[0]!, codes: problems.map(({ code }) => code) }
}

const EDGE = 4.2 // Å, Cu–F–Cu

/** A primitive cubic net, and the same one at the middle of its cubes. */
const TWO_NETS: readonly Atom[] = [
  ['Cu1', 0, 0, 0],
  ['F1', 0.5, 0, 0],
  ['F2', 0, 0.5, 0],
  ['F3', 0, 0, 0.5],
]

describe('countNets', () => {
  it('counts nets that symmetry makes from one another', () => {
    const cell = cellOf(EDGE, EDGE, EDGE, 90, 90, 90)
    const crystal = crystalOf(cell, ['x,y,z', 'x+1/2,y+1/2,z+1/2'], TWO_NETS)
    const { moiety, codes } = mainOf(crystal)
    expect(moiety).toMatchObject({ periodicity: 3, perCell: 2, nets: 2 })
    expect(codes).toContain('ensemble.interpenetrating')
  })

  it('counts nets that a lattice translation makes from one another', () => {
    // The same crystal in its primitive cell: half a cube's diagonal, and the tetrahedral angle.
    const short = (EDGE * Math.sqrt(3)) / 2
    const angle = (Math.acos(-1 / 3) * 180) / Math.PI
    const cell = cellOf(short, short, short, angle, angle, angle)
    const { moiety } = mainOf(
      crystalOf(
        cell,
        ['x,y,z'],
        [
          ['Cu1', 0, 0, 0],
          ['F1', 0, 0.5, 0.5],
          ['F2', 0.5, 0, 0.5],
          ['F3', 0.5, 0.5, 0],
        ],
      ),
    )
    expect(moiety).toMatchObject({ periodicity: 3, perCell: 1, atoms: 4, nets: 2 })
  })

  it('counts one net once in a doubled cell', () => {
    const cell = cellOf(2 * EDGE, EDGE, EDGE, 90, 90, 90)
    const atoms = TWO_NETS.flatMap(([label, x, y, z]): Atom[] => [
      [label, x / 2, y, z],
      [`${label}0`, x / 2 + 0.5, y, z],
    ])
    expect(mainOf(crystalOf(cell, ['x,y,z'], atoms)).moiety).toMatchObject({ nets: 1 })
  })

  it('does not call layers or chains that lie side by side entangled', () => {
    const layers = cellOf(EDGE, EDGE, 8, 90, 90, 90)
    const stacked = crystalOf(layers, ['x,y,z', 'x+1/2,y+1/2,z+1/2'], TWO_NETS.slice(0, 3))
    expect(mainOf(stacked).moiety).toMatchObject({ periodicity: 2, perCell: 2, nets: 1 })
    const chains = cellOf(EDGE, 8, 8, 90, 90, 90)
    const bundle = crystalOf(chains, ['x,y,z', 'x,y+1/2,z+1/2'], TWO_NETS.slice(0, 2))
    expect(mainOf(bundle).moiety).toMatchObject({ periodicity: 1, perCell: 2, nets: 1 })
  })

  it('calls a double helix two chains', () => {
    // Two helices of radius 1.8 Å about one axis, half a turn apart, pitch 8 Å.
    const turns = [0, 1, 2, 3, 4, 5].map((k) => (2 * Math.PI * k) / 6)
    const strand = (name: string, start: number) =>
      turns.map((turn, k): Atom => {
        const [y, z] = [Math.cos(turn + start), Math.sin(turn + start)]
        return [
          `${k % 2 === 0 ? 'Cu' : 'F'}${name}${k}`,
          k / 6,
          0.5 + (1.8 / 16) * y,
          0.5 + (1.8 / 16) * z,
        ]
      })
    const cell = cellOf(8, 16, 16, 90, 90, 90)
    const crystal = crystalOf(cell, ['x,y,z', 'x,-y,-z'], strand('', 0))
    expect(mainOf(crystal).moiety).toMatchObject({ periodicity: 1, perCell: 2, nets: 2 })
  })

  it('keeps the two nets of cuprite apart, though their copper atoms are in contact', () => {
    // Cu2O, Pn-3m, a 4.27 Å: Wells, Structural Inorganic Chemistry (1984), figure 3.41.
    const cell = cellOf(4.27, 4.27, 4.27, 90, 90, 90)
    const crystal = crystalOf(
      cell,
      ['x,y,z'],
      [
        ['O1', 0, 0, 0],
        ['O2', 0.5, 0.5, 0.5],
        ['Cu1', 0.25, 0.25, 0.25],
        ['Cu2', 0.75, 0.75, 0.25],
        ['Cu3', 0.75, 0.25, 0.75],
        ['Cu4', 0.25, 0.75, 0.75],
      ],
    )
    const { ensemble } = buildEnsemble(crystal, buildAtomGraph(crystal).graph)
    expect(ensemble.moieties.map(({ nets }) => nets)).toEqual([2])
  })

  const interleaved = dataPath(
    'conformance/structures/inputs/codinput__interleaving-frameworks-synthetic.cif',
  )
  it.skipIf(interleaved === null)('finds the two frameworks of the synthetic file', () => {
    expect(analysed(interleaved!).ensemble.moieties).toMatchObject([{ periodicity: 3, nets: 2 }])
  })
})
