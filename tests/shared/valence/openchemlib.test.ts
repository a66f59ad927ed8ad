import { assert, property, shuffledSubarray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalForm, readSmiles } from '../../../shared/valence/openchemlib'
import type { Vec3 } from '../../../shared/geometry/vec3'
import { canonical, lewisOf } from '../../support/smiles-molecules'

const mirror = (places: readonly Vec3[]) => places.map(([x, y, z]): Vec3 => [x, y, -z])

const descriptors = (smiles: string, places: readonly Vec3[]) =>
  canonicalForm(lewisOf(smiles), places)?.stereocenters.map(({ descriptor }) => descriptor)

/** N, CA, C, CB of an L residue (Engh & Huber, Acta Cryst. A47, 1991, 392), with two O on C. */
const L_ALANINE: readonly Vec3[] = [
  [-0.525, 1.363, 0],
  [0, 0, 0],
  [1.526, 0, 0],
  [-0.529, -0.774, -1.205],
  [2.153, -1.062, 0],
  [2.1, 1.1, 0],
]

describe('canonicalForm', () => {
  it('finds L-alanine S and its mirror image R', () => {
    const smiles = 'NC(C([O-])=O)C'
    const order = [0, 1, 2, 4, 5, 3]
    const places = order.map((atom) => L_ALANINE[atom]!)
    expect(descriptors(smiles, places)).toEqual(['S'])
    expect(descriptors(smiles, mirror(places))).toEqual(['R'])
    // L-Alanine is C[C@H](N)C(=O)O (PubChem CID 5950).
    const form = canonicalForm(lewisOf(smiles), places)?.smiles
    const read = readSmiles('C[C@H](N)C(=O)[O-]')
    expect(read.ok && read.value.stereocenters.map(({ descriptor }) => descriptor)).toEqual(['S'])
    expect(form).toContain('@')
  })

  it('tells P-stereogenic phosphines by three groups, the metal left out', () => {
    // Three groups of different rank about phosphorus; O > C(phenyl-like, CCC) > C(methyl).
    const places: readonly Vec3[] = [
      [-0.9, -1.4, 0.4],
      [0, 0, 0],
      [1.6, 0, 0.4],
      [-0.8, 1.5, 0.4],
    ]
    const found = descriptors('CP(F)O', places)
    expect(found).toHaveLength(1)
    expect(descriptors('CP(F)O', mirror(places))).not.toEqual(found)
  })

  it('gives a carbanion that a metal bends no hand', () => {
    const places: readonly Vec3[] = [
      [-0.9, -1.4, 0.4],
      [0, 0, 0],
      [1.6, 0, 0.4],
      [-0.8, 1.5, 0.4],
    ]
    expect(descriptors('N[C-](F)O', places)).toEqual([])
  })

  it('tells E from Z by coordinates', () => {
    const cis: readonly Vec3[] = [
      [-1.1, 1.2, 0],
      [-0.66, 0, 0],
      [0.66, 0, 0],
      [1.1, 1.2, 0],
    ]
    const trans = cis.map(([x, y, z], atom): Vec3 => (atom === 3 ? [x, -y, z] : [x, y, z]))
    expect(canonicalForm(lewisOf('FC=CF'), cis)?.smiles).toBe('F/C=C\\F')
    expect(canonicalForm(lewisOf('FC=CF'), trans)?.smiles).toBe('F/C=C/F')
  })

  it('finds the axis of a biaryl: M is R, P is S', () => {
    // 2,2′-Diphosphanyl-6,6′-dimethylbiphenyl; torsion P–C–C–P of +90° is P (IUPAC 2013, P-92.1.2.1.2).
    const ring = (sign: number): Vec3[] =>
      [0, 60, 120, 180, 240, 300].map((degrees) => {
        const angle = (degrees * Math.PI) / 180
        const [along, across] = [2.14 - 1.39 * Math.cos(angle), 1.39 * Math.sin(angle)]
        return sign < 0 ? [-along, across, 0] : [along, 0, across]
      })
    const out = (p: Vec3, center: Vec3, reach: number): Vec3 => [
      center[0] + (p[0] - center[0]) * reach,
      center[1] + (p[1] - center[1]) * reach,
      center[2] + (p[2] - center[2]) * reach,
    ]
    const [first, second] = [ring(-1), ring(1)]
    const [c1, c2]: [Vec3, Vec3] = [
      [-2.14, 0, 0],
      [2.14, 0, 0],
    ]
    const places = [
      out(first[1]!, c1, 2.3), ...[1, 2, 3, 4, 5].map((i) => first[i]!), out(first[5]!, c1, 2.1), first[0]!,
      second[0]!, second[1]!, out(second[1]!, c2, 2.3), ...[2, 3, 4, 5].map((i) => second[i]!), out(second[5]!, c2, 2.1),
    ] // prettier-ignore
    const smiles = 'Pc1cccc(C)c1-c1c(P)cccc1C'
    // The order of atoms of this SMILES is P C2 C3 C4 C5 C6 CH3 C1, then C1′ C2′ P C3′ C4′ C5′ C6′ CH3.
    expect(descriptors(smiles, places)).toEqual(['S'])
    expect(descriptors(smiles, mirror(places))).toEqual(['R'])
  })

  it('does not depend on the order of the atoms', () => {
    const smiles = [
      'C[C@H](N)C(=O)[O-]',
      'c1ccc2ncccc2c1',
      'CC(C)(C)c1ccc(P(C)c2ccccc2)cc1',
      'C1=CC2CC1C=C2',
    ]
    for (const text of smiles) {
      const lewis = lewisOf(text)
      const expected = canonical(lewis)
      const orders = shuffledSubarray([...lewis.elements.keys()], {
        minLength: lewis.elements.length,
      })
      assert(
        property(orders, (order) => {
          const placeOf = new Map(order.map((atom, place) => [atom, place]))
          const shuffled = {
            elements: order.map((atom) => lewis.elements[atom]!),
            hydrogens: order.map((atom) => lewis.hydrogens[atom]!),
            charges: order.map((atom) => lewis.charges[atom]!),
            bonds: lewis.bonds.map(([p, q]) => [placeOf.get(p)!, placeOf.get(q)!] as const),
            orders: lewis.orders,
            isResonant: lewis.isResonant,
          }
          expect(canonical(shuffled)).toBe(expected)
        }),
        { numRuns: 20 },
      )
    }
  })

  it('gives up on very large molecules', () => {
    const count = 301
    const bonds = Array.from({ length: count - 1 }, (_, atom) => [atom, atom + 1] as const)
    const lewis = {
      elements: Array<number>(count).fill(6),
      hydrogens: Array.from({ length: count }, (_, atom) =>
        atom === 0 || atom === count - 1 ? 3 : 2,
      ),
      charges: Array<number>(count).fill(0),
      bonds,
      orders: bonds.map(() => 1 as const),
      isResonant: bonds.map(() => false),
    }
    expect(canonicalForm(lewis, null)).toBeNull()
  })
})

describe('readSmiles', () => {
  it.each(['', '   ', 'xx', 'C1CC', 'C(', '[', 'c1cccc1C)', 'C%%'])(
    'does not throw for %j',
    (smiles) => {
      const read = readSmiles(smiles)
      if (!read.ok) expect(read.failure).not.toMatch(/Class\$/)
    },
  )

  it('says what is wrong', () => {
    expect(readSmiles('').ok).toBe(false)
    expect(readSmiles('xx').ok).toBe(false)
  })

  it('gathers hydrogen on its atoms', () => {
    const hydrogens = (smiles: string) => lewisOf(smiles).hydrogens.toSorted()
    expect(hydrogens('[H]OC([H])([H])[H]')).toEqual([1, 3])
    expect(hydrogens('[2H]OC')).toEqual([1, 3])
  })
})
