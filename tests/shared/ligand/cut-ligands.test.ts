import { describe, expect, it } from 'vitest'
import { distance } from '../../../shared/geometry/vec3'
import { cutLigands } from '../../../shared/ligand/cut-ligands'
import { isMetal } from '../../../shared/tables/elements'
import { dataPath } from '../../support/data'
import { specimenOfFile } from '../../support/ligands-of-file'

const FILES = [
  'models/Cu3-alkynyl.cif',
  'cif/mof/UiO-66.cif',
  'cif/mof/ZIF-8.cif',
  'cif/special_positions/7051424.cif',
  'cif/inorganic/Al2Si2O9H4-Kaolinite.cif',
]

describe('cutLigands', () => {
  it.each(FILES)('gives every atom of %s that is no metal to one ligand', (file) => {
    if (dataPath(file) === null) return
    const specimen = specimenOfFile(file)
    const atoms = cutLigands(specimen).flatMap((cut) => cut.atoms)
    const nonmetals = specimen.main.filter((atom) => !isMetal(specimen.element[atom]!))
    expect(atoms.toSorted((p, q) => p - q)).toEqual(nonmetals)
  })

  it.each(FILES.slice(0, 4))('puts the ligands of %s together across repeat units', (file) => {
    if (dataPath(file) === null) return
    for (const { places, bonds, metals, isEndless } of cutLigands(specimenOfFile(file))) {
      expect(isEndless).toBe(false)
      // No bond between non-metals of these files is longer than P–C, 1.9 Å.
      for (const [p, q] of bonds) expect(distance(places[p]!, places[q]!)).toBeLessThan(1.9)
      for (const { vector } of metals.flat()) expect(Math.hypot(...vector)).toBeLessThan(2.6)
    }
  })

  it('knows what is endless', () => {
    const file = 'cif/inorganic/Al2Si2O9H4-Kaolinite.cif'
    if (dataPath(file) === null) return
    const endless = cutLigands(specimenOfFile(file)).filter(({ isEndless }) => isEndless)
    expect(endless.map(({ atoms }) => atoms.length)).toEqual([14])
  })

  it('cuts nothing where there is no metal', () => {
    const file = 'cif/embedded_large/XHARPy_iam.cif'
    if (dataPath(file) === null) return
    expect(cutLigands(specimenOfFile(file))).toEqual([])
  })
})
