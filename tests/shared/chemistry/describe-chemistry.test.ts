import { assert, property, shuffledSubarray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Chemistry } from '../../../shared/chemistry/chemistry'
import type { ChemistryChoices } from '../../../shared/chemistry/chemistry-choices'
import { DEFAULT_CHEMISTRY_CHOICES } from '../../../shared/chemistry/chemistry-choices'
import { describeChemistry } from '../../../shared/chemistry/describe-chemistry'
import { describeLigands } from '../../../shared/ligand/describe-ligands'
import { DEFAULT_LIGAND_CHOICES } from '../../../shared/ligand/ligand-choices'
import { MODELS_AT_HAND } from '../../support/models'
import {
  ligandsAs,
  specimenOf,
  specimenOfFile,
  specimenOfText,
  type MadeLigand,
} from '../../support/made-ligands'
import { crystalOf, moleculeInBox, ring, signed, type Atom } from '../../support/crystals'
import { cellOf } from '../../support/cells'

interface ExpectedChemistry {
  readonly ligands: readonly MadeLigand[]
  readonly formula: string
  readonly charge: number
  readonly electrons: number
  readonly problems: readonly string[]
}

const BNSE: MadeLigand = ['C7 H7 Se', 'BnSe', -1, 'selenolate']
const PPH3: MadeLigand = ['C18 H15 P', 'PPh3', 0, 'phosphine']
const ADMS: MadeLigand = ['C10 H15 S', 'AdmS', -1, 'thiolate']
const PPH2PY: MadeLigand = ['C17 H14 N P', 'PPh2py', 0, 'phosphine']

// Formulas and charges of the papers (../shared/data/models); electrons by hand, n* = N − M − z.
const MODELS: Readonly<Record<string, ExpectedChemistry>> = {
  'Cu14-TXP35': {
    ligands: [['C24 H27 P', 'TXP35', 0], BNSE, ['H', 'H', -1, 'hydride']],
    formula: '[Cu14(TXP35)4(BnSe)12H]+',
    charge: 1,
    electrons: 0,
    problems: [],
  },
  'Cu8-DPPP': {
    ligands: [['C27 H26 P2', 'DPPP', 0], BNSE],
    formula: '[Cu8(DPPP)2(BnSe)8]',
    charge: 0,
    electrons: 0,
    problems: [],
  },
  'Cu32-P1': {
    ligands: [PPH3, BNSE, ['Se', 'Se', -2, 'selenide']],
    formula: '[Cu32(PPh3)6(BnSe)18Se7]+',
    charge: 1,
    electrons: -1,
    problems: [],
  },
  Au21: {
    ligands: [ADMS, PPH2PY],
    formula: '[Au21(AdmS)12(PPh2py)3]+',
    charge: 1,
    electrons: 8,
    problems: [],
  },
  Au22: {
    ligands: [ADMS, PPH2PY],
    formula: '[Au22(AdmS)12(PPh2py)4]2+',
    charge: 2,
    electrons: 8,
    problems: [],
  },
  'Cu3-alkynyl': {
    ligands: [['C8 H5', 'C≡CPh', -1], PPH3, ['Cl', 'Cl', -1]],
    formula: '[Cu3(C≡CPh)(PPh3)3Cl2]',
    charge: 0,
    electrons: 0,
    problems: [],
  },
  // Hydrides left out by the builder: the real cluster has twenty and a charge of 2+.
  'Cu58-shells': {
    ligands: [
      ['C H3 S', 'SMe', -1],
      ['C3 H9 P', 'PMe3', 0],
    ],
    formula: '[Cu58(SMe)36(PMe3)4]',
    charge: 0,
    electrons: 22,
    problems: ['chemistry.hydrides-missing'],
  },
}

function chemistryOf(
  specimen: ReturnType<typeof specimenOf>,
  ligands: readonly MadeLigand[],
  choices: Partial<ChemistryChoices> = {},
) {
  const { chemistry, problems } = describeChemistry(specimen, ligandsAs(specimen, ligands), {
    ...DEFAULT_CHEMISTRY_CHOICES,
    ...choices,
  })
  if (chemistry === null) throw new Error('no chemistry')
  return { chemistry, codes: problems.map(({ code }) => code), problems }
}

describe.each(MODELS_AT_HAND)('describeChemistry of the model %s', (name) => {
  const wanted = MODELS[name]!
  const { chemistry, codes } = chemistryOf(specimenOfFile(`models/${name}.cif`), wanted.ligands)

  it('writes the formula of the paper', () => {
    expect(chemistry.formula).toBe(wanted.formula)
    expect(chemistry.charge?.value).toBe(wanted.charge)
  })

  it('counts its electrons and raises the alarm only where hydrides are missing', () => {
    expect(chemistry.electrons?.valence).toBe(wanted.electrons)
    expect(chemistry.electronsMissing).toBeNull()
    expect(codes).toEqual(wanted.problems)
  })
})

describe.runIf(MODELS_AT_HAND.length > 0)('describeChemistry', () => {
  const { ligands } = MODELS['Cu14-TXP35']!
  const cu14 = () => specimenOfFile('models/Cu14-TXP35.cif')

  it('lists every assumption with what it is about', () => {
    const { assumptions } = chemistryOf(cu14(), ligands).chemistry
    expect(assumptions.map(({ subject, value, isChosen }) => [subject, value, isChosen])).toEqual([
      [{ kind: 'cluster-charge' }, 1, false],
      [{ kind: 'ion-charge', formula: 'F6 Sb' }, -1, false],
      [{ kind: 'ligand-charge', key: 'C7 H7 Se' }, -1, false],
      [{ kind: 'ligand-charge', key: 'H' }, -1, false],
      [{ kind: 'hydrides' }, -1, false],
      [{ kind: 'valence-electrons', symbol: 'Cu' }, 1, false],
    ])
    expect(assumptions.map(({ text }) => text)).toContain(
      'Each BnSe takes one electron (selenolate, 1−).',
    )
  })

  it('takes the charge of the cluster from the user', () => {
    const { chemistry } = chemistryOf(cu14(), ligands, { clusterCharge: 3 })
    expect(chemistry.formula).toBe('[Cu14(TXP35)4(BnSe)12H]3+')
    expect(chemistry.electrons?.valence).toBe(-2)
    expect(chemistry.mass?.charge).toBe(3)
    expect(chemistry.assumptions[0]).toMatchObject({ value: 3, isChosen: true })
  })

  it('takes the charge of a counter-ion from the user and tells that the file says otherwise', () => {
    const { chemistry, codes } = chemistryOf(cu14(), ligands, { ionCharges: { 'F6 Sb': -2 } })
    expect(codes).toEqual(['chemistry.charges-differ'])
    expect(chemistry.assumptions[1]).toMatchObject({ value: -2, isChosen: true })
  })

  it('counts the hydride among the metals, and copper as the user says', () => {
    const asMetal = chemistryOf(cu14(), ligands, { hydrides: 'metal' }).chemistry
    expect(asMetal.electrons).toMatchObject({
      valence: 2,
      arithmetic: '14·1 − 12 (BnSe) + 1 (H) − 1 = 2',
    })
    const ofTwo = chemistryOf(cu14(), ligands, { valenceElectrons: { Cu: 2 } }).chemistry
    expect(ofTwo.electrons?.valence).toBe(14)
    expect(ofTwo.assumptions.at(-1)).toMatchObject({ value: 2, isChosen: true })
  })

  it('counts nothing with a ligand of unknown charge, and says which', () => {
    const unknown = ligands.map(([formula, abbreviation, charge, kind]): MadeLigand => [
      formula,
      abbreviation,
      abbreviation === 'BnSe' ? null : charge,
      ...(kind === undefined ? ([] as const) : ([kind] as const)),
    ])
    const { chemistry } = chemistryOf(cu14(), unknown)
    expect(chemistry.electrons).toBeNull()
    expect(chemistry.oxidationState).toBeNull()
    expect(chemistry.electronsMissing).toBe('The charge of BnSe is not known.')
    expect(chemistry.formula).toBe('[Cu14(TXP35)4(BnSe)12H]+')
  })

  it('says how many hydrides would explain the electrons of Cu58', () => {
    const { problems } = chemistryOf(
      specimenOfFile('models/Cu58-shells.cif'),
      MODELS['Cu58-shells']!.ligands,
    )
    expect(problems[0]?.message).toContain('22')
    expect(problems[0]?.message).toContain('20')
  })

  // Each charge takes an electron as a hydride does: 58 − 36 − z.
  it.each([
    [22, []],
    [21, ['chemistry.hydrides-missing']],
    [20, []],
  ])('asks no more for hydrides when the charge of Cu58 leaves none or two: %i+', (z, expected) => {
    const cu58 = specimenOfFile('models/Cu58-shells.cif')
    const { ligands: made } = MODELS['Cu58-shells']!
    expect(chemistryOf(cu58, made, { clusterCharge: z }).codes).toEqual(expected)
  })
})

/** A copper triangle or any other polygon with one ligand on each edge, in contact where `edge` is short. */
function wheel(n: number, metal: string, donor: string, edge: number): Atom[] {
  const radius = edge / 2 / Math.sin(Math.PI / n)
  return [...ring(metal, n, radius, 0), ...ring(donor, n, radius + 1.3, 0, 0.5)]
}

describe('describeChemistry of what was made by hand', () => {
  it('says nothing of what holds no metal', () => {
    const specimen = specimenOf(moleculeInBox([['O1', 0, 0, 0]]))
    const ligands = { kinds: [], kindOfAtom: new Int16Array(1) }
    expect(describeChemistry(specimen, ligands, DEFAULT_CHEMISTRY_CHOICES)).toEqual({
      chemistry: null,
      problems: [],
    })
  })

  it('knows of no electrons in a core of iron or of palladium alone, and says why', () => {
    const iron = chemistryOf(specimenOf(moleculeInBox(wheel(3, 'Fe', 'Cl', 2.7))), [
      ['Cl', 'Cl', -1],
    ])
    expect(iron.chemistry.electronsMissing).toContain('iron')
    expect(iron.chemistry.oxidationState?.mean).toBeCloseTo(1, 12)
    const asked = chemistryOf(
      specimenOf(moleculeInBox(wheel(3, 'Fe', 'Cl', 2.7))),
      [['Cl', 'Cl', -1]],
      {
        valenceElectrons: { Fe: 2 },
      },
    )
    expect(asked.chemistry.electrons?.valence).toBe(3)
    const palladium = chemistryOf(specimenOf(moleculeInBox(wheel(3, 'Pd', 'Cl', 2.8))), [
      ['Cl', 'Cl', -1],
    ])
    expect(palladium.chemistry.electronsMissing).toContain('palladium')
    expect([...iron.codes, ...palladium.codes]).toEqual([])
  })

  it.each([
    ['copper in contact', 'Cu', 2.6, ['chemistry.hydrides-missing']],
    ['silver', 'Ag', 2.8, []],
  ])('asks for hydrides in a wheel of %s: %j', (_, metal, edge, expected) => {
    const specimen = specimenOf(moleculeInBox(wheel(4, metal, 'S', edge)))
    const { chemistry, codes } = chemistryOf(specimen, [['S', 'SR', 0]])
    expect(chemistry.electrons?.valence).toBe(4)
    expect(codes).toEqual(expected)
  })

  it('asks for a charge where copper is too far apart for electrons in a core', () => {
    const specimen = specimenOf(moleculeInBox(wheel(4, 'Cu', 'S', 3.6)))
    const { chemistry, codes } = chemistryOf(specimen, [['S', 'SR', 0]])
    expect(codes).toEqual(['chemistry.charge-unknown'])
    expect(chemistry.electronsMissing).toContain('charge')
    expect(chemistryOf(specimen, [['S', 'SR', 0]], { clusterCharge: 4 }).codes).toEqual([])
  })

  // Two electrons, as in [Cu25H22(PPh3)12]+, and copper(II) are no alarm.
  it.each([
    [-0.5, 2],
    [-1, 0],
    [-2, -4],
  ])('asks for none with ligands of charge %d: %i electrons', (charge, electrons) => {
    const specimen = specimenOf(moleculeInBox(wheel(4, 'Cu', 'S', 2.6)))
    const { chemistry, codes } = chemistryOf(specimen, [['S', 'SR', charge]])
    expect(chemistry.electrons?.valence).toBe(electrons)
    expect(codes).toEqual([])
  })

  it('tells that zinc without counter-ions cannot be neutral with neutral ligands', () => {
    const water = signed('O', [1.2, 1.2, 1.2], 1)
    const { chemistry, codes } = chemistryOf(
      specimenOf(moleculeInBox([['Zn1', 0, 0, 0], ...water])),
      [['O', 'H2O', 0]],
    )
    expect(codes).toEqual(['chemistry.charge-unknown'])
    expect(chemistry.charge).toBeNull()
    expect(chemistry.mass).toBeNull()
    expect(chemistry.formula).toBe('[Zn(H2O)4]')
  })

  // Rock salt: an endless net of one sodium and one chlorine.
  it('writes an endless structure by its formula unit, without electrons and mass', () => {
    const cell = cellOf(5.64, 5.64, 5.64, 90, 90, 90)
    const at = (label: string, offset: number): Atom[] => [
      [`${label}1`, offset, 0, 0],
      [`${label}2`, offset, 0.5, 0.5],
      [`${label}3`, offset + 0.5, 0, 0.5],
      [`${label}4`, offset + 0.5, 0.5, 0],
    ]
    const salt = specimenOf(crystalOf(cell, ['x,y,z'], [...at('Ag', 0), ...at('Cl', 0.5)]))
    const { chemistry } = chemistryOf(salt, [['Cl', 'Cl', -1]])
    expect(chemistry.formula).toBe('[AgCl]n')
    expect(chemistry.oxidationState?.mean).toBe(1)
    expect(chemistry.electrons).toBeNull()
    expect(chemistry.mass).toBeNull()
  })

  it('gives the same whatever the order of the atoms', () => {
    const atoms = [...wheel(3, 'Cu', 'S', 2.6), ...signed('Au', [0, 0, 2.2], 0)]
    const made: readonly MadeLigand[] = [['S', 'SR', -1]]
    const wanted = chemistryOf(specimenOf(moleculeInBox(atoms)), made)
    expect(wanted.chemistry.formula).toBe('[Cu3Au2(SR)3]')
    assert(
      property(shuffledSubarray([...atoms], { minLength: atoms.length }), (shuffled) => {
        const { chemistry, codes } = chemistryOf(specimenOf(moleculeInBox(shuffled)), made)
        expect(chemistry.formula).toBe(wanted.chemistry.formula)
        expect(chemistry.electrons).toEqual(wanted.chemistry.electrons)
        expect(chemistry.mass).toEqual(wanted.chemistry.mass)
        expect(codes).toEqual(wanted.codes)
      }),
      { numRuns: 25 },
    )
  })
})

/** A copper complex beside what else stands in the cell, as the text of a CIF. */
function cif(moiety: string | null, rows: readonly string[]): string {
  return [
    'data_made',
    ...['a', 'b', 'c'].map((axis) => `_cell_length_${axis} 20`),
    ...['alpha', 'beta', 'gamma'].map((angle) => `_cell_angle_${angle} 90`),
    "_space_group_name_H-M_alt 'P 1'",
    ...(moiety === null ? [] : [`_chemical_formula_moiety '${moiety}'`]),
    'loop_',
    ...['label', 'type_symbol', 'fract_x', 'fract_y', 'fract_z', 'occupancy'].map(
      (name) => `_atom_site_${name}`,
    ),
    ...['disorder_assembly', 'disorder_group'].map((name) => `_atom_site_${name}`),
    ...rows,
    '',
  ].join('\n')
}

// [Cu(NH3)2]+ with its hydrogen left out of the file, 2.0 Å from copper to nitrogen.
const COPPER = ['Cu1 Cu 0 0 0 1 . .', 'N1 N 0.1 0 0 1 . .', 'N2 N -0.1 0 0 1 . .']
const AMMINE: readonly MadeLigand[] = [['N', 'NH3', 0]]

describe('describeChemistry of a cation beside', () => {
  it.each([
    ['a chloride', null, ['Cl1 Cl 0.5 0.5 0.5 1 . .'], 1],
    ['two chlorides', null, ['Cl1 Cl 0.5 0.5 0.5 1 . .', 'Cl2 Cl 0.2 0.5 0.5 1 . .'], 2],
    ['two half chlorides', null, ['Cl1 Cl 0.5 0.5 0.5 0.5 . .', 'Cl2 Cl 0.2 0.5 0.5 0.5 . .'], 1],
    [
      'a chloride on either of two places',
      null,
      ['Cl1 Cl 0.5 0.5 0.5 0.6 A 1', 'Cl2 Cl 0.55 0.5 0.5 0.4 A 2'],
      1,
    ],
    ['a chloride and water', null, ['Cl1 Cl 0.5 0.5 0.5 1 . .', 'O1 O 0.2 0.5 0.5 1 . .'], 1],
    ['a chloride, charges stated', 'H6 Cu N2 1+, Cl 1-', ['Cl1 Cl 0.5 0.5 0.5 1 . .'], 1],
    ['a chloride, only its charge stated', 'H6 Cu N2, Cl 1-', ['Cl1 Cl 0.5 0.5 0.5 1 . .'], 1],
    ['a chloride, only its own charge stated', 'H6 Cu N2 1+, Cl', ['Cl1 Cl 0.5 0.5 0.5 1 . .'], 1],
    ['nothing, a charge stated', 'H6 Cu N2 1+, F6 P 1-', [], 1],
    ['half a chloride', null, ['Cl1 Cl 0.5 0.5 0.5 0.5 . .'], null],
    ['nothing, the charge of an anion stated', 'H6 Cu N2, F6 P 1-', [], null],
  ])('%s has the charge %#', (_, moiety, rows, charge) => {
    const specimen = specimenOfText(cif(moiety, [...COPPER, ...rows]))
    const { chemistry, codes } = chemistryOf(specimen, AMMINE)
    expect(chemistry.charge?.value ?? null).toBe(charge)
    expect(codes).toEqual(charge === null ? ['chemistry.charge-unknown'] : [])
  })

  it('a chloride that the file gives another charge is told', () => {
    const rows = ['Cl1 Cl 0.5 0.5 0.5 1 . .']
    const specimen = specimenOfText(cif('H6 Cu N2 2+, Cl 1-', [...COPPER, ...rows]))
    const { chemistry, codes } = chemistryOf(specimen, AMMINE)
    expect(codes).toEqual(['chemistry.charges-differ'])
    expect(chemistry.formula).toBe('[Cu(NH3)2]2+')
  })

  it('a chloride that the file calls a cation is told', () => {
    const rows = ['Cl1 Cl 0.5 0.5 0.5 1 . .']
    const specimen = specimenOfText(cif('H6 Cu N2, Cl 1+', [...COPPER, ...rows]))
    const { chemistry, codes } = chemistryOf(specimen, AMMINE)
    expect(codes).toEqual(['chemistry.charges-differ'])
    expect(chemistry.formula).toBe('[Cu(NH3)2]+')
  })

  // Files write a weakly bound anion by itself; here the copper is 2.1 Å from it.
  it('a chloride that is bonded to it counts as part of it', () => {
    const specimen = specimenOfText(
      cif('H6 Cu N2 2+, 2(Cl 1-)', [...COPPER, 'Cl1 Cl 0 0.11 0 1 . .', 'Cl2 Cl 0 -0.11 0 1 . .']),
    )
    const { chemistry, codes } = chemistryOf(specimen, [...AMMINE, ['Cl', 'Cl', -1]])
    expect(chemistry.formula).toBe('[Cu(NH3)2Cl2]')
    expect(chemistry.charge?.from).toBe('file')
    expect(codes).toEqual([])
  })

  it('an unknown fragment has no charge until the user sets that of the fragment', () => {
    const rows = ['C1 C 0.5 0.5 0.5 1 . .', 'N3 N 0.57 0.5 0.5 1 . .', 'C2 C 0.63 0.5 0.5 1 . .']
    const specimen = specimenOfText(cif(null, [...COPPER, ...rows]))
    const open = chemistryOf(specimen, AMMINE)
    expect(open.codes).toEqual(['chemistry.charge-unknown'])
    const asked = open.chemistry.assumptions.find(({ subject }) => subject.kind === 'ion-charge')
    expect(asked).toMatchObject({ subject: { formula: 'C2 N' }, value: null })
    const { chemistry } = chemistryOf(specimen, AMMINE, { ionCharges: { 'C2 N': -1 } })
    expect(chemistry.formula).toBe('[Cu(NH3)2]+')
  })

  it('others of its formula shares the charge of the anions with them', () => {
    const second = ['Cu2 Cu 0 0.5 0 1 . .', 'N3 N 0.1 0.5 0 1 . .', 'N4 N -0.1 0.5 0 1 . .']
    const rows = [...second, 'Cl1 Cl 0.5 0.5 0.5 1 . .', 'Cl2 Cl 0.2 0.7 0.5 1 . .']
    const specimen = specimenOfText(cif(null, [...COPPER, ...rows]))
    expect(chemistryOf(specimen, AMMINE).chemistry.charge?.value).toBe(1)
  })

  it('has a moiety formula with next to nothing in it, and does not count that out', () => {
    const moiety = 'Cu 1+, C0.0000000001 1-, N0.0000000001, Cl 1-'
    const specimen = specimenOfText(cif(moiety, [...COPPER, 'Cl1 Cl 0.5 0.5 0.5 1 . .']))
    expect(chemistryOf(specimen, AMMINE).chemistry.charge?.value).toBe(1)
  })

  it('has silver on some of its places: the formula is an average, and there is no mass', () => {
    const mixed = ['Cu1 Cu 0 0 0 0.7 . .', 'Ag1 Ag 0 0 0 0.3 . .', ...COPPER.slice(1)]
    const specimen = specimenOfText(cif(null, [...mixed, 'Cl1 Cl 0.5 0.5 0.5 1 . .']))
    const { chemistry } = chemistryOf(specimen, AMMINE)
    expect(chemistry.formula).toBe('[Cu0.7Ag0.3(NH3)2]+')
    expect(chemistry.electrons?.valence).toBe(0)
    expect(chemistry.mass).toBeNull()
  })
})

describe('describeChemistry of deuterium', () => {
  /** With the ligands that are perceived: they tell isotopes apart. */
  function perceivedChemistry(text: string, choices: Partial<ChemistryChoices> = {}): Chemistry {
    const specimen = specimenOfText(text)
    const { ligands } = describeLigands(specimen, DEFAULT_LIGAND_CHOICES)
    const chosen = { ...DEFAULT_CHEMISTRY_CHOICES, ...choices }
    const { chemistry } = describeChemistry(specimen, ligands, chosen)
    if (chemistry === null) throw new Error('no metal')
    return chemistry
  }

  // CODATA and AME2020: 2 × (2 × 2.014102 + 15.994915) + 62.929597 − 2 × 0.000549, over 2.
  it('weighs it', () => {
    const rows = ['Cu1 Cu 0 0 0 1 . .', 'O1 O 0.1 0 0 1 . .', 'O2 O -0.1 0 0 1 . .']
    const heavy = ['0.13 0.04', '0.13 -0.04', '-0.13 0.04', '-0.13 -0.04']
    const text = cif(null, [...rows, ...heavy.map((xy, i) => `D${i + 1} D ${xy} 0 1 . .`)])
    const chemistry = perceivedChemistry(text, { clusterCharge: 2 })
    expect(chemistry.mass?.formula).toBe('Cu D4 O2')
    expect(chemistry.mass?.monoisotopicMz).toBeCloseTo(51.4873, 3)
  })

  it('weighs each ligand by itself where only one is deuterated', () => {
    const rows = ['Cu1 Cu 0 0 0 1 . .', 'O1 O 0.1 0 0 1 . .', 'O2 O -0.1 0 0 1 . .']
    const places = ['0.13 0.04', '0.13 -0.04', '-0.13 0.04', '-0.13 -0.04']
    const mixed = places.map(
      (xy, i) => `${i < 2 ? 'D' : 'H'}${i + 1} ${i < 2 ? 'D' : 'H'} ${xy} 0 1 . .`,
    )
    const chemistry = perceivedChemistry(cif(null, [...rows, ...mixed]), { clusterCharge: 2 })
    expect(chemistry.mass?.formula).toBe('Cu D2 H2 O2')
  })

  // As papers of neutron structures write deuterides: [Cu20D11(dtp)9].
  it('writes a deuteride as one', () => {
    const text = cif(null, [...COPPER, 'D1 D 0 0.085 0 1 . .'])
    const chemistry = perceivedChemistry(text)
    expect(chemistry.formula).toBe('[Cu(NH3)2D]')
    expect(chemistry.electrons?.arithmetic).toBe('1·1 − 1 (D) = 0')
  })
})

describe('describeChemistry of hydrides', () => {
  const hydride: readonly MadeLigand[] = [
    ['N', 'NH3', 0],
    ['H', 'H', -1, 'hydride'],
  ]
  const row = (fract: string) => `H1 H 0 ${fract} 0 1 . .`
  const NEUTRON = '_diffrn_radiation_probe neutron\n'
  const placed = (text: string) =>
    chemistryOf(specimenOfText(text), hydride).chemistry.assumptions.find(
      ({ subject }) => subject.kind === 'hydrides',
    )?.text

  it('says that they were refined, and against what', () => {
    const text = cif(null, [...COPPER, row('0.085(2)')])
    expect(placed(text)).toContain('refined against the data')
    const neutron = text.replace('loop_', `${NEUTRON}loop_`)
    expect(placed(neutron)).toContain('refined against neutron data')
  })

  it('says that they were not refined', () => {
    expect(placed(cif(null, [...COPPER, row('0.085')]))).toContain('fixed')
    const riding = cif(null, [...COPPER, `${row('0.085')} calc`]).replace(
      '_atom_site_disorder_group',
      '_atom_site_disorder_group\n_atom_site_calc_flag',
    )
    const rows = riding.replaceAll(/^((?:Cu|N)\d .*)$/gm, '$1 d')
    expect(placed(rows)).toContain('calculated, not refined')
  })
})
