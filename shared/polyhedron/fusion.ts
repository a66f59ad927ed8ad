/** How two sets of atoms hang together: what they share, or that they are stacked. */
import { HERE } from '../ensemble/neighborhood'
import type { Specimen } from '../ensemble/specimen'
import { depthIn, solidBody, type SolidBody } from '../geometry/solid-body'
import { pointAt } from '../geometry/vec3'
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
  const isInB = new Set(atomsB)
  const shared = atomsA.filter((atom) => isInB.has(atom))
  if (shared.length === Math.min(atomsA.length, atomsB.length)) return null
  const kind =
    shared.length === 0
      ? stackedKind(specimen, atomsA, atomsB)
      : sharedKind(specimen, atomsA, atomsB, shared)
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
  specimen: Specimen,
  atomsA: Int32Array,
  atomsB: Int32Array,
  shared: Int32Array,
): FusionKind {
  if (shared.length === 1) return 'vertex'
  const [a, b] = [bodyOf(specimen, atomsA), bodyOf(specimen, atomsB)]
  if (a === null || b === null) return shared.length === 2 ? 'edge' : 'set'
  const isInside = (body: SolidBody, atom: number): boolean =>
    depthIn(body, pointAt(specimen.ensemble.cartn, atom)) > INSIDE
  if (shared.some((atom) => isInside(a, atom)) && shared.some((atom) => isInside(b, atom))) {
    return 'interpenetrating'
  }
  if (shared.length === 2) return 'edge'
  return isOnFace(a, atomsA, shared) && isOnFace(b, atomsB, shared) ? 'face' : 'set'
}

/** Stacked: three atoms or more of a face of each touch a face of the other. */
function stackedKind(
  specimen: Specimen,
  atomsA: Int32Array,
  atomsB: Int32Array,
): FusionKind | null {
  const touching = (from: Int32Array, to: Int32Array): Int32Array => {
    const targets = new Set(to)
    const { start, neighbor, image } = specimen.neighborhood
    return from.filter((atom) => {
      for (let row = start[atom]!; row < start[atom + 1]!; row++) {
        if (image[row] === HERE && targets.has(neighbor[row]!)) return true
      }
      return false
    })
  }
  const ofA = touching(atomsA, atomsB)
  if (ofA.length < 3) return null
  const ofB = touching(atomsB, atomsA)
  if (ofB.length < 3) return null
  const [a, b] = [bodyOf(specimen, atomsA), bodyOf(specimen, atomsB)]
  if (a === null || b === null) return null
  return isOnFace(a, atomsA, ofA) && isOnFace(b, atomsB, ofB) ? 'stacked' : null
}

function bodyOf({ ensemble }: Specimen, atoms: Int32Array): SolidBody | null {
  return solidBody(
    Array.from(atoms, (atom) => pointAt(ensemble.cartn, atom)),
    FLAT_FACE,
  )
}

function isOnFace({ faces }: SolidBody, atoms: Int32Array, some: Int32Array): boolean {
  return faces.some((face) => {
    const corners = new Set(face.map((row) => atoms[row]!))
    return some.every((atom) => corners.has(atom))
  })
}
