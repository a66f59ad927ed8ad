/** Own parts without the structure that they were made in: what is looked for in another one. */
import { atomFinder } from '../ensemble/atom-at-place'
import type { Specimen } from '../ensemble/specimen'
import { findSubgraph, type Embedding } from '../matching/find-subgraph'
import { pieceOf, type Piece } from '../matching/piece'
import type { OwnDissection, OwnPart } from './own-parts'
import { partOfAtoms } from './own-edits'

export interface PatternPart extends Pick<OwnPart, 'name' | 'color'> {
  /** Rows of the piece. */
  readonly rows: readonly number[]
}

export interface OwnPattern {
  readonly name: string
  readonly piece: Piece
  readonly parts: readonly PatternPart[]
}

/** The pattern of own parts as they stand in a specimen; places without an atom there are left out. */
export function patternOfOwn(specimen: Specimen, own: OwnDissection): OwnPattern {
  const find = atomFinder(specimen)
  const rowOf = new Map<number, number>()
  const parts = own.parts.map(({ name, color, places }) => {
    const rows = new Set<number>()
    for (const place of places) {
      const atom = find(place)
      if (atom === null) continue
      if (!rowOf.has(atom)) rowOf.set(atom, rowOf.size)
      rows.add(rowOf.get(atom)!)
    }
    return { name, color, rows: [...rows] }
  })
  return { name: own.name, piece: pieceOf(specimen, [...rowOf.keys()]), parts }
}

/** Where a set of atoms stands in the main cluster of a specimen. */
export type PieceOutcome =
  | {
      readonly kind: 'found'
      /** The nearest in shape first; `atoms` are ensemble atoms, one for each row of the piece. */
      readonly places: readonly Embedding[]
      readonly isComplete: boolean
    }
  | {
      readonly kind: 'absent'
      readonly reason: string
      /** How many atoms at least the two have in common in one arrangement; 0: hardly any. */
      readonly inCommon: number
      readonly isComplete: boolean
    }

/** Finds a piece among the atoms of its elements in the main cluster, as `findSubgraph` does. */
export function findPiece(specimen: Specimen, piece: Piece): PieceOutcome {
  const elements = new Set(Array.from(piece.element))
  const atoms = specimen.main.filter((atom) => elements.has(specimen.element[atom]!))
  const outcome = findSubgraph(piece, pieceOf(specimen, atoms))
  if (outcome.kind === 'absent') {
    const { reason, largest, isComplete } = outcome
    return { kind: 'absent', reason, inCommon: largest?.count ?? 0, isComplete }
  }
  const places = outcome.embeddings.map((embedding) => ({
    ...embedding,
    atoms: embedding.atoms.map((row) => atoms[row]!),
  }))
  return { kind: 'found', places, isComplete: outcome.isComplete }
}

/** One part of a pattern, or all of it together, as it was found. */
export interface PatternFit {
  /** Of the part; null: all parts together. */
  readonly part: number | null
  readonly outcome: PieceOutcome
}

export interface AppliedPattern {
  /** The parts that were found; none where nothing was. */
  readonly own: OwnDissection
  readonly fits: readonly PatternFit[]
}

/**
 * Looks for all parts of a pattern together; where they do not stand here as a whole, for each by
 * itself. Of several places the nearest in shape is taken.
 */
export function applyPattern(specimen: Specimen, pattern: OwnPattern): AppliedPattern {
  const whole = findPiece(specimen, pattern.piece)
  if (whole.kind === 'found' || pattern.parts.length < 2) {
    const place = whole.kind === 'found' ? whole.places[0]!.atoms : null
    const parts = pattern.parts.map((part) => ({
      part,
      atoms: place === null ? [] : part.rows.map((row) => place[row]!),
    }))
    return { own: ownOf(specimen, pattern.name, parts), fits: [{ part: null, outcome: whole }] }
  }
  const parts = pattern.parts.map((part) => {
    const outcome = findPiece(specimen, subPiece(pattern.piece, part.rows))
    return { part, outcome, atoms: outcome.kind === 'found' ? [...outcome.places[0]!.atoms] : [] }
  })
  return {
    own: ownOf(specimen, pattern.name, parts),
    fits: parts.map(({ outcome }, part) => ({ part, outcome })),
  }
}

function ownOf(
  specimen: Specimen,
  name: string,
  found: readonly { readonly part: PatternPart; readonly atoms: readonly number[] }[],
): OwnDissection {
  return {
    name,
    parts: found
      .filter(({ atoms }) => atoms.length > 0)
      .map(({ part, atoms }) => ({
        ...partOfAtoms(specimen, atoms, part.name),
        color: part.color,
      })),
  }
}

/** Some rows of a piece, with the bonds among them. */
function subPiece(piece: Piece, rows: readonly number[]): Piece {
  const newRow = new Map(rows.map((row, index) => [row, index]))
  return {
    count: rows.length,
    element: rows.map((row) => piece.element[row]!),
    cartn: Float64Array.from(
      rows.flatMap((row) => [...piece.cartn.subarray(3 * row, 3 * row + 3)]),
    ),
    bonds: piece.bonds.flatMap(([first, second]): [number, number][] => {
      const [p, q] = [newRow.get(first), newRow.get(second)]
      return p === undefined || q === undefined ? [] : [[p, q]]
    }),
  }
}
