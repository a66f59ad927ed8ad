import { assert, integer, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dissectByHand } from '../../../shared/parts/own-dissection'
import { atomFinder, placeOfEnsembleAtom } from '../../../shared/ensemble/atom-at-place'
import { specimenOfSample } from '../../support/specimen-of-sample'

const { specimen } = specimenOfSample('Cu14-TXP35')
const find = atomFinder(specimen)

describe('atomFinder', () => {
  it('finds every atom at its own place', () => {
    const atoms = [...specimen.ensemble.atom.keys()]
    expect(atoms.map((atom) => find(placeOfEnsembleAtom(specimen, atom)))).toEqual(atoms)
  })

  it('finds an atom on a special position by every operation that leads there', () => {
    const hydride = specimen.main.find((atom) => specimen.site[atom] === hydrideSite())!
    const place = placeOfEnsembleAtom(specimen, hydride)
    const { symops } = specimen.crystal.spaceGroup
    const leading = symops.flatMap((_, symop) => {
      const translations = [-1, 0, 1].flatMap((x) =>
        [-1, 0, 1].flatMap((y) => [-1, 0, 1].map((z) => [x, y, z] as const)),
      )
      return translations.filter(
        (translation) => find({ site: place.site, symop, translation }) === hydride,
      )
    })
    // The hydride stands on 23, of order 12, in F-43c.
    expect(leading).toHaveLength(12)
  })

  it('finds nothing, and nothing breaks, at places that no structure has', () => {
    const number = integer({ min: -3, max: 400 })
    const shift = integer({ min: -9, max: 9 })
    assert(
      property(tuple(number, number, shift, shift, shift), ([site, symop, ...translation]) => {
        const place = { site, symop, translation }
        const atom = find(place)
        if (atom !== null) expect(specimen.site[atom]).toBe(site)
        const parts = [{ name: null, color: null, places: [place] }]
        const dissection = dissectByHand(specimen, { name: '', parts })
        expect(dissection === null).toBe(atom === null)
      }),
    )
  })
})

/** The site of the only hydrogen that binds copper. */
function hydrideSite(): number {
  return specimen.crystal.sites.label.indexOf('H1')
}
