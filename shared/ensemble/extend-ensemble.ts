import { warning } from '../base/problem'
import { fractOfPlace } from '../crystal/place'
import type { Crystal } from '../crystal/crystal'
import { add, pointAt, scale, type Vec3 } from '../geometry/vec3'
import type { AtomGraph } from '../graph/atom-graph'
import { findHosts } from './alternative-hosts'
import { addAsymmetricUnit, indexSites, locateAtom } from './asymmetric-unit'
import { addAtom, emptyAtomSet, MOST_SHOWN, rowOf, shiftOfRow, type AtomSet } from './atom-set'
import type { EnsembleOutcome } from './build-ensemble'
import { addCellAtoms, addCellMolecules, fittingCells } from './cell-contents'
import { chooseMolecules } from './choose-molecules'
import type { Ensemble, EnsembleProblem } from './ensemble'
import type { EnsembleChoice, Extent } from './ensemble-choice'
import { joinAtoms } from './join-atoms'
import { indexMolecules, type MoleculeIndex } from './molecule-index'
import { addPacking, fittingRadius } from './packing'
import { addUnit, unitOf } from './units'

/**
 * Puts together what the user chose to see of the crystal, in place of one of each molecule.
 *
 * @param ensemble the default one, of the same crystal and graph
 * @returns an ensemble with the same moieties; its `extent` is what could be shown of the one asked for
 *
 * Problems: `ensemble.too-large`. Cost: linear in the atoms of the cell and in those shown.
 */
export function extendEnsemble(
  crystal: Crystal,
  graph: AtomGraph,
  ensemble: Ensemble,
  choice: EnsembleChoice,
): EnsembleOutcome {
  if (ensemble.count === 0) return { ensemble, problems: [] }
  const { classes } = chooseMolecules(crystal, graph)
  const index = indexMolecules(graph, classes, findHosts(crystal, graph))
  const extent = fittingExtent(crystal, graph, choice.extent)
  const picked = emptyAtomSet(graph.atoms.count, Math.max(MOST_SHOWN, ensemble.count))
  addExtent(picked, crystal, graph, index, ensemble, extent, choice.withAlternatives)
  addGrown(picked, crystal, graph, index, choice)
  const main = unitOf(index, ensemble.atom[0]!, pointAt(ensemble.shift, 0))
  const frame = { cell: crystal.cell, graph, index, moieties: ensemble.moieties }
  return {
    ensemble: joinAtoms(frame, defaultFirst(picked, ensemble), main, extent),
    problems: tooLarge(choice.extent, extent, picked),
  }
}

function fittingExtent(crystal: Crystal, graph: AtomGraph, extent: Extent): Extent {
  const { count } = graph.atoms
  switch (extent.kind) {
    case 'cells':
      return { ...extent, cells: fittingCells(extent.cells, count) }
    case 'packing':
      return { ...extent, radius: fittingRadius(crystal.cell, count, extent.radius) }
    default:
      return extent
  }
}

function addExtent(
  set: AtomSet,
  crystal: Crystal,
  graph: AtomGraph,
  index: MoleculeIndex,
  ensemble: Ensemble,
  extent: Extent,
  withAlternatives: boolean,
): void {
  switch (extent.kind) {
    case 'molecules':
      return addDefault(set, index, ensemble, withAlternatives)
    case 'asymmetric-unit':
      return addAsymmetricUnit(set, crystal, graph, shownAtoms(graph, index, withAlternatives))
    case 'cells':
      return extent.content === 'atoms'
        ? addCellAtoms(set, graph, extent.cells, shownAtoms(graph, index, withAlternatives))
        : addCellMolecules(set, graph, index, extent.cells, withAlternatives)
    case 'packing': {
      const { cell } = crystal
      const center = middleOfCluster(ensemble)
      return addPacking(set, cell, graph, index, center, extent.radius, withAlternatives)
    }
  }
}

/** 1 for the atoms of the graph that are present or, on demand, stand beside one that is. */
function shownAtoms(
  { atoms }: AtomGraph,
  { moleculeOf }: MoleculeIndex,
  withAlternatives: boolean,
): Uint8Array {
  return withAlternatives ? Uint8Array.from(moleculeOf, (m) => Number(m >= 0)) : atoms.isPresent
}

/** Cartesian, Å. */
function middleOfCluster({ molecule, cartn }: Ensemble): Vec3 {
  let sum: Vec3 = [0, 0, 0]
  let members = 0
  for (const [row, number] of molecule.entries()) {
    if (number !== 0) continue
    sum = add(sum, pointAt(cartn, row))
    members++
  }
  return scale(sum, 1 / members)
}

function addDefault(
  set: AtomSet,
  index: MoleculeIndex,
  { atom, shift }: Ensemble,
  withAlternatives: boolean,
): void {
  for (const [row, graphAtom] of atom.entries()) addAtom(set, graphAtom, pointAt(shift, row))
  if (!withAlternatives) return
  for (const [row, graphAtom] of atom.entries()) {
    const isFirst = index.molecules[index.moleculeOf[graphAtom]!]!.atoms[0] === graphAtom
    if (isFirst) addUnit(set, index, unitOf(index, graphAtom, pointAt(shift, row)), true)
  }
}

/** The whole molecule of each place that was grown; places that the graph does not know are passed over. */
function addGrown(
  set: AtomSet,
  crystal: Crystal,
  graph: AtomGraph,
  index: MoleculeIndex,
  { grown, withAlternatives }: EnsembleChoice,
): void {
  if (grown.length === 0) return
  const sites = indexSites(crystal, graph)
  for (const place of grown) {
    if (crystal.spaceGroup.symops[place.symop] === undefined) continue
    if (!(place.site >= 0 && place.site < crystal.sites.count)) continue
    const fract = fractOfPlace(crystal, place)
    const found = locateAtom(crystal, graph, sites, place.site, fract)
    if (found === null || index.moleculeOf[found.atom]! < 0) continue
    addUnit(set, index, unitOf(index, found.atom, found.shift), withAlternatives)
  }
}

/** The same atoms, those of the default ensemble first if all of them are there. */
function defaultFirst(set: AtomSet, { atom, shift }: Ensemble): AtomSet {
  const isThere = (graphAtom: number, row: number) =>
    rowOf(set, graphAtom, pointAt(shift, row)) >= 0
  if (!atom.every(isThere)) return set
  const ordered = emptyAtomSet(set.graphAtoms, set.most)
  for (const [row, graphAtom] of atom.entries()) addAtom(ordered, graphAtom, pointAt(shift, row))
  for (const [row, graphAtom] of set.atom.entries())
    addAtom(ordered, graphAtom, shiftOfRow(set, row))
  return ordered
}

function tooLarge(asked: Extent, extent: Extent, { isCut, atom }: AtomSet): EnsembleProblem[] {
  const shown = shortened(asked, extent)
  if (!isCut && shown === null) return []
  const what = isCut || shown === null ? `the first ${atom.length} atoms` : shown
  return [
    warning(
      'ensemble.too-large',
      `What was asked for holds more atoms than can be shown; ${what} are shown.`,
    ),
  ]
}

/** What is left of an extent that had to be made smaller; null: all of it. */
function shortened(asked: Extent, extent: Extent): string | null {
  if (asked.kind === 'cells' && extent.kind === 'cells') {
    const isWhole = asked.cells.every((n, axis) => !(n >= extent.cells[axis]! + 1))
    return isWhole ? null : `${extent.cells.join(' × ')} cells`
  }
  if (asked.kind === 'packing' && extent.kind === 'packing' && asked.radius > extent.radius) {
    return `the molecules within ${extent.radius.toFixed(1)} Å`
  }
  return null
}
