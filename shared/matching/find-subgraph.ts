/** Finding a set of atoms again in another cluster: "find this Cu20Se19 here". */
import { embedByBonds } from './embed-by-bonds'
import { embedByShape, largestCommonShape } from './embed-by-shape'
import { isConnected, type Piece } from './piece'
import { isMirror, MIRROR_GAIN, superpose } from './superpose'
import { spend, type WorkLimit } from './work-limit'

/** A pattern as it stands in a target. */
export interface Embedding {
  /** Row of the target for each row of the pattern. */
  readonly atoms: Int32Array
  /** Å: root mean square of the distances when the two are superposed. */
  readonly rmsd: number
  /** Whether it is the mirror image that stands there. */
  readonly isInverted: boolean
  /** Bonds of the pattern that are none in the target. */
  readonly missingBonds: number
  /** Bonds among these atoms of the target that the pattern has not. */
  readonly extraBonds: number
}

/** What pattern and target have in common at the least. */
export interface CommonPiece {
  /** Row of the target for each row of the pattern; −1: none. */
  readonly atoms: Int32Array
  readonly count: number
  /** Å */
  readonly rmsd: number
}

/**
 * `isComplete`: the search came to its end; else there may be more, or may be one after all.
 */
export type SubgraphOutcome =
  | {
      readonly kind: 'found'
      /** One for each set of target atoms, the nearest in shape first. */
      readonly embeddings: readonly Embedding[]
      readonly isComplete: boolean
    }
  | {
      readonly kind: 'absent'
      /** A sentence. */
      readonly reason: string
      readonly largest: CommonPiece | null
      readonly isComplete: boolean
    }

/** Comparisons of atoms for each way of searching, a few tenths of a second. */
const BY_BONDS = 4e6
const BY_SHAPE = 2e7
const COMMON = 5e6
/** Comparisons that superposing is worth, for each atom. */
const SUPERPOSING = 10
/** A larger pattern is a molecule, not a part. */
const LARGEST_PATTERN = 2000

/**
 * Finds all places at which a pattern stands in a target: bond by bond, however much it is distorted,
 * where bonds hold it together; and by its shape, whatever its bonds (a contact a little longer than
 * the bond rule allows is no other cluster). Of the ways to lay it on one set of atoms the one with the
 * least deviation is given.
 *
 * Same input, same outcome; other numbering and rigid motion change no RMSD. The work is bounded.
 */
export function findSubgraph(pattern: Piece, target: Piece): SubgraphOutcome {
  if (pattern.count === 0) return absent('There are no atoms to look for.', null, true)
  if (pattern.count > LARGEST_PATTERN) {
    return absent(`More than ${LARGEST_PATTERN} atoms are not looked for at once.`, null, true)
  }

  const best = new Map<string, Embedding>()
  const keep = (atoms: Int32Array) => {
    const key = atoms.toSorted().join(' ')
    const { rmsd, isInverted } = measured(pattern, target, atoms)
    const known = best.get(key)
    if (known !== undefined && !isBetter(rmsd, isInverted, known)) return
    best.set(key, { atoms, rmsd, isInverted, missingBonds: 0, extraBonds: 0 })
  }
  const bondLimit: WorkLimit = { left: BY_BONDS }
  if (isConnected(pattern)) {
    embedByBonds(pattern, target, bondLimit, (atoms) => {
      keep(atoms)
      return spend(bondLimit, SUPERPOSING * pattern.count)
    })
  }
  const shapeLimit: WorkLimit = { left: BY_SHAPE }
  embedByShape(pattern, target, shapeLimit, keep)

  const isComplete = bondLimit.left >= 0 && shapeLimit.left >= 0
  if (best.size > 0) {
    const count = bondCounter(pattern, target)
    const embeddings = [...best.values()]
      .map((it) => ({ ...it, ...count(it.atoms) }))
      .toSorted((p, q) => p.rmsd - q.rmsd || compareRows(p.atoms, q.atoms))
    return { kind: 'found', embeddings, isComplete }
  }
  const atoms = largestCommonShape(pattern, target, { left: COMMON })
  const largest =
    atoms === null
      ? null
      : {
          atoms,
          count: atoms.filter((atom) => atom >= 0).length,
          rmsd: superpose(pattern.cartn, target.cartn, atoms).rmsd,
        }
  return absent('No such set of atoms stands here.', largest, isComplete)
}

/** Of two ways of laying, one that is mirrored must be nearer by as much as `superpose` asks. */
function isBetter(rmsd: number, isInverted: boolean, known: Embedding): boolean {
  const cost = (it: Pick<Embedding, 'rmsd' | 'isInverted'>) =>
    it.rmsd + (it.isInverted ? MIRROR_GAIN : 0)
  return cost({ rmsd, isInverted }) < cost(known)
}

function measured(pattern: Piece, target: Piece, atoms: Int32Array) {
  const laid = superpose(pattern.cartn, target.cartn, atoms)
  return { rmsd: laid.rmsd, isInverted: isMirror(laid) }
}

function absent(reason: string, largest: CommonPiece | null, isComplete: boolean) {
  return { kind: 'absent', reason, largest, isComplete } as const
}

function bondCounter(pattern: Piece, target: Piece) {
  const isBond = new Set(target.bonds.map(([p, q]) => pairKey(p, q)))
  return (atoms: Int32Array) => {
    const kept = pattern.bonds.filter(([p, q]) => isBond.has(pairKey(atoms[p]!, atoms[q]!))).length
    const held = new Set(atoms)
    const there = target.bonds.filter(([p, q]) => held.has(p) && held.has(q)).length
    return { missingBonds: pattern.bonds.length - kept, extraBonds: there - kept }
  }
}

function pairKey(p: number, q: number): string {
  return p < q ? `${p} ${q}` : `${q} ${p}`
}

function compareRows(p: Int32Array, q: Int32Array): number {
  for (const [row, atom] of p.entries()) {
    if (atom !== q[row]) return atom - q[row]!
  }
  return 0
}
