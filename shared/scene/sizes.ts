/** How large things are drawn, Å: taste, not physics. */
import { AtomRole } from '../anatomy/anatomy'
import { BondKind } from '../graph/atom-graph'
import { covalentRadius } from '../tables/elements'

/** Balls follow the covalent radius, `factor · r − less`, within limits. */
const BALL = { factor: 0.62, less: 0.24, smallest: 0.34, largest: 0.72, unknown: 0.4 } as const

const COVALENT = 0.1
const COORDINATION = 0.125
const CONTACT = 0.042

/**
 * Å: radius of the cylinder of a bond. Contacts between metals are thin, and so are the bonds of a
 * hydride, which would otherwise fill the polyhedron that holds it.
 */
export function stickRadius(kind: number, touchesHydride: boolean): number {
  if (kind === BondKind.metalContact || touchesHydride) return CONTACT
  return kind === BondKind.coordination ? COORDINATION : COVALENT
}

/** Å: radius of a ball that stands for itself: a metal, an anchor, an atom without bonds. */
export function ballRadius(element: number): number {
  const radius = covalentRadius(element)
  if (radius === null) return BALL.unknown
  return Math.min(BALL.largest, Math.max(BALL.smallest, BALL.factor * radius - BALL.less))
}

/** Metals and anchors are balls; the rest of a ligand, ions and solvent are sticks. */
export function isBall(role: number): boolean {
  return role === AtomRole.metal || role === AtomRole.anchor || role === AtomRole.hydride
}
