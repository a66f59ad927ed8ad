import { error, type Problem } from '../base/problem'
import type { Crystal } from '../crystal/crystal'
import type { GraphProblemCode } from '../graph/atom-graph'
import { expandSites } from '../graph/cell-atoms'

/** More atoms in a cell than memory and patience allow, and more pairs of neighbors in a crowded one. */
const MOST_ATOMS = 2_000_000
const MOST_PAIRS = 2e5

/** Å; about as far as a bond reaches. */
const REACH = 4

/** Pairs per atom within reach; diamond, the densest of all, has 46. */
const MOST_NEIGHBORS = 1000

/** Images that are merged on special positions before a cell is called crowded: a moment's work. */
const MOST_MERGED = 50_000

/** Says so when a cell holds more atoms than can be handled, or than have room in it; else null. */
export function tooManyAtoms(crystal: Crystal): Problem<GraphProblemCode> | null {
  const { sites, spaceGroup, cell } = crystal
  const atoms = sites.count * spaceGroup.symops.length
  const made = `${sites.count} sites and ${spaceGroup.symops.length} symmetry operations make about ${atoms} atoms`
  if (atoms > MOST_ATOMS) {
    return error('graph.too-many-atoms', `${made} in the cell, more than can be handled.`)
  }
  const { value: volume } = cell.volume
  if (!isCrowded(atoms, volume)) return null
  // In rock salt 2 sites and 192 operations make 8 atoms.
  const isQuick = atoms <= MOST_MERGED
  if (isQuick && !isCrowded(expandSites(crystal).atoms.count, volume)) return null
  const message = `${made} in a cell of ${volume.toPrecision(3)} Å³, far more than have room in it.`
  return error('graph.too-many-atoms', message, { advice: 'Check the cell.' })
}

function isCrowded(atoms: number, volume: number): boolean {
  const neighbors = (atoms / volume) * (4 / 3) * Math.PI * REACH ** 3
  return neighbors > MOST_NEIGHBORS && (neighbors * atoms) / 2 > MOST_PAIRS
}
