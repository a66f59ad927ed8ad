/** Parts of a plane drawing that fall on each other are turned away, about the single lines between them. */

export interface PlanePoint {
  readonly x: number
  readonly y: number
}

/** Atoms a and b of a line. */
export type PlaneBond = readonly [a: number, b: number]

/** Mean bonds; two atoms, or an atom and the middle of a bond, want to be no nearer. */
const ROOM = 0.9
/** Degrees by which a part may be bent about the atom it hangs on, besides being turned over. */
const BENDS = [-60, -40, -20, 20, 40, 60] as const
/** What a bend costs for each degree, in units of crowding: a drawing without is the better one. */
const COST_OF_BEND = 0.0005
const MOST_MOVES = 12
/** Larger drawings are left as they are: they would keep the page waiting. */
const MOST_POINTS = 100
/** Below this the drawing is left as it is. */
const CALM = 0.05

/**
 * Turns parts over, or bends them aside, as long as that takes crowding away; greedily, so the same
 * drawing always ends the same way.
 *
 * @param points in mean bonds
 * Cost: a few hundred times the number of pairs of atoms, only where a drawing is crowded.
 */
export function untangle(
  points: readonly PlanePoint[],
  bonds: readonly PlaneBond[],
): readonly PlanePoint[] {
  let best = { points, crowding: crowdingOf(points, bonds), bend: 0 }
  if (best.crowding < CALM || points.length > MOST_POINTS) return points
  const hinges = hingesOf(points.length, bonds)
  for (let move = 0; move < MOST_MOVES && best.crowding >= CALM; move++) {
    const before = best
    for (const hinge of hinges) {
      for (const next of movedBy(before.points, hinge)) {
        const crowding = crowdingOf(next.points, bonds)
        const bend = before.bend + next.bend
        const gain = best.crowding - crowding - COST_OF_BEND * (bend - best.bend)
        if (gain > 1e-6) best = { points: next.points, crowding, bend }
      }
    }
    if (best === before) break
  }
  return best.points
}

/** A line that is in no ring, and the atoms beyond it: those that turn about `pivot`. */
interface Hinge {
  readonly pivot: number
  readonly end: number
  readonly beyond: readonly number[]
}

/** The hinges between two parts of several atoms each; the smaller part is the one that turns. */
function hingesOf(count: number, bonds: readonly PlaneBond[]): Hinge[] {
  const neighbors: number[][] = Array.from({ length: count }, () => [])
  for (const [a, b] of bonds) {
    neighbors[a]!.push(b)
    neighbors[b]!.push(a)
  }
  return bonds.flatMap(([a, b]): Hinge[] => {
    if (neighbors[a]!.length < 2 || neighbors[b]!.length < 2) return []
    const beyond = beyondBond(neighbors, a, b)
    if (beyond === null) return []
    if (beyond.length <= count / 2) return [{ pivot: a, end: b, beyond }]
    return [{ pivot: b, end: a, beyond: beyondBond(neighbors, b, a) ?? [] }]
  })
}

/** Atoms reached through b without going back to a; null where a is reached: the bond is in a ring. */
function beyondBond(neighbors: readonly (readonly number[])[], a: number, b: number) {
  const seen = new Set([b])
  for (const atom of seen) {
    for (const other of neighbors[atom]!) {
      if (other === a && atom !== b) return null
      if (other !== a) seen.add(other)
    }
  }
  return [...seen]
}

/** The drawing with the part turned over about its hinge, or bent aside. */
function movedBy(points: readonly PlanePoint[], { pivot, end, beyond }: Hinge) {
  const [from, to] = [points[pivot]!, points[end]!]
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length]
  const moved = (place: (dx: number, dy: number) => readonly [number, number]) => {
    const next = [...points]
    for (const atom of beyond) {
      const [x, y] = place(points[atom]!.x - from.x, points[atom]!.y - from.y)
      next[atom] = { x: from.x + x, y: from.y + y }
    }
    return next
  }
  const turned = moved((dx, dy) => {
    const along = 2 * (dx * ux + dy * uy)
    return [along * ux - dx, along * uy - dy]
  })
  const bent = BENDS.map((degrees) => {
    const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
    const next = moved((dx, dy) => [dx * cos - dy * sin, dx * sin + dy * cos])
    return { points: next, bend: Math.abs(degrees) }
  })
  return [{ points: turned, bend: 0 }, ...bent]
}

/** How much atoms, and atoms and the middles of bonds, are in each other's way; 0: not at all. */
function crowdingOf(points: readonly PlanePoint[], bonds: readonly PlaneBond[]): number {
  const count = points.length
  const bonded = new Set(bonds.map(([a, b]) => Math.min(a, b) * count + Math.max(a, b)))
  let crowding = 0
  for (let a = 0; a < count; a++) {
    const { x, y } = points[a]!
    for (let b = a + 1; b < count; b++) {
      const overlap = overlapOf(x - points[b]!.x, y - points[b]!.y, ROOM)
      if (overlap > 0 && !bonded.has(a * count + b)) crowding += overlap
    }
    for (const [from, to] of bonds) {
      if (from === a || to === a) continue
      const [p, q] = [points[from]!, points[to]!]
      crowding += overlapOf(x - (p.x + q.x) / 2, y - (p.y + q.y) / 2, ROOM / 2)
    }
  }
  return crowding
}

/** The square of what is missing to `room`; most pairs are far apart, which is seen without a root. */
function overlapOf(dx: number, dy: number, room: number): number {
  if (Math.abs(dx) >= room || Math.abs(dy) >= room) return 0
  const missing = room - Math.hypot(dx, dy)
  return missing > 0 ? missing * missing : 0
}
