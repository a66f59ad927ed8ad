import { assert, property, shuffledSubarray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignElectrons } from '../../../shared/valence/assign-electrons'
import { netCharge } from '../../../shared/valence/lewis-structure'
import { canonical, lewisOf, reassigned, reordered } from '../../support/smiles-molecules'

/** Ligands as textbooks write them: electrons must come out of atoms, hydrogen and connections alone. */
// prettier-ignore
const LIGANDS = [
  // One charge or none on the donor
  '[H-]', '[Cl-]', '[Se-2]', '[N-3]', '[Se-]Cc1ccccc1', 'CC(C)(C)[S-]', 'P(c1ccccc1)(c1ccccc1)c1ccccc1',
  '[C-]#Cc1ccccc1', '[C-]#CC(C)(C)C', '[CH3-]', '[c-]1ccccc1', '[SiH3-]', 'C[Si](C)(C)[N-][Si](C)(C)C',
  '[N-2]c1ccccc1', 'C[C-]=O', 'CC#N', 'CN=C=S',
  // Small molecules that plain valences get wrong
  '[C-]#[O+]', '[C-]#N', '[C-]#[N+]C(C)(C)C', 'N#[O+]', 'N#N', '[N-]=[N+]=[N-]', '[S-]C#N', '[O-]C#N', 'O=C=O', 'S=C=S', 'O=S=O',
  // Resonance
  '[O-]C(=O)C(F)(F)F', 'CC(=O)C=C(C)[O-]', 'CC(C)N=C(C)[N-]C(C)C', '[CH2-]C=C', '[CH-]1C=CC=C1', 'c1cc[n-]n1', 'c1cn[n-]n1',
  '[S-]C(=S)N(CC)CC', '[S-]c1ccccn1', '[O-]C(=O)c1ccc(cc1)C([O-])=O', 'O=C([O-])C([O-])=O',
  // Oxoanions and oxides
  '[O-][N+](=O)[O-]', 'O=N[O-]', '[O-][n+]1ccccc1', 'C[N+](=O)[O-]', 'CS(C)=O', 'CS(=O)(=O)[O-]', '[O-]S([O-])(=O)=O', '[O-]P([O-])([O-])=O',
  'O=P(c1ccccc1)(c1ccccc1)c1ccccc1', '[O-]Cl(=O)(=O)=O', '[O-]I(=O)=O', 'CCOP(=S)([S-])OCC', 'CCOP(=[Se])([Se-])OCC',
  'O=S(=O)([N-]S(=O)(=O)C(F)(F)F)C(F)(F)F', 'F[B-](F)(F)F', '[BH4-]', 'F[P-](F)(F)(F)(F)F', 'C[N+](C)(C)C',
  // Aromatic rings keep their sextet rather than save charges
  '[O-]c1ccccc1[O-]', '[S-]c1ccccc1[S-]', '[S-]C(C#N)=C(C#N)[S-]', '[O-]c1ccccc1C=Nc1ccccc1N=Cc1ccccc1[O-]',
  '[N-]1C=CN=C1C1=NC=C[N-]1', '[S-]c1nnc([S-])s1', '[N-]1c2ccccc2c2ccccc12',
  // Carbenes
  'CN1C=CN(C)[C]1', 'CCO[C]C', 'CN1CCN(C)[C]1',
  // Fused rings
  'c1ccc2cccc2cc1', 'c1ccc2ncccc2c1', 'C1=CC=CC=CC=C1', 'c1cnc2c(c1)ccc1cccnc12',
]

describe('assignElectrons', () => {
  it.each(LIGANDS)('finds the electrons of %s', (smiles) => {
    const stated = lewisOf(smiles)
    expect(reassigned(stated)).toBe(canonical(stated))
  })

  it.each(LIGANDS)('finds the same for %s in any order of atoms', (smiles) => {
    const stated = lewisOf(smiles)
    const expected = reassigned(stated)
    const orders = shuffledSubarray([...stated.elements.keys()], {
      minLength: stated.elements.length,
    })
    assert(
      property(orders, (order) => {
        expect(reassigned(reordered(stated, order))).toBe(expected)
      }),
      { numRuns: 8 },
    )
  })

  it('gives a porphyrin two charges, a phthalocyanine too', () => {
    // Tetraphenylporphyrinate and phthalocyaninate, each 2−.
    const tpp =
      'C1=CC2=C(c3ccccc3)C3=CC=C([N-]3)C(c3ccccc3)=C3C=CC(=N3)C(c3ccccc3)=C3C=CC([N-]3)=C(c3ccccc3)C1=N2'
    const pc =
      'c1ccc2c(c1)C1=NC2=NC2=C3C=CC=CC3=C([N-]2)N=C2C3=CC=CC=C3C(=N2)N=C2C3=CC=CC=C3C([N-]2)=N1'
    for (const smiles of [tpp, pc]) {
      const assigned = assignElectrons(lewisOf(smiles), null)
      expect(assigned === null ? null : netCharge(assigned.lewis)).toBe(-2)
    }
  })

  it('gives fullerenes no charge', () => {
    // Buckminsterfullerene: 60 atoms of three bonds, 12 pentagons.
    const c60 =
      'c12c3c4c5c1c1c6c7c2c2c8c3c3c9c4c4c%10c5c5c1c1c6c6c%11c7c2c2c7c8c3c3c8c9c4c4c9c%10c5c5c1c1c6c6c%11c2c2c7c3c3c8c4c4c9c5c1c1c6c2c3c41'
    const lewis = lewisOf(c60)
    const assigned = assignElectrons(lewis, null)
    expect(assigned?.lewis.charges.every((charge) => charge === 0)).toBe(true)
    expect(assigned?.lewis.orders.filter((order) => order === 2)).toHaveLength(30)
  })

  it('says nothing of cages of boron', () => {
    // An icosahedron of boron: five neighbours each.
    const bonds = [
      [0, 1], [0, 2], [0, 3], [0, 4], [0, 5], [1, 2], [2, 3], [3, 4], [4, 5], [5, 1],
      [1, 6], [2, 6], [2, 7], [3, 7], [3, 8], [4, 8], [4, 9], [5, 9], [5, 10], [1, 10],
      [6, 7], [7, 8], [8, 9], [9, 10], [10, 6], [11, 6], [11, 7], [11, 8], [11, 9], [11, 10],
    ] as const // prettier-ignore
    const elements = Array<number>(12).fill(5)
    const hydrogens = Array<number>(12).fill(1)
    expect(assignElectrons({ elements, hydrogens, bonds }, null)).toBeNull()
  })

  it('says nothing of halogens that lie over one another', () => {
    const elements = Array<number>(10).fill(53)
    const bonds = elements.flatMap((_, atom) =>
      Array.from({ length: atom }, (_unused, other) => [other, atom] as const),
    )
    const hydrogens = elements.map(() => 0)
    expect(assignElectrons({ elements, hydrogens, bonds }, null)).toBeNull()
  })

  it('takes the quinone for a quinone where its bonds are short, and for a catecholate else', () => {
    const { elements, hydrogens, bonds } = lewisOf('[O-]c1ccccc1[O-]')
    const isDonor = elements.map((element) => element === 8)
    const lengths = (toOxygen: number) =>
      bonds.map((pair) => (pair.some((atom) => elements[atom] === 8) ? toOxygen : 1.4))
    // C=O of o-quinones 1.22, C–O of catecholates 1.35 Å: Brown, Inorg. Chem. 51, 2012, 1251.
    const quinone = assignElectrons(
      { elements, hydrogens, bonds },
      { lengths: lengths(1.22), isDonor },
    )
    const catecholate = assignElectrons(
      { elements, hydrogens, bonds },
      { lengths: lengths(1.35), isDonor },
    )
    expect(quinone?.lewis && netCharge(quinone.lewis)).toBe(0)
    expect(catecholate?.lewis && netCharge(catecholate.lewis)).toBe(-2)
  })
})
