/** Atoms chosen by what they are. Every function returns ensemble atoms, each once, ascending. */
import type { MetalRow, ModeRow } from '../coordination/coordination'
import { BondKind } from '../graph/atom-graph'
import { isMetal } from '../tables/elements'
import { atomsIn, maskOf, type Selectable } from './selectable'

/** All atoms that a column says the same of as of any of some atoms; what is below 0 is like nothing. */
function alikeIn(column: ArrayLike<number>, count: number, atoms: Iterable<number>): number[] {
  const wanted = new Set<number>()
  for (const atom of atoms) wanted.add(column[atom] ?? -1)
  wanted.delete(-1)
  const found: number[] = []
  for (let atom = 0; atom < count; atom++) if (wanted.has(column[atom]!)) found.push(atom)
  return found
}

export function selectAll({ ensemble: { count } }: Selectable): number[] {
  return Array.from({ length: count }, (_, atom) => atom)
}

export function invertSelection(from: Selectable, atoms: Iterable<number>): number[] {
  const mask = maskOf(from.ensemble.count, atoms)
  return selectAll(from).filter((atom) => mask[atom] === 0)
}

/** All atoms of an element. */
export function selectElement({ element }: Selectable, atomicNumber: number): number[] {
  return atomsIn(element.map((one) => Number(one === atomicNumber)))
}

/** All atoms of the elements of some atoms. */
export function selectSameElement(from: Selectable, atoms: Iterable<number>): number[] {
  return alikeIn(from.element, from.ensemble.count, atoms)
}

/** All images of the sites of some atoms: their crystallographic orbits, as far as they are shown. */
export function selectOrbit(from: Selectable, atoms: Iterable<number>): number[] {
  return alikeIn(from.site, from.ensemble.count, atoms)
}

/** The molecules of some atoms, whole. */
export function selectMolecule({ ensemble }: Selectable, atoms: Iterable<number>): number[] {
  return alikeIn(ensemble.molecule, ensemble.count, atoms)
}

/** What of `rows` holds any of some atoms, joined. */
function rowsWith(
  { ensemble: { count } }: Selectable,
  rows: readonly { readonly atoms: Int32Array }[],
  atoms: Iterable<number>,
): number[] {
  const wanted = maskOf(count, atoms)
  const held = rows.filter((row) => row.atoms.some((atom) => wanted[atom] === 1))
  return joinedRows(count, held)
}

function joinedRows(count: number, rows: readonly { readonly atoms: Int32Array }[]): number[] {
  const mask = new Uint8Array(count)
  for (const row of rows) for (const atom of row.atoms) mask[atom] = 1
  return atomsIn(mask)
}

/** The atoms of a part of `Anatomy.peel.parts`, those that other parts share included. */
export function selectPart({ anatomy, ensemble }: Selectable, part: number): number[] {
  const found = anatomy.peel.parts[part]
  return found === undefined ? [] : joinedRows(ensemble.count, [found])
}

/** The parts that some atoms belong to: of those that share an atom, the innermost. */
export function selectSamePart({ anatomy, ensemble }: Selectable, atoms: Iterable<number>) {
  const { parts, partOfAtom } = anatomy.peel
  const wanted = new Set<number>()
  for (const atom of atoms) wanted.add(partOfAtom[atom] ?? -1)
  return joinedRows(
    ensemble.count,
    parts.filter((_, part) => wanted.has(part)),
  )
}

/** All ligands of a kind: an index into `Ligands.kinds`. */
export function selectLigandKind({ ligands, ensemble }: Selectable, kind: number): number[] {
  const found = ligands.kinds[kind]
  return found === undefined ? [] : joinedRows(ensemble.count, [found])
}

/** All ligands of the kinds that some atoms are of. */
export function selectSameLigandKind(from: Selectable, atoms: Iterable<number>): number[] {
  return alikeIn(from.ligands.kindOfAtom, from.ensemble.count, atoms)
}

/** The single ligands that some atoms are of: what bonds hold together without a metal. */
export function selectLigand(from: Selectable, atoms: Iterable<number>): number[] {
  const { ligands, ensemble, adjacency, element } = from
  const { first, second } = ensemble.bonds
  const isOfOne = (atom: number) => ligands.kindOfAtom[atom]! >= 0 && !isMetal(element[atom]!)
  const mask = new Uint8Array(ensemble.count)
  const queue: number[] = []
  function reach(atom: number) {
    if (mask[atom] !== 0 || !isOfOne(atom)) return
    mask[atom] = 1
    queue.push(atom)
  }
  for (const atom of atoms) reach(atom)
  for (const atom of queue) {
    for (let row = adjacency.start[atom]!; row < adjacency.start[atom + 1]!; row++) {
      const bond = adjacency.bond[row]!
      reach(first[bond] === atom ? second[bond]! : first[bond]!)
    }
  }
  return atomsIn(mask)
}

/** The atoms of rows of `Anatomy.modes`, or of `Anatomy.metals`. */
export function selectRows(
  { ensemble: { count } }: Selectable,
  rows: readonly (ModeRow | MetalRow)[],
): number[] {
  return joinedRows(count, rows)
}

/** The anchors that bind as some atoms do, and the metals with their donor sets. */
export function selectSameMode(from: Selectable, atoms: readonly number[]): number[] {
  const { modes, metals } = from.anatomy
  return rowsWith(from, [...modes, ...metals], atoms)
}

/**
 * The atoms of the same kind as any of some atoms: of its element, in a ligand of its kind (or in none),
 * bonded to as many atoms of the same elements. Metal contacts do not count.
 */
export function selectSameKind(from: Selectable, atoms: Iterable<number>): number[] {
  const { ensemble, element, ligands } = from
  const kindOf = (atom: number) =>
    `${element[atom]} ${ligands.kindOfAtom[atom]} ${environmentOf(from, atom).join(' ')}`
  const wanted = new Set<string>()
  const elements = new Set<number>()
  for (const atom of atoms) {
    if (atom >= ensemble.count) continue
    wanted.add(kindOf(atom))
    elements.add(element[atom]!)
  }
  return selectAll(from).filter((atom) => elements.has(element[atom]!) && wanted.has(kindOf(atom)))
}

/** Atomic numbers of what an atom is bonded to, ascending. */
function environmentOf({ graph, ensemble, adjacency, element }: Selectable, atom: number) {
  const { first, second, bond: edge } = ensemble.bonds
  const around: number[] = []
  for (let row = adjacency.start[atom]!; row < adjacency.start[atom + 1]!; row++) {
    const bond = adjacency.bond[row]!
    if (graph.bonds.kind[edge[bond]!] === BondKind.metalContact) continue
    around.push(element[first[bond] === atom ? second[bond]! : first[bond]!]!)
  }
  return around.toSorted((a, b) => a - b)
}
