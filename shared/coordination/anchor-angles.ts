import type { Specimen } from '../ensemble/specimen'
import { angleQuantity } from '../geometry/internal-coordinates'
import { placeOfAtom } from '../graph/place-of-atom'
import type { SuPropagation } from '../graph/su-propagation'
import { armsOf, placeOfArm, type Arm } from './anchor-arms'
import type { AngleSummary } from './coordination'
import { summarizeValues } from './length-summary'

interface Angle {
  readonly value: number
  readonly anchor: number
  readonly arms: readonly [Arm, Arm]
}

/**
 * All angles M–X–M at some anchors.
 *
 * @returns null where none binds two metals
 */
export function summarizeAngles(
  specimen: Specimen,
  anchors: readonly number[],
  su: SuPropagation,
): AngleSummary | null {
  const angles = anchors.flatMap((anchor) => anglesAt(specimen, anchor))
  if (angles.length === 0) return null
  return summarizeValues(angles, (angle) => angleSu(specimen, angle, su))
}

const ORIGIN = [0, 0, 0] as const

function anglesAt(specimen: Specimen, anchor: number): Angle[] {
  const arms = armsOf(specimen, anchor)
  return arms.flatMap((first, k) =>
    arms.slice(k + 1).flatMap((second): Angle[] => {
      const angle = angleQuantity(first.arm, ORIGIN, second.arm)
      return angle === null ? [] : [{ value: angle.value, anchor, arms: [first, second] }]
    }),
  )
}

function angleSu(specimen: Specimen, { anchor, arms }: Angle, su: SuPropagation): number | null {
  const gradients = angleQuantity(arms[0].arm, ORIGIN, arms[1].arm)?.gradients ?? null
  if (gradients === null) return null
  const { graph, ensemble } = specimen
  const places = [
    placeOfArm(specimen, anchor, arms[0]),
    placeOfAtom(graph.atoms, ensemble.atom[anchor]!, ORIGIN),
    placeOfArm(specimen, anchor, arms[1]),
  ]
  return su(places, gradients)
}
