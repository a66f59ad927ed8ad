/** Polyhedra about a place where no metal is: tetrahedra, octahedra, prisms, cubes, hollow icosahedra. */
import { circumsphere, fittedSphere, type Sphere } from '../geometry/spheres'
import { distance } from '../geometry/vec3'
import type { MetalFrame, Near } from './metal-frame'

/** In parts of the radius: vertices stand this far within and beyond the sphere of a distorted polyhedron. */
const [WITHIN, BEYOND] = [0.14, 0.16]
/** Times the longest contact: wider spheres among metals are no cages. */
const WIDEST = 1.3
const FEWEST_VERTICES = 4
const MOST_VERTICES = 32

/**
 * Sets of metals on a sphere with no metal inside: each vertex of a polyhedron and three neighbors of
 * it fix such a sphere, as the corners of a Delaunay tetrahedron do; all metals near it are vertices.
 *
 * @returns rows of the frame, ascending, each set once
 *
 * Cost: metals × triples of their contacts.
 */
export function findCages(frame: MetalFrame): number[][] {
  const found = new Map<string, number[]>()
  for (const [row, near] of frame.near.entries()) {
    const contacts = near.filter((it) => it.distance <= frame.reach(row, it.row))
    for (const [a, p] of contacts.entries()) {
      for (const [b, q] of contacts.slice(0, a).entries()) {
        for (const r of contacts.slice(0, b)) {
          // Of a set of four in contact with one another one is enough.
          const sphere = circumsphere(
            frame.points[row]!,
            frame.points[p.row]!,
            frame.points[q.row]!,
            frame.points[r.row]!,
          )
          if (sphere === null || sphere.radius > WIDEST * frame.reach(row, p.row)) continue
          if (!isEmpty(frame, near, sphere)) continue
          const vertices = verticesOn(frame, row, sphere)
          if (vertices !== null) found.set(vertices.join(), vertices)
        }
      }
    }
  }
  return [...found.values()]
}

/** Whether no metal lies well inside a sphere through a metal with the neighbors `near`. */
function isEmpty(
  { points }: MetalFrame,
  near: readonly Near[],
  { center, radius }: Sphere,
): boolean {
  const inner = (1 - WITHIN) * radius
  for (const other of near) {
    if (other.distance > 2 * radius) return true
    if (distance(points[other.row]!, center) < inner) return false
  }
  return true
}

const MOST_ROUNDS = 4

/** All metals on the sphere, which is fitted to them again until they stay the same. */
function verticesOn(frame: MetalFrame, row: number, through: Sphere): number[] | null {
  let sphere = through
  let vertices: number[] = []
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = onSphere(frame, row, sphere)
    if (next === null || next.length < FEWEST_VERTICES || next.length > MOST_VERTICES) return null
    if (next.join() === vertices.join()) return vertices
    vertices = next
    sphere = fittedSphere(
      vertices.map((vertex) => frame.points[vertex]!),
      sphere,
    )
  }
  return null
}

function onSphere({ points, near }: MetalFrame, row: number, sphere: Sphere): number[] | null {
  const { center, radius } = sphere
  const on: number[] = []
  const far = (1 + BEYOND) * radius
  for (const other of [{ row, distance: 0 }, ...near[row]!]) {
    if (other.distance > 2 * far) break
    const d = distance(points[other.row]!, center)
    if (d < (1 - WITHIN) * radius) return null
    if (d <= far) on.push(other.row)
  }
  return on.toSorted((a, b) => a - b)
}
