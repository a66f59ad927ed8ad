/** Coordination as it is drawn on the stage: polyhedra, and what is dimmed about a row. */
import type { StructureReport } from '../shared/pipeline/structure-report'
import { coordinationPolyhedra } from '../shared/scene/coordination-polyhedra'
import { coordinationPolyhedron } from '../shared/scene/coordination-polyhedron'
import type { SceneStyle } from '../shared/scene/scene'
import { elementOfAtom } from './panels/atom-words'
import type { StagePolyhedron } from './scene/stage-view'
import type { Selection } from './state/view'

/** More polyhedra hide one another. */
export const MOST_POLYHEDRA = 60

/** The polyhedra about the first of some metals and anchors, in the colours of their elements. */
export function drawPolyhedra(
  report: StructureReport,
  centers: readonly number[],
  colorOf: (element: number) => string,
): readonly StagePolyhedron[] {
  return centers.slice(0, MOST_POLYHEDRA).flatMap((atom) => {
    const polyhedron = coordinationPolyhedron(report, atom)
    return polyhedron === null
      ? []
      : [{ atom, ...polyhedron, color: colorOf(elementOfAtom(report, atom)) }]
  })
}

/** The polyhedra about the metals that are drawn as such, in the colours of their elements. */
export function drawStylePolyhedra(
  report: StructureReport,
  style: Pick<SceneStyle, 'representation' | 'rules'>,
  colorOf: (element: number) => string,
): readonly StagePolyhedron[] {
  return coordinationPolyhedra(report, style).map((polyhedron) => ({
    ...polyhedron,
    color: colorOf(elementOfAtom(report, polyhedron.atom)),
  }))
}

/**
 * What keeps its colours while a row of a table is selected: its atoms, and what they are coordinated
 * to. Null: nothing is dimmed.
 */
export function focusOf(
  { graph, ensemble }: StructureReport,
  { atoms, focus }: Selection,
): ReadonlySet<number> | null {
  if (focus === undefined || atoms.length === 0) return null
  const lit = new Set(atoms)
  const chosen = new Set(atoms)
  const { first, second, bond, count } = ensemble.bonds
  for (let i = 0; i < count; i++) {
    if (graph.bonds.isDonor[bond[i]!] === 0) continue
    if (chosen.has(first[i]!)) lit.add(second[i]!)
    if (chosen.has(second[i]!)) lit.add(first[i]!)
  }
  return lit
}

/** Why fewer polyhedra are drawn than somebody may expect; null: all are. */
export function polyhedraRemark(centers: number, drawn: number): string | null {
  if (centers === 0) return 'Polyhedra: select a metal or an anchor.'
  if (drawn === 0) return 'Polyhedra: fewer than three places, nothing to span.'
  return centers > MOST_POLYHEDRA ? `Polyhedra of ${MOST_POLYHEDRA} of ${centers} atoms.` : null
}
