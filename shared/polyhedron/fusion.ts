/** How two sets of atoms hang together: what they share, or that they are stacked. */
import { HERE } from '../ensemble/neighborhood'
import type { Specimen } from '../ensemble/specimen'
import { depthIn, solidBody, type SolidBody } from '../geometry/solid-body'
import { pointAt, type Vec3 } from '../geometry/vec3'
import { formulaOf } from './make-polyhedron'
import type { Fusion, FusionKind } from './polyhedron'

/** Å: atoms that deviate less from a plane are on one face. */
const FLAT_FACE = 0.5
/** Å below all faces: an atom so deep is inside. */
const INSIDE = 0.2

/**
 * What two sets of atoms have in common, in the words of a paper: `Au17 = Au11 + Au10 sharing Au4`.
 *
 * @param members what the fusion says of itself, ascending
 * @param atomsA, atomsB ensemble atoms with those inside
 * @returns null where one set holds the other, and where they share nothing and are not stacked
 */
export function describeFusion(
  specimen: Specimen,
  members: readonly [number, number],
  atomsA: Int32Array,
  atomsB: Int32Array,
): Fusion | null {
  return fuse(specimen, members, fusible(specimen, atomsA), fusible(specimen, atomsB))
}

/** A set of atoms that is compared with many others. */
export interface Fusible {
  readonly atoms: Int32Array
  readonly set: ReadonlySet<number>
  /** Its convex body, worked out when it is first asked for; null where it is flat. */
  readonly body: () => SolidBody | null
}

export function fusible({ ensemble }: Specimen, atoms: Int32Array): Fusible {
  let body: SolidBody | null | undefined
  const points = (): Vec3[] => Array.from(atoms, (atom) => pointAt(ensemble.cartn, atom))
  return {
    atoms,
    set: new Set(atoms),
    body: () => (body === undefined ? (body = solidBody(points(), FLAT_FACE)) : body),
  }
}

/** As `describeFusion`. */
export function fuse(
  specimen: Specimen,
  members: readonly [number, number],
  a: Fusible,
  b: Fusible,
): Fusion | null {
  const [atomsA, atomsB] = [a.atoms, b.atoms]
  const shared = atomsA.filter((atom) => b.set.has(atom))
  if (shared.length === Math.min(atomsA.length, atomsB.length)) return null
  const kind =
    shared.length === 0 ? stackedKind(specimen, a, b) : sharedKind(specimen, a, b, shared)
  if (kind === null) return null

  const isShared = new Set(shared)
  const union = [...atomsA, ...atomsB.filter((atom) => !isShared.has(atom))]
  const [larger, smaller] = atomsA.length >= atomsB.length ? [atomsA, atomsB] : [atomsB, atomsA]
  const sum = `${formulaOf(specimen, union)} = ${formulaOf(specimen, larger)} + ${formulaOf(specimen, smaller)}`
  const formula = formulaOf(specimen, shared)
  return {
    members,
    kind,
    atoms: shared.toSorted(),
    shared: formula,
    text: kind === 'stacked' ? `${sum} stacked` : `${sum} sharing ${formula}`,
  }
}

function sharedKind(
  { ensemble }: Specimen,
  a: Fusible,
  b: Fusible,
  shared: Int32Array,
): FusionKind {
  if (shared.length === 1) return 'vertex'
  const holdsShared = (it: Fusible): boolean => {
    const body = it.body()
    if (body === null) return false
    return shared.some((atom) => depthIn(body, pointAt(ensemble.cartn, atom)) > INSIDE)
  }
  if (holdsShared(a) && holdsShared(b)) return 'interpenetrating'
  if (shared.length === 2) return 'edge'
  return isOnFace(a, shared) && isOnFace(b, shared) ? 'face' : 'set'
}

/** Stacked: three atoms or more of a face of each touch a face of the other. */
function stackedKind(specimen: Specimen, a: Fusible, b: Fusible): FusionKind | null {
  const { start, neighbor, image } = specimen.neighborhood
  const touching = (from: Int32Array, to: ReadonlySet<number>): Int32Array =>
    from.filter((atom) => {
      for (let row = start[atom]!; row < start[atom + 1]!; row++) {
        if (image[row] === HERE && to.has(neighbor[row]!)) return true
      }
      return false
    })
  const ofA = touching(a.atoms, b.set)
  if (ofA.length < 3) return null
  const ofB = touching(b.atoms, a.set)
  if (ofB.length < 3) return null
  return isOnFace(a, ofA) && isOnFace(b, ofB) ? 'stacked' : null
}

function isOnFace({ atoms, body }: Fusible, some: Int32Array): boolean {
  return (body()?.faces ?? []).some((face) => {
    const corners = new Set(face.map((row) => atoms[row]!))
    return some.every((atom) => corners.has(atom))
  })
}
