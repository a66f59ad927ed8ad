/** Lines along which a structure can be looked at: its elements of symmetry, and what is selected. */
import {
  add,
  dot,
  normalize,
  pointAt,
  scale,
  subtract,
  type Vec3,
} from '../../shared/geometry/vec3'
import { bestPlane } from '../../shared/measure/best-plane'
import type { ClusterSymmetry, SymmetryRow } from '../../shared/morphology/morphology'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import type { SymmetryElement } from '../../shared/pointgroup/pointgroup'
import type { SightLine } from '../../shared/scene/sight-line'
import type { CameraPlace, Selection, SymmetryOf } from '../state/view'
import { nameAtom } from './atom-words'

/** Elements of symmetry of one kind. */
export interface SymmetryLines {
  /** `C3`, `S4`, `σ`, `C∞`. */
  readonly symbol: string
  /** `Look along a threefold axis`. */
  readonly words: string
  /** Along each axis, or onto each plane. */
  readonly lines: readonly SightLine[]
}

/** Cosine from which on two directions are one, and up to which they are at right angles. */
const ALONG = 0.999
const ACROSS = 0.045

/**
 * The axes and mirror planes of a set of atoms, those of one kind together: axes of high order first,
 * planes last. Along each another element, one that lies across it if there is any, is to stand upright.
 */
export function symmetryLines({ symmetry: { elements } }: SymmetryRow): readonly SymmetryLines[] {
  const found = new Map<string, { element: SymmetryElement; lines: SightLine[] }>()
  const ordered = elements.toSorted((p, q) => rankOf(q) - rankOf(p))
  for (const element of ordered) {
    const { kind, direction } = element
    if (direction === null) continue
    const isSame = (other: Vec3 | null) => other !== null && Math.abs(dot(other, direction)) > ALONG
    // A rotary reflection is looked along as its axis is.
    if (
      kind === 'improper' &&
      elements.some((one) => one.kind === 'axis' && isSame(one.direction))
    ) {
      continue
    }
    const symbol = symbolOf(element)
    const known = found.get(symbol) ?? { element, lines: [] }
    found.set(symbol, known)
    if (known.lines.some((line) => isSame(line.direction))) continue
    known.lines.push({ direction, across: linesAcross(direction, ordered) })
  }
  return [...found].map(([symbol, { element, lines }]) => ({
    symbol,
    words: wordsOf(element),
    lines,
  }))
}

/** Proper axes by their order, then improper ones, then planes. */
function rankOf({ kind, order }: SymmetryElement): number {
  if (kind === 'axis') return 1000 + Math.min(order, 999)
  return kind === 'improper' ? order : 0
}

/** Axes across a direction; without any the normals of the planes that hold it, without these all other axes. */
function linesAcross(direction: Vec3, elements: readonly SymmetryElement[]): readonly Vec3[] {
  const of = (wanted: SymmetryElement['kind'], most: number) =>
    elements.flatMap(({ kind, direction: other }) =>
      kind === wanted && other !== null && Math.abs(dot(other, direction)) < most ? [other] : [],
    )
  const choices = [of('axis', ACROSS), of('plane', ACROSS), of('axis', ALONG)]
  return choices.find((lines) => lines.length > 0) ?? []
}

function symbolOf({ kind, order }: SymmetryElement): string {
  if (kind === 'plane') return 'σ'
  return `${kind === 'improper' ? 'S' : 'C'}${Number.isFinite(order) && order > 0 ? order : '∞'}`
}

const FOLD = ['', '', 'twofold', 'threefold', 'fourfold', 'fivefold', 'sixfold'] as const

function wordsOf({ kind, order }: SymmetryElement): string {
  if (kind === 'plane') return 'Look onto a mirror plane'
  const fold = Number.isFinite(order) ? (FOLD[order] ?? `${order}-fold`) : 'rotation'
  return `Look along a ${fold} ${kind === 'improper' ? 'rotary reflection axis' : 'axis'}`
}

/** The set of atoms whose elements are meant: that whose elements are drawn, else the skeleton. */
export function symmetryInView(
  symmetry: ClusterSymmetry | null,
  drawn: SymmetryOf | null,
): SymmetryRow | null {
  const rowOf = (of: SymmetryOf) => symmetry?.rows.find((row) => row.of === of)
  return rowOf(drawn ?? 'skeleton') ?? symmetry?.rows[0] ?? null
}

/**
 * Of some lines the one to look along next: after one that is looked along already the next in order;
 * else the one that is nearest to that.
 */
export function nextLine(
  lines: readonly SightLine[],
  { rotation }: Pick<CameraPlace, 'rotation'>,
): SightLine | null {
  const [x, y, z, w] = rotation
  const towards: Vec3 = [2 * (x * z + w * y), 2 * (y * z - w * x), 1 - 2 * (x * x + y * y)]
  const nearness = lines.map(({ direction }) => Math.abs(dot(normalize(direction), towards)))
  const nearest = nearness.indexOf(Math.max(...nearness))
  const isThere = (nearness[nearest] ?? 0) > ALONG
  return lines[isThere ? (nearest + 1) % lines.length : nearest] ?? null
}

/** What can be done to the view with what is selected. */
export interface SelectionSight {
  /** `Along Cu1–Se2`, `Onto the plane of 5 atoms`. */
  readonly words: string
  readonly line: SightLine
  /** Å: the two atoms that can be made level; null: there are more. */
  readonly ends: readonly [Vec3, Vec3] | null
}

/** Along two selected atoms, or onto the best plane of more; null where there is neither. */
export function sightOfSelection(
  report: StructureReport,
  { atoms }: Pick<Selection, 'atoms'>,
): SelectionSight | null {
  const places = atoms.map((atom) => pointAt(report.ensemble.cartn, atom))
  const [first, second, ...more] = places
  if (first === undefined || second === undefined) return null
  if (more.length === 0) {
    const line = { direction: subtract(second, first), about: scale(add(first, second), 0.5) }
    const [p, q] = atoms.map((atom) => nameAtom(report, atom).label)
    return { words: `Along ${p}–${q}`, line, ends: [first, second] }
  }
  const plane = bestPlane(places)
  if (plane === null) return null
  const line = { direction: plane.normal, about: plane.center }
  return { words: `Onto the plane of ${atoms.length} atoms`, line, ends: null }
}
