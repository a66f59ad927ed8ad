/** The anatomy as it is drawn: hulls of what parts are made of, rings, and elements of symmetry. */
import type { SymmetryRow } from '../shared/morphology/morphology'
import type { Part } from '../shared/dissection/dissection'
import { add, distance, dot, pointAt, scale, type Vec3 } from '../shared/geometry/vec3'
import type { StructureReport } from '../shared/pipeline/structure-report'
import type { SymmetryElement } from '../shared/pointgroup/pointgroup'
import { hullOfAtoms, type HullOfAtoms } from '../shared/scene/hull-of-atoms'
import { isMetal } from '../shared/tables/elements'
import { elementOfAtom } from './panels/atom-words'
import { isOfSkeleton } from './panels/part-words'
import { MOST_PLANES } from './panels/symmetry-rows'
import type { OwnHull } from './state/view'
import type { StageLine, StagePlane, StagePolyhedron, StageRing } from './scene/stage-view'

/** More hulls hide one another. */
const MOST_HULLS = 120

/**
 * The polyhedra that the parts are made of, in their colours; of a part without such the hull of its
 * metals, of a shell without metals that of its atoms, one for each image of the cluster. Donors and caps
 * by themselves have none: they hang on what they bind.
 */
export function drawHulls(
  report: StructureReport,
  colors: readonly string[],
): readonly StagePolyhedron[] {
  return report.anatomy.peel.parts
    .flatMap((part, index) => {
      if (!isOfSkeleton(part)) return []
      return hulledAtoms(report, part).flatMap((atoms) => {
        const hull = hullOfAtoms(report, atoms)
        const color = colors[index]
        return hull === null || color === undefined ? [] : [{ ...hull, part: index, color }]
      })
    })
    .slice(0, MOST_HULLS)
}

function hulledAtoms(report: StructureReport, { role, units, atoms }: Part): readonly Int32Array[] {
  const polyhedra = units.filter(({ kind }) => kind === 'polyhedron')
  if (polyhedra.length > 0) return polyhedra.map((unit) => unit.atoms)
  // Rings and staples are their own outline.
  if (units.length > 0) return []
  const metals = atoms.filter((atom) => isMetal(elementOfAtom(report, atom)))
  if (metals.length === 0 && role !== 'shell') return []
  const corners = metals.length > 0 ? metals : atoms
  const images = new Map<number, number[]>()
  for (const atom of corners) {
    const molecule = report.ensemble.molecule[atom]!
    images.set(molecule, [...(images.get(molecule) ?? []), atom])
  }
  return [...images.values()].map((image) => Int32Array.from(image))
}

/** Hulls that somebody has spanned about atoms. */
export function drawOwnHulls(
  report: StructureReport,
  hulls: readonly OwnHull[],
): readonly StagePolyhedron[] {
  return hulls.flatMap(({ atoms, color }) => {
    const hull = hullOfSet(report, atoms)
    return hull === null ? [] : [{ ...hull, color }]
  })
}

/**
 * The hull of atoms that somebody chose; null: they span none. What was asked for before is not worked
 * out again: the hulls of a view share their atoms with those of every step back and forth.
 */
export function hullOfSet(report: StructureReport, atoms: readonly number[]): HullOfAtoms | null {
  const known = hullsOfSets.get(report) ?? new WeakMap<readonly number[], HullOfAtoms | null>()
  hullsOfSets.set(report, known)
  const before = known.get(atoms)
  if (before !== undefined) return before
  const hull = hullOfAtoms(report, atoms)
  known.set(atoms, hull)
  return hull
}

const hullsOfSets = new WeakMap<StructureReport, WeakMap<readonly number[], HullOfAtoms | null>>()

/** The rings within the parts, in their colours. */
export function drawRings(
  report: StructureReport,
  colors: readonly string[],
): readonly StageRing[] {
  return report.anatomy.peel.parts.flatMap(({ units }, part) => {
    const color = colors[part]
    if (color === undefined) return []
    return units
      .filter(({ kind, atoms }) => kind === 'ring' && atoms.length > 2)
      .map(({ atoms }) => ({ atoms: [...atoms], part, color }))
  })
}

/** Å by which axes and planes reach beyond the outermost atom. */
const BEYOND = { axis: 1.4, plane: 0.6 } as const

/**
 * The axes and mirror planes of a set of atoms; a rotary reflection shares the line of its axis. Axes
 * reach out of the skeleton even where they are of the kernel alone.
 */
export function drawSymmetry(
  { ensemble, anatomy }: StructureReport,
  { atoms, symmetry: { elements } }: SymmetryRow,
): { readonly lines: readonly StageLine[]; readonly planes: readonly StagePlane[] } {
  const extent = (set: Int32Array, point: Vec3) =>
    set.reduce((most, atom) => Math.max(most, distance(pointAt(ensemble.cartn, atom), point)), 0)
  const skeleton = anatomy.symmetry?.rows.find(({ of }) => of === 'skeleton')?.atoms ?? atoms
  const axes: { point: Vec3; direction: Vec3; names: string[] }[] = []
  const planes: StagePlane[] = []
  for (const element of elements) {
    const { kind, point, direction } = element
    if (direction === null) continue
    if (kind === 'plane') {
      planes.push({ center: point, normal: direction, radius: extent(atoms, point) + BEYOND.plane })
      continue
    }
    const known = axes.find((axis) => Math.abs(dot(axis.direction, direction)) > ALONG)
    if (known === undefined) axes.push({ point, direction, names: [nameOf(element)] })
    else if (!known.names.includes(nameOf(element))) known.names.push(nameOf(element))
  }
  const areMany = axes.length > MOST_LABELLED
  const lines = axes.map(({ point, direction, names }): StageLine => {
    const reach = Math.max(extent(atoms, point), extent(skeleton, point))
    const half = scale(direction, reach + BEYOND.axis)
    return {
      points: [add(point, scale(half, -1)), add(point, half)],
      label: areMany && names.every((name) => name === TWOFOLD) ? null : names.join(', '),
      kind: 'axis',
    }
  })
  return { lines, planes: planes.length > MOST_PLANES ? [] : planes }
}

/** Of more axes than these the twofold ones go without a name. */
const MOST_LABELLED = 4
const TWOFOLD = 'C₂'

/** Cosine from which on two directions are one. */
const ALONG = 0.999

function nameOf({ kind, order }: SymmetryElement): string {
  const digits = Number.isFinite(order) && order > 0 ? String(order) : '∞'
  return `${kind === 'improper' ? 'S' : 'C'}${digits.replaceAll(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]!)}`
}
