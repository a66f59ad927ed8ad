import type { Subject } from '../dissection/subject'
import { centroid } from '../geometry/moments'
import { cross, dot, length, pointAt, scale, subtract, type Vec3 } from '../geometry/vec3'
import type { LigandCut } from '../ligand/cut-ligands'
import type { Dissection } from '../dissection/dissection'
import type { Propeller, SymmetryRow } from './morphology'
import type { Line } from './blade-tilt'
import { propellerOf } from './propeller-of-blades'

/** What may be a blade: a staple, or a ligand that bridges metals by several donors. */
interface Blade {
  readonly name: string
  readonly places: readonly Vec3[]
}

/** Rotation axes of lower order have too few blades for a propeller. */
const LEAST_ORDER = 3

/** Å: blades that one axis makes alike stand at one height and distance; degrees: evenly around it. */
const SAME_PLACE = 0.5
const SAME_ANGLE = 12

/** Cosine of the angle between directions that are one. */
const ALIKE = 0.999

/**
 * The propellers that staples and bridging ligands make about the threefold and higher axes of
 * skeleton and kernel: as many blades as the axis has turns, all on one level.
 */
export function axisPropellers(
  subject: Subject,
  cuts: readonly LigandCut[],
  rows: readonly SymmetryRow[],
  dissections: readonly Dissection[],
): Propeller[] {
  const blades = [...stapleBlades(subject, dissections), ...bridgingBlades(subject, cuts)]
  const names = [...new Set(blades.map(({ name }) => name))]
  return axesOf(rows).flatMap((axis) =>
    names.flatMap((name) =>
      levelsAbout(
        axis,
        blades.filter((blade) => blade.name === name),
      ).flatMap(
        (level) =>
          propellerOf(
            name,
            level.map(({ places }) => places),
            axis,
          ) ?? [],
      ),
    ),
  )
}

/** Axes of the skeleton, then those of the kernel that are others. */
function axesOf(rows: readonly SymmetryRow[]): (Line & { readonly order: number })[] {
  const axes: (Line & { readonly order: number })[] = []
  for (const of of ['skeleton', 'kernel'] as const) {
    const elements = rows.find((row) => row.of === of)?.symmetry.elements ?? []
    for (const { kind, order, point, direction } of elements) {
      if (kind !== 'axis' || order < LEAST_ORDER || !Number.isFinite(order)) continue
      if (direction === null) continue
      const isKnown = axes.some((axis) => Math.abs(dot(axis.direction, direction)) > ALIKE)
      if (!isKnown) axes.push({ order, point, direction })
    }
  }
  return axes
}

function stapleBlades({ specimen }: Subject, dissections: readonly Dissection[]): Blade[] {
  const parts = dissections.find(({ scheme }) => scheme === 'staples')?.parts ?? []
  return parts
    .flatMap(({ units }) => units.filter(({ kind }) => kind === 'staple'))
    .map(({ name, atoms }) => ({
      name,
      places: Array.from(atoms, (atom) => pointAt(specimen.ensemble.cartn, atom)),
    }))
}

function bridgingBlades({ specimen, ligands }: Subject, cuts: readonly LigandCut[]): Blade[] {
  return cuts.flatMap(({ atoms, metals }) => {
    const donors = atoms.filter((_, row) => metals[row]!.length > 0)
    const bound = new Set(metals.flatMap((bonds) => bonds.map(({ metal }) => metal)))
    const name = ligands.kinds[ligands.kindOfAtom[atoms[0]!]!]?.name
    if (donors.length < 2 || bound.size < 2 || name === undefined) return []
    return [{ name, places: donors.map((atom) => pointAt(specimen.ensemble.cartn, atom)) }]
  })
}

/** Sets of as many blades as the axis has turns, at one height and distance and evenly around it. */
function levelsAbout(axis: Line & { readonly order: number }, blades: readonly Blade[]): Blade[][] {
  const places = blades.map((blade) => {
    const from = subtract(centroid(blade.places), axis.point)
    const height = dot(from, axis.direction)
    const out = subtract(from, scale(axis.direction, height))
    return { blade, height, out, radius: length(out) }
  })
  const levels: (typeof places)[] = []
  for (const place of places.toSorted((p, q) => p.height - q.height || p.radius - q.radius)) {
    const level = levels.find(
      ([first]) =>
        Math.abs(first!.height - place.height) < SAME_PLACE &&
        Math.abs(first!.radius - place.radius) < SAME_PLACE,
    )
    if (level === undefined) levels.push([place])
    else level.push(place)
  }
  return levels
    .filter((level) => level.length === axis.order && isEven(level.map(({ out }) => out)))
    .map((level) => level.map(({ blade }) => blade))

  function isEven(outs: readonly Vec3[]): boolean {
    const first = outs[0]!
    const step = 360 / outs.length
    const angles = outs.map((out) => {
      const turned = Math.atan2(dot(cross(first, out), axis.direction), dot(first, out))
      return ((turned * 180) / Math.PI + 360 + step / 2) % 360
    })
    return angles
      .toSorted((p, q) => p - q)
      .every((angle, rank) => Math.abs(angle - step / 2 - rank * step) < SAME_ANGLE)
  }
}
