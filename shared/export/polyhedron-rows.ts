/** The polyhedra of a cluster as rows of a table, those alike in one row. */
import type { Distortion, Polyhedron } from '../polyhedron/polyhedron'

export interface PolyhedronRow {
  /** `H@Cu6`. */
  readonly name: string
  readonly count: number
  /** `octahedron`, `cuboctahedron less two vertices`; null: near none. */
  readonly shape: string | null
  /** The next shape where it is close, with its measure: `cube 1.20`; else null. */
  readonly next: string | null
  /** Continuous shape measures, two decimals, of unlike ones a range; null without a shape. */
  readonly measure: string | null
  /** Å, three decimals, of unlike ones a range; null without edges. */
  readonly meanEdge: string | null
  /** `flattened 0.91 ×, twisted 9°`; empty: nothing to say. */
  readonly distortion: string
  /** Ensemble atoms of all of them, ascending, each once. */
  readonly atoms: readonly number[]
}

/** Rows in the order of the first polyhedron of each. */
export function polyhedronRows(polyhedra: readonly Polyhedron[]): PolyhedronRow[] {
  const groups = new Map<string, Polyhedron[]>()
  for (const polyhedron of polyhedra) {
    const kinds = polyhedron.distortions.map(({ kind }) => kind).join(' ')
    const key = `${polyhedron.name}|${polyhedron.fit?.name ?? ''}|${kinds}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [polyhedron])
    else group.push(polyhedron)
  }
  return [...groups.values()].map((group) => {
    const { name, fit, next } = group[0]!
    const atoms = new Set(group.flatMap(({ inside, vertices }) => [...inside, ...vertices]))
    return {
      name,
      count: group.length,
      shape: fit?.name ?? null,
      next: next === null ? null : `${next.name} ${next.measure.toFixed(2)}`,
      measure: range(
        group.flatMap((it) => (it.fit === null ? [] : [it.fit.measure])),
        2,
      ),
      meanEdge: range(
        group.flatMap(({ meanEdge }) => (Number.isNaN(meanEdge) ? [] : [meanEdge])),
        3,
      ),
      distortion: distortionWords(group.map(({ distortions }) => distortions)),
      atoms: [...atoms].toSorted((a, b) => a - b),
    }
  })
}

/** Ratios of lengths with `×`, twists in degrees; of several polyhedra with the same kinds the range of each. */
function distortionWords(distortions: readonly (readonly Distortion[])[]): string {
  return distortions[0]!
    .map(({ kind }, place) => {
      const amounts = distortions.map((list) => list[place]!.amount)
      return kind === 'twisted' ? `${kind} ${range(amounts, 0)}°` : `${kind} ${range(amounts, 2)} ×`
    })
    .join(', ')
}

function range(values: readonly number[], decimals: number): string | null {
  if (values.length === 0) return null
  const [low, high] = [Math.min(...values), Math.max(...values)].map((it) => it.toFixed(decimals))
  return low === high ? low! : `${low}–${high}`
}
