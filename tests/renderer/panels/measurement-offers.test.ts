import { describe, expect, it } from 'vitest'
import { ingredientsOf, offerMeasurements } from '../../../renderer/panels/measurement-offers'
import type { DocumentMeasurements } from '../../../renderer/state/measurements'
import type { Place } from '../../../shared/crystal/place'
import type { PlaneFeature } from '../../../shared/measure/measurement'

const place = (site: number): Place => ({ site, symop: 0, translation: [0, 0, 0] })
const atoms = (count: number) => Array.from({ length: count }, (_, site) => place(site))
const plane = (first: number): PlaneFeature => ({
  kind: 'plane',
  places: [first, first + 1, first + 2].map(place),
})

/** The kinds that can be measured from so many atoms, centroids and planes. */
function offered(atomCount: number, centroids = 0, planes = 0) {
  const offers = offerMeasurements({
    atoms: atoms(atomCount),
    centroids: Array.from({ length: centroids }, (_, i) => [place(10 * i), place(10 * i + 1)]),
    planes: Array.from({ length: planes }, (_, i) => plane(10 * i)),
  })
  return offers.filter(({ measurement }) => measurement !== null).map(({ kind }) => kind)
}

describe('offerMeasurements', () => {
  it('goes by how many atoms are selected', () => {
    expect(offered(0)).toEqual([])
    expect(offered(1)).toEqual([])
    expect(offered(2)).toEqual(['distance', 'centroid'])
    expect(offered(3)).toEqual(['angle', 'centroid', 'plane'])
    expect(offered(4)).toEqual(['torsion', 'centroid', 'plane'])
    expect(offered(7)).toEqual(['centroid', 'plane'])
  })

  it('takes a chosen centroid for a point', () => {
    expect(offered(1, 1)).toEqual(['distance'])
    expect(offered(0, 2)).toEqual(['distance'])
    expect(offered(0, 3)).toEqual(['angle'])
  })

  it('measures between two planes, and from a plane to a point', () => {
    expect(offered(0, 0, 2)).toEqual(['plane-plane'])
    expect(offered(1, 0, 1)).toEqual(['plane-point'])
    expect(offered(0, 1, 1)).toEqual(['plane-point'])
    expect(offered(0, 0, 1)).toEqual([])
    expect(offered(0, 0, 3)).toEqual([])
  })

  it('keeps the order in which atoms were picked', () => {
    const offers = offerMeasurements({ atoms: [3, 1, 2].map(place), centroids: [], planes: [] })
    const angle = offers.find(({ kind }) => kind === 'angle')?.measurement
    expect(angle).toEqual({
      kind: 'angle',
      points: [3, 1, 2].map((site) => ({ kind: 'atom', place: place(site) })),
    })
  })
})

describe('ingredientsOf', () => {
  const kept: DocumentMeasurements = {
    kept: [
      {
        id: 1,
        block: 'one',
        number: 1,
        measurement: { kind: 'centroid', places: atoms(2) },
        isShown: true,
      },
      {
        id: 2,
        block: 'one',
        number: 1,
        measurement: { kind: 'plane', plane: plane(0) },
        isShown: false,
      },
    ],
    chosen: [2, 1],
  }

  it('gives the chosen objects of the data block, shown or not', () => {
    expect(ingredientsOf(atoms(1), kept, 'one')).toEqual({
      atoms: atoms(1),
      centroids: [atoms(2)],
      planes: [plane(0)],
    })
  })

  it('gives none of another block, whose sites are others', () => {
    expect(ingredientsOf([], kept, 'two')).toEqual({ atoms: [], centroids: [], planes: [] })
  })
})
