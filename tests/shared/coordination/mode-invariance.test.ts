/** Modes belong to the crystal, not to the way in which a file lists it. */
import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCif } from '../../../shared/cif/parse-cif'
import type { Crystal } from '../../../shared/crystal/crystal'
import { noStatedGeometry } from '../../../shared/crystal/stated-geometry'
import { readCrystal } from '../../../shared/crystal/read-crystal'
import { changedCrystal, turnedAxes } from '../../support/changed-crystal'
import { anatomyOf } from '../../support/crystals'
import { dataPath } from '../../support/data'

// Ordered ones: of a disordered crystal a site may not move without the others of its group.
const FILES = [
  'models/Cu8-DPPP.cif',
  'models/Cu3-alkynyl.cif',
  'models/Cu14-TXP35.cif',
  'models/Au22.cif',
  'cif/clusters/om4005498_si_003-filtered.cif',
  'cif/clusters/2104634-new-symop-tags-no-SG.cif',
  'cif/clusters/2219463_decomposition_temperature.cif',
  'cif/clusters/4060314.cif',
  'cif/clusters/2006343.cif',
  'cif/organometallic/C10H10Fe-Ferrocene.cif',
  'cif/organometallic/1a.cif',
  'cif/quirks/1100811-formula-with-spaces.cif',
  'cif/small_molecule/4060307.cif',
  'cif/mof/16_UiO-66.cif',
  'cif/clusters/ABOCIE_real.cif',
  'cif/clusters_p1/CORE2019MOF1978.cif',
] as const

function crystalAt(path: string): Crystal {
  const document = parseCif(new Uint8Array(readFileSync(path)))
  for (const block of document.blocks) {
    const { crystal } = readCrystal(document, block)
    if (crystal !== null) {
      return {
        ...crystal,
        statedBonds: noStatedGeometry(2),
        statedAngles: noStatedGeometry(3),
        statedTorsions: noStatedGeometry(4),
      }
    }
  }
  throw new Error(`no atoms in ${path}`)
}

/** All that must not change, in an order of its own. */
function factsOf(crystal: Crystal) {
  const { anatomy, ligands } = anatomyOf(crystal)
  const formulaOf = (ligand: number) => ligands.kinds[ligand]?.formula
  return {
    modes: anatomy.modes
      .map(({ element, ligand, notation, mu, styles, site, count, lengths, angles }) =>
        [
          element,
          formulaOf(ligand),
          notation,
          mu,
          styles.literature,
          styles.iupac,
          site,
          count,
          lengths.mean.toFixed(3),
          angles?.mean.toFixed(1),
        ].join(' '),
      )
      .toSorted(),
    ligands: anatomy.ligandModes
      .map(({ ligand, styles, mu, denticity, isChelating, isBridging, count }) =>
        [
          formulaOf(ligand),
          styles.literature,
          styles.iupac,
          mu,
          denticity,
          isChelating,
          isBridging,
          count,
        ].join(' '),
      )
      .toSorted(),
    metals: anatomy.metals
      .map(({ donorSet, places, atoms, shapes }) =>
        [donorSet, places, atoms.length, ...shapes.map(({ code }) => code)].join(' '),
      )
      .toSorted(),
  }
}

describe('describeAnatomy on a crystal described otherwise', () => {
  for (const file of FILES) {
    const path = dataPath(file)
    it.skipIf(path === null)(`gives ${file} the same modes, counts and donor sets`, () => {
      const crystal = crystalAt(path ?? '')
      const facts = factsOf(crystal)
      expect(facts.ligands.length).toBeGreaterThan(0)
      const numbers = fc.array(fc.nat(1000), {
        minLength: crystal.sites.count,
        maxLength: crystal.sites.count,
      })
      fc.assert(
        fc.property(numbers, numbers, fc.boolean(), (order, symop, isTurned) => {
          const changed = changedCrystal(crystal, {
            order: (site) => order[site]!,
            symop: (site) => symop[site]!,
            label: (row) => `Q${row}`,
          })
          expect(factsOf(isTurned ? turnedAxes(changed) : changed)).toEqual(facts)
        }),
        { numRuns: 6 },
      )
    })
  }
})
