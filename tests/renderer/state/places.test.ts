import { describe, expect, it } from 'vitest'
import { placeOfAtom } from '../../../renderer/state/places'
import { atomFinder } from '../../../shared/ensemble/atom-at-place'
import { analysed } from '../../support/analysed'
import { samplePath } from '../../support/app/structures'

const report = analysed(samplePath('Cu14-TXP35'))
const atoms = Array.from({ length: report.ensemble.count }, (_, atom) => atom)

describe('atomFinder', () => {
  it('finds every atom of a cluster about a special position by its place', () => {
    const find = atomFinder(report)
    expect(atoms.map((atom) => find(placeOfAtom(report, atom)))).toEqual(atoms)
  })

  it('finds an atom on a special position by every operation that leads there', () => {
    const find = atomFinder(report)
    const { siteSymmetryOrder } = report.graph.atoms
    const special = atoms.find((atom) => siteSymmetryOrder[report.ensemble.atom[atom]!]! > 1)!
    const own = placeOfAtom(report, special)
    const ways = report.crystal.spaceGroup.symops.flatMap((_, symop) =>
      [-2, -1, 0, 1, 2].flatMap((a) =>
        [-2, -1, 0, 1, 2].flatMap((b) =>
          [-2, -1, 0, 1, 2].filter(
            (c) => find({ site: own.site, symop, translation: [a, b, c] }) === special,
          ),
        ),
      ),
    )
    // ITA (2016), 1.4.4: as many operations lead to a point as its site symmetry group has.
    expect(ways).toHaveLength(siteSymmetryOrder[report.ensemble.atom[special]!]!)
  })

  it('finds nothing where no atom is shown', () => {
    const far = { ...placeOfAtom(report, 0), translation: [40, 0, 0] } as const
    expect(atomFinder(report)(far)).toBeNull()
  })
})
