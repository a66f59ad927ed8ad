import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { carryAnatomy } from '../../../shared/anatomy/carry-anatomy'
import { AtomRole } from '../../../shared/coordination/coordination'
import type { Extent } from '../../../shared/ensemble/ensemble-choice'
import { extendEnsemble } from '../../../shared/ensemble/extend-ensemble'
import type { StructureReport } from '../../../shared/pipeline/structure-report'
import { analysed, analysedText } from '../../support/analysed'
import { dataPath } from '../../support/data'

function carried(report: StructureReport, extent: Extent, withAlternatives = false) {
  const { crystal, graph, ensemble, anatomy } = report
  const choice = { extent, grown: [], withAlternatives }
  const shown = extendEnsemble(crystal, graph, ensemble, choice).ensemble
  return { shown, anatomy: carryAnatomy(crystal, graph, ensemble, anatomy, shown) }
}

const MODEL = dataPath('models/Cu14-TXP35.cif')

describe.skipIf(MODEL === null)('carryAnatomy', () => {
  const cluster = () => analysed(MODEL!)

  it('gives every image of an atom the role, part and stop of the first', () => {
    const report = cluster()
    const { shown, anatomy } = carried(report, {
      kind: 'cells',
      cells: [1, 1, 1],
      content: 'molecules',
    })
    expect(shown.count).toBeGreaterThan(report.ensemble.count)
    const columnsOf = (ensemble: typeof shown, { role, peel }: typeof anatomy) =>
      new Set(
        Array.from(ensemble.atom, (atom, row) => {
          const site = report.graph.atoms.site[atom]!
          return [site, role[row], peel.partOfAtom[row], peel.stopOfAtom[row]].join(' ')
        }),
      )
    expect(columnsOf(shown, anatomy)).toEqual(columnsOf(report.ensemble, report.anatomy))
  })

  it('counts at every stop what is shown there', () => {
    const report = cluster()
    const { perCell } = report.ensemble.moieties[0]!
    const cell: Extent = { kind: 'cells', cells: [1, 1, 1], content: 'molecules' }
    const { anatomy } = carried(report, cell)
    const [core] = anatomy.peel.stops
    // H@Cu6 is seven atoms.
    expect(core).toMatchObject({ name: 'H@Cu6', atoms: 7 * perCell })
    expect(core!.formula).toBe(`Cu${6 * perCell} H${perCell}`)
  })

  it('labels every anchor of every image, and finds the metals of every site', () => {
    const report = cluster()
    const { perCell } = report.ensemble.moieties[0]!
    const cell: Extent = { kind: 'cells', cells: [1, 1, 1], content: 'molecules' }
    const { anatomy } = carried(report, cell)
    for (const { count, labelAtoms, atoms } of anatomy.modes) {
      expect(labelAtoms).toHaveLength(count * perCell)
      expect([...labelAtoms].every((atom) => atoms.includes(atom))).toBe(true)
    }
    for (const { count, atoms } of anatomy.ligandModes) {
      expect(atoms.length % (count * perCell)).toBe(0)
    }
    for (const { atoms, sites } of anatomy.metals) {
      const ofSites = sites.flatMap((site) => [...site.atoms])
      expect(ofSites.toSorted((a, b) => a - b)).toEqual([...atoms])
    }
  })

  it('shows of an asymmetric unit the parts that are in it', () => {
    const report = cluster()
    const { shown, anatomy } = carried(report, { kind: 'asymmetric-unit' })
    const [core] = anatomy.dissections[0]!.parts
    const labels = Array.from(
      core!.atoms,
      (row) => report.crystal.sites.label[report.graph.atoms.site[shown.atom[row]!]!],
    )
    expect(labels.toSorted()).toEqual([...core!.labels].toSorted())
    expect(anatomy.bondSummaries).toBe(report.anatomy.bondSummaries)
  })

  it('gives every image units, polyhedra and elements of its own', () => {
    const report = cluster()
    const { perCell } = report.ensemble.moieties[0]!
    const cell: Extent = { kind: 'cells', cells: [1, 1, 1], content: 'molecules' }
    const { anatomy, shown } = carried(report, cell)
    // Each of the eight clusters of the cell has its own H@Cu6, seven atoms of one molecule.
    const cages = anatomy.dissection!.parts[0]!.units
    expect(cages).toHaveLength(perCell)
    for (const { atoms } of cages) {
      expect(atoms).toHaveLength(7)
      expect(new Set(Array.from(atoms, (atom) => shown.molecule[atom])).size).toBe(1)
    }
    expect(new Set(cages.flatMap(({ atoms }) => [...atoms])).size).toBe(7 * perCell)
    expect(anatomy.polyhedra.list).toHaveLength(perCell * report.anatomy.polyhedra.list.length)
    for (const { vertices, edges } of anatomy.polyhedra.list) {
      const ends = new Set(edges.flat())
      expect([...ends].every((atom) => vertices.includes(atom))).toBe(true)
    }
  })

  it('keeps polyhedra out of an asymmetric unit that holds none of them whole', () => {
    const { anatomy } = carried(cluster(), { kind: 'asymmetric-unit' })
    expect(anatomy.polyhedra).toEqual({ list: [], fusions: [] })
    expect(anatomy.dissection!.parts.flatMap(({ units }) => units)).toEqual([])
  })

  const sandwich = dataPath('models/Cu32-P1.cif')
  it.skipIf(sandwich === null)('tells two equivalent caps of every image apart', () => {
    const report = analysed(sandwich!)
    const { perCell } = report.ensemble.moieties[0]!
    const cell: Extent = { kind: 'cells', cells: [1, 1, 1], content: 'molecules' }
    const { anatomy } = carried(report, cell)
    const caps = anatomy.dissection!.parts.filter(({ name }) => name === 'Cu9Se9P3')
    expect(caps.map(({ atoms }) => atoms.length)).toEqual([21 * perCell, 21 * perCell])
    const [first, second] = caps
    expect(first!.atoms.some((atom) => second!.atoms.includes(atom))).toBe(false)
  })

  const twofold = dataPath('models/Au22.cif')
  it.skipIf(twofold === null)('shows no unit that an operation folds upon itself', () => {
    // C2/c without one of its operations is no group: an image of the cluster lies half upon itself.
    const text = readFileSync(twofold!, 'utf8').replace("\n 3 '-x, -y, -z'", '')
    const cells: Extent = { kind: 'cells', cells: [2, 1, 1], content: 'molecules' }
    const { anatomy } = carried(analysedText(text), cells)
    expect(anatomy.polyhedra.list.length).toBeGreaterThan(0)
    for (const { vertices } of anatomy.polyhedra.list) {
      expect(new Set(vertices).size).toBe(vertices.length)
    }
    for (const { atoms } of anatomy.dissections.flatMap(({ parts }) =>
      parts.flatMap(({ units }) => units),
    )) {
      expect(new Set(atoms).size).toBe(atoms.length)
    }
  })

  // Half of the ligands and two of the metals of this one are disordered.
  const disordered = dataPath('cif/clusters/7000165-disorder.cif')
  it.skipIf(disordered === null)('brings other positions on with what they stand for', () => {
    const report = analysed(disordered!)
    const { shown, anatomy } = carried(report, { kind: 'molecules' }, true)
    const { parts, stops, partOfAtom, stopOfAtom } = anatomy.peel
    const others = [...shown.isAlternative.keys()].filter((row) => shown.isAlternative[row] === 1)
    expect(others.length).toBeGreaterThan(10)
    expect(new Set(others.map((row) => parts[partOfAtom[row]!]!.name))).toEqual(
      new Set(['other positions']),
    )
    const stopOf = (name: string) => stops.findIndex((stop) => stop.name === name)
    for (const row of others) {
      if (anatomy.role[row] === AtomRole.ligandHydrogen) {
        expect(stopOfAtom[row]).toBe(stopOf('hydrogen'))
      }
      if (anatomy.role[row] === AtomRole.ligandBody) {
        expect(stopOfAtom[row]).toBe(stopOf('ligands'))
      }
    }
    expect(stops.at(-1)!.atoms).toBe(report.ensemble.count)
  })
})
