import { describe, expect, it } from 'vitest'
import { scoreShells } from '../../../shared/dissection/score-shells'
import { signed } from '../../support/crystals'
import type { Shell } from '../../../shared/dissection/shells'

const OCTAHEDRON = [
  ...signed('Cu', [2, 0, 0]),
  ...signed('Cu', [0, 2, 0]),
  ...signed('Cu', [0, 0, 2]),
].flatMap(([, x, y, z]) => [x, y, z])

function shell(atoms: readonly number[], inner: number, outer: number): Shell {
  return { atoms, inner, outer, radius: (inner + outer) / 2 }
}

describe('scoreShells', () => {
  it('gives 1 to one even shell of one radius', () => {
    const cartn = Float64Array.from(OCTAHEDRON)
    expect(scoreShells(cartn, [0, 0, 0], [shell([0, 1, 2, 3, 4, 5], 2, 2)])).toBeCloseTo(1, 12)
  })

  it('gives 0 to a single atom off the centre', () => {
    expect(scoreShells(Float64Array.of(2, 0, 0), [0, 0, 0], [shell([0], 2, 2)])).toBeCloseTo(0, 12)
  })

  it('weighs the gap to the next shell against the width', () => {
    // A pair at ±2 with width 0.5 and gap 1 to an even pair of no width: (2 · 1/1.5 + 2 · 1) / 4.
    const cartn = Float64Array.of(2, 0, 0, -2, 0, 0, 0, 3.5, 0, 0, -3.5, 0)
    const shells = [shell([0, 1], 2, 2.5), shell([2, 3], 3.5, 3.5)]
    expect(scoreShells(cartn, [0, 0, 0], shells)).toBeCloseTo(5 / 6, 12)
  })

  it('gives 1 to a metal at the centre', () => {
    expect(scoreShells(Float64Array.of(0, 0, 0), [0, 0, 0], [shell([0], 0, 0)])).toBe(1)
  })
})
