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
  const coordinates = Float64Array.from(frame.points.flat())
  const sphere = new Float64Array(4)
  for (const [row, near] of frame.near.entries()) {
    const contacts = near
      .filter((it) => it.distance <= frame.reach(row, it.row))
      .map((it) => it.row)
    for (const [a, p] of contacts.entries()) {
      const widest = (WIDEST * frame.reach(row, p)) ** 2
      for (let b = 0; b < a; b++) {
        for (let c = 0; c < b; c++) {
          const corners = [row, p, contacts[b]!, contacts[c]!] as const
          if (!circumsphere(coordinates, corners, sphere) || sphere[3]! > widest) continue
          if (!isEmpty(coordinates, near, sphere)) continue
          const vertices = verticesOn(frame, row, {
            center: [sphere[0]!, sphere[1]!, sphere[2]!],
            radius: Math.sqrt(sphere[3]!),
          })
          if (vertices !== null) found.set(vertices.join(), vertices)
        }
      }
    }
  }
  return [...found.values()]
}

/** Whether no metal lies well inside a sphere through a metal with the neighbors `near`. */
function isEmpty(points: Float64Array, near: readonly Near[], sphere: Float64Array): boolean {
  const [x, y, z, square] = [sphere[0]!, sphere[1]!, sphere[2]!, sphere[3]!]
  const inner = (1 - WITHIN) ** 2 * square
  for (const { row, distance: far } of near) {
    if (far * far > 4 * square) return true
    const [dx, dy, dz] = [points[3 * row]! - x, points[3 * row + 1]! - y, points[3 * row + 2]! - z]
    if (dx * dx + dy * dy + dz * dz < inner) return false
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
    // Through four points the sphere is what it was.
    if (next.length === FEWEST_VERTICES) return next
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
  const on = [row]
  const far = (1 + BEYOND) * radius
  for (const other of near[row]!) {
    if (other.distance > 2 * far) break
    const d = distance(points[other.row]!, center)
    if (d < (1 - WITHIN) * radius) return null
    if (d <= far) on.push(other.row)
  }
  return on.toSorted((a, b) => a - b)
}
