/** From a list of places to an ensemble: positions, molecules, bonds, and the bonds that are cut. */
import { toCartesian, type UnitCell } from '../geometry/cell'
import { add, pointAt, scale } from '../geometry/vec3'
import { BondKind, type AtomGraph } from '../graph/atom-graph'
import { rowOf, shiftOfRow, type AtomSet } from './atom-set'
import type { DanglingBonds, Ensemble, EnsembleBonds, Moiety } from './ensemble'
import type { Extent } from './ensemble-choice'
import { areJoined, type MoleculeIndex } from './molecule-index'
import { isSameUnit, unitKey, unitOf, type Unit } from './units'

/** What the atoms of a set are parts of. */
export interface EnsembleFrame {
  readonly cell: UnitCell
  readonly graph: AtomGraph
  readonly index: MoleculeIndex
  readonly moieties: readonly Moiety[]
}

/**
 * Makes an ensemble of the atoms of a set, in their order. `main` is the molecule to be numbered 0
 * where any of it is there; the others are numbered as they come.
 */
export function joinAtoms(
  frame: EnsembleFrame,
  set: AtomSet,
  main: Unit | null,
  extent: Extent,
): Ensemble {
  const { cell, graph, index, moieties } = frame
  const count = set.atom.length
  const atom = Int32Array.from(set.atom)
  const cartn = new Float64Array(3 * count)
  for (let row = 0; row < count; row++) {
    const fract = add(pointAt(graph.atoms.fract, atom[row]!), shiftOfRow(set, row))
    cartn.set(toCartesian(cell, fract), 3 * row)
  }
  const { bonds, dangling } = findBonds(frame, set)
  return {
    count,
    atom,
    shift: Int32Array.from(set.shift),
    cartn,
    moiety: atom.map((graphAtom) => index.moietyOf[index.moleculeOf[graphAtom]!]!),
    molecule: numberUnits(index, set, main),
    isAlternative: Uint8Array.from(atom, (graphAtom) => 1 - graph.atoms.isPresent[graphAtom]!),
    bonds,
    dangling,
    extent,
    moieties,
  }
}

function numberUnits(index: MoleculeIndex, set: AtomSet, main: Unit | null): Int32Array {
  const unitAt = (row: number) => unitOf(index, set.atom[row]!, shiftOfRow(set, row))
  const numbers = new Map<string, number>()
  const isThere = main !== null && set.atom.some((_, row) => isSameUnit(unitAt(row), main))
  if (isThere) numbers.set(unitKey(main), 0)
  const molecule = new Int32Array(set.atom.length)
  let last: Unit | null = null
  for (let row = 0; row < molecule.length; row++) {
    const unit = unitAt(row)
    if (last !== null && isSameUnit(unit, last)) {
      molecule[row] = molecule[row - 1]!
      continue
    }
    const key = unitKey(unit)
    molecule[row] = numbers.get(key) ?? numbers.size
    numbers.set(key, molecule[row]!)
    last = unit
  }
  return molecule
}

/**
 * All bonds of the graph with an end in the set: inside it, or dangling. A metal contact counts within
 * one molecule, chain, layer or framework only. No bond dangles toward an atom that is not present.
 */
function findBonds(
  frame: EnsembleFrame,
  set: AtomSet,
): { bonds: EnsembleBonds; dangling: DanglingBonds } {
  const { cell, graph } = frame
  const { atoms, bonds, adjacency } = graph
  const first: number[] = []
  const second: number[] = []
  const bond: number[] = []
  const cutAtom: number[] = []
  const cutBond: number[] = []
  const partners: number[] = []
  const partnerShift: number[] = []
  const partnerCartn: number[] = []
  for (const [row, graphAtom] of set.atom.entries()) {
    let previous = -1
    for (let i = adjacency.start[graphAtom]!; i < adjacency.start[graphAtom + 1]!; i++) {
      const edge = adjacency.bond[i]!
      // A bond between an atom and its own image stands twice: once for either direction.
      const isForward = bonds.first[edge] === graphAtom && edge !== previous
      previous = edge
      const partner = isForward ? bonds.second[edge]! : bonds.first[edge]!
      const here = shiftOfRow(set, row)
      const there = add(here, scale(pointAt(bonds.shift, edge), isForward ? 1 : -1))
      const isContact = bonds.kind[edge] === BondKind.metalContact
      if (isContact && !areJoined(frame.index, graphAtom, here, partner, there)) continue
      const other = rowOf(set, partner, there)
      if (other >= 0) {
        if (!isForward) continue
        first.push(row)
        second.push(other)
        bond.push(edge)
      } else if (atoms.isPresent[partner] === 1) {
        cutAtom.push(row)
        cutBond.push(edge)
        partners.push(partner)
        partnerShift.push(...there)
        partnerCartn.push(...toCartesian(cell, add(pointAt(atoms.fract, partner), there)))
      }
    }
  }
  return {
    bonds: {
      count: bond.length,
      first: Int32Array.from(first),
      second: Int32Array.from(second),
      bond: Int32Array.from(bond),
    },
    dangling: {
      count: cutAtom.length,
      atom: Int32Array.from(cutAtom),
      bond: Int32Array.from(cutBond),
      partner: Int32Array.from(partners),
      partnerShift: Int32Array.from(partnerShift),
      partnerCartn: Float64Array.from(partnerCartn),
    },
  }
}
