import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AtomRole } from '../../../shared/coordination/coordination'
import type { AnatomyOutcome } from '../../../shared/anatomy/describe-anatomy'
import type { Crystal } from '../../../shared/crystal/crystal'
import type { Ensemble } from '../../../shared/ensemble/ensemble'
import { pointAt } from '../../../shared/geometry/vec3'
import { applySymop } from '../../../shared/symmetry/symop'
import { expectSoundParts } from '../../support/anatomy-invariants'
import { analysed } from '../../support/analysed'
import { cellOf } from '../../support/cells'
import { anatomyOf, crystalOf, moleculeInBox, type Atom } from '../../support/crystals'
import { dataPath } from '../../support/data'

/** All that must not depend on names, order and choice of the sites. */
function essence({ anatomy }: AnatomyOutcome): unknown {
  return {
    modes: anatomy.modes.map(({ element, notation, count }) => [element, notation, count]),
    metals: anatomy.metals.map(({ donorSet, atoms, shapes, indices }) => [
      donorSet,
      atoms.length,
      shapes.map(({ code, count, measure }) => [code, count, measure.mean.toFixed(4)]),
      Object.values(indices).map((index) => index?.mean.toFixed(4)),
    ]),
    bonds: anatomy.bondSummaries.map(({ pair, lengths }) => [
      pair,
      lengths.count,
      lengths.mean.toFixed(6),
    ]),
    dissections: anatomy.dissections.map(({ formula, score, parts }) => [
      formula,
      score.toFixed(6),
      parts.map(({ meanRadius }) => meanRadius.toFixed(6)),
    ]),
    stops: anatomy.peel.stops,
    parts: anatomy.peel.parts.map(({ name, role, formula }) => [name, role, formula]),
  }
}

/** Every atom stands in a part and comes on at one stop, and the counts of the stops are right. */
function expectWholePeel({ peel }: AnatomyOutcome['anatomy'], ensemble: Ensemble): void {
  expect(peel.stopOfAtom).toHaveLength(ensemble.count)
  const inParts = new Set(peel.parts.flatMap((part) => [...part.atoms]))
  expect(inParts.size).toBe(ensemble.count)
  for (const [stop, { atoms }] of peel.stops.entries()) {
    expect(peel.stopOfAtom.filter((first) => first <= stop)).toHaveLength(atoms)
  }
  expect(peel.stops.at(-1)?.atoms ?? 0).toBe(ensemble.count)
}

describe('describeAnatomy', () => {
  it('tells metals, anchors, hydrides, ligand bodies and their hydrogen apart', () => {
    const complex: Atom[] = [
      ['Ir1', 0, 0, 0],
      ['H1', 1.6, 0, 0],
      ['P1', 0, 2.3, 0],
      ['C1', 0, 3, 1.7],
      ['H2', 0, 4.05, 1.75],
    ]
    expect([...anatomyOf(moleculeInBox(complex)).anatomy.role].toSorted()).toEqual([
      AtomRole.metal,
      AtomRole.anchor,
      AtomRole.hydride,
      AtomRole.ligandBody,
      AtomRole.ligandHydrogen,
    ])
  })

  it('peels a molecule without metal to its heavy atoms and says that there is no cluster', () => {
    const methanol: Atom[] = [
      ['C1', 0, 0, 0],
      ['O1', 1.42, 0, 0],
      ['H1', -0.36, 1.03, 0],
      ['H2', -0.36, -0.51, 0.89],
      ['H3', -0.36, -0.51, -0.89],
      ['H4', 1.74, 0.9, 0],
    ]
    const { anatomy, problems } = anatomyOf(moleculeInBox(methanol))
    expect(anatomy.peel.stops.map(({ name, formula }) => `${name}: ${formula}`)).toEqual([
      'molecule: C O',
      'hydrogen: C H4 O',
    ])
    expect(anatomy.dissections).toEqual([])
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['anatomy.no-cluster', 'note'],
    ])
  })

  it('peels a framework to its metals', () => {
    const rockSalt = crystalOf(
      cellOf(4.2, 4.2, 4.2, 90, 90, 90),
      ['x,y,z'],
      [
        ['Mg1', 0, 0, 0],
        ['Mg2', 0, 0.5, 0.5],
        ['Mg3', 0.5, 0, 0.5],
        ['Mg4', 0.5, 0.5, 0],
        ['O1', 0.5, 0.5, 0.5],
        ['O2', 0.5, 0, 0],
        ['O3', 0, 0.5, 0],
        ['O4', 0, 0, 0.5],
      ],
    )
    const { anatomy, problems } = anatomyOf(rockSalt)
    expect(anatomy.peel.stops.map(({ name, formula }) => `${name}: ${formula}`)).toEqual([
      'metals: Mg4',
      'donors: Mg4 O4',
    ])
    // Rock salt: every ion has six neighbours of the other kind.
    expect(anatomy.modes.map(({ notation, count }) => `${notation} ×${count}`)).toEqual(['mu6 ×4'])
    expect(anatomy.metals.map(({ donorSet }) => donorSet)).toEqual(['MgO6'])
    expect(problems.map(({ code }) => code)).toEqual(['anatomy.no-shells'])
  })

  it('gives an empty anatomy to nothing', () => {
    const { anatomy, problems } = anatomyOf(moleculeInBox([]))
    expect(anatomy.peel).toMatchObject({ stops: [], parts: [] })
    expect(problems).toEqual([])
  })

  it('keeps the counter-ions for the last stop', () => {
    const salt: Atom[] = [
      ['Au1', 0, 0, 0],
      ['P1', 2.3, 0, 0],
      ['P2', -2.3, 0, 0],
      ['Cl1', 0, 0, 6],
    ]
    const { anatomy } = anatomyOf(moleculeInBox(salt))
    expect(anatomy.peel.stops.map(({ name }) => name)).toEqual(['Au', 'P2', 'crystal'])
    expect(anatomy.peel.parts.map(({ name, role }) => `${name} ${role}`)).toEqual([
      'Au core',
      'P2 cap',
      'Cl counter-ion',
    ])
  })

  it('takes any soup of atoms: every atom has a stop and a part', () => {
    const element = fc.constantFrom('H', 'C', 'N', 'O', 'Cl', 'Se', 'Na', 'Cu', 'Au')
    const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(element, place, place, place), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 3, max: 14 }),
        (atoms, edge) => {
          const sites = atoms.map(([symbol, x, y, z], k): Atom => [`${symbol}${k}`, x, y, z])
          const cell = cellOf(edge, edge, edge, 90, 90, 90)
          const { anatomy, ensemble } = anatomyOf(crystalOf(cell, ['x,y,z', '-x,-y,-z'], sites))
          expectWholePeel(anatomy, ensemble)
          expectSoundParts(anatomy, ensemble)
        },
      ),
      { numRuns: 150 },
    )
  })

  const model = dataPath('models/Cu14-TXP35.cif')
  it.skipIf(model === null)('does not depend on names, order and choice of the sites', () => {
    const { crystal } = analysed(model ?? '')
    const reference = essence(anatomyOf(crystal))
    const order = fc.shuffledSubarray([...crystal.sites.label.keys()], {
      minLength: crystal.sites.count,
    })
    fc.assert(
      fc.property(order, fc.infiniteStream(fc.nat({ max: 95 })), (sites, operators) => {
        const other = reword(crystal, sites, () => operators.next().value ?? 0)
        expect(essence(anatomyOf(other))).toEqual(reference)
      }),
      { numRuns: 12 },
    )
  })
})

/** The same crystal with its sites in another order, under other names, each moved by an operator. */
function reword(crystal: Crystal, order: readonly number[], operator: () => number): Crystal {
  const { sites, spaceGroup } = crystal
  const atoms = order.map((site): Atom => {
    const symop = spaceGroup.symops[operator() % spaceGroup.symops.length]!
    const symbol = /^[A-Z][a-z]?/.exec(sites.label[site] ?? '')?.[0] ?? ''
    return [symbol, ...applySymop(symop, pointAt(sites.fract, site))]
  })
  const renamed = crystalOf(
    crystal.cell,
    [],
    atoms.map(([symbol, ...fract], k): Atom => [`${symbol}${100 + k}`, ...fract]),
  )
  return { ...renamed, spaceGroup, statement: crystal.statement }
}
