import { describe, expect, it } from 'vitest'
import {
  bondsAt,
  buildPairRows,
  distancesBelow,
  domainOf,
} from '../../../renderer/panels/pair-rows'
import { DEFAULT_BOND_RULE } from '../../../shared/graph/bond-rule'
import type { PairHistogram } from '../../../shared/graph/pair-distances'
import type { StructureReport } from '../../../shared/pipeline/structure-report'
import { madeReport } from '../../support/made-report'

const BIN = 0.1 // Å
const [CARBON, SODIUM, COPPER, SELENIUM] = [6, 11, 29, 34]

/** A histogram with so many distances at each place. */
function histogram(
  elements: readonly [number, number],
  radii: number,
  distances: Readonly<Record<number, number>>,
): PairHistogram {
  const counts = new Uint32Array(40)
  for (const [distance, count] of Object.entries(distances)) {
    counts[Math.floor(Number(distance) / BIN)] = count
  }
  return { elements, radii, counts }
}

const COPPER_SELENIUM = histogram([COPPER, SELENIUM], 2.52, { 2.45: 36, 3.15: 12, 3.65: 4 })

function withPairs(
  pairs: readonly PairHistogram[],
  longest: StructureReport['graph']['rule']['longest'] = [],
): StructureReport {
  const report = madeReport()
  const rule = { ...DEFAULT_BOND_RULE, longest, name: '' }
  return { ...report, graph: { ...report.graph, rule, pairDistances: { binWidth: BIN, pairs } } }
}

describe('buildPairRows', () => {
  it('lists metal to non-metal first, then metals, then the others, metals written first', () => {
    const pairs = [
      histogram([CARBON, SELENIUM], 1.96, {}),
      histogram([CARBON, CARBON], 1.52, {}),
      histogram([CARBON, COPPER], 2.08, {}),
      histogram([COPPER, COPPER], 2.64, {}),
      COPPER_SELENIUM,
    ]
    expect(buildPairRows(withPairs(pairs)).map(({ pair }) => pair)).toEqual([
      'Cu–C',
      'Cu–Se',
      'Cu–Cu',
      'C–C',
      'C–Se',
    ])
  })

  it('counts the bonds there are, and takes the limit of the tolerance', () => {
    const report = withPairs([COPPER_SELENIUM])
    const [row] = buildPairRows(report)
    const { bonds, atoms } = report.graph
    const expected = Array.from(bonds.first).filter((first, bond) => {
      const ends = [atoms.element[first], atoms.element[bonds.second[bond]!]]
      return ends.includes(COPPER) && ends.includes(SELENIUM)
    })
    expect(row?.bonds).toBe(expected.length)
    // Cordero et al. 2008: 1.32 + 1.20, and 0.40 Å.
    expect(row?.usual).toBeCloseTo(2.92, 12)
    expect(row?.applied).toBeCloseTo(2.92, 12)
  })

  it('takes the limit that was set for the pair', () => {
    const limits = [{ elements: [COPPER, SELENIUM], longest: 3.3 }] as const
    const [row] = buildPairRows(withPairs([COPPER_SELENIUM], limits))
    expect(row).toMatchObject({ applied: 3.3 })
    expect(row?.usual).toBeCloseTo(2.92, 12)
  })

  it('gives ions of groups 1 and 2 no limit to other metals', () => {
    const [row] = buildPairRows(withPairs([histogram([SODIUM, COPPER], 2.98, {})]))
    expect(row?.usual).toBe(0)
  })
})

describe('distancesBelow', () => {
  it('counts whole bins up to an edge', () => {
    expect([2.4, 2.5, 3.1, 3.2, 9].map((at) => distancesBelow(COPPER_SELENIUM, BIN, at))).toEqual([
      0, 36, 36, 48, 52,
    ])
  })
})

describe('bondsAt', () => {
  const row = { ...buildPairRows(withPairs([COPPER_SELENIUM]))[0]!, bonds: 30 }

  it('is what there is at the limit in force, though the histogram counts more', () => {
    expect(bondsAt(row, BIN, row.applied)).toBe(30)
  })

  it('adds and takes away the distances between the limits, never below none', () => {
    expect(bondsAt(row, BIN, 3.2)).toBe(42)
    expect(bondsAt(row, BIN, 2.4)).toBe(0)
  })
})

describe('domainOf', () => {
  it('begins before the overlaps and ends with the histogram', () => {
    const { from, to } = domainOf(COPPER_SELENIUM, BIN)
    expect(from).toBeCloseTo(1.4, 12)
    expect(to).toBeCloseTo(4, 12)
  })
})
