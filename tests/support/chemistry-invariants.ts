import { expect } from 'vitest'
import { AtomRole } from '../../shared/coordination/coordination'
import { isMetal } from '../../shared/tables/elements'
import type { StructureReport } from '../../shared/pipeline/structure-report'

/** What holds for ligands, modes and chemistry of every structure; `report` is one of the default extent. */
export function expectSoundChemistry(report: StructureReport): void {
  expectSoundLigands(report)
  expectWholeLigands(report)
  expectLigandsAddUp(report)
  expectModesOfAnchors(report)
  expectMetalsOnce(report)
  expectSoundIon(report)
}

/** The columns of any extent: each kind lists the atoms that name it, ascending; no metal is of a ligand. */
export function expectSoundLigands({ graph, ensemble, ligands }: StructureReport): void {
  const { kinds, kindOfAtom } = ligands
  expect(kindOfAtom).toHaveLength(ensemble.count)
  const members = kinds.map((): number[] => [])
  let strangers = 0
  for (let atom = 0; atom < ensemble.count; atom++) {
    const kind = kindOfAtom[atom]!
    if (kind >= kinds.length || (kind >= 0 && isMetal(elementOf(graph, ensemble, atom))))
      strangers++
    else if (kind >= 0 && ensemble.isAlternative[atom] === 0) members[kind]!.push(atom)
  }
  expect(strangers).toBe(0)
  expect(kinds.map(({ atoms }) => [...atoms])).toEqual(members)
  expect(new Set(kinds.map(({ key }) => key)).size).toBe(kinds.length)
}

/** Each non-metal of the main molecule is of one kind, and nothing else is; without metal there are none. */
function expectWholeLigands({ graph, ensemble, ligands }: StructureReport): void {
  const main = mainAtoms(ensemble)
  const hasMetal = main.some((atom) => isMetal(elementOf(graph, ensemble, atom)))
  const astray = [...ligands.kindOfAtom.keys()].filter((atom) => {
    const isLigand =
      hasMetal && ensemble.molecule[atom] === 0 && !isMetal(elementOf(graph, ensemble, atom))
    return ligands.kindOfAtom[atom]! >= 0 !== isLigand
  })
  expect(astray).toEqual([])
}

/** Ligands and metals are the molecule: element by element, with the hydrogen that the file leaves out. */
function expectLigandsAddUp({ graph, ensemble, ligands }: StructureReport): void {
  if (ligands.kinds.length === 0) return
  const there = new Map<number, number>()
  const add = (counts: Map<number, number>, element: number, count: number) =>
    counts.set(element, (counts.get(element) ?? 0) + count)
  for (const atom of mainAtoms(ensemble)) {
    const element = elementOf(graph, ensemble, atom)
    if (!isMetal(element) && element !== 1) add(there, element, 1)
  }
  const listed = new Map<number, number>()
  for (const { structure, count, atoms } of ligands.kinds) {
    for (const element of structure.elements) if (element !== 1) add(listed, element, count)
    const heavy = structure.elements.filter((element) => element !== 1).length
    const own = [...atoms].filter((atom) => elementOf(graph, ensemble, atom) !== 1).length
    expect(own).toBe(count * heavy)
    expect(structure.missingHydrogens).toHaveLength(structure.elements.length)
    expect(structure.charges).toHaveLength(structure.elements.length)
    expect(structure.donors).toEqual(structure.donors.toSorted((p, q) => p - q))
    expect(structure.bonds.flat().every((end) => end >= 0)).toBe(true)
  }
  expect([...listed].toSorted()).toEqual([...there].toSorted())
}

/** Every anchor is in one mode, of the ligand it belongs to; the ligands of a kind are in its modes once. */
function expectModesOfAnchors({ ensemble, anatomy, ligands }: StructureReport): void {
  const anchors = mainAtoms(ensemble).filter(
    (atom) => anatomy.role[atom] === AtomRole.anchor || anatomy.role[atom] === AtomRole.hydride,
  )
  expect(anatomy.modes.flatMap(({ atoms }) => [...atoms]).toSorted((p, q) => p - q)).toEqual(
    anchors,
  )
  for (const { atoms, labelAtoms, ligand, count, mu, lengths } of anatomy.modes) {
    expect([...atoms].every((atom) => ligands.kindOfAtom[atom] === ligand)).toBe(true)
    expect([...labelAtoms].every((atom) => atoms.includes(atom))).toBe(true)
    expect(labelAtoms).toHaveLength(count)
    expect(mu).toBeGreaterThan(0)
    expect(lengths.count).toBeGreaterThan(0)
    expect(lengths.min).toBeLessThanOrEqual(lengths.mean + 1e-9)
    expect(lengths.mean).toBeLessThanOrEqual(lengths.max + 1e-9)
  }
  for (const [index, kind] of ligands.kinds.entries()) {
    const rows = anatomy.ligandModes.filter(({ ligand }) => ligand === index)
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(kind.count)
    const atoms = rows.flatMap((row) => [...row.atoms]).toSorted((p, q) => p - q)
    expect(atoms).toEqual([...kind.atoms])
  }
}

/** The metals of the main molecule stand in one row each, and within it at one site. */
function expectMetalsOnce({ graph, ensemble, anatomy }: StructureReport): void {
  const metals = mainAtoms(ensemble).filter((atom) => isMetal(elementOf(graph, ensemble, atom)))
  const listed = anatomy.metals.flatMap(({ atoms }) => [...atoms])
  expect(listed.toSorted((p, q) => p - q)).toEqual(metals)
  for (const { atoms, sites } of anatomy.metals) {
    const ofSites = sites.flatMap((site) => [...site.atoms])
    expect(ofSites.toSorted((p, q) => p - q)).toEqual([...atoms])
  }
}

/** There is chemistry where there is a cluster; its numbers are numbers and its peaks in order. */
function expectSoundIon({ chemistry, ligands }: StructureReport): void {
  if (chemistry === null) return
  const { formula, iupacFormula, charge, electrons, oxidationState, electronsMissing } = chemistry
  for (const kind of ligands.kinds) expect(formula).toContain(kind.abbreviation)
  expect(iupacFormula).not.toBe('')
  if (charge !== null) expect(Number.isInteger(charge.value)).toBe(true)
  if (oxidationState !== null) expect(Number.isFinite(oxidationState.mean)).toBe(true)
  expect(electrons === null).toBe(electronsMissing !== null)
  if (electrons !== null) expect(Number.isFinite(electrons.valence)).toBe(true)
  const { mass } = chemistry
  if (mass === null) return
  expect(mass.monoisotopic).toBeGreaterThan(0)
  const peaks = mass.pattern.map(({ mz }) => mz)
  expect(peaks).toEqual(peaks.toSorted((p, q) => p - q))
  expect(Math.max(...mass.pattern.map(({ intensity }) => intensity))).toBeCloseTo(100, 6)
}

function mainAtoms(ensemble: StructureReport['ensemble']): number[] {
  return [...ensemble.molecule.keys()].filter((atom) => ensemble.molecule[atom] === 0)
}

function elementOf(
  graph: StructureReport['graph'],
  ensemble: StructureReport['ensemble'],
  atom: number,
): number {
  return graph.atoms.element[ensemble.atom[atom]!]!
}
