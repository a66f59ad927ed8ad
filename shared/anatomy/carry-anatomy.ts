import type { Crystal } from '../crystal/crystal'
import { countElements, hillFormula } from '../ensemble/formula'
import type { Ensemble } from '../ensemble/ensemble'
import type { AtomGraph } from '../graph/atom-graph'
import { placeAlternatives } from './alternative-roles'
import { type Anatomy, type Peel } from './anatomy'
import { carryPolyhedra, carrySize, carrySymmetry, carryUnits } from './carry-units'
import { clusterImages, modelsOfSplitSites } from './cluster-images'
import type { Part } from '../dissection/dissection'
import { AtomRole } from '../coordination/coordination'
import { HYDROGEN } from '../tables/elements'

/**
 * The anatomy of the molecules as that of everything that is shown of the crystal: what holds for an
 * atom of a site holds for all its images, so that every image of the cluster is dissected as the
 * first one. Lists of atoms become those of what is shown; formulas, counts and lengths stay those of
 * one cluster. Units and polyhedra stand once for every image in which they are whole; the centre, the
 * axes and the elements of symmetry are those of the first image.
 *
 * @param molecules the default ensemble, of which `anatomy` is
 * @param shown any other of the same graph
 * Cost: linear in the atoms shown.
 */
export function carryAnatomy(
  crystal: Crystal,
  graph: AtomGraph,
  molecules: Ensemble,
  anatomy: Anatomy,
  shown: Ensemble,
): Anatomy {
  const images = clusterImages(crystal, graph, molecules, shown)
  const parts = anatomy.dissections.flatMap((dissection) => dissection.parts)
  const modelOfSplit = modelsOfSplitSites(images, graph, molecules, parts)
  const modelOf = findModels(graph, molecules)
  const role = new Uint8Array(shown.count).fill(AtomRole.other)
  const modelOfRow = new Int32Array(shown.count).fill(-1)
  const rowsOfModel = new Map<number, number[]>()
  for (let row = 0; row < shown.count; row++) {
    const model = modelOfSplit.get(row) ?? modelOf(shown, row)
    if (model === undefined) continue
    role[row] = anatomy.role[model]!
    modelOfRow[row] = model
    if (shown.isAlternative[row] === 1) continue
    const rows = rowsOfModel.get(model)
    if (rows === undefined) rowsOfModel.set(model, [row])
    else rows.push(row)
  }

  /** The images of some atoms of the molecules. */
  const imagesOf = (atoms: Int32Array) =>
    Int32Array.from(Array.from(atoms, (model) => rowsOfModel.get(model) ?? []).flat()).toSorted()
  const carried = <T extends { readonly atoms: Int32Array }>(row: T): T => ({
    ...row,
    atoms: imagesOf(row.atoms),
  })
  const carriedPart = (part: Part): Part => {
    const whole = carried(part)
    return { ...whole, units: carryUnits(images, part.units, new Set(whole.atoms)) }
  }
  const carriedPeel = (peel: Peel): Peel => {
    const partOfAtom = new Uint8Array(shown.count).fill(Math.max(0, peel.parts.length - 1))
    const stopOfAtom = new Uint8Array(shown.count).fill(Math.max(0, peel.stops.length - 1))
    for (const [row, model] of modelOfRow.entries()) {
      if (model < 0) continue
      partOfAtom[row] = peel.partOfAtom[model]!
      stopOfAtom[row] = peel.stopOfAtom[model]!
    }
    const columns = { role, partOfAtom, stopOfAtom }
    const alternatives = placeAlternatives(crystal, graph, shown, columns, peel)
    return {
      stops: countStops(graph, shown, peel, stopOfAtom),
      stopOfAtom,
      parts: [...peel.parts.map(carriedPart), ...alternatives],
      partOfAtom,
    }
  }
  const dissections = anatomy.dissections.map((dissection) => ({
    ...dissection,
    center: images[0]?.move(dissection.center) ?? dissection.center,
    axis: dissection.axis === null ? null : (images[0]?.turn(dissection.axis) ?? dissection.axis),
    parts: dissection.parts.map(carriedPart),
    fusions: dissection.fusions.map(carried),
    peel: carriedPeel(dissection.peel),
  }))
  const dissection = dissections[anatomy.dissections.findIndex((it) => it === anatomy.dissection)]
  return {
    ...anatomy,
    role,
    modes: anatomy.modes.map((row) => ({ ...carried(row), labelAtoms: imagesOf(row.labelAtoms) })),
    ligandModes: anatomy.ligandModes.map(carried),
    metals: anatomy.metals.map((row) => ({ ...carried(row), sites: row.sites.map(carried) })),
    dissections,
    dissection: dissection ?? null,
    contested: anatomy.contested.map(carried),
    polyhedra: carryPolyhedra(images, anatomy.polyhedra),
    symmetry: anatomy.symmetry === null ? null : carrySymmetry(images, anatomy.symmetry),
    size: anatomy.size === null ? null : carrySize(images, anatomy.size, imagesOf),
    peel: dissection?.peel ?? carriedPeel(anatomy.peel),
  }
}

/**
 * The atom of the molecules that an atom of anything shown is like: itself but for a translation, else
 * the first of its site, which may differ from the others where disorder breaks the symmetry. A site may
 * even have none; then one of its kind of molecule, hydrogen for hydrogen.
 */
function findModels({ atoms }: AtomGraph, molecules: Ensemble) {
  const ofAtom = new Map<number, number>()
  const ofSite = new Map<number, number>()
  const ofKind = new Map<number, number>()
  const kindOf = ({ atom, moiety }: Ensemble, row: number) =>
    2 * moiety[row]! + Number(atoms.element[atom[row]!] === HYDROGEN)
  for (let row = molecules.count - 1; row >= 0; row--) {
    ofAtom.set(molecules.atom[row]!, row)
    ofSite.set(atoms.site[molecules.atom[row]!]!, row)
    const kind = kindOf(molecules, row)
    if (!ofKind.has(kind)) ofKind.set(kind, row)
  }
  return (ensemble: Ensemble, row: number): number | undefined => {
    const kind = kindOf(ensemble, row)
    return (
      ofAtom.get(ensemble.atom[row]!) ??
      ofSite.get(atoms.site[ensemble.atom[row]!]!) ??
      ofKind.get(kind) ??
      ofKind.get(2 * Math.floor(kind / 2))
    )
  }
}

/** The stops with what is shown at each; other positions of the same atoms do not count. */
function countStops(
  graph: AtomGraph,
  { atom, isAlternative }: Ensemble,
  { stops }: Peel,
  stopOfAtom: Uint8Array,
): Peel['stops'] {
  const elementsOfStop = stops.map((): number[] => [])
  for (const [row, stop] of stopOfAtom.entries()) {
    if (isAlternative[row] === 0) elementsOfStop[stop]!.push(graph.atoms.element[atom[row]!]!)
  }
  const counts = new Map<string, number>()
  let atoms = 0
  return stops.map((stop, k) => {
    atoms += elementsOfStop[k]!.length
    for (const [symbol, n] of countElements(elementsOfStop[k]!)) {
      counts.set(symbol, (counts.get(symbol) ?? 0) + n)
    }
    return { ...stop, atoms, formula: hillFormula(counts) }
  })
}
