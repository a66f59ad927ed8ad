import { describe, expect, it } from 'vitest'
import { dissectPolyhedra } from '../../../shared/dissection/dissect-polyhedra'
import type { Dissection } from '../../../shared/dissection/dissection'
import { anatomyOf, moleculeInBox } from '../../support/crystals'
import { biicosahedralGold25, carbidoRuthenium5, centeredGold9 } from '../../support/made-clusters'
import { MODELS_AT_HAND } from '../../support/models'
import { subjectOfAtoms, subjectOfFile } from '../../support/polyhedra-of-file'

/** What the papers say, see the models' expected.json, with the rest of metals and the donors after it. */
const MODELS: Record<string, { formula: string; parts: string[] }> = {
  'Cu14-TXP35': {
    formula: 'H@Cu6@Cu8',
    parts: ['core H@Cu6', 'shell Cu8', 'anchor Se12', 'cap P4'],
  },
  'Cu8-DPPP': { formula: 'Cu4', parts: ['core Cu4', 'shell Cu4', 'anchor Se8', 'cap P4'] },
  Au21: {
    formula: 'Au17 = Au11 + Au10 sharing Au4',
    parts: ['kernel Au@Au10', 'kernel Au@Au9', 'shell Au4', 'anchor S12', 'cap P3'],
  },
  Au22: {
    formula: 'Au18 = Au11 + Au11 sharing Au4',
    parts: ['kernel Au@Au10', 'kernel Au@Au10', 'shell Au4', 'anchor S12', 'cap P4'],
  },
}

function dissectionOf(file: string): Dissection | null {
  const subject = subjectOfFile(file)
  const outcome = subject === null ? null : dissectPolyhedra(subject)
  return outcome?.kind === 'found' ? outcome.dissection : null
}

describe('dissectPolyhedra', () => {
  it.each(MODELS_AT_HAND.filter((name) => name in MODELS))(
    'dissects %s as its paper does',
    (name) => {
      const dissection = dissectionOf(`models/${name}.cif`)!
      expect(dissection.formula).toBe(MODELS[name]!.formula)
      expect(dissection.parts.map((part) => `${part.role} ${part.name}`)).toEqual(
        MODELS[name]!.parts,
      )
    },
  )

  it.each(MODELS_AT_HAND.filter((name) => name === 'Au21'))(
    'gives the fusion of %s with the atoms that are shared',
    (name) => {
      const { fusions, parts, score } = dissectionOf(`models/${name}.cif`)!
      expect(fusions).toHaveLength(1)
      expect(fusions[0]).toMatchObject({ members: [0, 1], kind: 'face', shared: 'Au4' })
      expect(parts[0]!.units).toHaveLength(1)
      // 17 of 21 metals, nearly ideal.
      expect(score).toBeLessThan(17 / 21)
      expect(score).toBeGreaterThan(0.7)
    },
  )

  it.each([
    // Au28 of four interpenetrating cuboctahedra: C. Zeng et al., Angew. Chem. Int. Ed. 51 (2012) 13114.
    ['cif/clusters_xyz/au36_opt.xyz', 'Au28 = 4 Au13'],
    // Two tetrahedra sharing a vertex: C. Zeng et al., J. Am. Chem. Soc. 136 (2014) 11922.
    ['cif/clusters_xyz/canela_au20_tbbt16.xyz', 'Au7 = Au4 + Au4 sharing Au'],
    // An icosahedron: M. Zhu et al., J. Am. Chem. Soc. 130 (2008) 5883.
    ['cif/clusters_xyz/au25_opt.xyz', 'Au@Au12'],
    ['cif/clusters/1004000-atom-names-not-unique.cif', 'W6'],
  ])('writes the kernel of %s as %s', (file, formula) => {
    const dissection = dissectionOf(file)
    if (dissection !== null) expect(dissection.formula).toBe(formula)
  })

  it('names the two icosahedra of a rod of Au25, not the prism of metals between them', () => {
    // B. K. Teo & H. Zhang, Coord. Chem. Rev. 143 (1995) 611; Y. Shichibu et al., J. Phys. Chem. C 111 (2007) 7845.
    const outcome = dissectPolyhedra(subjectOfAtoms(biicosahedralGold25()))
    if (outcome.kind === 'absent') throw new Error(outcome.reason)
    expect(outcome.dissection.formula).toBe('Au25 = Au13 + Au13 sharing Au')
  })

  it('keeps a carbide that binds all metals of a square pyramid with them', () => {
    // D. H. Farrar et al., J. Chem. Soc. Chem. Commun. 1981, 415.
    const outcome = dissectPolyhedra(subjectOfAtoms(carbidoRuthenium5()))
    if (outcome.kind === 'absent') throw new Error(outcome.reason)
    expect(outcome.dissection.formula).toBe('C@Ru5')
  })

  it('thinks little of tetrahedra that share the metal in the middle of Au9', () => {
    // A middle and eight about it: K. P. Hall & D. M. P. Mingos, Prog. Inorg. Chem. 32 (1984) 237.
    const { dissections } = anatomyOf(moleculeInBox(centeredGold9())).anatomy
    expect(dissections.map(({ formula }) => formula)).toContain('Au9 = 4 Au4')
    expect(dissections[0]!.formula).toBe('Au@Au8')
  })

  it('says that a pair of metals makes no polyhedron', () => {
    const outcome = dissectPolyhedra(
      subjectOfAtoms([
        ['Cu1', 0, 0, 0],
        ['Cu2', 2.6, 0, 0],
        ['Cl1', 1.3, 1.9, 0],
        ['Cl2', 1.3, -1.9, 0],
      ]),
    )
    expect(outcome).toEqual({
      kind: 'absent',
      reason: 'No metals of this cluster make a closed polyhedron.',
    })
  })

  it('has no answer where there is no metal', () => {
    expect(dissectPolyhedra(subjectOfAtoms([['C1', 0, 0, 0]])).kind).toBe('absent')
  })
})
