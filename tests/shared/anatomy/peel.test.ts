import { describe, expect, it } from 'vitest'
import { analysed } from '../../support/analysed'
import { dataPath } from '../../support/data'

const CU32 = dataPath('models/Cu32-P1.cif')

describe.skipIf(CU32 === null)('layOutPeel', () => {
  it('brings on equal parts, which symmetry makes of one another, at one stop', () => {
    const { anatomy, ensemble, graph } = analysed(CU32!)
    const layers = anatomy.dissections.find(({ scheme }) => scheme === 'layers')
    const { stops, stopOfAtom } = layers!.peel
    expect(stops.map(({ name }) => name)).toEqual([
      'Se',
      'Cu12',
      'Cu8Se6',
      'Cu20Se19',
      '2 Cu9Se9P3',
      'ligands',
      'hydrogen',
      'crystal',
    ])
    expect(stops[4]).toMatchObject({
      caption: 'everything up to the caps 2 Cu9Se9P3, without ligand bodies',
      formula: 'Cu32 P6 Se25',
    })
    const stopOfSite = new Map<number, number>()
    for (const [row, atom] of ensemble.atom.entries()) {
      if (ensemble.molecule[row] !== 0) continue
      const site = graph.atoms.site[atom]!
      stopOfSite.set(site, stopOfSite.get(site) ?? stopOfAtom[row]!)
      expect(stopOfAtom[row]).toBe(stopOfSite.get(site))
    }
  })
})
