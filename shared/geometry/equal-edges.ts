/** Johnson solids whose vertices follow only from their edges being equal: all edges 1, symmetry as named. */
import { ring } from './polyhedra'
import { distance, type Vec3 } from './vec3'

/** J85, D4d: two squares, and between them two rings of four, each above a corner of the far square. */
export function snubSquareAntiprism(): Vec3[] {
  const at = ([height, reach, rise]: readonly number[]): Vec3[] => [
    ...ring(4, Math.SQRT1_2, height!),
    ...ring(4, reach!, rise!, 45),
    ...ring(4, reach!, -rise!),
    ...ring(4, Math.SQRT1_2, -height!, 45),
  ]
  const edges = [
    [0, 4],
    [0, 8],
    [4, 8],
  ] as const
  return at(solveEdges(at, edges, [0.68, 1.2, 0.1]))
}

/**
 * J90, D2d: above and below, at right angles, two squares that share an edge, with a vertex at either
 * end of that edge.
 */
export function disphenocingulum(): Vec3[] {
  const at = ([ridge, wide, outer, far, side]: readonly number[]): Vec3[] => {
    const half: Vec3[] = [
      [0, 0.5, ridge!],
      [wide!, 0.5, outer!],
      [0, far!, side!],
      [0, -0.5, ridge!],
      [wide!, -0.5, outer!],
      [-wide!, 0.5, outer!],
      [-wide!, -0.5, outer!],
      [0, -far!, side!],
    ]
    return [...half, ...half.map(([x, y, z]): Vec3 => [-y, x, -z])]
  }
  // Beside those within a half: to the side vertex and to the square of the other half.
  const edges = [
    [0, 1],
    [0, 2],
    [1, 2],
    [1, 15],
    [1, 12],
  ] as const
  return at(solveEdges(at, edges, [1.1, 0.77, 0.47, 1.27, 0.46]))
}

/** J91, D2h: two squares with triangles on opposite sides, pentagons between them. */
export function bilunabirotunda(): Vec3[] {
  const golden = (1 + Math.sqrt(5)) / 2
  const signs = [1, -1] as const
  return [
    ...signs.flatMap((x) =>
      signs.flatMap((y) => signs.map((z): Vec3 => [(x * golden) / 2, y / 2, z / 2])),
    ),
    ...signs.flatMap((x) => signs.map((z): Vec3 => [x / 2, 0, (z * (1 + golden)) / 2])),
    ...signs.map((y): Vec3 => [0, (y * golden) / 2, 0]),
  ]
}

const MOST_STEPS = 60
const STEP = 1e-7

/** The parameters near `start` for which the distances between some vertices are 1, by Newton's method. */
function solveEdges(
  at: (parameters: readonly number[]) => readonly Vec3[],
  edges: readonly (readonly [number, number])[],
  start: readonly number[],
): readonly number[] {
  const excess = (parameters: readonly number[]): number[] => {
    const points = at(parameters)
    return edges.map(([p, q]) => distance(points[p]!, points[q]!) - 1)
  }
  let parameters = [...start]
  for (let step = 0; step < MOST_STEPS; step++) {
    const here = excess(parameters)
    if (Math.max(...here.map(Math.abs)) < 1e-13) break
    const slopes = parameters.map((_, k) => {
      const there = excess(parameters.map((value, other) => (other === k ? value + STEP : value)))
      return there.map((value, row) => (value - here[row]!) / STEP)
    })
    const change = solve(
      here.map((_, row) => slopes.map((column) => column[row]!)),
      here,
    )
    parameters = parameters.map((value, k) => value - change[k]!)
  }
  return parameters
}

/** x of A x = b, by elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, k) => [...row, right[k]!])
  for (let k = 0; k < rows.length; k++) {
    const pivot = rows.reduce(
      (best, row, r) => (r >= k && Math.abs(row[k]!) > Math.abs(rows[best]![k]!) ? r : best),
      k,
    )
    const swapped = rows[pivot]!
    rows[pivot] = rows[k]!
    rows[k] = swapped
    for (const [r, row] of rows.entries()) {
      if (r === k) continue
      const factor = row[k]! / swapped[k]!
      for (let c = k; c <= rows.length; c++) row[c] = row[c]! - factor * swapped[c]!
    }
  }
  return rows.map((row, k) => row.at(-1)! / row[k]!)
}
