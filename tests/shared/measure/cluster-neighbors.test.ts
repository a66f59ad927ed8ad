import { describe, expect, it } from 'vitest'
import { fractOfPlace } from '../../../shared/crystal/place'
import type { Crystal } from '../../../shared/crystal/crystal'
import { buildEnsemble } from '../../../shared/ensemble/build-ensemble'
import { toCartesian } from '../../../shared/geometry/cell'
import { add, distance, scale } from '../../../shared/geometry/vec3'
import { buildAtomGraph } from '../../../shared/graph/build-atom-graph'
import { clusterNeighbors, type ClusterNeighbor } from '../../../shared/measure/cluster-neighbors'
import { symmetryCode } from '../../../shared/symmetry/symop'
import { analysed } from '../../support/analysed'
import { cellOf } from '../../support/cells'
import { crystalOf } from '../../support/crystals'
import { MODELS_AT_HAND } from '../../support/models'
import { dataPath } from '../../support/data'

function neighborsOf(crystal: Crystal): ClusterNeighbor[] {
  const { graph } = buildAtomGraph(crystal)
  return clusterNeighbors(crystal, graph, buildEnsemble(crystal, graph).ensemble)
}

function codeOf({ operation }: ClusterNeighbor): string | null {
  return operation === null ? null : symmetryCode(operation.symop, operation.translation)
}

/** Cu2Cl2 in a cell of its own, its metals' mean off the origin of the cell. */
function dimer(operators: readonly string[]): Crystal {
  return crystalOf(cellOf(12, 12, 12, 90, 90, 90), operators, [
    ['Cu1', 0.2, 0.3, 0.3],
    ['Cu2', 0.4, 0.3, 0.3],
    ['Cl1', 0.3, 0.45, 0.3],
    ['Cl2', 0.3, 0.15, 0.3],
  ])
}

describe('clusterNeighbors', () => {
  it('finds the eight and six neighbours of a body-centred packing', () => {
    // I-centred cube: √3/2·a, then a.
    const neighbors = neighborsOf(dimer(['x,y,z', 'x+1/2,y+1/2,z+1/2']))
    const lengths = neighbors.map(({ distance }) => Math.round(distance.value * 1e6) / 1e6)
    expect(lengths).toEqual([
      ...Array.from({ length: 8 }, () => 10.392305),
      ...Array.from({ length: 6 }, () => 12),
    ])
    expect(neighbors.slice(0, 2).map(codeOf)).toEqual(['2_444', '2_445'])
    expect(neighbors.slice(8).map(codeOf)).toEqual([
      '1_455',
      '1_545',
      '1_554',
      '1_556',
      '1_565',
      '1_655',
    ])
  })

  it('takes the mean of the metals for the centre', () => {
    const [nearest] = neighborsOf(dimer(['x,y,z', '-x,-y,-z']))
    // The metals' mean is 0.3, 0.3, 0.3, its image 0.7, 0.7, 0.7.
    expect(nearest?.distance.value).toBeCloseTo(0.4 * Math.sqrt(3) * 12, 9)
    expect(codeOf(nearest!)).toBe('2_666')
    expect([nearest?.from.length, nearest?.to.length]).toEqual([2, 2])
  })

  it('knows a neighbour of another kind by its moiety', () => {
    const pair = crystalOf(
      cellOf(12, 30, 30, 90, 90, 90),
      ['x,y,z'],
      [
        ['Cu1', 0, 0, 0],
        ['Cu2', 0.2, 0, 0],
        ['Ag1', 0.5, 0, 0],
      ],
    )
    const { graph } = buildAtomGraph(pair)
    const { ensemble } = buildEnsemble(pair, graph)
    const kinds = clusterNeighbors(pair, graph, ensemble).map(
      ({ moiety, operation }) => [ensemble.moieties[moiety]?.formula, operation !== null] as const,
    )
    // The silver atom is 0.4 of an edge behind the middle of the copper pair, its image 0.6 before it.
    expect(kinds.slice(0, 2)).toEqual([
      ['Ag', false],
      ['Ag', false],
    ])
  })

  it('says nothing of a polymer', () => {
    const chain = crystalOf(
      cellOf(4.6, 20, 20, 90, 90, 90),
      ['x,y,z'],
      [
        ['Cu1', 0, 0, 0],
        ['Cl1', 0.5, 0, 0],
      ],
    )
    expect(neighborsOf(chain)).toEqual([])
  })

  it.each(MODELS_AT_HAND)('puts the operation and the places of %s in one', (name) => {
    const { crystal, graph, ensemble } = analysed(dataPath(`models/${name}.cif`)!)
    const neighbors = clusterNeighbors(crystal, graph, ensemble)
    expect(neighbors.length).toBeGreaterThan(2)
    expect(neighbors.length).toBeLessThanOrEqual(20)
    const nearest = neighbors[0]!.distance.value
    let before = 0
    for (const neighbor of neighbors) {
      const { from, to, distance: far } = neighbor
      expect(far.value).toBeGreaterThan(before - 1e-3)
      expect(far.value).toBeLessThan(1.5 * nearest + 1e-9)
      before = far.value
      const [start, end] = [from, to].map((places) =>
        scale(places.map((place) => fractOfPlace(crystal, place)).reduce(add), 1 / places.length),
      )
      // Å; listed sites are rounded, those of the graph are on their special positions.
      const between = distance(toCartesian(crystal.cell, start!), toCartesian(crystal.cell, end!))
      expect(between).toBeCloseTo(far.value, 3)
      expect(neighbor.operation).not.toBeNull()
      expect(far.su).toBeGreaterThan(0)
    }
  })
})
