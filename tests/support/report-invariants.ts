import { expect } from 'vitest'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { expectWholeParts } from './anatomy-invariants'
import { expectSoundChemistry } from './chemistry-invariants'
import { expectSoundAnatomy, expectSoundEnsemble, expectSoundExtents } from './extent-invariants'

/** What holds for every structure, whatever the file: called by tests on whole files. */
export function expectSound(report: StructureReport): void {
  expectSoundGraph(report)
  expectSoundEnsemble(report)
  expectSoundAnatomy(report)
  expectWholeParts(report)
  expect(structuredClone(report.anatomy)).toEqual(report.anatomy)
  expectSoundChemistry(report)
  expectSoundExtents(report)
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
