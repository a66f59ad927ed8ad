import { describe, expect, it } from 'vitest'
import type { Crystal } from '../../../shared/crystal/crystal'
import { buildAtomGraph } from '../../../shared/graph/build-atom-graph'
import { cellOf } from '../../support/cells'
import { crystalOf, type Atom } from '../../support/crystals'

/** The s.u. in Å of the only kind of bond in a crystal whose coordinates carry the given s.u. */
function lengthSuOf(
  operators: readonly string[],
  atoms: readonly Atom[],
  fractSu: readonly number[],
  change: Partial<Crystal> = {},
): number {
  const crystal = crystalOf(cellOf(10, 10, 10, 90, 90, 90), operators, atoms)
  const sites = { ...crystal.sites, fractSu: Float64Array.from(fractSu) }
  const { graph } = buildAtomGraph({ ...crystal, ...change, sites })
  return graph.bonds.lengthSu[0]!
}

const NONE = Number.NaN

describe('lengthSu', () => {
  it('adds the variances of two independent atoms along the bond', () => {
    const atoms: Atom[] = [
      ['Cu1', 0.1, 0.1, 0.1],
      ['S1', 0.33, 0.1, 0.1],
    ]
    const su = lengthSuOf(['x,y,z'], atoms, [0.0003, 0.1, 0.1, 0.0004, 0.1, 0.1])
    expect(su).toBeCloseTo(10 * 0.0005, 9)
  })

  it('doubles the s.u. of an atom along the bond to its image through an inversion centre', () => {
    // d = 2·|x|·a, so σ(d) = 2·a·σ(x), not √2·a·σ(x) as for independent atoms.
    const su = lengthSuOf(['x,y,z', '-x,-y,-z'], [['Cu1', 0.13, 0, 0]], [0.0002, 0.0002, 0.0002])
    expect(su).toBeCloseTo(2 * 10 * 0.0002, 9)
  })

  it('gives none of a lattice translation to the distance of an atom and its translate', () => {
    const cell = cellOf(2.6, 20, 20, 90, 90, 90)
    const crystal = crystalOf(cell, ['x,y,z'], [['Cu1', 0, 0, 0]])
    const sites = { ...crystal.sites, fractSu: Float64Array.from([0.001, 0.001, 0.001]) }
    const lengthA = { value: 2.6, su: 0.004 }
    const moved = { ...crystal, sites, cell: { ...cell, lengthA } }
    const { graph } = buildAtomGraph(moved)
    expect(graph.bonds.lengthSu[0]).toBeCloseTo(0.004, 9)
  })

  it('ties the coordinates of a special position: at x, x, x they move together', () => {
    // Threefold axis along [111]: the bond along it has d = √3·a·Δx and σ(d) = √3·a·σ(x).
    const atoms: Atom[] = [
      ['Cu1', 0.1, 0.1, 0.1],
      ['P1', 0.228, 0.228, 0.228],
    ]
    const operators = ['x,y,z', 'z,x,y', 'y,z,x']
    const su = lengthSuOf(operators, atoms, [0.0003, 0.0003, 0.0003, 0, 0, 0])
    expect(su).toBeCloseTo(Math.sqrt(3) * 10 * 0.0003, 9)
  })

  it('gives a fixed atom no variance and a riding one no s.u. at all', () => {
    const operators = ['x,y,z', '-x,-y,-z']
    const atoms: Atom[] = [
      ['Cu1', 0, 0, 0],
      ['S1', 0.23, 0, 0],
    ]
    const fixed = lengthSuOf(operators, atoms, [NONE, NONE, NONE, 0.0005, 0.1, 0.1])
    expect(fixed).toBeCloseTo(10 * 0.0005, 9)
    const riding: Atom[] = [
      ['C1', 0.1, 0.1, 0.1],
      ['H1', 0.195, 0.1, 0.1],
    ]
    expect(lengthSuOf(['x,y,z'], riding, [0.001, 0.001, 0.001, NONE, NONE, NONE])).toBeNaN()
  })

  it('takes a coordinate for exact that the refinement held beside others, as along a polar axis', () => {
    // Along y only S1 is uncertain; across the bond the s.u. count for nothing.
    const atoms: Atom[] = [
      ['Cu1', 0.1, 0.1, 0.1],
      ['S1', 0.1, 0.33, 0.1],
    ]
    const su = lengthSuOf(['x,y,z', '-x,y+1/2,-z'], atoms, [0.1, NONE, 0.1, 0.1, 0.0004, 0.1])
    expect(su).toBeCloseTo(10 * 0.0004, 9)
  })

  it('gives a bond from a rigid group outwards a s.u., and one within it none', () => {
    const su = [0.0003, 0.1, 0.1, 0.0004, 0.1, 0.1]
    const bondWith = (label: string, flags: readonly number[]) => {
      const atoms: Atom[] = [
        ['C1', 0.1, 0.1, 0.1],
        [label, label === 'H1' ? 0.195 : 0.24, 0.1, 0.1],
      ]
      const { sites, ...crystal } = crystalOf(cellOf(10, 10, 10, 90, 90, 90), ['x,y,z'], atoms)
      const rigid = { fractSu: Float64Array.from(su), isConstrained: Uint8Array.from(flags) }
      const { graph } = buildAtomGraph({ ...crystal, sites: { ...sites, ...rigid } })
      return graph.bonds.lengthSu[0]!
    }
    expect(bondWith('C2', [0, 1])).toBeCloseTo(10 * 0.0005, 9)
    expect(bondWith('C2', [1, 1])).toBeNaN()
    expect(bondWith('H1', [0, 1])).toBeNaN()
  })
})
