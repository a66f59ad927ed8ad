/** How one ligand binds, freed from atoms and their order: donors, metals, and who binds whom. */
import type { Specimen } from '../ensemble/specimen'
import { symbolOf } from '../tables/elements'
import type { Donor } from './connection-table'
import { graphText, rankNodes, type LabelledEdge } from './rank-nodes'

/** One donor of a ligand; a π system is one. */
export interface LigandDonor {
  /** Of a single atom; null for a π system. */
  readonly symbol: string | null
  /** The metals it binds, each an index below `LigandConnection.metals`. */
  readonly bonds: readonly LigandBond[]
}

export interface LigandBond {
  readonly metal: number
  /** Symbols of the atoms that bind the metal: as many as the hapticity. */
  readonly symbols: readonly string[]
  /** One of the atoms, numbered within the donor. */
  readonly atom: number
}

/**
 * The donors of a ligand in the order in which they are written, and its metals numbered from 0 in
 * theirs: those that most donors bind come first.
 */
export interface LigandConnection {
  readonly donors: readonly LigandDonor[]
  readonly metals: number
}

/** Gives the connection of a ligand, of which all donors are given. */
export type LigandConnector = (donors: readonly Donor[]) => LigandConnection

/**
 * Prepares the connections of ligands, in an order that depends on who binds whom only, not on the
 * order of atoms: donors and metals that nothing tells apart may change places and the same is written.
 *
 * Ligands that bind alike share what is returned.
 */
export function ligandConnector({ element }: Pick<Specimen, 'element'>): LigandConnector {
  const known = new Map<string, LigandConnection>()
  return (donors) => {
    const listed = listConnection(element, donors)
    const graph = graphOf(listed)
    const key = graphText(graph.names, graph.edges)
    const connection = known.get(key) ?? inOrder(listed, rankNodes(graph.names, graph.edges))
    known.set(key, connection)
    return connection
  }
}

/** Donors and metals as they come. */
function listConnection(element: Uint8Array, donors: readonly Donor[]): LigandConnection {
  const metalOf = new Map<string, number>()
  const listed = donors.map(({ atoms, metals }) => ({
    symbol: atoms.length === 1 ? symbolOf(element[atoms[0]!]!) : null,
    bonds: metals.map((bound) => {
      const key = `${bound.metal} ${bound.image}`
      const metal = metalOf.get(key) ?? metalOf.size
      metalOf.set(key, metal)
      const symbols = bound.atoms.map((atom) => symbolOf(element[atom]!)).toSorted()
      return { metal, symbols, atom: atoms.indexOf(bound.atoms[0]!) }
    }),
  }))
  return { donors: listed, metals: metalOf.size }
}

/** Metals, then donors, then the atoms of π systems that bind metals by themselves. */
function graphOf(connection: LigandConnection) {
  const { donors, metals } = connection
  const names = [...metalTexts(connection), ...donors.map(donorText)]
  const edges: LabelledEdge[] = []
  for (const [k, { symbol, bonds }] of donors.entries()) {
    const nodeOfAtom = new Map<number, number>()
    for (const { metal, symbols, atom } of bonds) {
      const isAlone = symbol === null && symbols.length === 1
      if (isAlone && !nodeOfAtom.has(atom)) {
        nodeOfAtom.set(atom, names.length)
        edges.push({ first: metals + k, second: names.length, label: '' })
        names.push('sigma')
      }
      const second = isAlone ? nodeOfAtom.get(atom)! : metals + k
      edges.push({ first: metal, second, label: symbols.join('-') })
    }
  }
  return { names, edges }
}

function inOrder({ donors, metals }: LigandConnection, rank: readonly number[]): LigandConnection {
  return {
    metals,
    donors: donors
      .map((donor, k) => ({ ...donor, rank: rank[metals + k]! }))
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ symbol, bonds }) => ({
        symbol,
        bonds: bonds
          .map((bond) => ({ ...bond, metal: rank[bond.metal]! }))
          .toSorted((a, b) => a.metal - b.metal),
      })),
  }
}

/** Those that most donors bind come first, and σ before π. */
function metalTexts(connection: LigandConnection): string[] {
  const most = donorsOnMetals(connection).map(() => 0)
  for (const { bonds } of connection.donors) {
    for (const { metal, symbols } of bonds) most[metal] = Math.max(most[metal]!, symbols.length)
  }
  return donorsOnMetals(connection).map(
    (count, metal) => `metal ${descending(count)} ${ascending(most[metal]!)}`,
  )
}

/** Metals come before donors, single atoms before π systems, elements in alphabetical order. */
function donorText({ symbol, bonds }: LigandDonor): string {
  const hapticities = bonds.map(({ symbols }) => symbols.length).toSorted((a, b) => a - b)
  return symbol === null
    ? `pi ${hapticities.join(' ')}`
    : `one ${symbol} ${descending(bonds.length)}`
}

function ascending(count: number): string {
  return String(count).padStart(5, '0')
}

/** Sorts the greater number first. */
function descending(count: number): string {
  return String(99_999 - count)
}

/** How many donors bind each metal. */
export function donorsOnMetals({ donors, metals }: LigandConnection): number[] {
  const counts = Array.from({ length: metals }, () => 0)
  for (const { bonds } of donors) for (const { metal } of bonds) counts[metal]! += 1
  return counts
}
