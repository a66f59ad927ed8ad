/** The main cluster cut into what may move by itself. */
import type { Part, PartRole } from '../dissection/dissection'
import { dot, pointAt } from '../geometry/vec3'
import { isMetal } from '../tables/elements'
import type { SceneSource } from './scene-source'

/** Ensemble atoms that move as one. */
export interface Piece {
  readonly atoms: readonly number[]
  /** Index into `Anatomy.peel.parts`; −1: what no part of the dissection holds. */
  readonly part: number
  /** Whether it is a whole part, or a layer of one, that other things hang on. */
  readonly isBody: boolean
}

const OUTSIDE: ReadonlySet<PartRole> = new Set<PartRole>(['ligand body', 'hydrogen', 'molecule', 'counter-ion', 'solvent', 'other positions']) // prettier-ignore
/** Their members stand apart, each where it is bound; a cap with metals of its own is one body. */
const SCATTERED: ReadonlySet<PartRole> = new Set<PartRole>(['staple', 'cap', 'anchor'])
/** Å between the heights of atoms along the axis at which a layer is two. */
const LAYER_GAP = 1.2

/** The parts of the dissection: those of metals whole, staples, terminal caps and donors one by one. */
export function skeletalPieces(source: SceneSource): Piece[] {
  const { anatomy, ensemble } = source
  const { parts, partOfAtom } = anatomy.peel
  return parts.flatMap((part, index): Piece[] => {
    if (OUTSIDE.has(part.role)) return []
    const members = [...part.atoms].filter((atom) => ensemble.molecule[atom] === 0)
    const isOwn = (atom: number) => partOfAtom[atom] === index
    const own = members.filter(isOwn)
    if (own.length === 0) return []
    if (hasMetal(source, own) && (part.role === 'cap' || !SCATTERED.has(part.role))) {
      const slices = part.role === 'layer' ? slicesOf(source, own) : [own]
      return slices.map((atoms) => ({ atoms, part: index, isBody: true }))
    }
    // What parts share still joins what is left of them.
    return bondedPieces(source, members, unitsOf(part, own))
      .map((atoms) => ({ atoms: atoms.filter(isOwn), part: index, isBody: false }))
      .filter(({ atoms }) => atoms.length > 0)
  })
}

/** Whether a piece is of a part whose members stand together: what hangs on a layer, not a staple. */
export function isOfWhole({ anatomy }: SceneSource, { part }: Piece): boolean {
  const role = anatomy.peel.parts[part]?.role
  return role !== undefined && !SCATTERED.has(role)
}

/** What no part of the dissection holds of the main cluster: ligand bodies with their hydrogen. */
export function loosePieces(source: SceneSource, skeleton: readonly Piece[]): Piece[] {
  const { ensemble } = source
  const taken = new Set(skeleton.flatMap(({ atoms }) => atoms))
  const rest: number[] = []
  for (let atom = 0; atom < ensemble.count; atom++) {
    if (ensemble.molecule[atom] === 0 && !taken.has(atom)) rest.push(atom)
  }
  return bondedPieces(source, rest, LOOSE).map((atoms) => ({ atoms, part: -1, isBody: false }))
}

export function hasMetal({ graph, ensemble }: SceneSource, atoms: readonly number[]): boolean {
  return atoms.some((atom) => isMetal(graph.atoms.element[ensemble.atom[atom]!] ?? 0))
}

interface Units {
  /** Sets of atoms that stay apart. */
  readonly apart: readonly (readonly number[])[]
  /** Sets of atoms that stay together, bonded or not. */
  readonly together: readonly (readonly number[])[]
}

const LOOSE: Units = { apart: [], together: [] }

/** A part that is nothing but staples, bridges and terminal donors falls into these; others keep rings whole. */
function unitsOf({ units }: Part, own: readonly number[]): Units {
  const isPiece = new Set(['staple', 'bridge', 'terminal'])
  const apart = units.filter(({ kind }) => isPiece.has(kind)).map(({ atoms }) => [...atoms])
  const held = new Set(apart.flat())
  if (own.every((atom) => held.has(atom))) return { apart, together: [] }
  return { apart: [], together: units.map(({ atoms }) => [...atoms]) }
}

/** Atoms of a layer by their height, cut where nothing lies between two heights. */
function slicesOf({ ensemble, anatomy }: SceneSource, atoms: readonly number[]): number[][] {
  const axis = anatomy.dissection?.axis ?? null
  if (axis === null) return [[...atoms]]
  const height = (atom: number) => dot(axis, pointAt(ensemble.cartn, atom))
  const slices: number[][] = []
  let last = -Infinity
  for (const atom of atoms.toSorted((a, b) => height(a) - height(b) || a - b)) {
    if (height(atom) - last > LAYER_GAP) slices.push([])
    slices.at(-1)!.push(atom)
    last = height(atom)
  }
  return slices
}

/**
 * Some atoms in the pieces that bonds and metal contacts make of them, in their order. Units that
 * stay apart do so though they touch: what is in none joins one it is bonded to.
 */
function bondedPieces(
  { ensemble }: SceneSource,
  atoms: readonly number[],
  { apart, together }: Units,
): number[][] {
  const rowOf = new Map(atoms.map((atom, row) => [atom, row]))
  const leader = atoms.map((_, row) => row)
  const unitOf = new Map<number, number>()
  const leaderOf = (row: number): number => {
    let at = row
    while (leader[at] !== at) at = leader[at]!
    leader[row] = at
    return at
  }
  const join = (a: number, b: number) => {
    const [p, q] = [leaderOf(a), leaderOf(b)]
    const [first, second] = [unitOf.get(p), unitOf.get(q)]
    if (p === q || (first !== undefined && second !== undefined && first !== second)) return
    leader[Math.max(p, q)] = Math.min(p, q)
    const unit = first ?? second
    if (unit !== undefined) unitOf.set(Math.min(p, q), unit)
  }
  for (const [unit, members] of apart.entries()) {
    const rows = members.flatMap((atom) => rowOf.get(atom) ?? [])
    const free = rows.filter((row) => !unitOf.has(leaderOf(row)))
    for (const row of free) join(free[0]!, row)
    if (free[0] !== undefined) unitOf.set(leaderOf(free[0]), unit)
  }
  for (const members of together) {
    const rows = members.flatMap((atom) => rowOf.get(atom) ?? [])
    for (const row of rows) join(rows[0]!, row)
  }
  const { first, second, count } = ensemble.bonds
  for (let i = 0; i < count; i++) {
    const [a, b] = [rowOf.get(first[i]!), rowOf.get(second[i]!)]
    if (a !== undefined && b !== undefined) join(a, b)
  }
  const pieces = new Map<number, number[]>()
  for (const [row, atom] of atoms.entries()) {
    const at = leaderOf(row)
    const known = pieces.get(at)
    if (known === undefined) pieces.set(at, [atom])
    else known.push(atom)
  }
  return [...pieces.values()]
}
