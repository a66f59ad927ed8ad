import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orbitOf, segmentShells, type Orbit } from '../../../shared/dissection/segment-shells'
import { length, scale, type Vec3 } from '../../../shared/geometry/vec3'
import { signed, type Atom } from '../../support/crystals'

/** Directions of a set that many atoms of a symmetric cluster form. */
const SET: Readonly<Record<string, readonly Atom[]>> = {
  point: [['X', 0.3, 0.4, 0.866]],
  tetrahedron: signed('X', [1, 1, 1], 1),
  counterTetrahedron: signed('X', [1, 1, 1], -1),
  octahedron: [...signed('X', [1, 0, 0]), ...signed('X', [0, 1, 0]), ...signed('X', [0, 0, 1])],
  icosahedron: cyclic([0, 1, 1.618]),
  cuboctahedron: cyclic([1, 1, 0]),
}

function cyclic([x, y, z]: Vec3): Atom[] {
  return [...signed('X', [x, y, z]), ...signed('X', [z, x, y]), ...signed('X', [y, z, x])]
}

/** An orbit at `radius` Å whose atoms lie as the set does. */
function orbit(radius: number, environment: number, set: string): Orbit {
  const places = (SET[set] ?? []).map(([, x, y, z]): Vec3 =>
    scale([x, y, z], radius / length([x, y, z])),
  )
  return orbitOf(
    places.map((_, k) => k),
    places,
    environment,
  )
}

/** Atoms in each shell, from the inside out. */
function sizes(shells: readonly (readonly Orbit[])[]): number[] {
  return shells.map((shell) => shell.reduce((sum, { atoms }) => sum + atoms.length, 0))
}

describe('segmentShells', () => {
  it('keeps the two tetrahedra of the Cu8 cube of [Cu14(PR3)4(SeR)12H]+ together', () => {
    // Radii of the model Cu14-TXP35, which has the published Cu–Cu, Cu–Se and Cu–P lengths.
    const radii = [
      orbit(1.992, 3, 'octahedron'),
      orbit(3.518, 3, 'tetrahedron'),
      orbit(3.936, 3, 'counterTetrahedron'),
    ]
    expect(sizes(segmentShells(radii))).toEqual([6, 8])
  })

  it('finds the five shells Cu8@Cu6@Cu24@Cu12@Cu8 of Cu58', () => {
    // `shell_radii` of models/Cu58-shells.expected.json; the shells are those of the review it cites.
    const radii = [
      orbit(2.356, 0, 'tetrahedron'),
      orbit(2.356, 0, 'counterTetrahedron'),
      orbit(3.076, 0, 'octahedron'),
      orbit(4.8, 2, 'icosahedron'),
      orbit(5.053, 2, 'icosahedron'),
      orbit(5.187, 3, 'cuboctahedron'),
      orbit(5.829, 3, 'tetrahedron'),
      orbit(5.593, 3, 'counterTetrahedron'),
    ]
    expect(sizes(segmentShells(radii))).toEqual([8, 6, 24, 12, 8])
  })

  it('tells 12 and 6 sulfur of [Au25(SR)18]− apart', () => {
    // Radii of the optimised geometry au25_opt.xyz; 12 + 6 S: Heaven et al., J. Am. Chem. Soc. 2008, 3754.
    const radii = [orbit(5.07, 0, 'icosahedron'), orbit(5.964, 0, 'octahedron')]
    expect(sizes(segmentShells(radii))).toEqual([12, 6])
  })

  it('joins a lone atom to the shell that it closes, not to a farther one', () => {
    const [lone, ...others] = (SET.tetrahedron ?? []).map(([, x, y, z], k) =>
      orbitOf([k], [scale([x, y, z], (k === 0 ? 1.3 : 1.9) / Math.sqrt(3))], 3),
    )
    expect(sizes(segmentShells([lone!, ...others]))).toEqual([4])
    const far = orbitOf([9], [[0, 0, 3.5]], 3)
    expect(sizes(segmentShells([lone!, ...others, far]))).toEqual([4, 1])
  })

  it('lets the atom at the centre stand alone', () => {
    expect(sizes(segmentShells([orbit(0, 0, 'point'), orbit(2.78, 1, 'icosahedron')]))).toEqual([
      1, 12,
    ])
  })

  it('gives nothing for nothing', () => {
    expect(segmentShells([])).toEqual([])
  })

  const anyOrbits = fc.array(
    fc
      .tuple(
        fc.double({ min: 0, max: 12, noNaN: true }),
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom(...Object.keys(SET)),
      )
      .map(([radius, environment, set]) => orbit(radius, environment, set)),
    { maxLength: 30 },
  )

  it('divides any orbits into intervals of the radius that hold each once', () => {
    fc.assert(
      fc.property(anyOrbits, (given) => {
        const shells = segmentShells(given)
        const radii = shells.flat().map(({ radius }) => radius)
        expect(radii).toEqual(given.map(({ radius }) => radius).toSorted((a, b) => a - b))
        expect(new Set(shells.flat())).toEqual(new Set(given))
      }),
    )
  })

  it('does not depend on the order of the orbits', () => {
    fc.assert(
      fc.property(anyOrbits, (given) => {
        expect(sizes(segmentShells(given.toReversed()))).toEqual(sizes(segmentShells(given)))
      }),
    )
  })

  it('makes no shell that two would describe better', () => {
    fc.assert(
      fc.property(anyOrbits, (given) => {
        // The greatest width the documented cost can afford: two lone atoms, 1 + (Δr/0.48)² < 2 · 2.5.
        for (const shell of segmentShells(given)) {
          expect(shell.at(-1)!.radius - shell[0]!.radius).toBeLessThanOrEqual(0.96)
        }
      }),
    )
  })
})
