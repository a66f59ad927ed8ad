import { describe, expect, it } from 'vitest'
import { scoreShells } from '../../../shared/dissection/score-shells'
import { ring, signed } from '../../support/crystals'
import type { Shell } from '../../../shared/dissection/shells'

const OCTAHEDRON = [
  ...signed('Cu', [2, 0, 0]),
  ...signed('Cu', [0, 2, 0]),
  ...signed('Cu', [0, 0, 2]),
].flatMap(([, x, y, z]) => [x, y, z])

function shell(atoms: readonly number[], inner: number, outer: number): Shell {
  return { atoms, inner, outer, radius: (inner + outer) / 2 }
}

const ALIKE = () => 29
const ORIGIN = [0, 0, 0] as const

/** A flat triangle about z at each height. */
function triangles(...heights: readonly number[]): Float64Array {
  return Float64Array.from(
    heights.flatMap((z) => ring('Cu', 3, 2, z).flatMap(([, x, y, height]) => [x, y, height])),
  )
}

describe('scoreShells', () => {
  it('gives 1 to one even shell of one radius', () => {
    const cartn = Float64Array.from(OCTAHEDRON)
    const { fit, evenness, gaps } = scoreShells(
      cartn,
      ORIGIN,
      [shell([0, 1, 2, 3, 4, 5], 2, 2)],
      ALIKE,
    )
    expect(fit).toBeCloseTo(1, 12)
    expect(evenness).toBeCloseTo(1, 12)
    expect(gaps).toEqual([])
  })

  it.each([
    ['a single atom off the centre', Float64Array.of(2, 0, 0), [0], 0],
    ['a pair', Float64Array.of(2, 0, 0, -2, 0, 0), [0, 1], 0],
    // Mean P2 over the pairs of three vectors at 120 degrees: (3·1 + 6·(3/4 − 1)/2)/9 = 1/4.
    ['a flat triangle', triangles(0), [0, 1, 2], 0.5],
  ] as const)('gives to %s its evenness', (_, cartn, atoms, evenness) => {
    expect(scoreShells(cartn, ORIGIN, [shell(atoms, 2, 2)], ALIKE).fit).toBeCloseTo(evenness, 6)
  })

  it('weighs the gap to the next shell against the width, for metals that are alike', () => {
    // The octahedron twice, of width 0.5 with a gap of 1 to one of no width: (6 · 1/1.25 + 6 · 1) / 12.
    const outer = OCTAHEDRON.map((x) => 2 * x)
    const cartn = Float64Array.from([...OCTAHEDRON, ...outer])
    const shells = [shell([0, 1, 2, 3, 4, 5], 2, 2.5), shell([6, 7, 8, 9, 10, 11], 3.5, 3.5)]
    expect(scoreShells(cartn, ORIGIN, shells, ALIKE)).toMatchObject({ gaps: [1] })
    expect(scoreShells(cartn, ORIGIN, shells, ALIKE).fit).toBeCloseTo(0.9, 12)
    // Where each shell is of its own kind there is nothing to mistake.
    expect(scoreShells(cartn, ORIGIN, shells, (metal) => Number(metal > 5)).fit).toBeCloseTo(1, 12)
  })

  it('gives 1 to a metal at the centre', () => {
    expect(scoreShells(Float64Array.of(0, 0, 0), ORIGIN, [shell([0], 0, 0)], ALIKE).fit).toBe(1)
  })
})
