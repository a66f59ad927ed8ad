/** Symmetry, chirality and size in the report for scripts. */
import type { Anatomy } from '../anatomy/anatomy'
import type { ClusterSize, Dimensions, SymmetryRow } from '../morphology/morphology'
import type { PointGroupFit } from '../pointgroup/pointgroup'
import { rounded, roundedOrNull } from './json-numbers'

interface PointGroupJson {
  readonly pointGroup: string
  /** Å. */
  readonly tolerance: number
  readonly deviation: number
  /** Continuous symmetry measure, 0 to 100. */
  readonly measure: number
}

interface SymmetryRowJson extends PointGroupJson {
  readonly of: string
  readonly formula: string
  readonly chiral: boolean
  /** Continuous chirality measure, 0 to 100; null: too many atoms alike to find it. */
  readonly chirality: number | null
  readonly ladder: readonly PointGroupJson[]
}

interface SymmetryJson {
  /** Schoenflies symbols at the working tolerance; null: not told. */
  readonly kernel: string | null
  readonly skeleton: string | null
  readonly whole: string | null
  /** Whether the skeleton has no improper operation. */
  readonly chiral: boolean | null
  readonly sets: readonly SymmetryRowJson[]
  readonly propellers: readonly {
    readonly blades: string
    readonly count: number
    readonly handedness: string
    /** Degrees. */
    readonly tilt: number
  }[]
  readonly sohncke: boolean | null
  readonly flack: readonly [value: number, su: number | null] | null
}

interface SizeJson {
  /** Å: length, width, height. */
  readonly skeleton: readonly [number, number, number]
  /** Null where the file leaves hydrogen out. */
  readonly whole: readonly [number, number, number] | null
  readonly radii: readonly {
    readonly label: string
    readonly count: number
    readonly radius: number
  }[]
}

/** Both null without a finite cluster. */
export interface SymmetryAndSizeJson {
  readonly symmetry: SymmetryJson | null
  readonly size: SizeJson | null
}

export function symmetryAndSizeJson({ symmetry, size }: Anatomy): SymmetryAndSizeJson {
  return {
    symmetry: symmetry === null ? null : symmetryJson(symmetry),
    size: size === null ? null : sizeJson(size),
  }
}

function symmetryJson({
  rows,
  propellers,
  isSohncke,
  flack,
}: NonNullable<Anatomy['symmetry']>): SymmetryJson {
  const groupOf = (of: SymmetryRow['of']): string | null =>
    rows.find((row) => row.of === of)?.symmetry.pointGroup.symbol ?? null
  return {
    kernel: groupOf('kernel'),
    skeleton: groupOf('skeleton'),
    whole: groupOf('whole'),
    chiral: rows.find((row) => row.of === 'skeleton')?.symmetry.isChiral ?? null,
    sets: rows.map(({ of, formula, symmetry }) => ({
      of,
      formula,
      ...pointGroupJson(symmetry.pointGroup),
      chiral: symmetry.isChiral,
      chirality: roundedOrNull(symmetry.chirality),
      ladder: symmetry.ladder.map(pointGroupJson),
    })),
    propellers: propellers.map(({ blades, count, handedness, tilt }) => ({
      blades,
      count,
      handedness,
      tilt: rounded(tilt),
    })),
    sohncke: isSohncke,
    flack: flack === null ? null : [rounded(flack.value), roundedOrNull(flack.su)],
  }
}

function pointGroupJson({ symbol, tolerance, deviation, measure }: PointGroupFit): PointGroupJson {
  return {
    pointGroup: symbol,
    tolerance: rounded(tolerance),
    deviation: rounded(deviation),
    measure: rounded(measure),
  }
}

function sizeJson({ skeleton, whole, profile }: ClusterSize): SizeJson {
  return {
    skeleton: edges(skeleton),
    whole: whole === null ? null : edges(whole),
    radii: profile.map(({ label, count, radius }) => ({ label, count, radius: rounded(radius) })),
  }
}

function edges({ length, width, height }: Dimensions): readonly [number, number, number] {
  return [rounded(length), rounded(width), rounded(height)]
}
