import { describe, expect, it } from 'vitest'
import type { Propeller } from '../../../shared/morphology/morphology'
import { describeSymmetry } from '../../../shared/morphology/describe-symmetry'
import { cross, dot, pointAt, subtract, type Vec3 } from '../../../shared/geometry/vec3'
import { analysed } from '../../support/analysed'
import { crystalOfFile } from '../../support/crystal-of-file'
import { dataPath } from '../../support/data'
import { subjectOf } from '../../support/subject'

function propellersOf(path: string): readonly Propeller[] {
  return analysed(dataPath(path) ?? '').anatomy.symmetry!.propellers
}

function hands(propellers: readonly Propeller[], blades: string): string {
  return propellers
    .filter((propeller) => propeller.blades === blades)
    .map(({ handedness }) => handedness)
    .toSorted()
    .join('')
}

/**
 * Λ or Δ by the rule of skew lines: of two lines one is the axis of a cylinder, the other the tangent
 * of a helix on it. Right-handed helices are Δ: about z, beside it at x, the tangent is (0, 1, 1).
 *
 * Source: IUPAC Red Book 2005, IR-9.3.4.12.
 */
function skewLines([a, b]: readonly [Vec3, Vec3], [c, d]: readonly [Vec3, Vec3]): 'Δ' | 'Λ' {
  const [first, second] = [subtract(b, a), subtract(d, c)]
  const aligned: Vec3 = dot(first, second) < 0 ? [-second[0], -second[1], -second[2]] : second
  const between = subtract(middle(c, d), middle(a, b))
  return dot(cross(first, aligned), between) < 0 ? 'Δ' : 'Λ'
}

function middle(p: Vec3, q: Vec3): Vec3 {
  return [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2, (p[2] + q[2]) / 2]
}

describe.runIf(dataPath('cif') !== null)('findPropellers', () => {
  it('calls three chelates P where the rule of skew lines calls them Δ', () => {
    const subject = subjectOf(crystalOfFile('disorder/41467_2015_BFncomms9288_MOESM1367_ESM.cif'))
    const { specimen, table } = subject
    const donorsOf = new Map<number, Vec3[]>()
    for (const { atoms } of table.donors) {
      const ligand = ligandOf(subject, atoms[0]!)
      donorsOf.set(ligand, [
        ...(donorsOf.get(ligand) ?? []),
        pointAt(specimen.ensemble.cartn, atoms[0]!),
      ])
    }
    const edges = [...donorsOf.values()].map(([a, b]) => [a!, b!] as const)
    expect(edges).toHaveLength(3)
    const configuration = skewLines(edges[0]!, edges[1]!)
    const { propellers } = describeSymmetry(subject, [])!
    expect(propellers).toHaveLength(1)
    expect(propellers[0]).toMatchObject({
      blades: 'bpy',
      count: 3,
      handedness: configuration === 'Δ' ? 'P' : 'M',
    })
  })

  it('gives an achiral molecule a propeller of each hand', () => {
    // Two PPh3 about an inversion centre.
    const propellers = propellersOf('cif/clusters/om4005498_si_003-filtered.cif')
    expect(hands(propellers, 'aryl of PPh3')).toBe('MP')
    expect(propellers[0]!.tilt).toBeCloseTo(propellers[1]!.tilt, 6)
  })

  it('gives phosphines that rotations make alike one hand', () => {
    // Four P on the threefold axes of a molecule on 23.
    const propellers = propellersOf('models/Cu14-TXP35.cif')
    expect(propellers).toHaveLength(4)
    expect(new Set(propellers.map(({ handedness }) => handedness)).size).toBe(1)
    for (const { count, tilt } of propellers) {
      expect(count).toBe(3)
      expect(tilt).toBeCloseTo(propellers[0]!.tilt, 6)
    }
  })

  it('finds ligands that bridge three metals about their axis', () => {
    // Cu3(μ3-Cl) with three tridentate Schiff bases on a threefold axis of I23.
    const [propeller] = propellersOf('cif/clusters/4300015.cif')
    expect(propeller).toMatchObject({ blades: 'C18H16N3O', count: 3 })
  })

  it('finds none where blades lie in mirror planes', () => {
    // Staggered ferrocene, and W6S8L6 with no ligand of two donors.
    expect(propellersOf('cif/organometallic/C10H10Fe-Ferrocene.cif')).toEqual([])
    expect(propellersOf('cif/clusters/1004000-atom-names-not-unique.cif')).toEqual([])
  })
})

/** The first atom of the ligand that an atom belongs to. */
function ligandOf({ specimen }: ReturnType<typeof subjectOf>, atom: number): number {
  const { neighborhood, element } = specimen
  const seen = new Set([atom])
  for (const member of seen) {
    for (let row = neighborhood.start[member]!; row < neighborhood.start[member + 1]!; row++) {
      const other = neighborhood.neighbor[row]!
      if (element[other]! <= 8) seen.add(other)
    }
  }
  return Math.min(...seen)
}
