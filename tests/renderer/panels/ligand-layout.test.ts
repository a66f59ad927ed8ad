import { describe, expect, it } from 'vitest'
import { drawnAtoms, layOutLigand } from '../../../renderer/panels/ligand-layout'
import { BENZYL_SELENOLATE } from '../../support/made-chemistry'

describe('drawnAtoms', () => {
  it('leaves out hydrogen, but for one that binds a metal', () => {
    expect(drawnAtoms(BENZYL_SELENOLATE)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    expect(drawnAtoms({ ...BENZYL_SELENOLATE, donors: [0, 8] })).toContain(8)
  })
})

describe('layOutLigand', () => {
  it('gives every atom a place with its hydrogen, charge and donors', async () => {
    const layout = (await layOutLigand(BENZYL_SELENOLATE, []))!
    expect(layout.atoms.map(({ hydrogens }) => hydrogens)).toEqual([0, 2, 0, 1, 1, 1, 1, 1])
    expect(layout.atoms.map(({ isDonor }) => isDonor).indexOf(true)).toBe(0)
    expect(layout.atoms[0]).toMatchObject({ element: 34, charge: -1 })
    expect(layout.bonds).toHaveLength(8)
  })

  it('draws the ring as a regular hexagon, lying down', async () => {
    const { atoms, bonds } = (await layOutLigand(BENZYL_SELENOLATE, []))!
    const ring = bonds.filter(({ from, to }) => from >= 2 && to >= 2)
    for (const { from, to } of ring) {
      const [a, b] = [atoms[from]!, atoms[to]!]
      expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeCloseTo(1, 1)
    }
    const extent = (values: readonly number[]) => Math.max(...values) - Math.min(...values)
    expect(extent(atoms.map(({ x }) => x))).toBeGreaterThan(extent(atoms.map(({ y }) => y)))
  })

  it('draws a stereocentre as its descriptor says', async () => {
    const butanol = {
      elements: [6, 6, 6, 6, 8],
      charges: [0, 0, 0, 0, 0],
      missingHydrogens: [3, 1, 2, 3, 1],
      labels: ['C1', 'C2', 'C3', 'C4', 'O1'],
      bonds: [
        [0, 1, 1],
        [1, 2, 1],
        [2, 3, 1],
        [1, 4, 1],
      ],
      donors: [4],
    } as const
    for (const descriptor of ['R', 'S'] as const) {
      const layout = (await layOutLigand(butanol, [{ label: 'C2', descriptor }]))!
      // By the CIP rules O goes before C3 before C1. Hydrogen, which is not drawn, lies behind where the
      // wedge is filled; seen so, the three turn clockwise (y runs down) at an R centre.
      const [oxygen, ethyl] = [4, 2].map((i) => {
        const [center, neighbor] = [layout.atoms[1]!, layout.atoms[i]!]
        return [neighbor.x - center.x, neighbor.y - center.y] as const
      })
      const isClockwise = oxygen![0] * ethyl![1] - oxygen![1] * ethyl![0] > 0
      const [wedge] = layout.bonds.flatMap((bond) => bond.wedge ?? [])
      expect(wedge).toBe(isClockwise === (descriptor === 'R') ? 'up' : 'down')
    }
    const flat = (await layOutLigand(butanol, []))!
    expect(flat.bonds.every(({ wedge }) => wedge === null)).toBe(true)
  })
})
