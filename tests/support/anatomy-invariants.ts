import { expect } from 'vitest'
import type { Anatomy, PeeledDissection } from '../../shared/anatomy/anatomy'
import { SCHEMES, type Part } from '../../shared/dissection/dissection'
import type { Ensemble } from '../../shared/ensemble/ensemble'
import type { Fusion } from '../../shared/polyhedron/polyhedron'
import type { StructureReport } from '../../shared/pipeline/structure-report'

/**
 * What holds for the anatomy of any extent: every list of atoms is of what is shown and ascending, every
 * unit stands in its part, members of fusions are there, and every atom belongs to the innermost part
 * that holds it.
 */
export function expectSoundParts(anatomy: Anatomy, ensemble: Ensemble): void {
  for (const dissection of anatomy.dissections) expectSoundDissection(dissection, ensemble)
  const { list, fusions } = anatomy.polyhedra
  for (const { vertices, inside, edges } of list) {
    expectAtoms(vertices, ensemble)
    expectAtoms(inside, ensemble)
    expect(vertices.length).toBeGreaterThan(2)
    const ends = edges.flat()
    expect(ends.every((atom) => vertices.includes(atom))).toBe(true)
  }
  expectFusions(fusions, list.length, ensemble)
  for (const { atoms } of anatomy.contested) expectAtoms(atoms, ensemble)
  for (const { atoms } of anatomy.symmetry?.rows ?? []) expectAtoms(atoms, ensemble)
  for (const { atoms } of anatomy.size?.profile ?? []) expectAtoms(atoms, ensemble)
  expect(anatomy.dissection === null).toBe(anatomy.dissections.length === 0)
  if (anatomy.dissection !== null) {
    expect(anatomy.dissections).toContain(anatomy.dissection)
    expect(anatomy.peel).toBe(anatomy.dissection.peel)
  }
}

function expectSoundDissection(dissection: PeeledDissection, ensemble: Ensemble): void {
  const { parts, fusions, peel, center, axis, score } = dissection
  expect(score >= 0 && score <= 1, `a score of ${score}`).toBe(true)
  expect([...center, ...(axis ?? [])].every(Number.isFinite)).toBe(true)
  expect(parts.map(({ name, role }) => `${name} ${role}`)).toEqual(
    peel.parts.slice(0, parts.length).map(({ name, role }) => `${name} ${role}`),
  )
  for (const part of [...parts, ...peel.parts]) expectSoundPart(part, ensemble)
  expectFusions(fusions, parts.length, ensemble)

  const innermost = new Int32Array(ensemble.count).fill(-1)
  for (const [index, { atoms }] of peel.parts.entries()) {
    for (const atom of atoms) if (innermost[atom] === -1) innermost[atom] = index
  }
  expect(Int32Array.from(peel.partOfAtom)).toEqual(innermost)
  expect(peel.stopOfAtom.every((stop) => stop < peel.stops.length)).toBe(true)
  const counts = peel.stops.map(({ atoms }) => atoms)
  expect(counts).toEqual(counts.toSorted((p, q) => p - q))
  expect(peel.parts.length).toBeLessThan(256)
}

function expectSoundPart({ name, atoms, units }: Part, ensemble: Ensemble): void {
  expectAtoms(atoms, ensemble)
  const here = new Set(atoms)
  for (const unit of units) {
    expect(unit.atoms.length).toBeGreaterThan(0)
    expect(new Set(unit.atoms).size, `${unit.name} in ${name}`).toBe(unit.atoms.length)
    expect(
      unit.atoms.every((atom) => here.has(atom)),
      `${unit.name} in ${name}`,
    ).toBe(true)
  }
}

function expectFusions(fusions: readonly Fusion[], count: number, ensemble: Ensemble): void {
  for (const { members, atoms, text, kind } of fusions) {
    const [first, second] = members
    expect(first >= 0 && first < second && second < count, text).toBe(true)
    expectAtoms(atoms, ensemble)
    if (kind === 'stacked') expect(atoms).toHaveLength(0)
  }
}

function expectAtoms(atoms: Int32Array, ensemble: Ensemble): void {
  for (const [k, atom] of atoms.entries()) {
    const isAscending = k === 0 || atoms[k - 1]! < atom
    if (!isAscending || atom < 0 || atom >= ensemble.count) {
      throw new Error(`${atom} stands after ${atoms[k - 1]} of ${ensemble.count} atoms`)
    }
  }
}

/**
 * What holds besides for the default extent: no part is empty, labels and members are those of the
 * atoms, atoms of one site stand in parts of the same names, each stop shows something new, the best
 * dissection comes first, and each scheme says what it finds or why it finds nothing.
 */
export function expectWholeParts({ anatomy, ensemble, crystal, graph }: StructureReport): void {
  const { dissections, absentSchemes } = anatomy
  for (const { parts, peel, reason } of dissections) {
    expect(reason).toMatch(/^\S.*[.]$/s)
    for (const { atoms, labels, formula } of parts) {
      expect(atoms.length).toBeGreaterThan(0)
      const sites = new Set(
        Array.from(atoms, (atom) => crystal.sites.label[graph.atoms.site[ensemble.atom[atom]!]!]),
      )
      expect(new Set(labels)).toEqual(sites)
      expect(formula).not.toBe('')
    }
    const counts = peel.stops.map(({ atoms }) => atoms)
    expect(new Set(counts).size).toBe(counts.length)
    // Where disorder was chosen, atoms of one site may bind unlike neighbours.
    const isOrdered = graph.atoms.isPresent.every((present) => present === 1)
    if (isOrdered) expectSitesTogether(parts, ensemble, graph.atoms.site)
  }
  const own = dissections.filter(({ scheme }) => scheme === 'own')
  const found = dissections.filter(({ scheme }) => scheme !== 'own')
  expect([...dissections]).toEqual([...found, ...own])
  const scores = found.map(({ score }) => Math.round(1e6 * score))
  expect(scores).toEqual(scores.toSorted((p, q) => q - p))
  const told = [...found, ...absentSchemes].map(({ scheme }) => scheme)
  expect(told.toSorted()).toEqual([...SCHEMES].toSorted())
  for (const { reason } of absentSchemes) expect(reason).toMatch(/^\S.*[.]$/s)
}

/** Of one molecule, atoms of one site are equivalent: where one is, in parts of that name are all. */
function expectSitesTogether(
  parts: readonly Part[],
  ensemble: Ensemble,
  siteOfAtom: Int32Array,
): void {
  if (ensemble.moieties[0]?.periodicity !== 0) return
  const namesOf = new Map<number, string[]>()
  for (const { name, role, atoms } of parts) {
    for (const atom of atoms) namesOf.set(atom, [...(namesOf.get(atom) ?? []), `${role} ${name}`])
  }
  const expected = new Map<number, string>()
  for (let atom = 0; atom < ensemble.count; atom++) {
    if (ensemble.molecule[atom] !== 0) continue
    const site = siteOfAtom[ensemble.atom[atom]!]!
    const names = (namesOf.get(atom) ?? []).toSorted().join(', ')
    if (!expected.has(site)) expected.set(site, names)
    expect(names, `site ${site}`).toBe(expected.get(site))
  }
}
