import { describe, expect, it } from 'vitest'
import { ionMass } from '../../../shared/chemistry/isotopic-pattern'
import { parseFormula } from '../../../shared/ensemble/formula'
import { atomicNumberOf, elementOf } from '../../../shared/tables/elements'

function mass(formula: string, charge: number) {
  const counts = parseFormula(formula)?.counts ?? new Map<string, number>()
  return ionMass(counts, formula, charge)
}

const CU14 = 'C180 H193 Cu14 P4 Se12' // [Cu14(TXP35)4(BnSe)12H]+
const CU10 = 'C150 H153 Cu10 P6 Se9' // [Cu10(BDPP)3(BnSe)9]+
const AU22 = 'C188 H236 Au22 N4 P4 S12' // [Au22(AdmS)12(PPh2py)4]2+

// u; AME2020 (Wang et al., Chin. Phys. C 45, 2021, 030003), of the most abundant isotopes.
const ISOTOPES: Readonly<Record<string, number>> = {
  H: 1.007825032,
  C: 12,
  N: 14.003074004,
  P: 30.973761999,
  S: 31.972071174,
  Cu: 62.929597119,
  Se: 79.916521761,
  Au: 196.966570103,
}
const ELECTRON = 0.000548579909 // u, CODATA 2018

describe('ionMass', () => {
  it.each([
    [CU14, 1],
    [CU10, 1],
    [AU22, 2],
  ])('gives the monoisotopic mass of %s %i+ as added up by hand', (formula, charge) => {
    const counts = parseFormula(formula)?.counts ?? new Map<string, number>()
    const sum = [...counts].reduce((total, [symbol, n]) => total + n * ISOTOPES[symbol]!, 0)
    const ion = mass(formula, charge)
    expect(ion?.monoisotopic).toBeCloseTo(sum, 3)
    expect(ion?.monoisotopicMz).toBeCloseTo((sum - charge * ELECTRON) / charge, 3)
  })

  it.each([CU14, CU10, AU22])('gives the average mass of %s by IUPAC atomic weights', (formula) => {
    const counts = parseFormula(formula)?.counts ?? new Map<string, number>()
    const weight = (symbol: string) => elementOf(atomicNumberOf(symbol) ?? 0)?.atomicWeight ?? 0
    const sum = [...counts].reduce((total, [symbol, n]) => total + n * weight(symbol), 0)
    // Weights of five figures, and selenium was 78.96 until 2013: 1 part in 10000.
    expect(Math.abs((mass(formula, 1)?.average ?? 0) - sum)).toBeLessThan(sum * 1e-4)
  })

  // The papers' m/z. 3488.6 and 3696.34 are the highest peak; 4317.4 is the second highest, by 0.1 % of it.
  it.each([
    [CU10, 1, 3488.6, 1],
    [AU22, 2, 3696.34, 2],
  ])('has the highest peak of %s %i+ at the published m/z %d', (formula, charge, mz, digits) => {
    expect(mass(formula, charge)?.mostAbundantMz).toBeCloseTo(mz, digits)
  })

  it('has a peak within 0.1 % of the highest at the published m/z of Cu14, 4317.4', () => {
    const published = mass(CU14, 1)?.pattern.find(({ mz }) => Math.abs(mz - 4317.4) < 0.05)
    expect(published?.intensity).toBeGreaterThan(99.9)
  })

  // Abundances of 35Cl and 37Cl 0.7576 and 0.2424 (IUPAC 2013): squares and twice the product.
  it('gives dichlorine its three peaks', () => {
    const pattern = mass('Cl2', 0)?.pattern ?? []
    expect(pattern.map(({ mz }) => Math.round(mz))).toEqual([70, 72, 74])
    expect(pattern[1]?.intensity).toBeCloseTo((200 * 0.2424) / 0.7576, 1)
    expect(pattern[2]?.intensity).toBeCloseTo(100 * (0.2424 / 0.7576) ** 2, 1)
  })

  it.each([1, 2, 3, -4])('sets the peaks of an ion of charge %i 1/|z| apart', (charge) => {
    const pattern = mass(CU14, charge)?.pattern ?? []
    expect(pattern.length).toBeGreaterThan(40)
    for (let i = 1; i < pattern.length; i++) {
      const gap = pattern[i]!.mz - pattern[i - 1]!.mz
      expect(gap * Math.abs(charge)).toBeCloseTo(1, 2)
    }
    expect(Math.max(...pattern.map(({ intensity }) => intensity))).toBe(100)
    expect(Math.min(...pattern.map(({ intensity }) => intensity))).toBeGreaterThanOrEqual(0.1)
  })

  // 2 × 2.014101778 + 15.994914619, AME2020.
  it('tells deuterium from hydrogen', () => {
    expect(mass('D2 O', 0)?.monoisotopic).toBeCloseTo(20.023118175, 6)
  })

  it('weighs an anion with its electron', () => {
    expect(mass('Cl', -1)?.monoisotopicMz).toBeCloseTo(34.968852682 + ELECTRON, 6)
  })

  it.each(['Au24.5 Ag0.5 Cl2', 'Pu2 Cl4', 'X3', 'C20000 H20000'])('has none for %s', (formula) => {
    const counts = new Map(
      formula.split(' ').map((word): [string, number] => {
        const symbol = /^[A-Z][a-z]?/.exec(word)?.[0] ?? ''
        return [symbol, Number(word.slice(symbol.length) || 1)]
      }),
    )
    expect(ionMass(counts, formula, 0)).toBeNull()
  })
})
