import type { IndexRanges, ShapeRange, MetalRow, ShapeRow, ValueRange } from './coordination'
import type { CoordinationIndices } from './coordination-indices'
import type { ShapeFit } from './coordination-shape'
import type { MetalGeometry } from './metal-geometry'

/** Shapes and indices of some metals taken together, whatever their order. */
export function summarizeGeometry(
  metals: readonly MetalGeometry[],
): Pick<MetalRow, 'shapes' | 'indices'> {
  const range = (index: keyof CoordinationIndices): ValueRange | null =>
    rangeOf(metals.flatMap(({ indices }) => indices[index] ?? []))
  const indices: IndexRanges = {
    tau4: range('tau4'),
    tau4Prime: range('tau4Prime'),
    tau5: range('tau5'),
    octahedricity: range('octahedricity'),
    planeDistance: range('planeDistance'),
    angleSum: range('angleSum'),
  }
  const shapes = groupByShape(metals, ({ best }) => best).map(({ members, ...shape }): ShapeRow => {
    const [next] = groupByShape(members, (member) => member.next)
    return {
      ...shape,
      count: members.length,
      next: next === undefined ? null : { code: next.code, name: next.name, measure: next.measure },
    }
  })
  return { shapes, indices }
}

interface ShapeGroup extends ShapeRange {
  readonly members: readonly MetalGeometry[]
}

/** The metals by one of their shapes, the shape of most first, then by code. */
function groupByShape(
  metals: readonly MetalGeometry[],
  shapeOf: (metal: MetalGeometry) => ShapeFit | null,
): ShapeGroup[] {
  const groups = new Map<string, { name: string; measures: number[]; members: MetalGeometry[] }>()
  for (const metal of metals) {
    const shape = shapeOf(metal)
    if (shape === null) continue
    const group = groups.get(shape.code) ?? { name: shape.name, measures: [], members: [] }
    groups.set(shape.code, group)
    group.measures.push(shape.measure)
    group.members.push(metal)
  }
  return [...groups]
    .flatMap(([code, { name, measures, members }]) => {
      const measure = rangeOf(measures)
      return measure === null ? [] : [{ code, name, measure, members }]
    })
    .toSorted((a, b) => b.members.length - a.members.length || (a.code < b.code ? -1 : 1))
}

/** Null of no values. */
function rangeOf(values: readonly number[]): ValueRange | null {
  // Sorted, so that the same values give the same sum to the last bit.
  const sorted = values.toSorted((a, b) => a - b)
  const [min] = sorted
  const max = sorted.at(-1)
  if (min === undefined || max === undefined) return null
  return { min, mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length, max }
}
