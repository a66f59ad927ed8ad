import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Measurand } from '../../../shared/base/measurand'
import type { Crystal } from '../../../shared/crystal/crystal'
import type { Place } from '../../../shared/crystal/place'
import { codesOfRow, labelsOfRow } from '../../../shared/crystal/stated-geometry'
import type { CellParameters } from '../../../shared/geometry/cell'
import type { Vec3 } from '../../../shared/geometry/vec3'
import { measure, measurer } from '../../../shared/measure/measure'
import type {
  MeasuredValue,
  Measurement,
  PlaneFeature,
  PointFeature,
} from '../../../shared/measure/measurement'
import { cellOf } from '../../support/cells'
import { crystalOf, type Atom } from '../../support/crystals'
import { dataPath } from '../../support/data'
import { numericSu } from '../../support/numeric-su'
import { crystalsOf, placesOf } from '../../support/readings'

function place(site: number, symop = 0, translation: Vec3 = [0, 0, 0]): Place {
  return { site, symop, translation }
}

function atom(site: number, symop = 0, translation: Vec3 = [0, 0, 0]): PointFeature {
  return { kind: 'atom', place: place(site, symop, translation) }
}

function plane(...places: readonly Place[]): PlaneFeature {
  return { kind: 'plane', places }
}

/** A crystal in a cube of 10 Å, the same s.u. (in Å) on every coordinate. */
function cube(cartn: readonly Vec3[], su = 0.01): Crystal {
  const atoms = cartn.map(([x, y, z], i): Atom => [`C${i + 1}`, x / 10, y / 10, z / 10])
  const crystal = crystalOf(cellOf(10, 10, 10, 90, 90, 90), ['x,y,z'], atoms)
  const fractSu = new Float64Array(3 * atoms.length).fill(su / 10)
  return { ...crystal, sites: { ...crystal.sites, fractSu } }
}

function scalar(crystal: Crystal, measurement: Measurement): Measurand {
  const found = measure(crystal, measurement)
  if (found === null || found.kind === 'centroid' || found.kind === 'plane') throw new Error('none')
  return found.value
}

/** A quarter turn: C1 on x, C2 the origin, C3 on y, C4 above it. */
const QUARTER = cube([
  [1, 0, 0],
  [0, 0, 0],
  [0, 1, 0],
  [0, 1, 2],
])

describe('measure', () => {
  it('gives distances and angles with their s.u.', () => {
    const length = scalar(QUARTER, { kind: 'distance', points: [atom(0), atom(2)] })
    expect(length.value).toBeCloseTo(Math.SQRT2, 12)
    expect(length.su).toBeCloseTo(Math.SQRT2 * 0.01, 9)
    const angle = scalar(QUARTER, { kind: 'angle', points: [atom(0), atom(1), atom(2)] })
    expect(angle.value).toBeCloseTo(90, 12)
    // Each arm of 1 Å turns by σ/1, and the vertex turns both: √(1 + 1 + 2)·σ.
    expect(angle.su).toBeCloseTo((2 * 0.01 * 180) / Math.PI, 9)
  })

  it('gives a torsion the sign of IUPAC, whichever end it is seen from', () => {
    // Seen along C2 → C3 (+y) with z up, x is to the right: from the near bond on the right to the far
    // one upwards is a quarter turn anticlockwise.
    const points = [atom(0), atom(1), atom(2), atom(3)] as const
    expect(scalar(QUARTER, { kind: 'torsion', points }).value).toBeCloseTo(-90, 12)
    const backwards = [atom(3), atom(2), atom(1), atom(0)] as const
    expect(scalar(QUARTER, { kind: 'torsion', points: backwards }).value).toBeCloseTo(-90, 12)
  })

  it('calls an angle that symmetry fixes exact', () => {
    const crystal = crystalOf(
      cellOf(10, 10, 10, 90, 90, 90),
      ['x,y,z', '-x,-y,-z'],
      [
        ['Cu1', 0, 0, 0],
        ['S1', 0.1, 0.2, 0.3],
      ],
    )
    const fractSu = new Float64Array(6).fill(0.001).fill(Number.NaN, 0, 3)
    const moved = { ...crystal, sites: { ...crystal.sites, fractSu } }
    const points = [atom(1), atom(0), atom(1, 1)] as const
    expect(scalar(moved, { kind: 'angle', points })).toEqual({ value: 180, su: null })
  })

  it('moves a site listed with few digits onto its special position, as the bond list does', () => {
    // 0.333, 0.667 means 1/3, 2/3: the threefold axis makes one atom of three.
    const operators = ['x,y,z', '-y,x-y,z', '-x+y,-x,z']
    const crystal = crystalOf(cellOf(9, 9, 9, 90, 90, 120), operators, [['Cu1', 0.333, 0.667, 0]])
    const points = [atom(0), atom(0, 1, [1, 1, 0])] as const
    expect(measure(crystal, { kind: 'distance', points })).toBeNull()
  })

  it('measures the deviations of a best plane', () => {
    // A square of edge 2 Å, folded by 0.1 Å up and down in turn: no tilt makes it better.
    const crystal = cube([
      [-1, -1, 5.1],
      [1, -1, 4.9],
      [1, 1, 5.1],
      [-1, 1, 4.9],
    ])
    const square = plane(place(0), place(1), place(2), place(3))
    const found = measure(crystal, { kind: 'plane', plane: square })
    if (found?.kind !== 'plane') throw new Error('no plane')
    expect(found.rms).toBeCloseTo(0.1, 9)
    const signs = found.deviations.map(({ value }) => Math.round(value * 1e6) / 1e6)
    expect(signs).toEqual([0.1, -0.1, 0.1, -0.1])
    // The atoms run counter-clockwise about +z.
    expect(found.normal[2]).toBeCloseTo(1, 9)
    expect(found.equation.map(({ value }) => Math.round(value * 1e6) / 1e6)).toEqual([0, 0, 10, 5])
    // The mean of four heights.
    expect(found.equation[3].su).toBeCloseTo(0.01 / 2, 9)
    // Of four deviations only their alternating mean is free: each is σ/2 (and a little from the fold).
    expect(found.deviations[0]?.su).toBeCloseTo(0.01 / 2, 3)
  })

  it('measures planes and points against one another', () => {
    const crystal = cube([
      [0, 0, 0],
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ])
    const floor = plane(place(0), place(1), place(2))
    const wall = plane(place(0), place(1), place(3))
    expect(scalar(crystal, { kind: 'plane-plane', planes: [floor, wall] }).value).toBeCloseTo(90, 9)
    const above = scalar(crystal, { kind: 'plane-point', plane: floor, point: atom(3) })
    expect(above.value).toBeCloseTo(1, 9)
    const turned = plane(place(0), place(2), place(1))
    const below = scalar(crystal, { kind: 'plane-point', plane: turned, point: atom(3) })
    expect(below.value).toBeCloseTo(-1, 9)
    const parallel = scalar(crystal, { kind: 'plane-plane', planes: [floor, turned] })
    expect(parallel.value).toBeCloseTo(0, 9)
    expect(parallel.su).toBeNull()
  })

  it('gives a centroid in fractional coordinates, and takes one for a point', () => {
    const places = [place(0), place(2)]
    const found = measure(QUARTER, { kind: 'centroid', places })
    if (found?.kind !== 'centroid') throw new Error('no centroid')
    expect(found.fract[0].value).toBeCloseTo(0.05, 12)
    expect(found.fract[0].su).toBeCloseTo(0.001 / Math.SQRT2, 12)
    const middle = { kind: 'centroid', places } as const
    const height = scalar(QUARTER, { kind: 'distance', points: [atom(1), middle] })
    expect(height.value).toBeCloseTo(Math.SQRT1_2, 12)
  })

  it.each<[string, Measurement]>([
    ['the distance of an atom from itself', { kind: 'distance', points: [atom(0), atom(0)] }],
    ['an angle with an arm of no length', { kind: 'angle', points: [atom(0), atom(0), atom(1)] }],
    ['a torsion about a point', { kind: 'torsion', points: [atom(0), atom(1), atom(1), atom(2)] }],
    [
      'a torsion of atoms in line',
      { kind: 'torsion', points: [atom(0), atom(1), atom(4), atom(2)] },
    ],
    ['the centroid of nothing', { kind: 'centroid', places: [] }],
    [
      'the distance to such a centroid',
      {
        kind: 'distance',
        points: [atom(0), { kind: 'centroid', places: [] }],
      },
    ],
    ['the plane of two atoms', { kind: 'plane', plane: plane(place(0), place(1)) }],
    ['the plane of a line', { kind: 'plane', plane: plane(place(0), place(1), place(4)) }],
    ['the plane of one atom thrice', { kind: 'plane', plane: plane(place(0), place(0), place(0)) }],
    ['a site that is not there', { kind: 'distance', points: [atom(0), atom(9)] }],
    ['an operation that is not there', { kind: 'distance', points: [atom(0), atom(1, 7)] }],
  ])('gives null for %s', (_, measurement) => {
    const crystal = cube([
      [1, 0, 0],
      [0, 0, 0],
      [0, 1, 0],
      [0, 1, 2],
      [-1, 0, 0],
    ])
    expect(measure(crystal, measurement)).toBeNull()
  })
})

/** Every number of a measurement, as one list. */
function numbersOf(found: MeasuredValue | null): readonly Measurand[] {
  if (found === null) return []
  if (found.kind === 'centroid') return found.fract
  return found.kind === 'plane' ? [...found.deviations, ...found.equation] : [found.value]
}

const coordinate = fc.double({ min: 0.05, max: 0.95, noNaN: true })
const fractSu = fc.double({ min: 1e-5, max: 1e-4, noNaN: true })

/** Cells with the parameters that symmetry ties, and operators that tie them. */
const SETTINGS: readonly {
  readonly name: string
  readonly operators: readonly string[]
  readonly cell: readonly number[]
  readonly tied: readonly (readonly number[])[]
}[] = [
  {
    name: 'triclinic',
    operators: ['x,y,z', '-x,-y,-z'],
    cell: [7.1, 8.3, 9.7, 81, 97, 108],
    tied: [[0], [1], [2], [3], [4], [5]],
  },
  {
    name: 'monoclinic',
    operators: ['x,y,z', '-x,y+1/2,-z'],
    cell: [7.1, 8.3, 9.7, 90, 112, 90],
    tied: [[0], [1], [2], [4]],
  },
  {
    name: 'tetragonal',
    operators: ['x,y,z', '-x,-y,z', '-y,x,z', 'y,-x,z'],
    cell: [8.3, 8.3, 11.7, 90, 90, 90],
    tied: [[0, 1], [2]],
  },
  {
    name: 'rhombohedral',
    operators: ['x,y,z', 'z,x,y', 'y,z,x'],
    cell: [8.3, 8.3, 8.3, 74, 74, 74],
    tied: [
      [0, 1, 2],
      [3, 4, 5],
    ],
  },
]

const P = [place(0), place(1), place(2), place(3), place(0, 1), place(1, 1, [1, 0, 0])] as const
const F = P.map((where): PointFeature => ({ kind: 'atom', place: where }))
const MEAN: PointFeature = { kind: 'centroid', places: [P[1], P[4]] }
const MEASUREMENTS: readonly Measurement[] = [
  { kind: 'distance', points: [F[0]!, F[5]!] },
  { kind: 'distance', points: [F[0]!, MEAN] },
  { kind: 'angle', points: [F[0]!, F[1]!, F[4]!] },
  { kind: 'torsion', points: [F[0]!, F[1]!, F[2]!, F[5]!] },
  { kind: 'torsion', points: [F[4]!, F[1]!, MEAN, F[3]!] },
  { kind: 'centroid', places: [P[0], P[4], P[1]] },
  { kind: 'plane', plane: plane(P[0], P[1], P[2], P[4], P[5]) },
  { kind: 'plane-plane', planes: [plane(P[0], P[1], P[2]), plane(P[1], P[3], P[4], P[5])] },
  { kind: 'plane-point', plane: plane(P[0], P[1], P[2], P[5]), point: F[3]! },
  { kind: 'plane-point', plane: plane(P[0], P[1], P[2], P[5]), point: MEAN },
]

describe('measure, by its s.u.', () => {
  it.each(SETTINGS)(
    'agrees with changing one parameter after the other in a $name crystal',
    ({ operators, cell, tied }) => {
      const scenes = fc.tuple(
        fc.array(coordinate, { minLength: 12, maxLength: 12 }),
        fc.array(fractSu, { minLength: 12, maxLength: 12 }),
        fc.constantFrom(...MEASUREMENTS),
      )
      fc.assert(
        fc.property(scenes, ([x, su, measurement]) => {
          const atoms = [0, 1, 2, 3].map((i): Atom => [
            `C${i + 1}`,
            x[3 * i]!,
            x[3 * i + 1]!,
            x[3 * i + 2]!,
          ])
          const made = crystalOf(cellOf(...cell), operators, atoms)
          const cellSu = tied.map((members) => (members[0]! < 3 ? 0.002 : 0.02))
          const suOf = (index: number) => {
            const group = tied.findIndex((members) => members.includes(index))
            return group < 0 ? null : cellSu[group]!
          }
          const crystal: Crystal = {
            ...made,
            cell: { ...made.cell, ...withSu(made.cell, suOf) },
            sites: { ...made.sites, fractSu: Float64Array.from(su) },
          }
          const found = numbersOf(measure(crystal, measurement))
          for (const [i, { su: own, value }] of found.entries()) {
            const numeric = numericSu(
              crystal,
              tied,
              cellSu,
              (changed) => numbersOf(measure(changed, measurement))[i]?.value ?? Number.NaN,
            )
            // Nearly straight angles and undefined planes have no linear propagation.
            const scale = Math.abs(value) > 1 ? Math.abs(value) : 1
            fc.pre(Number.isFinite(numeric) && numeric < 0.02 * scale)
            if (own !== null) expect(own / numeric).toBeCloseTo(1, 2)
            else expect(numeric).toBeLessThan(1e-7)
          }
        }),
        { numRuns: 60, seed: 4 },
      )
    },
  )
})

function withSu(
  { lengthA, lengthB, lengthC, angleAlpha, angleBeta, angleGamma }: CellParameters,
  suOf: (index: number) => number | null,
): CellParameters {
  return {
    lengthA: { ...lengthA, su: suOf(0) },
    lengthB: { ...lengthB, su: suOf(1) },
    lengthC: { ...lengthC, su: suOf(2) },
    angleAlpha: { ...angleAlpha, su: suOf(3) },
    angleBeta: { ...angleBeta, su: suOf(4) },
    angleGamma: { ...angleGamma, su: suOf(5) },
  }
}

const HAS_CIFS = dataPath('cif') !== null

describe('measure on real structures', () => {
  it.runIf(HAS_CIFS)('gives the torsions, with their signs, that the files themselves list', () => {
    let rows = 0
    let suRows = 0
    let suAgree = 0
    let differing = 0
    for (const { crystal } of crystalsOf('cif', '_geom_torsion')) {
      const stated = crystal.statedTorsions
      const measureIn = measurer(crystal)
      for (let row = 0; row < stated.count; row++) {
        const codes = codesOfRow(stated, row)
        const labels = labelsOfRow(stated, row)
        const ends = labels.map((label, i) => [label, codes[i] ?? null] as const)
        const places = placesOf(crystal, ...ends)
        const [value, su] = [stated.value[row]!, stated.su[row]!]
        if (places === null || Number.isNaN(value)) continue
        const [p, q, r, s] = places.map((where): PointFeature => ({ kind: 'atom', place: where }))
        const found = measureIn({ kind: 'torsion', points: [p!, q!, r!, s!] })
        if (found?.kind !== 'torsion') continue
        rows++
        const off = found.value.value - value
        const turn = Math.abs(off - 360 * Math.round(off / 360))
        const allowed = Math.max(1.5 * stated.lastDigit[row]!, Number.isNaN(su) ? 0 : su / 2)
        if (turn > allowed) differing++
        if (found.value.su === null || Number.isNaN(su)) continue
        suRows++
        const ratio = found.value.su / su
        if (ratio < 1.5 && ratio > 1 / 1.5) suAgree++
      }
    }
    expect(rows).toBeGreaterThan(9000)
    // Most of the 53 stand in 4111132 (special positions), 4021477 and 2205051; the bound was set on seeing them.
    expect(differing / rows).toBeLessThan(0.01)
    // The rest is covariance, which no CIF has, and s.u. of one digit.
    expect(suAgree / suRows).toBeGreaterThan(0.92)
  })
})
