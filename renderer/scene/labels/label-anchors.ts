/** Where the labels of a view stand in its scene. */
import { add, pointAt, scale } from '../../../shared/geometry/vec3'
import type { Scene } from '../../../shared/scene/scene'
import type { Label } from './annotation-columns'
import type { StageLabel } from '../stage-view'

type Anchored = Pick<Scene, 'spheres' | 'cylinders'>

/** Those of atoms that have spheres, and of bonds that have sticks. */
export function anchoredLabels(scene: Anchored, labels: readonly StageLabel[]): Label[] {
  if (labels.length === 0) return []
  const sphereOfAtom = rowsOf(scene.spheres.atom, scene.spheres.count, atomsOf(labels))
  const cylinderOfBond = rowsOf(scene.cylinders.bond, scene.cylinders.count, bondsOf(labels))
  return labels.flatMap((label): Label[] => {
    const { text, isFormula } = label
    const words = { text, isItalic: false, color: null, ...(isFormula && { isFormula }) }
    if ('atom' in label) {
      const sphere = sphereOfAtom.get(label.atom)
      if (sphere === undefined) return []
      const at = pointAt(scene.spheres.center, sphere)
      return [{ ...words, at, sphere, goesWith: [at] }]
    }
    const cylinder = cylinderOfBond.get(label.bond)
    if (cylinder === undefined) return []
    const [sphere, otherEnd] = scene.cylinders.spheres.subarray(2 * cylinder, 2 * cylinder + 2)
    if (sphere === undefined || otherEnd === undefined) return []
    const ends = [sphere, otherEnd].map((end) => pointAt(scene.spheres.center, end))
    const at = scale(add(ends[0]!, ends[1]!), 0.5)
    return [{ ...words, at, sphere, otherEnd, goesWith: ends }]
  })
}

function atomsOf(labels: readonly StageLabel[]): ReadonlySet<number> {
  return new Set(labels.flatMap((label) => ('atom' in label ? [label.atom] : [])))
}

function bondsOf(labels: readonly StageLabel[]): ReadonlySet<number> {
  return new Set(labels.flatMap((label) => ('bond' in label ? [label.bond] : [])))
}

/** The first row of each value that is wanted. */
function rowsOf(
  column: Int32Array,
  count: number,
  wanted: ReadonlySet<number>,
): ReadonlyMap<number, number> {
  const rows = new Map<number, number>()
  if (wanted.size === 0) return rows
  for (let row = count - 1; row >= 0; row--) {
    if (wanted.has(column[row]!)) rows.set(column[row]!, row)
  }
  return rows
}
