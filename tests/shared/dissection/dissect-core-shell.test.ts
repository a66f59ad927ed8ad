import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dissectCoreShell } from '../../../shared/dissection/dissect-core-shell'
import type { Dissection } from '../../../shared/dissection/dissection'
import { changedCrystal } from '../../support/changed-crystal'
import { crystalOfFile } from '../../support/crystal-of-file'
import { moleculeInBox, ring, signed, type Atom } from '../../support/crystals'
import { dataPath } from '../../support/data'
import { found, subjectOf, whyAbsent } from '../../support/subject'

function coreOfFile(name: string): Dissection {
  return found(dissectCoreShell(subjectOf(crystalOfFile(name))))
}

function coreOf(atoms: readonly Atom[]): Dissection {
  return found(dissectCoreShell(subjectOf(moleculeInBox(atoms))))
}

// What the papers say of the models: models/*.expected.json.
const MODELS: readonly [model: string, formula: string, says: string][] = [
  ['Cu14-TXP35', 'H@Cu6@Cu8Se12@P4', 'an H@Cu6 core in a Cu8Se12 shell with four phosphines'],
  ['Cu8-DPPP', 'Cu4@Cu4Se8@P4', 'a Cu4 tetrahedron in Cu8'],
  ['Cu3-alkynyl', 'Cu3@C2Cl2@P3', 'a Cu3 triangle'],
  ['Au21', 'Au17@Au4S12@P3', 'an Au17 kernel, four Au(SR)2, three phosphines'],
  ['Au22', 'Au18@Au4S12@P4', 'an Au18 kernel, four Au(SR)2, four phosphines'],
]

// Real structures. Their shells follow from what the file or its paper calls them.
const REAL: readonly [file: string, formula: string, says: string][] = [
  // COD 1004000.
  [
    'clusters/1004000-atom-names-not-unique.cif',
    'W6@S8@N6',
    'octakis(μ3-sulfido)hexakis(methylamine)hexatungsten',
  ],
  // [{Co2(CO)6}2(μ-PhC2C2Ph)], COD 2104634: two alkynes across four cobalts.
  ['clusters/2104634-new-symop-tags-no-SG.cif', 'Co4@C4@C12', 'a diyne on Co4(CO)12'],
  // COD 2204368.
  [
    'clusters/2204368.cif',
    'Sn4@O2@C8O6',
    'di-μ3-oxido-tetrakis[dibutyltin(IV)] with six carboxylate oxygens',
  ],
  // [(Cp2Y)2(μ3-S)]2(thf)2, COD 4060306.
  ['clusters/4060306.cif', 'Y4@S2@C40O2', 'two μ3-sulfides on four yttriums'],
  // COD 2006343: five terminal MoO2, five bridging oxides and two phosphonates.
  ['clusters/2006343.cif', 'Mo5@O9@O12', 'pentakis(trioxomolybdo)bis(phenylphosphonate)'],
  // COD 4300015.
  ['clusters/4300015.cif', 'Cu3@ClO3@N6', 'three phenoxides and a μ3-chloride on Cu3'],
  // COD 7000165, Ru6C(CO)16 with GaCp*: the carbide is in the octahedron, gallium bridges its edges.
  [
    'clusters/7000165-disorder.cif',
    'C@Ru6@Ga3C@C21',
    'Ru6(η6-C)(μ2-CO)(CO)13(μ3-GaCp*)2(μ2-GaCp*)',
  ],
]

describe('dissectCoreShell', () => {
  for (const [model, formula, says] of MODELS) {
    const path = dataPath(`models/${model}.cif`)
    it.skipIf(path === null)(`gives ${formula} for ${says}`, () => {
      expect(coreOfFile(`../models/${model}.cif`).formula).toBe(formula)
    })
  }

  for (const [file, formula, says] of REAL) {
    const path = dataPath(`cif/${file}`)
    it.skipIf(path === null)(`gives ${formula} for ${says}`, () => {
      expect(coreOfFile(file).formula).toBe(formula)
    })
  }

  const cu8 = dataPath('models/Cu8-DPPP.cif')
  it.skipIf(cu8 === null)('finds the Cu4 tetrahedron by the sites that the builder names', () => {
    const core = coreOfFile('../models/Cu8-DPPP.cif').parts[0]
    expect(core).toMatchObject({ role: 'core', labels: ['Cu1', 'Cu2', 'Cu3', 'Cu4'] })
  })

  const cu58 = dataPath('models/Cu58-shells.cif')
  it.skipIf(cu58 === null)('puts equivalent atoms into one part', () => {
    const subject = subjectOf(crystalOfFile('../models/Cu58-shells.cif'))
    const { parts } = found(dissectCoreShell(subject))
    const partsOfSite = new Map<number, Set<number>>()
    for (const [index, part] of parts.entries()) {
      for (const atom of part.atoms) {
        const site = subject.specimen.site[atom]!
        partsOfSite.set(site, (partsOfSite.get(site) ?? new Set()).add(index))
      }
    }
    expect([...partsOfSite.values()].map((it) => it.size)).toEqual(Array.from(partsOfSite, () => 1))
  })

  it('puts what lies inside before the @, and the oxide of Zn4O is inside', () => {
    const zinc = 1.94 / Math.sqrt(3)
    expect(coreOf([['O1', 0, 0, 0], ...signed('Zn', [zinc, zinc, zinc], 1)]).formula).toBe('O@Zn4')
  })

  it('takes a metal at the centre and those around it for one core', () => {
    // A centred Cu13 cuboctahedron with a sulfur over every triangle. Å: Cu–Cu 2.6, Cu–S 2.4.
    const cuboctahedron: Atom[] = [
      ['Cu0', 0, 0, 0],
      ...signed('Cu', [1.84, 1.84, 0]),
      ...signed('Cu', [1.84, 0, 1.84]),
      ...signed('Cu', [0, 1.84, 1.84]),
      ...signed('S', [2.3, 2.3, 2.3]),
    ]
    expect(coreOf(cuboctahedron).formula).toBe('Cu@Cu12@S8')
  })

  it('says of a cluster with equal metals that none is core more than another', () => {
    const { score, reason } = coreOf([...ring('Cu', 4, 1.9, 0), ...ring('S', 4, 2.9, 0, 0.5)])
    expect(score).toBe(0)
    expect(reason).toMatch(/none is core more than another/)
  })

  it('is absent for a single metal', () => {
    const outcome = dissectCoreShell(subjectOf(moleculeInBox([['Ag1', 0, 0, 0]])))
    expect(whyAbsent(outcome)).toMatch(/one metal/)
  })

  const polymer = dataPath('cif/clusters/2213608.cif')
  it.skipIf(polymer === null)('is absent for an endless structure', () => {
    expect(whyAbsent(dissectCoreShell(subjectOf(crystalOfFile('clusters/2213608.cif'))))).toMatch(
      /endless/,
    )
  })

  it.skipIf(cu8 === null)('does not depend on the order, place and names of the sites', () => {
    const crystal = crystalOfFile('../models/Cu8-DPPP.cif')
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (seed) => {
        const changed = changedCrystal(crystal, {
          order: (site) => Math.sin(seed * 12.9898 + site * 78.233),
          symop: (site) => (site * seed) % 4,
          label: (row) => `X${row}`,
        })
        expect(found(dissectCoreShell(subjectOf(changed))).formula).toBe('Cu4@Cu4Se8@P4')
      }),
      { numRuns: 4 },
    )
  })
})
