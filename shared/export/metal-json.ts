/** What stands about the metals, as part of the report for scripts. */
import type {
  IndexRanges,
  MetalRow,
  MetalSite,
  ShapeRange,
  ValueRange,
} from '../coordination/coordination'
import type { CoordinationIndices } from '../coordination/coordination-indices'
import type { ShapeFit } from '../coordination/coordination-shape'
import { rangeJson, rounded, roundedOrNull, type RangeJson } from './json-numbers'

export interface MetalJson {
  readonly donorSet: string
  readonly count: number
  readonly coordinationNumber: number
  /** Places about the metal: a π ligand takes one. */
  readonly places: number
  /** Code of SHAPE, `T-4`, of the shape that most of the metals are nearest to; null: none, see `shapes`. */
  readonly shape: string | null
  /** Mean of their continuous shape measures from it. */
  readonly shapeMeasure: number | null
  /** Mean over the metals. */
  readonly tau4: number | null
  /** Every shape that metals of this row are nearest to; `next`: the second best where it is close. */
  readonly shapes: readonly (ShapeRangeJson & {
    readonly count: number
    readonly next: ShapeRangeJson | null
  })[]
  /** Angles in degrees, distances in Å; null where the coordination number has no such index. */
  readonly indices: Readonly<Record<keyof IndexRanges, RangeJson | null>>
  /** Site by site, in the order of the file. */
  readonly sites: readonly MetalSiteJson[]
}

interface ShapeRangeJson {
  readonly code: string
  readonly name: string
  readonly measure: RangeJson
}

interface MetalSiteJson {
  readonly label: string
  /** Atoms of the cluster that are images of the site. */
  readonly count: number
  readonly shape: ShapeJson | null
  /** The second best where it is close. */
  readonly next: ShapeJson | null
  readonly indices: Readonly<Record<keyof CoordinationIndices, number | null>>
}

interface ShapeJson {
  readonly code: string
  readonly name: string
  readonly measure: number
}

export function metalJson(row: MetalRow): MetalJson {
  const { donorSet, atoms, coordinationNumber, places, shapes, indices, sites } = row
  const [best] = shapes
  return {
    donorSet,
    count: atoms.length,
    coordinationNumber,
    places,
    shape: best?.code ?? null,
    shapeMeasure: best === undefined ? null : rounded(best.measure.mean),
    tau4: indices.tau4 === null ? null : rounded(indices.tau4.mean),
    shapes: shapes.map(({ count, next, ...shape }) => ({
      count,
      ...shapeRangeJson(shape),
      next: next === null ? null : shapeRangeJson(next),
    })),
    indices: mapIndices(indices, (range: ValueRange) => rangeJson(range)),
    sites: sites.map(siteJson),
  }
}

function siteJson({ label, atoms, shape, next, indices }: MetalSite): MetalSiteJson {
  return {
    label,
    count: atoms.length,
    shape: shape === null ? null : shapeJson(shape),
    next: next === null ? null : shapeJson(next),
    indices: mapIndices(indices, (value: number) => roundedOrNull(value)),
  }
}

function mapIndices<From, To>(
  indices: Readonly<Record<keyof CoordinationIndices, From | null>>,
  write: (value: From) => To,
): Record<keyof CoordinationIndices, To | null> {
  const written = (value: From | null) => (value === null ? null : write(value))
  return {
    tau4: written(indices.tau4),
    tau4Prime: written(indices.tau4Prime),
    tau5: written(indices.tau5),
    octahedricity: written(indices.octahedricity),
    planeDistance: written(indices.planeDistance),
    angleSum: written(indices.angleSum),
  }
}

function shapeRangeJson({ code, name, measure }: ShapeRange): ShapeRangeJson {
  return { code, name, measure: rangeJson(measure) }
}

function shapeJson({ code, name, measure }: ShapeFit): ShapeJson {
  return { code, name, measure: rounded(measure) }
}
