import { describe, expect, it } from 'vitest'
import type { LigandLayout } from '../../../renderer/panels/ligand-layout'
import { strokesOfLigand } from '../../../renderer/panels/ligand-strokes'

const atom = (x: number, y: number, element: number, more = {}) => ({
  x,
  y,
  element,
  charge: 0,
  hydrogens: 0,
  isDonor: false,
  ...more,
})
const bond = (from: number, to: number, order: 1 | 2 | 3 = 1) => ({ from, to, order, wedge: null })

const words = ({ atoms, bonds }: LigandLayout) =>
  strokesOfLigand({ atoms, bonds }).letters.map(({ text }) => text)

describe('strokesOfLigand', () => {
  it('writes hetero atoms with their hydrogen and charge, and leaves carbon a corner', () => {
    const atoms = [
      atom(0, 0, 6, { hydrogens: 3 }),
      atom(1, 0, 6, { hydrogens: 2 }),
      atom(2, 0, 7, { hydrogens: 3, charge: 1 }),
    ]
    expect(words({ atoms, bonds: [bond(0, 1), bond(1, 2)] })).toEqual(['N', 'H', '3', '+'])
  })

  it('writes hydrogen on the left of what is bonded on its right', () => {
    const atoms = [atom(0, 0, 8, { hydrogens: 1 }), atom(1, 0, 6)]
    const [oxygen, hydrogen] = strokesOfLigand({ atoms, bonds: [bond(0, 1)] }).letters
    expect(hydrogen!.x).toBeLessThan(oxygen!.x)
    expect(hydrogen!.anchor).toBe('end')
  })

  it('marks a donor with a letter in a ring, donors of a π system with dots', () => {
    const alkynyl = [atom(0, 0, 6, { isDonor: true, charge: -1 }), atom(1, 0, 6), atom(2, 0, 6)]
    const bonds = [bond(0, 1, 3), bond(1, 2)]
    const sigma = strokesOfLigand({ atoms: alkynyl, bonds })
    expect(sigma.donors).toMatchObject([{ element: 6, kind: 'ring' }])
    expect(sigma.letters.map(({ text }) => text)).toEqual(['C', '−'])
    const pi = strokesOfLigand({
      atoms: alkynyl.map((each, i) => (i === 1 ? { ...each, isDonor: true } : each)),
      bonds,
    })
    expect(pi.donors.map(({ kind }) => kind)).toEqual(['dot', 'dot'])
    expect(pi.letters.map(({ text }) => text)).toEqual(['−'])
  })

  it('draws as many lines as a bond has', () => {
    const atoms = [atom(0, 0, 6), atom(1, 0, 6)]
    const lines = ([1, 2, 3] as const).map(
      (order) => strokesOfLigand({ atoms, bonds: [bond(0, 1, order)] }).lines.length,
    )
    expect(lines).toEqual([1, 2, 3])
  })

  it('draws a wedge towards the viewer filled, one away from him hashed', () => {
    const atoms = [atom(0, 0, 6), atom(1, 0, 6)]
    const up = strokesOfLigand({ atoms, bonds: [{ ...bond(0, 1), wedge: 'up' }] })
    const down = strokesOfLigand({ atoms, bonds: [{ ...bond(0, 1), wedge: 'down' }] })
    expect([up.wedges.length, up.lines.length]).toEqual([1, 0])
    expect(down.wedges).toHaveLength(0)
    expect(down.lines.length).toBeGreaterThan(2)
  })
})
