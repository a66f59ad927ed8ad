import { describe, expect, it } from 'vitest'
import { parseFormula } from '../../../shared/ensemble/formula'
import {
  atomicNumberOf,
  covalentRadius,
  elementOf,
  isMetal,
  LAST_ATOMIC_NUMBER,
  symbolOf,
} from '../../../shared/tables/elements'

describe('the table of elements', () => {
  it('reaches from hydrogen to curium without a gap, every row with a weight and a radius', () => {
    expect(LAST_ATOMIC_NUMBER).toBe(96)
    for (let z = 1; z <= LAST_ATOMIC_NUMBER; z++) {
      const element = elementOf(z)!
      expect(element.atomicWeight).toBeGreaterThan(0)
      expect(element.covalentRadius).toBeGreaterThan(0.2)
      expect(atomicNumberOf(element.symbol)).toBe(z)
    }
  })

  // Cordero et al., Dalton Trans. 2008, 2832, table 2.
  it.each([
    ['H', 0.31],
    ['C', 0.76],
    ['P', 1.07],
    ['S', 1.05],
    ['Se', 1.2],
    ['Cu', 1.32],
    ['Ag', 1.45],
    ['Au', 1.36],
    ['U', 1.96],
  ])('gives %s the covalent radius %f Å', (symbol, radius) => {
    expect(covalentRadius(atomicNumberOf(symbol)!)).toBe(radius)
  })

  it('adds up to the formula weight that the Cu14 paper prints, 4553.46 g/mol', () => {
    const { counts } = parseFormula('C180 H193 Cu14 F6 P4 Sb Se12')!
    const weight = [...counts].reduce(
      (sum, [symbol, count]) => sum + count * elementOf(atomicNumberOf(symbol)!)!.atomicWeight,
      0,
    )
    expect(weight).toBeCloseTo(4553.46, 0)
  })

  it('takes D and T for hydrogen, in any case, and knows no Xx', () => {
    expect([atomicNumberOf('D'), atomicNumberOf('t'), atomicNumberOf('CU')]).toEqual([1, 1, 29])
    expect([atomicNumberOf('Xx'), atomicNumberOf('')]).toEqual([null, null])
    expect(symbolOf(0)).toBe('X')
  })

  it('counts the metalloids of anions and donors as non-metals', () => {
    const metals = ['Cu', 'Au', 'Al', 'Sn', 'Bi', 'La', 'Na'].map((s) =>
      isMetal(atomicNumberOf(s)!),
    )
    const others = ['B', 'Si', 'Ge', 'As', 'Sb', 'Te', 'Se', 'H'].map((s) =>
      isMetal(atomicNumberOf(s)!),
    )
    expect([...metals, ...others]).toEqual([...metals.map(() => true), ...others.map(() => false)])
  })
})
