import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dissection } from '../../../shared/dissection/dissection'
import type { Crystal } from '../../../shared/crystal/crystal'
import type { Vec3 } from '../../../shared/geometry/vec3'
import { cellOf } from '../../support/cells'
import {
  anatomyOf,
  crystalOf,
  moleculeInBox,
  ring,
  signed,
  type Atom,
} from '../../support/crystals'
import { dataPath } from '../../support/data'
import { andersonTellurate, sulfateInSilver12 } from '../../support/made-clusters'
import { readXyz } from '../../support/xyz'

function dissectionOf(crystal: Crystal): Dissection | undefined {
  return anatomyOf(crystal).anatomy.dissections.find(({ scheme }) => scheme === 'concentric')
}

function octahedron(label: string, radius: number): Atom[] {
  return [
    ...signed(label, [radius, 0, 0]),
    ...signed(label, [0, radius, 0]),
    ...signed(label, [0, 0, radius]),
  ]
}

// Å. The skeleton of [Cu14(PR3)4(SeR)12H]+ as models/Cu14-TXP35.cif has it, which keeps the published
// lengths: Cu–Cu 2.817 in the octahedron, Cu–P 2.2139, Cu–Se 2.357–2.464. Point group T.
const [OUTER, INNER, CAP] = [2.273, 2.031, 3.551]
const SE: Vec3 = [3.267, 1.982, 0.037]
const CU14: readonly Atom[] = [
  ['H1', 0, 0, 0],
  ...octahedron('Cu', 1.992),
  ...signed('Cu', [OUTER, OUTER, OUTER], 1),
  ...signed('Cu', [INNER, INNER, INNER], -1),
  ...signed('P', [CAP, CAP, CAP], 1),
  ...signed('Se', SE, 1),
  ...signed('Se', [SE[2], SE[0], SE[1]], 1),
  ...signed('Se', [SE[1], SE[2], SE[0]], 1),
]

describe('dissectConcentric', () => {
  it('gives H@Cu6@Cu8Se12@P4 for the skeleton of Cu14', () => {
    const dissection = dissectionOf(moleculeInBox(CU14))
    expect(dissection?.formula).toBe('H@Cu6@Cu8Se12@P4')
    expect(dissection?.parts.map((part) => part.role)).toEqual(['core', 'shell', 'cap'])
    expect(dissection?.parts[0]).toMatchObject({ name: 'H@Cu6', formula: 'Cu6 H', contains: ['H'] })
    expect(dissection?.parts[0]?.meanRadius).toBeCloseTo(1.992, 6)
  })

  it('gives the same when the crystal has the symmetry and lists a twelfth of the cluster', () => {
    const P23 = ['x,y,z', '-x,-y,z', '-x,y,-z', 'x,-y,-z'].flatMap((triplet) => {
      const [a, b, c] = triplet.split(',')
      return [
        triplet,
        `${signOf(c)}z,${signOf(a)}x,${signOf(b)}y`,
        `${signOf(b)}y,${signOf(c)}z,${signOf(a)}x`,
      ]
    })
    const edge = 24
    const sites: Atom[] = [
      ['H1', 0, 0, 0],
      ['Cu1', 1.992, 0, 0],
      ['Cu2', OUTER, OUTER, OUTER],
      ['Cu3', -INNER, -INNER, -INNER],
      ['P1', CAP, CAP, CAP],
      ['Se1', ...SE],
    ]
    const crystal = crystalOf(
      cellOf(edge, edge, edge, 90, 90, 90),
      P23,
      sites.map(([label, x, y, z]): Atom => [label, x / edge, y / edge, z / edge]),
    )
    const dissection = dissectionOf(crystal)
    expect(dissection?.formula).toBe('H@Cu6@Cu8Se12@P4')
    expect(dissection?.parts[1]?.labels).toEqual(['Cu2', 'Cu3', 'Se1'])
  })

  it('takes a metal at the centre into the core', () => {
    const centred: Atom[] = [['Pd1', 0, 0, 0], ...octahedron('Au', 2.7)]
    const dissection = dissectionOf(moleculeInBox(centred))
    expect(dissection?.formula).toBe('Pd@Au6')
    expect(dissection?.parts).toHaveLength(1)
    expect(dissection?.parts[0]).toMatchObject({
      role: 'core',
      formula: 'Au6 Pd',
      contains: ['Pd'],
    })
  })

  it('counts capping anions of an M6 octahedron as a shell, not as interstitial', () => {
    // W6S8 of a Chevrel-type cluster: W–W 2.66, W–S 2.46 Å (COD 1004000), terminal N on each W.
    const cluster: Atom[] = [
      ...octahedron('W', 1.88),
      ...signed('S', [1.75, 1.75, 1.75]),
      ...octahedron('N', 4.14),
    ]
    expect(dissectionOf(moleculeInBox(cluster))?.formula).toBe('W6@S8@N6')
  })

  it('puts the oxide of a basic carboxylate inside its metals', () => {
    const zinc = 1.94 / Math.sqrt(3)
    const cluster: Atom[] = [['O1', 0, 0, 0], ...signed('Zn', [zinc, zinc, zinc], 1)]
    expect(dissectionOf(moleculeInBox(cluster))?.formula).toBe('O@Zn4')
  })

  it('keeps the halides of a flat M2X2 ring with the metals', () => {
    const ringM2X2: Atom[] = [
      ['Cu1', 1.75, 0, 0],
      ['Cu2', -1.75, 0, 0],
      ['Cl1', 0, 1.45, 0],
      ['Cl2', 0, -1.45, 0],
    ]
    expect(dissectionOf(moleculeInBox(ringM2X2))?.formula).toBe('Cu2Cl2')
  })

  it('puts donors of several elements about one metal into one cap', () => {
    const complex: Atom[] = [['Cu1', 0, 0, 0], ...ring('N', 4, 2.0, 0), ['O1', 0, 0, 2.15]]
    expect(dissectionOf(moleculeInBox(complex))?.formula).toBe('Cu@N4O')
  })

  it('keeps a tilted π ligand whole', () => {
    const tilted: Atom[] = [
      ['Rh1', 0, 0, 0],
      ...ring('C', 5, 1.208, 1.85).map(([label, x, y, z]): Atom => [label, x, y, z + 0.2 * x]),
    ]
    expect(dissectionOf(moleculeInBox(tilted))?.formula).toBe('Rh@C5')
  })

  it('gives a lone metal ion as itself', () => {
    expect(dissectionOf(moleculeInBox([['Ag1', 0, 0, 0]]))?.formula).toBe('Ag')
  })

  const au25 = dataPath('cif/clusters_xyz/au25_opt.xyz')
  it.skipIf(au25 === null)('finds Au@Au12 and two layers of staples in [Au25(SR)18]−', () => {
    // Au13 icosahedron in six Au2(SR)3 staples: 12 Au, 12 S on the kernel, 6 S in the middle of the
    // staples (Heaven et al., J. Am. Chem. Soc. 130, 2008, 3754).
    const dissection = dissectionOf(moleculeInBox(readXyz(au25 ?? '')))
    expect(dissection?.formula).toBe('Au@Au12@Au12@S12@S6')
    expect(dissection?.parts[0]?.formula).toBe('Au13')
  })

  it('does not depend on the order of the sites', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...CU14], { minLength: CU14.length }), (atoms) => {
        expect(dissectionOf(moleculeInBox(atoms))?.formula).toBe('H@Cu6@Cu8Se12@P4')
      }),
      { numRuns: 30 },
    )
  })

  it.each([
    // Anion-templated silver clusters: Q.-M. Wang, Y.-M. Lin & K.-G. Liu, Acc. Chem. Res. 48 (2015) 1570.
    ['a sulfate in silver', sulfateInSilver12(), 'SO4@Ag12@S6'],
    // H. T. Evans, J. Am. Chem. Soc. 70 (1948) 1291: TeO6 in the middle of a ring of six MoO6.
    ['the Anderson ion', andersonTellurate(), 'TeO6@Mo6O6@O12'],
  ])('puts the anion in the middle of %s before its metals, whole', (_, atoms, formula) => {
    expect(dissectionOf(moleculeInBox(atoms))?.formula).toBe(formula)
  })

  it('does not depend on where the cluster lies and how it is turned, nor on small errors', () => {
    const angle = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true })
    const step = fc.double({ min: -3, max: 3, noNaN: true })
    fc.assert(
      fc.property(
        angle,
        angle,
        step,
        step,
        fc.integer({ min: 1, max: 1000 }),
        (p, q, x, y, seed) => {
          const moved = CU14.map((atom, k): Atom => {
            const [label, ...place] = turn(atom, p, q)
            const noise = (axis: number): number =>
              0.02 * Math.sin(seed * 12.9898 + k * 78.233 + axis * 37.719)
            return [label, place[0] + x + noise(0), place[1] + y + noise(1), place[2] + noise(2)]
          })
          expect(dissectionOf(moleculeInBox(moved))?.formula).toBe('H@Cu6@Cu8Se12@P4')
        },
      ),
      { numRuns: 50 },
    )
  })
})

function signOf(term: string | undefined): string {
  return term?.startsWith('-') === true ? '-' : ''
}

/** About z by p, then about x by q (radians). */
function turn([label, x, y, z]: Atom, p: number, q: number): Atom {
  const [x1, y1] = [x * Math.cos(p) - y * Math.sin(p), x * Math.sin(p) + y * Math.cos(p)]
  return [label, x1, y1 * Math.cos(q) - z * Math.sin(q), y1 * Math.sin(q) + z * Math.cos(q)]
}
