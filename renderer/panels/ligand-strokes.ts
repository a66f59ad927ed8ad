/** A ligand laid out in the plane as lines, wedges and letters: a skeletal formula with its donors marked. */
import type { DrawnAtom, DrawnBond, LigandLayout } from './ligand-layout'
import {
  chargeOfCorner,
  isWritten,
  lettersOf,
  RING,
  type Point,
  type Run,
} from './ligand-lettering'

export interface Line {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

export interface DonorMark {
  readonly x: number
  readonly y: number
  readonly element: number
  /** A ring about a letter, or a dot on a bare corner. */
  readonly kind: 'ring' | 'dot'
}

export interface LigandStrokes {
  readonly width: number
  readonly height: number
  readonly lines: readonly Line[]
  /** Corners of filled wedges, as `points` of a polygon. */
  readonly wedges: readonly string[]
  readonly letters: readonly Run[]
  readonly donors: readonly DonorMark[]
}

/** All in px of a drawing that is not scaled. */
const BOND = 24
const MARGIN = 18
const LETTER = 8
const GAP = 3.6
const WEDGE = 3
const HASHES = 5

export function strokesOfLigand({ atoms, bonds }: LigandLayout): LigandStrokes {
  const neighbors = neighborsOf(atoms, bonds)
  const written = atoms.map((_, i) => isWritten(atoms, i, neighbors[i]!))
  const left = Math.min(...atoms.map(({ x }) => x)) * BOND - MARGIN
  const top = Math.min(...atoms.map(({ y }) => y)) * BOND - MARGIN
  const points = atoms.map(({ x, y }) => ({ x: x * BOND - left, y: y * BOND - top }))
  const room = (atom: number) => {
    if (!written[atom]) return 0
    return atoms[atom]!.isDonor ? RING : LETTER
  }

  const lines: Line[] = []
  const wedges: string[] = []
  for (const bond of bonds) {
    const axis = shortened(points[bond.from]!, points[bond.to]!, room(bond.from), room(bond.to))
    if (bond.wedge === 'up') wedges.push(wedge(axis))
    else if (bond.wedge === 'down') lines.push(...hashes(axis))
    else lines.push(...bondLines(bond, axis, points, neighbors, written))
  }
  return {
    width: Math.max(...points.map(({ x }) => x)) + MARGIN,
    height: Math.max(...points.map(({ y }) => y)) + MARGIN,
    lines: lines.map(rounded),
    wedges,
    letters: atoms.flatMap((atom, i) => {
      const around = neighbors[i]!.map((other) => points[other]!)
      return (written[i] ? lettersOf : chargeOfCorner)(atom, points[i]!, around)
    }),
    donors: atoms.flatMap((atom, i) => {
      if (!atom.isDonor) return []
      const kind = written[i] ? 'ring' : 'dot'
      return [{ x: round(points[i]!.x), y: round(points[i]!.y), element: atom.element, kind }]
    }),
  }
}

function neighborsOf(atoms: readonly DrawnAtom[], bonds: readonly DrawnBond[]): number[][] {
  const neighbors: number[][] = atoms.map(() => [])
  for (const { from, to } of bonds) {
    neighbors[from]!.push(to)
    neighbors[to]!.push(from)
  }
  return neighbors
}

function shortened(a: Point, b: Point, atA: number, atB: number): Line {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
  const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length]
  return { x1: a.x + ux * atA, y1: a.y + uy * atA, x2: b.x - ux * atB, y2: b.y - uy * atB }
}

/** One line, two or three. The second of a double bond lies where the neighbours are, as inside a ring. */
function bondLines(
  { from, to, order }: DrawnBond,
  axis: Line,
  points: readonly Point[],
  neighbors: readonly (readonly number[])[],
  written: readonly boolean[],
): Line[] {
  if (order === 1) return [axis]
  if (order === 3) return [axis, beside(axis, GAP, 0), beside(axis, -GAP, 0)]
  const side = (end: number, other: number) =>
    neighbors[end]!.filter((atom) => atom !== other).reduce(
      (sum, atom) => sum + sideOf(points[from]!, points[to]!, points[atom]!),
      0,
    )
  const sum = side(from, to) + side(to, from)
  const isEnd = neighbors[from]!.length === 1 || neighbors[to]!.length === 1
  // A double bond to an end, as C=O, or with the rest on both sides alike, is drawn about its axis.
  if (sum === 0 || (isEnd && (written[from] === true || written[to] === true))) {
    return [beside(axis, GAP / 2, 0), beside(axis, -GAP / 2, 0)]
  }
  return [axis, beside(axis, Math.sign(sum) * GAP, GAP)]
}

/** On which side of the line from a to b the point lies: 1, −1, or 0 on it. */
function sideOf(a: Point, b: Point, point: Point): number {
  const cross = (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x)
  return Math.abs(cross) < BOND ? 0 : Math.sign(cross)
}

/** The line moved sideways, and shortened at both ends. */
function beside(line: Line, offset: number, shorter: number): Line {
  const { x1, y1, x2, y2 } = shortened(
    { x: line.x1, y: line.y1 },
    { x: line.x2, y: line.y2 },
    shorter,
    shorter,
  )
  const length = Math.hypot(x2 - x1, y2 - y1) || 1
  const [nx, ny] = [(-(y2 - y1) / length) * offset, ((x2 - x1) / length) * offset]
  return { x1: x1 + nx, y1: y1 + ny, x2: x2 + nx, y2: y2 + ny }
}

function wedge(axis: Line): string {
  const above = beside(axis, WEDGE, 0)
  const below = beside(axis, -WEDGE, 0)
  const corners = [
    [axis.x1, axis.y1],
    [above.x2, above.y2],
    [below.x2, below.y2],
  ]
  return corners.map((corner) => corner.map((x) => round(x!)).join(',')).join(' ')
}

/** Short strokes across a bond, wider towards its far end. */
function hashes({ x1, y1, x2, y2 }: Line): Line[] {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1
  const [nx, ny] = [-(y2 - y1) / length, (x2 - x1) / length]
  return Array.from({ length: HASHES }, (_, i) => {
    const part = (i + 1) / HASHES
    const [x, y] = [x1 + (x2 - x1) * part, y1 + (y2 - y1) * part]
    const half = WEDGE * part
    return { x1: x - nx * half, y1: y - ny * half, x2: x + nx * half, y2: y + ny * half }
  })
}

function rounded({ x1, y1, x2, y2 }: Line): Line {
  return { x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2) }
}

function round(x: number): number {
  return Math.round(x * 10) / 10
}
