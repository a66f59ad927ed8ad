import { describe, expect, it } from 'vitest'
import type { Vec3 } from '../../../shared/geometry/vec3'
import { withoutChords } from '../../../shared/ligand/chords'

const TRIANGLE = [
  [0, 1],
  [0, 2],
  [1, 2],
] as const

describe('withoutChords', () => {
  it('keeps the rings of three that molecules have', () => {
    // Thiirane by microwave spectroscopy (Cunningham et al., J. Chem. Phys. 19, 1951, 676): C–S 1.819,
    // C–C 1.492 Å.
    const half = 1.492 / 2
    const places: Vec3[] = [
      [0, Math.sqrt(1.819 ** 2 - half ** 2), 0],
      [-half, 0, 0],
      [half, 0, 0],
    ]
    expect(withoutChords(TRIANGLE, places)).toEqual(TRIANGLE)
  })

  it('drops the side across an angle at an atom that two are bonded to', () => {
    // N8 between C10 and C8 of ZIF-4-hPT-II as deposited: 1.18, 1.23 and across 1.86 Å.
    const places: Vec3[] = [
      [0, 0, 0],
      [1.184, 0, 0],
      [-0.485, 1.133, 0],
    ]
    expect(withoutChords(TRIANGLE, places)).toEqual([
      [0, 1],
      [0, 2],
    ])
  })

  it('keeps a chain', () => {
    const places: Vec3[] = [
      [0, 0, 0],
      [1.5, 0, 0],
      [1.5, 1.5, 0],
    ]
    const chain = [
      [0, 1],
      [1, 2],
    ] as const
    expect(withoutChords(chain, places)).toEqual(chain)
  })
})
