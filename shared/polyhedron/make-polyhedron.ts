import type { ConnectionTable } from '../coordination/connection-table'
import { shellFormula } from '../ensemble/part-names'
import type { Specimen } from '../ensemble/specimen'
import { centroid } from '../geometry/moments'
import { depthIn, edgesOf, solidBody, type SolidBody } from '../geometry/solid-body'
import { distance, pointAt, type Vec3 } from '../geometry/vec3'
import { areInContact, type MetalFrame } from './metal-frame'

/** How a polyhedron was found, which says what it must fulfil. */
export type Origin = 'cage' | 'neighbors' | 'kernel' | 'nested'

export interface CandidateSource {
  readonly origin: Origin
  /** Rows of the frame, ascending. */
  readonly rows: readonly number[]
  /** What is farther from every shape is none. */
  readonly mostMeasure: number
}

/** A polyhedron that may be one of the list. */
export interface Candidate extends CandidateSource {
  readonly body: SolidBody
  /** Ensemble atoms, ascending. */
  readonly vertices: readonly number[]
  readonly inside: readonly number[]
  /** Edges of the hull, as places in `rows`, with whether their metals are in contact. */
  readonly edges: readonly (readonly [number, number])[]
  readonly isContact: readonly boolean[]
}

/** Å: corners that deviate less from a plane make one face: squares of distorted cubes are folded. */
const FLAT_FACE = 0.4
/** Å below the faces: what lies deeper is inside. */
const INSIDE = 0.2
/** No atom beside a polyhedron binds as many vertices as this if it binds all. */
const FEWEST_HELD_BY = 5
/** What a polyhedron must surround, and how deep below its faces, in parts of the mean radius. */
export interface Surrounded {
  readonly center: Vec3
  readonly leastDepth: number
}

/**
 * The closed polyhedron that some metals are the vertices of; null where they are not in convex
 * position, where a cage is not closed by contacts, or where neighbors of an atom do not surround it
 * (those of a metal must have as many contacts among each other as they are).
 */
export function makeCandidate(
  frame: MetalFrame,
  specimen: Specimen,
  table: ConnectionTable,
  source: CandidateSource,
  surrounded: Surrounded | null = null,
): Candidate | null {
  const { origin, rows } = source
  const whole = solidBody(
    rows.map((row) => frame.points[row]!),
    FLAT_FACE,
  )
  if (whole === null) return null
  const corners = new Set(whole.faces.flat())
  if (origin === 'kernel' && corners.size < rows.length) {
    const outer = rows.filter((_, place) => corners.has(place))
    return makeCandidate(frame, specimen, table, { ...source, rows: outer })
  }
  if (corners.size < rows.length) return null
  const edges = edgesOf(whole)
  const isContact = edges.map(([p, q]) => areInContact(frame, rows[p]!, rows[q]!))
  if (origin === 'cage' && isContact.includes(false)) return null
  if (origin === 'kernel' && !isKnit(rows.length, edges, isContact)) return null
  if (surrounded !== null && !isSurrounded(whole, surrounded)) return null

  const vertices = rows.map((row) => frame.atoms[row]!)
  const inside = insideOf(specimen, table, vertices, whole)
  if (origin === 'neighbors' && inside.length === 0) return null
  const holdsMetal = inside.some((atom) => table.metals.includes(atom))
  const contacts = isContact.filter(Boolean).length
  if (origin === 'neighbors' && holdsMetal && contacts < rows.length) return null
  return { ...source, body: whole, vertices, inside, edges, isContact }
}

/** Whether every vertex has a contact with two others along the edges: a hull of far corners is no kernel. */
function isKnit(
  count: number,
  edges: readonly (readonly [number, number])[],
  isContact: readonly boolean[],
): boolean {
  const contacts = new Uint8Array(count)
  for (const [k, [p, q]] of edges.entries()) {
    if (!isContact[k]) continue
    contacts[p]!++
    contacts[q]!++
  }
  return contacts.every((degree) => degree >= 2)
}

function isSurrounded(body: SolidBody, { center, leastDepth }: Surrounded): boolean {
  const radius =
    body.points.reduce((sum, point) => sum + distance(point, center), 0) / body.points.length
  return depthIn(body, center) >= leastDepth * radius
}

/**
 * Metals and donors deep inside, and single atoms that bind every vertex, as the carbide in the base
 * of a square pyramid of Ru5.
 */
function insideOf(
  { ensemble }: Specimen,
  { metals, donors }: ConnectionTable,
  vertices: readonly number[],
  body: SolidBody,
): number[] {
  const isVertex = new Set(vertices)
  const middle = centroid(body.points)
  const reach = Math.max(...body.points.map((point) => distance(point, middle)))
  const isInside = (atom: number): boolean => {
    if (isVertex.has(atom)) return false
    const point = pointAt(ensemble.cartn, atom)
    return distance(point, middle) < reach && depthIn(body, point) > INSIDE
  }
  const held = donors
    .filter((donor) => donor.atoms.length === 1 && donor.metals.length >= FEWEST_HELD_BY)
    .filter(({ metals: bound }) =>
      vertices.every((vertex) => bound.some(({ metal }) => metal === vertex)),
    )
    .flatMap(({ atoms }) => atoms)
  const inside = [...metals, ...donors.flatMap(({ atoms }) => atoms)].filter(isInside)
  return [...new Set([...inside, ...held])].toSorted((a, b) => a - b)
}

/** `Cu6`, `Au12Ag`. */
export function formulaOf({ element }: Specimen, atoms: Iterable<number>): string {
  return shellFormula(Array.from(atoms, (atom) => element[atom]!))
}

/** Vertices and what is inside. */
export function allAtoms({ vertices, inside }: Pick<Candidate, 'vertices' | 'inside'>): number[] {
  return [...vertices, ...inside].toSorted((a, b) => a - b)
}
