/**
 * What moves as one when the parts are moved apart, and which way. Parts that enclose one another and
 * layers stand in a row, like nested dolls or a stack, caps of metals at its ends; donors between layers
 * go with the layer that binds them; staples, terminal caps and ligand bodies move outward from what they
 * hang on and go where it goes; other molecules keep away from the whole.
 */
import { groupRows } from '../base/group-rows'
import { add, dot, length, pointAt, subtract, type Vec3 } from '../geometry/vec3'
import { hasMetal, isOfWhole, loosePieces, skeletalPieces, type Piece } from './explosion-pieces'
import { isAlong, lineOf, meanOf, uniqueAxis } from './explosion-axis'
import type { Explosion, Fragment, FragmentMotion, Spheres } from './scene'
import type { SceneSource } from './scene-source'

/** Å: what is nearer to the middle of the cluster has no direction of its own: it stands in the row. */
const MIDDLE = 0.8

interface Draft extends Pick<Fragment, 'motion' | 'center' | 'holder' | 'part'> {
  readonly atoms: readonly number[] | Int32Array
}

/**
 * The fragments of a scene. Without a dissection nothing moves.
 *
 * @param origin Å, Cartesian: subtracted from every position
 *
 * Cost: linear in atoms and bonds.
 */
export function composeExplosion(source: SceneSource, spheres: Spheres, origin: Vec3): Explosion {
  const { ensemble, anatomy } = source
  const fragmentOfSphere = new Int32Array(spheres.count).fill(-1)
  if (anatomy.dissection === null) return { fragments: [], fragmentOfSphere, axis: [1, 0, 0] }
  const placeOf = (atom: number) => subtract(pointAt(ensemble.cartn, atom), origin)
  const { axis, drafts } = draftFragments(source, placeOf)

  const fragmentOfAtom = new Int32Array(ensemble.count).fill(-1)
  for (const [fragment, { atoms }] of drafts.entries()) {
    for (const atom of atoms) fragmentOfAtom[atom] = fragment
  }
  for (let sphere = 0; sphere < spheres.count; sphere++) {
    fragmentOfSphere[sphere] = fragmentOfAtom[spheres.atom[sphere]!]!
  }
  const rows = rowsByKey(fragmentOfSphere, drafts.length)
  const fragments = drafts.map(({ motion, center, holder, part }, i): Fragment => {
    return { motion, center, holder, part, spheres: rows[i]! }
  })
  return { fragments, fragmentOfSphere, axis }
}

type PlaceOf = (atom: number) => Vec3

function draftFragments(
  source: SceneSource,
  placeOf: PlaceOf,
): { readonly axis: Vec3; readonly drafts: readonly Draft[] } {
  const stackAxis = source.anatomy.dissection?.axis ?? null
  const skeleton = skeletalPieces(source)
  const centerOf = ({ atoms }: Pick<Piece, 'atoms'>) => meanOf(atoms.map(placeOf))
  const middle = meanOf(skeleton.flatMap(({ atoms }) => atoms.map(placeOf)))
  const bodies = skeleton.filter((piece) => {
    if (piece.isBody) return true
    const away = subtract(centerOf(piece), middle)
    if (length(away) < MIDDLE) return true
    return stackAxis !== null && hasMetal(source, piece.atoms) && isAlong(away, stackAxis)
  })
  // Ligands about a single atom, say: the innermost stays.
  if (bodies.length === 0) bodies.push(...skeleton.slice(0, 1))
  const line = lineOf(bodies.map(centerOf))
  const axis =
    stackAxis ?? line.direction ?? uniqueAxis(bodies.flatMap(({ atoms }) => atoms.map(placeOf)))
  const motion: FragmentMotion = stackAxis !== null || line.isLine ? 'row' : 'radial'
  const height = (piece: Piece) => dot(axis, centerOf(piece))
  const halfway = dot(axis, middle)
  const inRow = bodies.toSorted((a, b) => {
    const step = height(a) - height(b)
    if (Math.abs(step) > MIDDLE) return step
    // At one height the inner part stands nearer to the middle, at either end; there, as the parts go.
    const isBelow = stackAxis !== null && height(a) + height(b) < 2 * (halfway - MIDDLE)
    return isBelow ? b.part - a.part : a.part - b.part
  })
  const drafts = withoutDoubles(source, inRow, height).map((piece): Draft => {
    return { motion, atoms: piece.atoms, center: centerOf(piece), holder: -1, part: piece.part }
  })
  const others = skeleton.filter((piece) => !bodies.includes(piece))
  const isLayered = (piece: Piece) => stackAxis !== null && isOfWhole(source, piece)
  takeIn(source, drafts, others.filter(isLayered), centerOf)
  const hung = joinedPieces(source, others.filter((piece) => !isLayered(piece)), loosePieces(source, skeleton)) // prettier-ignore
  const holderOf = findHolders(source, drafts)
  for (const piece of hung) {
    const center = centerOf(piece)
    const holder = holderOf(piece.atoms, center)
    drafts.push({ motion: 'outward', atoms: piece.atoms, center, holder, part: piece.part })
  }
  for (const atoms of otherMolecules(source)) {
    const center = middleOf(source, atoms, placeOf)
    drafts.push({ motion: 'apart', atoms, center, holder: -1, part: -1 })
  }
  return { axis, drafts }
}

/** Lets pieces go with the bodies that bind them, as donors do with a layer. */
function takeIn(
  source: SceneSource,
  drafts: Draft[],
  pieces: readonly Piece[],
  centerOf: (piece: Pick<Piece, 'atoms'>) => Vec3,
): void {
  const holderOf = findHolders(source, drafts)
  const holders = pieces.map((piece) => holderOf(piece.atoms, centerOf(piece)))
  for (const [i, holder] of holders.entries()) {
    const draft = drafts[holder]
    if (draft === undefined) continue
    const atoms = [...draft.atoms, ...pieces[i]!.atoms]
    drafts[holder] = { ...draft, atoms, center: centerOf({ atoms }) }
  }
}

/** Donors that stand about others at the same height go with them: layers leave them on either side. */
function withoutDoubles(
  source: SceneSource,
  inRow: readonly Piece[],
  height: (piece: Piece) => number,
): Piece[] {
  const kept: Piece[] = []
  for (const piece of inRow) {
    const last = kept.at(-1)
    const isDouble =
      last !== undefined &&
      !hasMetal(source, last.atoms) &&
      !hasMetal(source, piece.atoms) &&
      Math.abs(height(piece) - height(last)) < MIDDLE
    if (isDouble) kept[kept.length - 1] = { ...last, atoms: [...last.atoms, ...piece.atoms] }
    else kept.push(piece)
  }
  return kept
}

/**
 * Pieces of the skeleton with the ligand bodies bonded to them, so that a ligand goes whole with its donors;
 * and the ligand bodies that are bonded to none.
 */
function joinedPieces(
  { ensemble }: SceneSource,
  scattered: readonly Piece[],
  loose: readonly Piece[],
): Piece[] {
  const pieces = [...scattered, ...loose]
  const pieceOf = new Map(pieces.flatMap(({ atoms }, i) => atoms.map((atom) => [atom, i])))
  const leader = pieces.map((_, i) => i)
  const leaderOf = (i: number): number => {
    let at = i
    while (leader[at] !== at) at = leader[at]!
    return at
  }
  const { first, second, count } = ensemble.bonds
  for (let bond = 0; bond < count; bond++) {
    const [a, b] = [pieceOf.get(first[bond]!), pieceOf.get(second[bond]!)]
    if (a === undefined || b === undefined) continue
    // Staples and caps that touch stay two.
    if (a < scattered.length && b < scattered.length) continue
    const [p, q] = [leaderOf(a), leaderOf(b)]
    leader[Math.max(p, q)] = Math.min(p, q)
  }
  const joined = new Map<number, number[]>()
  for (const [i, { atoms }] of pieces.entries()) {
    const at = leaderOf(i)
    joined.set(at, [...(joined.get(at) ?? []), ...atoms])
  }
  return [...joined].map(([at, atoms]) => ({ atoms, part: pieces[at]!.part, isBody: false }))
}

/** The body with most bonds to some atoms, of those the last; without bonds the nearest. */
function findHolders({ ensemble }: SceneSource, bodies: readonly Draft[]) {
  const bodyOf = new Map(
    bodies.flatMap(({ atoms }, i) => Array.from(atoms, (atom) => [atom, i] as const)),
  )
  const bound = new Map<number, number[]>()
  const { first, second, count } = ensemble.bonds
  const note = (atom: number, other: number) => {
    const body = bodyOf.get(other)
    if (body !== undefined) bound.set(atom, [...(bound.get(atom) ?? []), body])
  }
  for (let bond = 0; bond < count; bond++) {
    note(first[bond]!, second[bond]!)
    note(second[bond]!, first[bond]!)
  }
  const centers = bodies.map(({ center }) => center)
  return (atoms: readonly number[], center: Vec3): number => {
    const bonds = new Map<number, number>()
    for (const body of atoms.flatMap((atom) => bound.get(atom) ?? [])) {
      bonds.set(body, (bonds.get(body) ?? 0) + 1)
    }
    const [best] = [...bonds].toSorted(([i, m], [j, n]) => n - m || j - i)
    if (best !== undefined) return best[0]
    const away = centers.map((it) => length(subtract(it, center)))
    return away.indexOf(Math.min(...away))
  }
}

/** Atoms of every molecule but the main one, in the order of their first atoms. */
function otherMolecules({ ensemble: { molecule } }: SceneSource): Int32Array[] {
  const molecules = molecule.reduce((most, own) => Math.max(most, own + 1), 0)
  return rowsByKey(molecule, molecules)
    .slice(1)
    .filter((atoms) => atoms.length > 0)
    .toSorted((a, b) => a[0]! - b[0]!)
}

/** The mean of some atoms, without a vector for each of them. */
function middleOf({ ensemble: { cartn } }: SceneSource, atoms: Int32Array, placeOf: PlaceOf): Vec3 {
  const first = atoms[0]!
  let [x, y, z] = [0, 0, 0]
  for (const atom of atoms) {
    x += cartn[3 * atom]! - cartn[3 * first]!
    y += cartn[3 * atom + 1]! - cartn[3 * first + 1]!
    z += cartn[3 * atom + 2]! - cartn[3 * first + 2]!
  }
  const { length: count } = atoms
  return add(placeOf(first), [x / count, y / count, z / count])
}

/** The rows of each key from 0 to n − 1, ascending; a row with a key below 0 is left out. */
function rowsByKey(keyOfRow: Int32Array, keys: number): Int32Array[] {
  const known = keyOfRow.map((key) => (key < 0 ? keys : key))
  const { start, row } = groupRows(known, keys + 1)
  return Array.from({ length: keys }, (_, key) => row.slice(start[key]!, start[key + 1]!))
}
