/**
 * Modes, hapticities and dissections of published structures, written down by hand from what the
 * compounds are (the formula in the file, the bonds its authors list, the chemistry of the class).
 */
import { describe, expect, it } from 'vitest'
import { symbolOf } from '../../../shared/tables/elements'
import { analysed } from '../../support/analysed'
import { dataPath } from '../../support/data'

interface Complex {
  readonly file: string
  readonly block?: string
  /** What it is, and where the expectation comes from. */
  readonly what: string
  /** `S mu3 ×8`, in any order. */
  readonly modes: readonly string[]
  readonly formula?: string
}

const COMPLEXES: readonly Complex[] = [
  {
    file: 'organometallic/C10H10Fe-Ferrocene.cif',
    what: 'ferrocene: two η5-Cp',
    modes: ['C η5 ×2'],
    formula: 'Fe@C10',
  },
  {
    file: 'clusters/1004000-atom-names-not-unique.cif',
    what: '[W6S8(NH2Me)6], Chevrel-type: eight S over the faces of the W6 octahedron, one N on each W',
    modes: ['S mu3 ×8', 'N mu1 ×6'],
    formula: 'W6@S8@N6',
  },
  {
    file: 'clusters/ABOCIE_real.cif',
    what: 'metatungstate [H2W12O40]6−, Keggin: 4 μ3-O in the middle, 24 μ2-O, 12 terminal O',
    modes: ['O mu3 ×4', 'O mu2 ×24', 'O mu1 ×12'],
  },
  {
    file: 'clusters/2006343.cif',
    what: 'Strandberg [(RP)2Mo5O21]4−: 10 terminal O, 5 Mo–O–Mo, and of 3 O of either phosphonate 2 μ2, 1 μ1',
    modes: ['O mu2 ×9', 'O mu1 ×12'],
  },
  {
    file: 'clusters/2219463_decomposition_temperature.cif',
    what: 'two Kläui ligands [CpCo{P(O)(OR)2}3]−: η5-Cp and three P on each Co, O on V',
    modes: ['C η5 ×2', 'P mu1 ×6', 'O mu1 ×12'],
  },
  {
    file: 'clusters/2104634-new-symop-tags-no-SG.cif',
    what: '[{Co2(CO)6}2(PhC≡C–C≡CPh)]: each C≡C side-on to two Co, twelve terminal CO',
    modes: ['C mu2-η2,η2 ×2', 'C mu1 ×12'],
  },
  {
    file: 'clusters/om4005498_si_003-filtered.cif',
    block: 'imb2582b',
    what: 'listed bonds: σ-C4 on Pd, C4=C5 side-on to Cu, allyl C1–C3 on Pd, Cl between two Cu',
    modes: ['C mu2-η1,η2 ×2', 'C η3 ×2', 'Cl mu2 ×2', 'P mu1 ×2'],
  },
  {
    file: 'small_molecule/4060307.cif',
    what: '[(η5-C5H4Me)2Y(μ-SEt)]2, listed bonds: ten C and two S on Y1',
    modes: ['C η5 ×4', 'S mu2 ×2'],
    formula: 'Y2S2@C20',
  },
  {
    file: 'organometallic/4060315.cif',
    what: '[(η6-arene)RuCl2(PR3)], listed bonds: C8–C13, P1, Cl1, Cl2 on Ru1',
    modes: ['C η6 ×1', 'Cl mu1 ×2', 'P mu1 ×1'],
  },
  {
    file: 'organometallic/1a.cif',
    what: '[CpOs(alkene–PR3)Cl], listed bonds: C25–C29, C1=C2, P, Cl on Os',
    modes: ['C η5 ×1', 'C η2 ×1', 'P mu1 ×1', 'Cl mu1 ×1'],
  },
  {
    file: 'organometallic/4060308.cif',
    what: '[W(CO)5(PR3)]',
    modes: ['C mu1 ×5', 'P mu1 ×1'],
  },
  {
    file: 'small_molecule/2009901.cif',
    what: '[W(PF2Ph)6], named in the file',
    modes: ['P mu1 ×6'],
    formula: 'W@P6',
  },
  {
    file: 'organometallic/hani.cif',
    what: "[Cp'''Ni(η3-P3)], listed bonds: five C, three P on Ni; the three P are bonded to one another",
    modes: ['C η5 ×1', 'P η3 ×1'],
  },
  {
    file: 'clusters_p1/CORE2019MOF1978.cif',
    what: 'framework of four Re6Se8(CN)6 joined by Mn: eight μ3-Se and six CN a cluster',
    modes: ['Se mu3 ×32', 'C mu1 ×24', 'N mu1 ×24'],
  },
  {
    file: 'clusters_p1/CORE2019MOF6791.cif',
    what: 'six [CuI8CuII6(penicillaminate)12Cl]5−: Cl in the CuI8 cube, S on two CuI and one CuII, N on CuII',
    modes: ['Cl mu8 ×6', 'S mu3 ×72', 'N mu1 ×72'],
  },
]

describe.skipIf(dataPath('cif') === null)('describeAnatomy on published structures', () => {
  it.each(COMPLEXES)('finds the modes of $file: $what', ({ file, block, modes, formula }) => {
    const { anatomy } = analysed(dataPath(`cif/${file}`) ?? '', { block: block ?? null })
    // Rows are apart by kind of ligand too.
    const counts = new Map<string, number>()
    for (const { element, notation, count } of anatomy.modes) {
      const mode = `${symbolOf(element)} ${notation}`
      counts.set(mode, (counts.get(mode) ?? 0) + count)
    }
    const found = [...counts].map(([mode, count]) => `${mode} ×${count}`)
    // O of the counter cations' surroundings in 6791 are no part of the expectation.
    const elements = new Set(modes.map((mode) => mode.split(' ')[0]))
    expect(found.filter((mode) => elements.has(mode.split(' ')[0])).toSorted()).toEqual(
      modes.toSorted(),
    )
    if (formula !== undefined) expect(anatomy.dissections[0]?.formula).toBe(formula)
  })
})
