import { describe, expect, it } from 'vitest'
import { donorLayers, peelLayers } from '../../../shared/dissection/core-shell-layers'
import type { Subject } from '../../../shared/dissection/subject'
import { crystalOfFile } from '../../support/crystal-of-file'
import { moleculeInBox, ring } from '../../support/crystals'
import { dataPath } from '../../support/data'
import { subjectOf } from '../../support/subject'
import { readXyz } from '../../support/xyz'

const au25File = dataPath('cif/clusters_xyz/au25_opt.xyz')
const au25 = (): Subject => subjectOf(moleculeInBox(readXyz(au25File ?? '')))

/** How many metals each layer has, from the inside out. */
function countsOf(layers: ReadonlyMap<number, number>): number[] {
  const counts: number[] = []
  for (const layer of layers.values()) counts[layer] = (counts[layer] ?? 0) + 1
  return counts
}

const square = (): Subject =>
  subjectOf(moleculeInBox([...ring('Cu', 4, 1.9, 0), ...ring('S', 4, 2.9, 0, 0.5)]))

describe('donorLayers', () => {
  it.skipIf(au25File === null)(
    'has the 13 metals of Au25(SR)18 with fewer than two sulfurs in the core',
    () => {
      // Divide and protect: Häkkinen, Walter & Grönbeck, J. Phys. Chem. B 110, 2006, 9927.
      expect(countsOf(donorLayers(au25()))).toEqual([13, 12])
    },
  )

  it('tells nothing where every metal has two donors', () => {
    expect(donorLayers(square()).size).toBe(0)
  })

  const cu14 = dataPath('models/Cu14-TXP35.cif')
  it.skipIf(cu14 === null)('does not count the hydride as a donor', () => {
    // Each Cu of H@Cu6 has two selenolates, each Cu of the cube three and some a phosphine.
    expect(donorLayers(subjectOf(crystalOfFile('../models/Cu14-TXP35.cif'))).size).toBe(0)
  })
})

describe('peelLayers', () => {
  it.skipIf(au25File === null)(
    'leaves the central gold of Au25(SR)18 when those with sulfur are taken away',
    () => {
      expect(countsOf(peelLayers(au25()))).toEqual([1, 24])
    },
  )

  const cu58 = dataPath('models/Cu58-shells.cif')
  it.skipIf(cu58 === null)(
    'has the 44 metals of Cu58 with ligands in one layer over Cu8@Cu6',
    () => {
      const layers = peelLayers(subjectOf(crystalOfFile('../models/Cu58-shells.cif')))
      expect(countsOf(layers).at(-1)).toBe(44)
    },
  )

  it('tells nothing where every metal carries donors', () => {
    expect(peelLayers(square()).size).toBe(0)
  })

  it('tells nothing where no metal carries any', () => {
    expect(peelLayers(subjectOf(moleculeInBox(ring('Ag', 3, 1.6, 0)))).size).toBe(0)
  })
})
