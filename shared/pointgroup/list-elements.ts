import type { Vec3 } from '../geometry/vec3'
import type { Operation } from './operation'
import type { SymmetryElement } from './pointgroup'
import type { LineReading } from './symmetry-lines'

/**
 * The elements of a group: rotation axes of high order first, then rotary reflections of more than
 * two turns, planes, the centre. The deviation of an axis is the greatest over all its turns.
 */
export function listElements(
  operations: readonly Operation[],
  { lines, inversion }: LineReading,
  point: Vec3,
): SymmetryElement[] {
  const worst = (indices: readonly number[]): number =>
    Math.max(...indices.map((index) => operations[index]!.deviation))
  const axes: SymmetryElement[] = []
  const improper: SymmetryElement[] = []
  const planes: SymmetryElement[] = []
  for (const line of lines) {
    const { direction, order, improperOrder, rotations, rotoreflections, reflections } = line
    if (order > 1) axes.push({ kind: 'axis', order, point, direction, deviation: worst(rotations) })
    if (improperOrder > 2) {
      const deviation = worst(rotoreflections)
      improper.push({ kind: 'improper', order: improperOrder, point, direction, deviation })
    }
    if (reflections.length > 0) {
      planes.push({ kind: 'plane', order: 1, point, direction, deviation: worst(reflections) })
    }
  }
  const byOrder = (p: SymmetryElement, q: SymmetryElement): number => q.order - p.order
  const elements = [...axes.toSorted(byOrder), ...improper.toSorted(byOrder), ...planes]
  if (inversion < 0) return elements
  const { deviation } = operations[inversion]!
  return [...elements, { kind: 'center', order: 2, point, direction: null, deviation }]
}
