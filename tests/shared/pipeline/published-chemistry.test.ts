/** Ligands, modes, charges and oxidation states of published clusters and of real metal complexes. */
import { describe, expect, it } from 'vitest'
import { reportJson, type StructureJson } from '../../../shared/export/report-json'
import { analysed } from '../../support/analysed'
import { dataPath } from '../../support/data'
import { expectedOf, MODELS_AT_HAND } from '../../support/models'
import { PUBLISHED_CLUSTERS } from '../../support/published-clusters'
import { PUBLISHED_COMPLEXES, type ExpectedLigand } from '../../support/published-complexes'

function reported(path: string): StructureJson {
  return reportJson(analysed(path), path)
}

/** Modes of the ligands by their formula, as the papers and the builder of the models state them. */
const MODEL_MODES: Readonly<Record<string, Readonly<Record<string, Record<string, number>>>>> = {
  'Cu14-TXP35': {
    'C24 H27 P': { κP: 4 },
    'C7 H7 Se': { 'μ3-Se': 12 },
    H: { 'μ6-H': 1 },
  },
  'Cu8-DPPP': {
    'C27 H26 P2': { "κ2P,P'": 2 },
    'C7 H7 Se': { 'μ2-Se': 3, 'μ3-Se': 4, 'μ4-Se': 1 },
  },
  'Cu32-P1': {
    'C18 H15 P': { κP: 6 },
    'C7 H7 Se': { 'μ3-Se': 18 },
    Se: { 'μ5-Se': 6, 'μ6-Se': 1 },
  },
  Au21: { 'C10 H15 S': { 'μ2-S': 12 }, 'C17 H14 N P': { κP: 3 } },
  Au22: { 'C10 H15 S': { 'μ2-S': 12 }, 'C17 H14 N P': { κP: 4 } },
  'Cu58-shells': { 'C H3 S': { 'μ3-S': 36 }, 'C3 H9 P': { κP: 4 } },
  'Cu3-alkynyl': {
    'C8 H5': { 'μ3-η1,η1,η2': 1 },
    'C18 H15 P': { κP: 3 },
    Cl: { 'μ2-Cl': 2 },
  },
}

// n* = N·v − M − z by hand: 14 − 12 − 1 − 1; 8 − 8; 21 − 12 − 1; 22 − 12 − 2; 3 − 1 − 2; 32 − 18 − 14 − 1,
// which no cluster can have; 58 − 36 of Cu58, whose twenty hydrides and charge the model leaves out.
const MODEL_ELECTRONS: Readonly<Record<string, number>> = {
  'Cu14-TXP35': 0,
  'Cu8-DPPP': 0,
  'Cu3-alkynyl': 0,
  Au21: 8,
  Au22: 8,
  'Cu32-P1': -1,
  'Cu58-shells': 22,
}

describe.each(MODELS_AT_HAND)('the model %s', (name) => {
  const expected = expectedOf(name)!
  const json = reported(dataPath(`models/${name}.cif`) ?? '')

  it('has the formula of its paper', () => {
    // The stand-in for Cu58 is written without brackets, the alkynyl without its triple bond.
    const written = expected.cluster_formula_text
    expect(json.clusterFormula?.replace('≡', '')).toBe(
      written.startsWith('[') ? written : `[${written}]`,
    )
    expect(json.clusterCharge?.value).toBe(expected.cluster_charge)
  })

  it('has its ligands, as many as the paper says and with as many donors', () => {
    const found = json.ligands.map((ligand) => ({ ...ligand, formula: compact(ligand.formula) }))
    expect(linesOf(found)).toEqual(linesOf(expected.ligands))
  })

  it('binds as the builder counted', () => {
    const { C: carbons, ...others } = expected.coordination
    const alkynyls = Object.entries(expected.alkynyl_modes ?? {}).map(
      ([mode, count]) => [mode.replaceAll('eta', 'η'), count] as const,
    )
    // The builder counts carbons one by one, we alkynyls.
    expect(carbons === undefined).toBe(alkynyls.length === 0)
    const wanted = Object.entries(others).map(([element, modes]) => [element, modesOf(modes)])
    expect(json.modes).toEqual({
      ...Object.fromEntries(wanted),
      ...(alkynyls.length === 0 ? {} : { C: Object.fromEntries(alkynyls) }),
    })
  })

  it('has the donors about its metals', () => {
    const sets: Record<string, number> = {}
    for (const { donorSet, count } of json.metals) sets[donorSet] = (sets[donorSet] ?? 0) + count
    const wanted: Record<string, number> = {}
    for (const [key, count] of Object.entries(expected.metal_coordination)) {
      wanted[donorSetOf(key)] = (wanted[donorSetOf(key)] ?? 0) + count
    }
    expect(sets).toEqual(wanted)
  })

  it('writes the modes of every ligand', () => {
    expect(Object.fromEntries(json.ligands.map(({ formula, modes }) => [formula, modes]))).toEqual(
      MODEL_MODES[name],
    )
  })

  it('counts the valence electrons', () => {
    expect(json.electrons?.valence).toBe(MODEL_ELECTRONS[name])
  })
})

describe.skipIf(MODELS_AT_HAND.length === 0)('the models beside their papers', () => {
  it('suspects missing hydrides in Cu58 only', () => {
    const suspects = MODELS_AT_HAND.filter((name) =>
      reported(dataPath(`models/${name}.cif`) ?? '').problems.some(
        ({ code }) => code === 'chemistry.hydrides-missing',
      ),
    )
    expect(suspects).toContain('Cu58-shells')
    expect(suspects).not.toContain('Cu14-TXP35')
  })

  // Mass spectra of the papers: a peak of the cation, one of the highest (of Cu14 three are within 3 %).
  it.each([
    ['Cu14-TXP35', 4317.4],
    ['Au22', 3696.34],
  ])('gives %s the m/z of its mass spectrum', (name, mz) => {
    const { mass } = reported(dataPath(`models/${name}.cif`) ?? '')
    const peak = mass?.pattern.find(([found]) => Math.abs(found - mz) < 0.1)
    expect(peak?.[1]).toBeGreaterThan(90)
  })
})

const AT_HAND = [...PUBLISHED_COMPLEXES, ...PUBLISHED_CLUSTERS].flatMap((complex) => {
  const path = dataPath(`cif/${complex.file}`)
  return path === null ? [] : [{ ...complex, path }]
})

describe.each(AT_HAND)('$file, $says', ({ path, ligands, metals, charge, oxidationState }) => {
  const json = reported(path)
  // Of an endless compound the repeat unit may hold several formula units.
  const found = json.metals.reduce((sum, { count }) => sum + count, 0)
  const units = found / Object.values(metals).reduce((sum, count) => sum + count, 0)

  it('has the donors about its metals', () => {
    expect(json.metals.map(({ donorSet, count }) => [donorSet, count / units]).toSorted()).toEqual(
      Object.entries(metals).toSorted(),
    )
  })

  it.each(ligands)('has $count of the ligand $formula', (expected) => {
    const kinds = json.ligands.filter(({ formula }) => formula === expected.formula)
    expect(kinds.reduce((sum, { count }) => sum + count, 0) / units).toBe(expected.count)
    for (const kind of kinds) {
      if (expected.name !== undefined) expect(kind.name).toBe(expected.name)
      if (expected.class !== undefined) expect(kind.class).toBe(expected.class)
      if (expected.charge !== undefined) expect(kind.charge).toBe(expected.charge)
    }
    if (expected.modes !== undefined) expect(modesPerUnit(kinds, units)).toEqual(expected.modes)
  })

  if (charge !== undefined) {
    it('is charged as the crystal says', () => {
      expect(json.clusterCharge?.value ?? null).toBe(charge)
    })
  }

  if (oxidationState === null) {
    it('has no mean oxidation state of metals that differ', () => {
      expect(json.oxidationState).toBeNull()
    })
  } else if (oxidationState !== undefined) {
    it('has metals of the oxidation state it is known for', () => {
      expect(json.oxidationState?.mean).toBeCloseTo(oxidationState, 5)
    })
  }
})

function modesPerUnit(
  kinds: StructureJson['ligands'],
  units: number,
): NonNullable<ExpectedLigand['modes']> {
  const modes: Record<string, number> = {}
  for (const kind of kinds) {
    for (const [mode, count] of Object.entries(kind.modes)) {
      modes[mode] = (modes[mode] ?? 0) + count / units
    }
  }
  return modes
}

/** `C7 H7 Se` as `C7H7Se`. */
function compact(formula: string): string {
  return formula.replaceAll(' ', '')
}

function linesOf(
  ligands: readonly { formula: string; count: number; denticity: number | null }[],
): string[] {
  return ligands
    .map(({ formula, count, denticity }) => `${count} ${formula}, ${denticity} donors`)
    .toSorted()
}

/** The builder's `terminal` is our `mu1`. */
function modesOf(modes: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(modes).map(([mode, count]) => [mode === 'terminal' ? 'mu1' : mode, count]),
  )
}

/** `Cu:P1Se3` as `CuPSe3`. */
function donorSetOf(key: string): string {
  return key.replace(':', '').replaceAll(/(?<=[A-Za-z])1(?!\d)/g, '')
}
