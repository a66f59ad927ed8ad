import { describe, expect, it } from 'vitest'
import { analysed } from '../../support/analysed'
import { anatomyOf, moleculeInBox, signed, type Atom } from '../../support/crystals'
import { dataPath } from '../../support/data'
import { readXyz } from '../../support/xyz'

/** An Au13 of icosahedral radius 2.8 Å by itself, with donors on some of its vertices. */
function icosahedron(donors: number): Atom[] {
  const golden = (1 + Math.sqrt(5)) / 2
  const edge = 2.8 / Math.hypot(1, golden)
  const vertices = [
    ...signed('Au', [0, edge, edge * golden]),
    ...signed('Au', [edge, edge * golden, 0]),
    ...signed('Au', [edge * golden, 0, edge]),
  ].map(([, x, y, z], k): Atom => [`Au${k + 2}`, x, y, z])
  const capped = vertices.slice(0, donors)
  return [
    ['Au1', 0, 0, 0],
    ...vertices,
    // Au–P 2.3 Å, outward.
    ...capped.map(([, x, y, z], k): Atom => [`P${k + 1}`, ...scaled([x, y, z], 1 + 2.3 / 2.8)]),
  ]
}

function scaled([x, y, z]: readonly [number, number, number], factor: number) {
  return [factor * x, factor * y, factor * z] as const
}

describe('findContested', () => {
  it('finds nothing to disagree on where all metals are alike', () => {
    expect(anatomyOf(moleculeInBox(icosahedron(12))).anatomy.contested).toEqual([])
  })

  const au25 = dataPath('cif/clusters_xyz/au25_opt.xyz')
  it.skipIf(au25 === null)(
    'lets the central metal of Au25 be of its core by all definitions',
    () => {
      // Au13 by donors, Au@Au12 by distance; peeling takes all but the centre at once and has no say.
      expect(anatomyOf(moleculeInBox(readXyz(au25!))).anatomy.contested).toEqual([])
    },
  )

  const au44 = dataPath('cif/clusters_xyz/au44_opt.xyz')
  it.skipIf(au44 === null)('contests the surface of a kernel that donors touch', () => {
    // 26 gold atoms bind fewer than two S, 20 of them one: core by donors, outer layer by peeling.
    const { contested } = anatomyOf(moleculeInBox(readXyz(au44!))).anatomy
    expect(contested).toHaveLength(20)
    for (const { layers } of contested) {
      expect(layers).toEqual({ donors: 0, distance: null, peeling: 1 })
    }
  })

  const au22 = dataPath('models/Au22.cif')
  it.skipIf(au22 === null)('contests the phosphine-capped vertices of the kernel of Au22', () => {
    // One P on each of four: core by donors, outside the shells of the others, bare only within.
    const { contested } = analysed(au22!).anatomy
    expect(contested.map(({ label, layers }) => [label, layers.donors])).toEqual([
      ['Au9', 0],
      ['Au10', 0],
    ])
  })

  const cu14 = dataPath('models/Cu14-TXP35.cif')
  it.skipIf(cu14 === null)('does not contest Cu14, which only distance divides', () => {
    expect(analysed(cu14!).anatomy.contested).toEqual([])
  })
})
