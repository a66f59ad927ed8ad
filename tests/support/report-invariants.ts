import { expect } from 'vitest'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { distance, pointAt } from '../../shared/geometry/vec3'

/** What holds for every structure, whatever the file: called by tests on whole files. */
export function expectSound(report: StructureReport): void {
  expectSoundGraph(report)
  expectSoundEnsemble(report)
  expectSoundAnatomy(report)
}

function expectSoundGraph({ graph, crystal }: StructureReport): void {
  const { atoms, bonds, adjacency } = graph
  for (let atom = 0; atom < atoms.count; atom++) {
    const order = atoms.siteSymmetryOrder[atom]!
    expect(crystal.spaceGroup.symops.length % order).toBe(0)
  }
  const ends = new Int32Array(bonds.count)
  for (const bond of adjacency.bond) ends[bond]!++
  expect(ends.every((count) => count === 2)).toBe(true)
  expect(bonds.length.every((length) => length > 0)).toBe(true)
  expect(bonds.lengthSu.every((su) => Number.isNaN(su) || su > 0)).toBe(true)
}

function expectSoundEnsemble({ graph, ensemble }: StructureReport): void {
  for (let i = 0; i < ensemble.bonds.count; i++) {
    const [first, second] = [ensemble.bonds.first[i]!, ensemble.bonds.second[i]!]
    expect(ensemble.molecule[first]).toBe(ensemble.molecule[second])
    const found = distance(pointAt(ensemble.cartn, first), pointAt(ensemble.cartn, second))
    expect(Math.abs(found - graph.bonds.length[ensemble.bonds.bond[i]!]!)).toBeLessThan(1e-6) // Å
  }
  for (let i = 0; i < ensemble.count; i++) {
    expect(ensemble.moieties[ensemble.moiety[i]!]).toBeDefined()
  }
}

function expectSoundAnatomy({ ensemble, anatomy }: StructureReport): void {
  const { stops, stopOfAtom, parts, partOfAtom } = anatomy.peel
  expect(stopOfAtom).toHaveLength(ensemble.count)
  expect(stopOfAtom.every((stop) => stop < stops.length)).toBe(true)
  expect(partOfAtom.every((part) => part < parts.length)).toBe(true)
  expect(stops.at(-1)?.atoms).toBe(ensemble.count)
  const atoms = stops.map((stop) => stop.atoms)
  expect(atoms).toEqual(atoms.toSorted((p, q) => p - q))
}
