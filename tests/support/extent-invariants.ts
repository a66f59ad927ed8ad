import { expect } from 'vitest'
import { carryAnatomy } from '../../shared/anatomy/carry-anatomy'
import type { Ensemble } from '../../shared/ensemble/ensemble'
import type { EnsembleChoice, Extent } from '../../shared/ensemble/ensemble-choice'
import { extendEnsemble } from '../../shared/ensemble/extend-ensemble'
import { applySymop } from '../../shared/symmetry/symop'
import { indexSites, locateAtom } from '../../shared/ensemble/asymmetric-unit'
import { toCartesian, toFractional } from '../../shared/geometry/cell'
import {
  add,
  distance,
  length,
  pointAt,
  scale,
  subtract,
  type Vec3,
} from '../../shared/geometry/vec3'
import { carryLigands } from '../../shared/ligand/carry-ligands'
import { BondKind } from '../../shared/graph/atom-graph'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { expectSoundParts } from './anatomy-invariants'
import { expectSoundLigands } from './chemistry-invariants'

/** What holds for every extent of every structure; `report` is one of the default extent. */
export function expectSoundExtents(report: StructureReport): void {
  expectWholeOrbits(report)
  const unit = extended(report, { kind: 'asymmetric-unit' })
  expectSites(report, unit, false)
  expectSites(report, extended(report, { kind: 'asymmetric-unit' }, true), true)

  const atoms = extended(report, { kind: 'cells', cells: [1, 1, 1], content: 'atoms' })
  expectInsideOneCell(report, atoms)
  const molecules = extended(report, { kind: 'cells', cells: [1, 1, 1], content: 'molecules' })
  expectMoleculesPerCell(report, molecules, 1)
  const twice = extended(report, { kind: 'cells', cells: [1, 2, 1], content: 'molecules' }, true)
  expectMoleculesPerCell(report, twice, 2)

  const radius = 4 // Å
  expectSymmetricPacking(report, extended(report, { kind: 'packing', radius }), radius)
  const grown = extended(report, { kind: 'molecules' }, true)
  expect(grown.atom.slice(0, report.ensemble.count)).toEqual(report.ensemble.atom)
}

/** Of what is ordered and ends, symmetry makes all molecules of a kind from one: as many as cosets of its own. */
function expectWholeOrbits({ crystal, graph, ensemble }: StructureReport): void {
  if (graph.atoms.isPresent.includes(0)) return
  const finite = ensemble.moieties.filter(({ periodicity }) => periodicity === 0)
  const operations = crystal.spaceGroup.symops.length
  expect(finite.map(({ perCell, siteSymmetryOrder }) => perCell * siteSymmetryOrder)).toEqual(
    finite.map(() => operations),
  )
}

/** What is shown under an extent, itself checked. */
function extended(report: StructureReport, extent: Extent, withAlternatives = false): Ensemble {
  const { crystal, graph, anatomy } = report
  const choice: EnsembleChoice = { extent, grown: [], withAlternatives }
  const { ensemble, problems } = extendEnsemble(crystal, graph, report.ensemble, choice)
  expect(problems).toEqual([])
  expectSoundEnsemble({ ...report, ensemble })
  const carried = carryAnatomy(crystal, graph, report.ensemble, anatomy, ensemble)
  expectSoundAnatomy({ ...report, ensemble, anatomy: carried })
  const ligands = carryLigands(crystal, graph, report.ensemble, report.ligands, ensemble)
  expectSoundLigands({ ...report, ensemble, ligands })
  expectCarriedModes({ ...report, ensemble, anatomy: carried, ligands })
  return ensemble
}

/** Atoms each once; bonds between atoms that are there, of their length; dangling ends that are not there. */
export function expectSoundEnsemble({ graph, ensemble }: StructureReport): void {
  const there = new Set<string>()
  for (let row = 0; row < ensemble.count; row++) {
    there.add(keyOf(ensemble.atom[row]!, pointAt(ensemble.shift, row)))
  }
  expect(there.size).toBe(ensemble.count)
  expect(ensemble.moiety.every((moiety) => ensemble.moieties[moiety] !== undefined)).toBe(true)
  expect(
    ensemble.isAlternative.every(
      (is, row) => is === 1 - graph.atoms.isPresent[ensemble.atom[row]!]!,
    ),
  ).toBe(true)

  const { bonds, dangling } = ensemble
  let worst = 0 // Å
  let strangers = 0
  for (let i = 0; i < bonds.count; i++) {
    const [first, second] = [bonds.first[i]!, bonds.second[i]!]
    const found = distance(pointAt(ensemble.cartn, first), pointAt(ensemble.cartn, second))
    worst = Math.max(worst, Math.abs(found - graph.bonds.length[bonds.bond[i]!]!))
    const isContact = graph.bonds.kind[bonds.bond[i]!] === BondKind.metalContact
    const isFinite = ensemble.moieties[ensemble.moiety[first]!]!.periodicity === 0
    const isOneMolecule = ensemble.molecule[first] === ensemble.molecule[second]
    if (isContact && isFinite && !isOneMolecule) strangers++
  }
  for (let i = 0; i < dangling.count; i++) {
    const from = pointAt(ensemble.cartn, dangling.atom[i]!)
    const to = pointAt(dangling.partnerCartn, i)
    worst = Math.max(worst, Math.abs(distance(from, to) - graph.bonds.length[dangling.bond[i]!]!))
    if (there.has(keyOf(dangling.partner[i]!, pointAt(dangling.partnerShift, i)))) strangers++
  }
  expect(worst).toBeLessThan(1e-6)
  expect(strangers).toBe(0)
}

/** Every atom has a stop and a part that lists it; the stops count what is shown, without other positions. */
export function expectSoundAnatomy({ ensemble, anatomy }: StructureReport): void {
  expectSoundParts(anatomy, ensemble)
  const { stops, stopOfAtom, parts, partOfAtom } = anatomy.peel
  expect(stopOfAtom).toHaveLength(ensemble.count)
  expect(stopOfAtom.every((stop) => stop < stops.length)).toBe(true)
  expect(partOfAtom.every((part) => part < parts.length)).toBe(true)
  const listed = parts.map(({ atoms }) => new Set(atoms))
  expect(partOfAtom.every((part, row) => listed[part]!.has(row))).toBe(true)
  for (const { atoms } of parts) expect(atoms).toEqual(atoms.toSorted())
  const isOther = partOfAtom.map((part) => Number(parts[part]!.role === 'other positions'))
  expect(isOther).toEqual(ensemble.isAlternative)
  const alternatives = ensemble.isAlternative.reduce((sum, is) => sum + is, 0)
  expect(stops.at(-1)?.atoms).toBe(ensemble.count - alternatives)
  const counts = stops.map((stop) => stop.atoms)
  expect(counts).toEqual(counts.toSorted((p, q) => p - q))
}

/** Modes and metals list atoms that are shown, ascending, those of modes of the kinds they name. */
function expectCarriedModes({ ensemble, anatomy, ligands }: StructureReport): void {
  for (const { atoms, ligand } of [...anatomy.modes, ...anatomy.ligandModes]) {
    expect(atoms).toEqual(atoms.toSorted())
    expect([...atoms].every((atom) => ligands.kindOfAtom[atom] === ligand)).toBe(true)
  }
  const listed = anatomy.metals.flatMap(({ atoms }) => [...atoms])
  expect(new Set(listed).size).toBe(listed.length)
  expect(listed.every((atom) => atom < ensemble.count)).toBe(true)
}

/** One atom for every site that has a present image, or any image at all. */
function expectSites(
  { graph }: StructureReport,
  { atom }: Ensemble,
  withAlternatives: boolean,
): void {
  const present = graph.atoms.site.filter(
    (_, i) => withAlternatives || graph.atoms.isPresent[i] === 1,
  )
  const shown = Array.from(atom, (a) => graph.atoms.site[a]!)
  expect([...shown].toSorted((p, q) => p - q)).toEqual(
    [...new Set(present)].toSorted((p, q) => p - q),
  )
}

/** All of the atoms of the cell, those on faces more than once, and nothing outside. */
function expectInsideOneCell({ graph, crystal }: StructureReport, ensemble: Ensemble): void {
  const shown = new Set(ensemble.atom)
  expect(shown.size).toBe(graph.atoms.isPresent.reduce((sum, is) => sum + is, 0))
  let outside = 0
  for (let row = 0; row < ensemble.count; row++) {
    const fract = add(pointAt(graph.atoms.fract, ensemble.atom[row]!), pointAt(ensemble.shift, row))
    if (!fract.every((x) => x > -0.001 && x < 1.001)) outside++
    const cartn = toCartesian(crystal.cell, fract)
    if (distance(cartn, pointAt(ensemble.cartn, row)) > 1e-6) outside++
  }
  expect(outside).toBe(0)
}

/** As many molecules of each kind as the cell has, and each of its atoms once a cell. */
function expectMoleculesPerCell(
  { graph, ensemble: { moieties } }: StructureReport,
  shown: Ensemble,
  cells: number,
): void {
  const found = moieties.map(() => new Set<number>())
  const times = new Int32Array(graph.atoms.count)
  for (let row = 0; row < shown.count; row++) {
    if (shown.isAlternative[row] === 1) continue
    found[shown.moiety[row]!]!.add(shown.molecule[row]!)
    times[shown.atom[row]!]!++
  }
  expect(found.map(({ size }) => size)).toEqual(moieties.map(({ perCell }) => cells * perCell))
  expect(times).toEqual(Int32Array.from(graph.atoms.isPresent, (present) => cells * present))
}

/**
 * Everything within the radius is there. Of molecules that end and are ordered, so is the image of
 * each under every operation that keeps the middle.
 */
function expectSymmetricPacking(
  { crystal, graph, ensemble }: StructureReport,
  packing: Ensemble,
  radius: number,
): void {
  const there = new Set(
    Array.from(packing.atom, (atom, row) => keyOf(atom, pointAt(packing.shift, row))),
  )
  const cluster = [...ensemble.molecule.keys()].filter((row) => ensemble.molecule[row] === 0)
  const sum = cluster.reduce<Vec3>((p, row) => add(p, pointAt(ensemble.cartn, row)), [0, 0, 0])
  const center = toFractional(crystal.cell, scale(sum, 1 / cluster.length))
  const { atoms } = graph
  let missing = 0
  for (let atom = 0; atom < atoms.count; atom++) {
    if (atoms.isPresent[atom] === 0) continue
    const near = roundAll(subtract(center, pointAt(atoms.fract, atom)))
    for (const offset of AROUND) {
      const shift = add(near, offset)
      const fract = add(pointAt(atoms.fract, atom), shift)
      const far = distance(toCartesian(crystal.cell, fract), toCartesian(crystal.cell, center))
      if (far < radius - 1e-9 && !there.has(keyOf(atom, shift))) missing++
    }
  }
  expect(missing).toBe(0)

  const isOrdered = atoms.isPresent.every((present) => present === 1)
  if (!isOrdered || ensemble.moieties.some(({ periodicity }) => periodicity > 0)) return
  const sites = indexSites(crystal, graph)
  let astray = 0
  for (const symop of crystal.spaceGroup.symops) {
    const moved = subtract(applySymop(symop, center), center)
    const back = roundAll(moved)
    if (length(toCartesian(crystal.cell, subtract(moved, back))) > 0.01) continue
    for (let row = 0; row < packing.count; row++) {
      const atom = packing.atom[row]!
      const fract = add(pointAt(atoms.fract, atom), pointAt(packing.shift, row))
      const image = subtract(applySymop(symop, fract), back)
      const found = locateAtom(crystal, graph, sites, atoms.site[atom]!, image)
      if (found === null || !there.has(keyOf(found.atom, found.shift))) astray++
    }
  }
  expect(astray).toBe(0)
}

const AROUND: readonly Vec3[] = [-1, 0, 1].flatMap((a) =>
  [-1, 0, 1].flatMap((b) => [-1, 0, 1].map((c): Vec3 => [a, b, c])),
)

function roundAll([x, y, z]: Vec3): Vec3 {
  return [Math.round(x) + 0, Math.round(y) + 0, Math.round(z) + 0]
}

function keyOf(atom: number, [a, b, c]: Vec3): string {
  return `${atom} ${a} ${b} ${c}`
}
